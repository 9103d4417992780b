import type { Level, Member, Rubric } from '../../domain/records';
import { useTexts } from './texts';

/** A member as initials on a colour; the name stands beside it or is given as a label. */
export function Avatar({ member, label }: { member: Member; label?: boolean }) {
  return (
    <span
      class={`cp-mark cp-mark--round cp-mark--${member.colour}`}
      {...(label ? { role: 'img', 'aria-label': member.name } : { 'aria-hidden': true })}
    >
      {member.initials}
    </span>
  );
}

/** A rubric as its letter on its colour. */
export function RubricMark({ rubric }: { rubric: Rubric | undefined }) {
  return (
    <span
      class={`cp-mark cp-mark--${rubric?.colour ?? 'slate'}`}
      role="img"
      aria-label={rubric?.title ?? '—'}
      title={rubric?.title}
    >
      {rubric?.letter ?? '—'}
    </span>
  );
}

/** The level in words: colour is never the only sign. */
export function LevelWord({ level }: { level: Exclude<Level, 'off'> }) {
  const { t } = useTexts();
  return <span class={`cp-level cp-level--${level}`}>{t(`common.level.${level}`)}</span>;
}
