import { expect } from 'vitest';
import type { Language } from '../../../domain/records';
import type { CheckContext, Finding } from '../../../domain/style-guide/finding';

/** 27 November 2026 is a Friday. */
export function contextOf(language: Language, changes: Partial<CheckContext> = {}): CheckContext {
  return {
    network: 'facebook',
    language,
    languages: ['ru', 'be', 'uk', 'en'],
    day: '2026-11-20',
    limits: { text: 63_206, fold: 477 },
    team: { officialName: '', shortName: '' },
    ...changes,
  };
}

export const weights = { error: 3, warning: 2, suggestion: 1 };

/** What was found, short enough to read in a failure. */
export function shown(text: string, findings: readonly Finding[]): string {
  return findings
    .map((one) => `${one.rule} «${text.slice(one.from, one.to)}» → ${one.fix?.text ?? '—'}`)
    .join('; ');
}

export function expectOffsetsInside(text: string, findings: readonly Finding[]): void {
  let last = 0;
  for (const { from, to, fix, seen, rule } of findings) {
    const where = `${rule} ${from}–${to} in ${JSON.stringify(text)}`;
    expect(from, where).toBeGreaterThanOrEqual(last);
    expect(to, where).toBeGreaterThan(from);
    expect(to, where).toBeLessThanOrEqual(text.length);
    if (fix) {
      expect(fix.from, where).toBeGreaterThanOrEqual(0);
      expect(fix.to, where).toBeGreaterThanOrEqual(fix.from);
      expect(fix.to, where).toBeLessThanOrEqual(text.length);
    }
    expect(seen, where).toBe(text.slice(fix?.from ?? from, fix?.to ?? to));
    last = from;
  }
}
