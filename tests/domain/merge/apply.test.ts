import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply, recordOf } from '../../../domain/merge/apply';
import { nextStamp } from '../../../domain/merge/clock';
import type { Operation, Row } from '../../../domain/merge/operation';

const fields = fc.dictionary(
  fc.constantFrom('title', 'date', 'text', 'notes', 'accounts'),
  fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.array(fc.string(), { maxLength: 2 })),
  { minKeys: 1 },
);

/** Operations of several devices on one record, with clocks that disagree. */
const operations = fc
  .array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 0, max: 5 }), fields), {
    minLength: 1,
    maxLength: 20,
  })
  .map((writes) => {
    const last: Record<string, string> = {};
    return writes.map(([device, now, fields]): Operation => {
      const stamp = nextStamp(last[device] ?? '', now, device);
      last[device] = stamp;
      return { stamp, kind: 'plan', record: 'p1', fields, by: '', schema: 2 };
    });
  });

const together = (list: Operation[]) =>
  list.reduce<Row | undefined>((row, operation) => apply(row, operation), undefined);

describe('Merging operations into a row', () => {
  it('Any order, with any repeats, should come to the same row.', () => {
    fc.assert(
      fc.property(
        operations.chain((list) =>
          fc.tuple(
            fc.constant(list),
            fc.shuffledSubarray([...list, ...list, ...list], { minLength: list.length * 3 }),
          ),
        ),
        ([list, shuffled]) => {
          expect(together(shuffled)).toEqual(together(list));
        },
      ),
    );
  });

  it('Of every field the newest value should stand.', () => {
    fc.assert(
      fc.property(operations, (list) => {
        const row = together(list)!;
        for (const field of new Set(list.flatMap((operation) => Object.keys(operation.fields)))) {
          const newest = list
            .filter((operation) => field in operation.fields)
            .reduce((a, b) => (a.stamp > b.stamp ? a : b));
          expect(row[field] ?? null).toEqual(newest.fields[field]);
          expect(row.stamps[field]).toBe(newest.stamp);
        }
      }),
    );
  });

  it('Merging half by half should come to the same as merging at once.', () => {
    fc.assert(
      fc.property(operations, fc.nat(), (list, cut) => {
        const at = cut % (list.length + 1);
        expect(together([...list.slice(at), ...list.slice(0, at)])).toEqual(together(list));
      }),
    );
  });

  it('A row should not be changed under the hands of who holds it.', () => {
    const row = Object.freeze({ id: 'p1', title: 'old', stamps: Object.freeze({ title: '1' }) });
    const operation: Operation = {
      stamp: '2',
      kind: 'plan',
      record: 'p1',
      fields: { title: null },
      by: '',
      schema: 2,
    };
    const next = apply(row, operation);
    expect(recordOf(next)).toEqual({ id: 'p1' });
    expect(row.title).toBe('old');
    expect(recordOf(apply(next, { ...operation, stamp: '1', fields: { title: 'late' } }))).toEqual({
      id: 'p1',
    });
  });
});
