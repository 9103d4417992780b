import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { momentInSheet, type SheetCell, writeWorkbook } from '../../app/write-workbook';

const columns = [
  { header: 'Когда', width: 17, format: 'dd.mm.yyyy hh:mm' },
  { header: 'Сколько', width: 10 },
  { header: 'Текст', width: 60 },
];
const read = async (file: Blob, sheet = 1) =>
  readSheet(Buffer.from(await file.arrayBuffer()), { sheet, trim: false } as never);
const write = (rows: SheetCell[][]) => writeWorkbook('Лист', columns, [rows]);

describe('A workbook', () => {
  it('should read back as what was written, whatever the texts and numbers are.', async () => {
    const day = fc.integer({ min: 36_526, max: 73_050 });
    const number = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }));
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1 }),
      fc
        .array(
          fc.constantFrom(
            '_x0041_',
            '_x',
            ' ',
            '\n',
            '\r\n',
            '\t',
            '&',
            '<b>',
            ']]>',
            '"',
            '\0',
            '\x1f',
            '👩‍🚀',
          ),
          {
            minLength: 1,
          },
        )
        .map((parts) => parts.join('')),
    );
    const row = fc.tuple(fc.option(day), number, fc.oneof(fc.constant(null), text));
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 20 }), async (rows) => {
        const [header, ...found] = await read(await write(rows));
        expect(header).toEqual(['Когда', 'Сколько', 'Текст']);
        const told = found.map((cells) => cells.map((cell) => cell ?? null));
        const wanted = rows.map(([when, ...rest]) => [
          when === null ? null : new Date((when - 25_569) * 86_400_000),
          ...rest.map((cell) => (Object.is(cell, -0) ? 0 : cell)),
        ]);
        expect(told).toEqual(wanted);
      }),
      { numRuns: 60 },
    );
  });

  it('should hold a clock time to the minute.', async () => {
    const rows = [[momentInSheet('2026-11-10', '01:30'), 1, 'x']];
    expect((await read(await write(rows)))[1]![0]).toEqual(new Date('2026-11-10T01:30:00Z'));
  });

  it('should end a text too long for a cell with an ellipsis, no sign cut in two.', async () => {
    const whole = 'я'.repeat(32_767);
    const long = `${'я'.repeat(32_765)}👩${'я'.repeat(30_000)}`;
    const [, first, second] = await read(
      await write([
        [null, null, whole],
        [null, null, long],
      ]),
    );
    expect(first![2]).toBe(whole);
    expect(second![2]).toBe(`${'я'.repeat(32_765)}…`);
  });

  it('should go on in another sheet, with its headers, when one is full.', async () => {
    const rows = [1, 2, 3, 4, 5].map((number): SheetCell[] => [null, number, null]);
    const file = await writeWorkbook('Лист', columns, [rows.slice(0, 2), rows.slice(2)], 3);
    const parts = unzipSync(new Uint8Array(await file.arrayBuffer()));
    const xml = (path: string) => new TextDecoder().decode(parts[path]);
    expect(xml('xl/workbook.xml').match(/<sheet /g)).toHaveLength(3);
    const numbers = [1, 2, 3].map((sheet) =>
      [...xml(`xl/worksheets/sheet${sheet}.xml`).matchAll(/<c r="B(.)"><v>(.)</g)].map(
        ([, row, number]) => `${row}:${number}`,
      ),
    );
    expect(numbers).toEqual([['2:1', '3:2'], ['2:3', '3:4'], ['2:5']]);
    expect(xml('xl/worksheets/sheet3.xml')).toContain('Сколько');
  });
});
