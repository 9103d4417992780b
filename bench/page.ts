import { LocalLinter } from 'harper.js';
import { binary } from 'harper.js/binary';
import Typograf from 'typograf';
import { checkContext, english, russian } from './check-cases';
import { measureCheck } from './check-speed';
import { createChecker } from '../domain/style-guide/check';

/** Percentiles of one kind of run, in milliseconds. */
export interface Timing {
  p50: number;
  p95: number;
}

export interface BenchResult {
  check: Record<string, Timing>;
  english: { ours: Timing; harper: Timing };
  russian: { ours: Timing; typografOnePass: Timing };
  rounds: number;
}

/**
 * Runs the contestants by turns in one page, so that both meet the same moments of the machine. Every
 * round checks a text it has not seen (a number is added at the end), because all of them cache.
 */
export async function bench(rounds = 200): Promise<BenchResult> {
  const harper = new LocalLinter({ binary });
  await harper.setup();
  await harper.lint(english);
  const typograf = new Typograf({ locale: ['ru', 'en-US'] });
  const full = (text: string, language: 'ru' | 'en') => createChecker({ settings: [] }).check(text, checkContext(language));

  const times = { oursEn: [] as number[], harper: [] as number[], oursRu: [] as number[], typograf: [] as number[] };
  for (let round = 0; round < rounds + 20; round++) {
    const en = `${english} ${round}`;
    const ru = `${russian} ${round}`;
    const warm = round >= 20;
    const note = async (list: number[], run: () => unknown) => {
      const start = performance.now();
      await run();
      if (warm) list.push(performance.now() - start);
    };
    await note(times.oursEn, () => full(en, 'en'));
    await note(times.harper, () => harper.lint(en));
    await note(times.oursRu, () => full(ru, 'ru'));
    await note(times.typograf, () => typograf.execute(ru));
  }
  return {
    check: measureCheck(() => performance.now()),
    english: { ours: percentiles(times.oursEn), harper: percentiles(times.harper) },
    russian: { ours: percentiles(times.oursRu), typografOnePass: percentiles(times.typograf) },
    rounds,
  };
}

function percentiles(values: number[]): Timing {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return { p50: at(0.5), p95: at(0.95) };
}

Object.assign(globalThis, { bench });
