import { type ComponentChildren, Fragment } from 'preact';
import { isOut } from '../../app/sidebar-today';
import { isMine } from '../../domain/plan/due';
import { partlyOut } from '../../domain/plan/status';
import type { PlanItem } from '../../domain/records';
import { shortName } from '../../domain/team/members';
import { dayInWords } from '../../i18n/format';
import { RubricMark } from '../controls/marks';
import { useTexts } from '../controls/texts';
import { useSidebar } from './state';

/** A plan item as one card: rubric, title, and when, whose and how far. */
export function PlanLine(props: {
  item: PlanItem;
  /** Names the rubric in words, too. */
  full?: boolean;
  children?: ComponentChildren;
}) {
  const { t, language } = useTexts();
  const { data, settings, today, account } = useSidebar();
  const { item } = props;
  const rubric = data.rubric.find(({ id }) => id === item.rubric);
  const author = data.member.find(({ id }) => id === item.author);
  const mine = isMine(item, settings.member);
  const out = isOut(item, account);
  const partly = partlyOut(item);
  const day =
    item.date === undefined
      ? undefined
      : item.date === today
        ? props.full
          ? t('sidebar.day.today')
          : undefined
        : dayInWords(language, item.date);
  const when = [day, item.time].filter(Boolean).join(props.full ? ', ' : ' · ');
  const about = [
    props.full && rubric?.title,
    when,
    mine ? t('sidebar.plan.mine') : author ? shortName(author.name) : t('sidebar.plan.noAuthor'),
    !props.full &&
      (partly
        ? t('sidebar.plan.partlyOut', partly)
        : t(`sidebar.status.${out ? 'published' : item.status}`)),
  ];
  return (
    <div class={`cp-card cp-plan ${mine && !out && !props.full ? 'cp-plan--mine' : ''}`}>
      <RubricMark rubric={rubric} />
      <div class="cp-grow">
        <div class="cp-plan__top">
          <p class="cp-plan__title cp-ellipsis" title={item.title}>
            {item.title}
          </p>
          {props.children}
        </div>
        <About parts={about} />
      </div>
    </div>
  );
}

/** Short facts in one line; a line breaks between them, not inside. */
export function About({ parts }: { parts: readonly (string | false | undefined)[] }) {
  const said = parts.filter((part): part is string => Boolean(part));
  return (
    <p class="cp-plan__about cp-number">
      {said.map((part, at) => (
        <Fragment key={part}>
          {at > 0 && ' · '}
          <span class={part.length <= 32 ? 'cp-fact' : ''}>{part}</span>
        </Fragment>
      ))}
    </p>
  );
}
