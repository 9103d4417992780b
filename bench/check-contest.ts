import { LocalLinter } from 'harper.js';
import { binary } from 'harper.js/binary';
import Typograf from 'typograf';
import { createChecker } from '../domain/style-guide/check';
import { ruleCatalogue } from '../domain/style-guide/rules';
import { checkContext, english, russian } from './check-cases';
import {
  type CheckSpeed,
  fullGuide,
  measureCheck,
  type Percentiles,
  percentiles,
  usualGuide,
  whole,
} from './check-speed';

export interface CheckBench {
  /** The guide as it comes and thirty words of the team's own. */
  usual: CheckSpeed;
  /** Every rule switched on and three hundred words. */
  full: CheckSpeed;
  /** The full guide and its peers by turns. */
  english: { ours: Percentiles; harper: Percentiles };
  russian: { ours: Percentiles; typograf: Percentiles; typografByRule: Percentiles };
  rounds: number;
  /** Rules of ours, all on, and rules of typograf, those it switches on itself. */
  rules: { ours: number; typograf: number };
  /** UTF-16 code units of the two posts. */
  lengths: { english: number; russian: number };
}

/**
 * Runs the contestants by turns in one page or one Node, so that all meet the same moments of the machine.
 * Every round checks a text none has seen (a number is added at the end), because some of them remember.
 * @param now a clock in milliseconds: of the wall, or of the processor
 */
export async function measure(rounds = 100, now = () => performance.now()): Promise<CheckBench> {
  const harper = new LocalLinter({ binary });
  await harper.setup();
  const checker = createChecker({ settings: fullGuide });
  const locale = { locale: ['ru', 'en-US'] };
  const typograf = new Typograf(locale);
  const typografRules = (
    Typograf.getRules() as { name: string; locale: string; disabled?: boolean }[]
  )
    .filter((rule) => !rule.disabled && ['common', 'ru', 'en-US'].includes(rule.locale))
    .map(({ name }) => new Typograf({ ...locale, disableRule: '*', enableRule: name }));
  const contestants = {
    english: (round: number) => whole(checker, `${english} ${round}`, checkContext('en'), round),
    harper: (round: number) => harper.lint(`${english} ${round}`),
    russian: (round: number) => whole(checker, `${russian} ${round}`, checkContext('ru'), round),
    typograf: (round: number) => typograf.execute(`${russian} ${round}`),
    // What it takes to say which rule is behind a change.
    typografByRule: (round: number) =>
      typografRules.map((one) => one.execute(`${russian} ${round}`)),
  };
  const times: Record<string, number[]> = Object.fromEntries(
    Object.keys(contestants).map((name) => [name, []]),
  );
  const warmUp = 20;
  for (let round = 0; round < rounds + warmUp; round++) {
    for (const [name, run] of Object.entries(contestants)) {
      const start = now();
      await run(round);
      const taken = now() - start;
      if (round >= warmUp) times[name]!.push(taken);
    }
  }
  return {
    usual: measureCheck(now, usualGuide, rounds),
    full: measureCheck(now, fullGuide, rounds),
    english: { ours: percentiles(times.english!), harper: percentiles(times.harper!) },
    russian: {
      ours: percentiles(times.russian!),
      typograf: percentiles(times.typograf!),
      typografByRule: percentiles(times.typografByRule!),
    },
    rounds,
    rules: { ours: ruleCatalogue.length, typograf: typografRules.length },
    lengths: { english: english.length, russian: russian.length },
  };
}

Object.assign(globalThis, { measure });
