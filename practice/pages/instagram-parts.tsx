import { optionValue, say } from './page-api';

/** An icon the site names by its aria-label. */
export function Icon({ label, d }: { label: string; d: string }) {
  return (
    <svg role="img" aria-label={label} viewBox="0 0 24 24" width="24" height="24">
      <path d={d} fill="none" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" />
    </svg>
  );
}

/** The composer's words: with `?words=hu` in a language Colophon knows no label of. */
export const word = (ru: string, en: string, hu: string): string =>
  optionValue('words') === 'hu' ? hu : say(ru, en);

/** Header buttons are divs with a role and exact text. */
export function HeadButton({ text, onPress }: { text: string; onPress(): void }) {
  return (
    <div
      role="button"
      tabIndex={0}
      className="head-button"
      onClick={onPress}
      onKeyDown={(event) => event.key === 'Enter' && onPress()}
    >
      {text}
    </div>
  );
}
