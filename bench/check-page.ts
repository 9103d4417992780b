import { LocalLinter } from 'harper.js';
import { binary } from 'harper.js/binary';
import Typograf from 'typograf';
import { createChecker } from '../domain/style-guide/check';
import { checkContext, english, russian } from './check-cases';
import { type CheckSpeed, measureCheck, type Percentiles, percentiles } from './check-speed';

export interface CheckBench {
  check: CheckSpeed;
  english: { ours: Percentiles; harper: Percentiles };
  russian: { ours: Percentiles; typograf: Percentiles };
  rounds: number;
  /** UTF-16 code units of the two posts. */
  lengths: { english: number; russian: number };
}

/**
 * Runs the contestants by turns in one page, so that all meet the same moments of the machine. Every
 * round checks a text none has seen (a number is added at the end), because some of them remember.
 */
async function measure(rounds = 200): Promise<CheckBench> {
  const harper = new LocalLinter({ binary });
  await harper.setup();
  const typograf = new Typograf({ locale: ['ru', 'en-US'] });
  const contestants = {
    english: (round: number) =>
      createChecker({ settings: [] }).check(`${english} ${round}`, checkContext('en')),
    harper: (round: number) => harper.lint(`${english} ${round}`),
    russian: (round: number) =>
      createChecker({ settings: [] }).check(`${russian} ${round}`, checkContext('ru')),
    typograf: (round: number) => typograf.execute(`${russian} ${round}`),
  };
  const times: Record<string, number[]> = Object.fromEntries(
    Object.keys(contestants).map((name) => [name, []]),
  );
  const warmUp = 40;
  for (let round = 0; round < rounds + warmUp; round++) {
    for (const [name, run] of Object.entries(contestants)) {
      const start = performance.now();
      await run(round);
      const taken = performance.now() - start;
      if (round >= warmUp) times[name]!.push(taken);
    }
  }
  return {
    check: measureCheck(() => performance.now()),
    english: { ours: percentiles(times.english!), harper: percentiles(times.harper!) },
    russian: { ours: percentiles(times.russian!), typograf: percentiles(times.typograf!) },
    rounds,
    lengths: { english: english.length, russian: russian.length },
  };
}

Object.assign(globalThis, { measure });
