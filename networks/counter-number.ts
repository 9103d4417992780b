/** A count as a page shows it. */
export interface CounterNumber {
  /** A whole number of at least 0; "1,2K" gives 1200. */
  value: number;
  /** The page shortened it: the true count is near the value, not the value. */
  rounded: boolean;
}

/**
 * Endings that stand for a thousand, a million, a milliard, in the languages the networks are used in.
 * A small "m" is a minute and a small "b" nothing; "k" is a thousand either way.
 */
const endings: readonly [RegExp, number][] = [
  [/^(?:[KkКк]|тыс\.?|тис\.?|тысяч[аиі]?|тисяч[аі]?|[Tt]housand)$/u, 1e3],
  [
    /^(?:[MМ]|[Mm]ln\.?|млн\.?|миллион(?:а|ов)?|мільйон(?:и|ів)?|мільён(?:ы|аў)?|[Mm]illion)$/u,
    1e6,
  ],
  [/^(?:B|[Bb]n|млрд\.?|миллиард(?:а|ов)?|мільярд(?:и|ів|ы|аў)?|[Bb]illion)$/u, 1e9],
];

/** Digits in groups of three or in one run, decimals, the space behind them and the next word. */
const written =
  /(?<![\p{L}\d.,_-])(\d{1,3}(?:([.,\u0020\u00a0\u2009\u202f'’])\d{3}(?:\2\d{3})*)(?!\d)|\d+)([.,]\d{1,2}(?!\d))?([\s\u00a0\u2009\u202f]?)(\p{L}+\.?)?/gu;

/**
 * Reads a counter: "1,2K", "1.2 тыс.", "3 млн", "1 234", "12 комментариев", with every kind of space.
 * Undefined when the text holds no count, more than one, or one that could mean two things.
 */
export function readCounter(text: string): CounterNumber | undefined {
  const [found, ...more] = text.matchAll(written);
  if (!found || more.length > 0) return undefined;
  const [all, digits = '', group = '', decimals = '', gap = '', word = ''] = found;
  if (/\d/.test(text.replace(all, ''))) return undefined;
  const unit = endings.find(([ending]) => ending.test(word))?.[1];
  // "5h" and "12px" are no counts, "12 likes" is; decimals stand only before a thousand.
  if (!unit && (decimals || (word && !gap))) return undefined;
  if (unit && /[.,]/.test(group)) return undefined;
  const whole = Number(digits.replace(/\D/g, ''));
  const value = unit ? Math.round((whole + Number(`0.${decimals.slice(1) || 0}`)) * unit) : whole;
  return Number.isSafeInteger(value) ? { value, rounded: !!unit } : undefined;
}
