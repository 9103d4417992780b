import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asPaste, readPastedRows } from '../../../../components/dashboard/guide/pasted-words';

describe('Rows pasted from a spreadsheet', () => {
  it('Two or three columns should be read, empty rows left out.', () => {
    expect(
      readPastedRows('он-лайн\tонлайн\tслитно\r\n\r\nЭБ\tэлектронная библиотека\n', []),
    ).toEqual([
      { line: 1, avoid: 'он-лайн', use: 'онлайн', note: 'слитно' },
      { line: 3, avoid: 'ЭБ', use: 'электронная библиотека', note: '' },
    ]);
  });

  it('A cell with a line break should stay one cell.', () => {
    expect(readPastedRows('"читзал\nстарый"\tчитальный зал', [])).toEqual([
      { line: 1, avoid: 'читзал старый', use: 'читальный зал', note: '' },
    ]);
  });

  it('Every row that cannot be taken should say why, and not spoil the others.', () => {
    const text = [
      '\tонлайн',
      'вы\tвы',
      'ЭБ\tэлектронная библиотека',
      'зал\tчитальный зал',
      'Зал\tзал редкой книги',
      'a\tb\tc\td',
      'мероприятие\t',
    ].join('\n');
    const rows = readPastedRows(text, ['эб']);
    expect(rows.map(({ line, problem }) => [line, problem])).toEqual([
      [1, 'noAvoid'],
      [2, 'same'],
      [3, 'known'],
      [4, undefined],
      [5, 'twice'],
      [6, 'tooMany'],
      [7, undefined],
    ]);
  });

  it('What is written back should be read as the same rows.', () => {
    const word = fc.stringMatching(/^[а-яa-z]{1,8}( [а-я]{1,5})?$/);
    const row = fc.record({ line: fc.constant(0), avoid: word, use: word, note: word });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), (rows) => {
        const read = readPastedRows(asPaste(rows), []);
        expect(read.map(({ avoid, use, note }) => ({ avoid, use, note }))).toEqual(
          rows.map(({ avoid, use, note }) => ({ avoid, use, note })),
        );
      }),
    );
  });
});
