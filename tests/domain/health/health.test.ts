import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Light, lightParts, seenIn, wholeLight } from '../../../domain/health/light';
import { noHealth, withReport } from '../../../domain/health/network-health';

const at = (day: number) => new Date(Date.UTC(2026, 10, day)).toISOString();

describe('The light of a network', () => {
  it('should say since when a part has not worked, and that it works again.', () => {
    let light: Light = seenIn({}, 'publication', 'works', at(1));
    light = seenIn(light, 'publication', 'broken', at(5));
    light = seenIn(light, 'publication', 'broken', at(7));
    expect(light.publication).toEqual({ state: 'broken', since: at(5), last: at(7) });
    expect(wholeLight(light)).toBe('broken');
    light = seenIn(light, 'publication', 'works', at(8));
    expect(light.publication).toEqual({ state: 'works', since: at(8), last: at(8) });
    expect(wholeLight(light)).toBe('works');
  });

  it('should not be seen before a composer or a publication was.', () => {
    expect(wholeLight({})).toBe('waiting');
    expect(wholeLight(seenIn({}, 'counters', 'works', at(1)))).toBe('waiting');
    expect(wholeLight(seenIn({}, 'composer', 'works', at(1)))).toBe('works');
  });

  it('should be what was seen last, whatever came in between.', () => {
    const seen = fc.record({
      part: fc.constantFrom(...lightParts),
      state: fc.constantFrom('works' as const, 'broken' as const),
    });
    fc.assert(
      fc.property(fc.array(seen, { maxLength: 20 }), (all) => {
        let light: Light = {};
        for (const [day, { part, state }] of all.entries())
          light = seenIn(light, part, state, at(day));
        for (const part of lightParts) {
          const mine = all.flatMap((one, day) => (one.part === part ? [{ ...one, day }] : []));
          const last = mine.at(-1);
          const turned = mine.findLastIndex(({ state }) => state !== last?.state);
          const expected = last && {
            state: last.state,
            since: at(mine[turned + 1]!.day),
            last: at(last.day),
          };
          expect(light[part]).toEqual(expected);
        }
      }),
    );
  });
});

describe('What is known of a network', () => {
  const page = (notes: Record<string, number>, host = 'vk.ru') => ({ host, light: {}, notes });

  it('should gather what several pages noticed, the last noticed last.', () => {
    let known = withReport(noHealth, page({ one: 1, two: 2 }), at(1));
    known = withReport(known, page({ one: 3 }, 'm.vk.ru'), at(2));
    expect(known.notes).toEqual([
      { line: 'two', times: 2, last: at(1) },
      { line: 'one', times: 4, last: at(2) },
    ]);
    expect(known.hosts).toEqual(['vk.ru', 'm.vk.ru']);
  });

  it('should stay small.', () => {
    let known = noHealth;
    for (let n = 0; n < 200; n++)
      known = withReport(known, page({ [`line ${n}`]: 1 }, `h${n}`), at(1));
    expect(known.notes).toHaveLength(60);
    expect(known.notes.at(-1)!.line).toBe('line 199');
    expect(known.hosts).toHaveLength(6);
    expect(withReport(known, page({ ['x'.repeat(5_000)]: 1 }), at(1)).notes).toEqual(known.notes);
  });
});
