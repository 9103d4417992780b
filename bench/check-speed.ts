import type { RuleSetting } from '../domain/records';
import { type Checker, createChecker } from '../domain/style-guide/check';
import type { CheckContext } from '../domain/style-guide/finding';
import { ruleCatalogue } from '../domain/style-guide/rules';
import { checkContext, long as longPost, russian as russianPost } from './check-cases';

export interface Percentiles {
  /** Milliseconds. */
  p50: number;
  p95: number;
}

export type CheckSpeed = {
  /** A Russian post of 2,200 characters, nothing remembered. */
  full: Percentiles;
  /** One more letter in the middle of that post. */
  keystroke: Percentiles;
  /** 63,206 characters, nothing remembered. */
  long: Percentiles;
};

const ownWords = (count: number): RuleSetting[] =>
  Array.from({ length: count }, (_, at) => ({
    id: `own-${at}`,
    own: { avoid: `канцелярит${at}, в рамках дела ${at}`, use: `слово ${at}` },
  }));

/** The catalogue as it comes and thirty words of the team's own. */
export const usualGuide = ownWords(30);

/** Every rule of the catalogue on, those that come switched off too, and three hundred words. */
export const fullGuide: RuleSetting[] = [
  ...ruleCatalogue
    .filter(({ level }) => level === 'off')
    .map(({ id }): RuleSetting => ({ id, level: 'suggestion' })),
  ...ownWords(300),
];

/**
 * Times the style guide. Runs in Node and in a page alike.
 * @param now a clock in milliseconds, best `() => performance.now()`
 * @param settings the guide's
 */
export function measureCheck(
  now: () => number,
  settings: readonly RuleSetting[],
  rounds = 200,
): CheckSpeed {
  const context = checkContext('ru');
  const checker = createChecker({ settings });
  for (let round = 0; round < 60; round++) whole(checker, russianPost, context, round);
  const full: number[] = [];
  for (let round = 0; round < rounds; round++) {
    full.push(time(now, () => whole(checker, russianPost, context, round)));
  }
  const keystroke: number[] = [];
  let typed = russianPost;
  checker.check(typed, context);
  for (let round = 0; round < rounds; round++) {
    const at = Math.floor(typed.length / 2);
    typed = `${typed.slice(0, at)}${'чай '[round % 4]}${typed.slice(at)}`;
    keystroke.push(time(now, () => checker.check(typed, context)));
  }
  const long: number[] = [];
  for (let round = 0; round < Math.max(10, rounds / 10); round++) {
    long.push(time(now, () => whole(checker, longPost, context, round)));
  }
  return { full: percentiles(full), keystroke: percentiles(keystroke), long: percentiles(long) };
}

/** Another day is another context: the checker forgets what it knew. */
export function whole(checker: Checker, text: string, context: CheckContext, round: number) {
  const day = `2026-11-${String((round % 28) + 1).padStart(2, '0')}`;
  return checker.check(text, { ...context, day });
}

function time(now: () => number, work: () => unknown): number {
  const start = now();
  work();
  return now() - start;
}

/** Half and the 95th of a hundred of the measured values. */
export function percentiles(values: number[]): Percentiles {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
  return { p50: at(0.5), p95: at(0.95) };
}
