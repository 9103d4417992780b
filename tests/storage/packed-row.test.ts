import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Row } from '../../domain/merge/operation';
import { packRow, unpackRow } from '../../storage/packed-row';

const field = fc.constantFrom('text', 'state', 'publisher', 'title', 'deleted');
const stamp = fc.constantFrom('stampone', 'stamptwo', 'stampthree');
/** A cleared field has its stamp and no value. */
const rows = fc
  .dictionary(field, fc.tuple(stamp, fc.option(fc.jsonValue(), { nil: undefined })))
  .map((fields): Row => {
    const row: Row = { id: 'p1', shownAt: '2026-01-01', stamps: {} };
    for (const [name, [stamp, value]] of Object.entries(fields)) {
      row.stamps[name] = stamp;
      if (value !== undefined) row[name] = value;
    }
    return row;
  });

describe('A row as it is kept', () => {
  it('should come back with the stamp of every field, cleared ones included.', () => {
    fc.assert(
      fc.property(rows, (row) => {
        expect(unpackRow(packRow(row))).toEqual(row);
      }),
    );
  });

  it('should name no field when all were written together.', () => {
    const row = { id: 'p', text: 'x', state: 'y', stamps: { text: '1', state: '1' } };
    expect(packRow(row).stamps).toBe('1');
  });

  it('should be read as it was when an older Colophon kept it.', () => {
    const row = { id: 'p', text: 'x', stamps: { text: '1', title: '2' } };
    expect(unpackRow(row)).toEqual(row);
  });
});
