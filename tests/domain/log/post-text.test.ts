import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guardCell } from '../../../domain/log/csv-cell';
import { normaliseText } from '../../../domain/log/post-text';

describe('The text of a post', () => {
  it('should be the same however the editor and the network wrote it.', () => {
    const typed = 'Прывітанне,  чытач!\nё й\n\nКанец';
    const shown = '\ufeff Прывітанне,  чытач!  \r\nе\u0308 и\u0306\r\n\r\n\r\n\r\nКанец\u200b\n';
    expect(normaliseText(shown)).toBe(normaliseText(typed));
    expect(normaliseText('a\u2028b\u00a0c')).toBe('a\nb c');
  });

  it('should keep emoji whole: joined families, flags, skins.', () => {
    for (const emoji of ['👩‍👩‍👧', '🇧🇾', '👍🏽', '❤️']) expect(normaliseText(emoji)).toBe(emoji);
  });

  it('once made plain should stay as it is.', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = normaliseText(text);
        expect(normaliseText(once)).toBe(once);
      }),
    );
  });
});

describe('A cell of a table', () => {
  it.each([
    ['=1+1', "'=1+1"],
    [' \u00a0=cmd', "' \u00a0=cmd"],
    ['@name', "'@name"],
    ['-5', '-5'],
    ['+375', '+375'],
    ['-5,5', '-5,5'],
    ['-5+A1', "'-5+A1"],
    ['один\n=два\r\n- три', "один\n'=два\r\n'- три"],
    ['', ''],
    ['a=b', 'a=b'],
  ])('%j should be written as %j.', (cell, written) => {
    expect(guardCell(cell)).toBe(written);
  });
});
