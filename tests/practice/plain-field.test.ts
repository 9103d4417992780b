// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { drawEmoji, fieldText, fillField } from '../../practice/pages/plain-field';

function field(...children: Array<string | Node>): HTMLElement {
  const root = document.createElement('div');
  root.append(...children);
  return root;
}

function line(...children: Array<string | Node>): HTMLElement {
  return field(...children);
}

const lineBreak = () => document.createElement('br');

describe('The practice field', () => {
  it('Text written into it should be read back, blank lines and emoji included.', () => {
    for (const text of [
      '',
      'one',
      'a\n\nb',
      'Книги 📚\n👩‍🏫 урок ❤️ конец',
      '\nafter a blank line',
    ]) {
      const root = field();
      fillField(root, text);
      expect(fieldText(root), text).toBe(text);
      drawEmoji(root);
      expect(fieldText(root), text).toBe(text);
    }
  });

  it('Lines made by Chromium’s Enter should be lines.', () => {
    expect(fieldText(field('AAA', line('BBB'), line(lineBreak()), line('CCC')))).toBe(
      'AAA\nBBB\n\nCCC',
    );
  });

  it('Lines made by inserting text with line breaks should be lines, the last empty ones too.', () => {
    const empty = () => line(lineBreak());
    expect(fieldText(field(empty(), 'X', lineBreak(), 'Y'))).toBe('\nX\nY');
    expect(fieldText(field('X', empty(), empty()))).toBe('X\n\n');
    expect(fieldText(field('X', lineBreak(), lineBreak(), line('Y')))).toBe('X\n\nY');
    expect(fieldText(field('X', lineBreak()))).toBe('X');
  });

  it('Every emoji should become one picture that stands for it.', () => {
    const root = field();
    fillField(root, 'x📚y👍🏽');
    drawEmoji(root);
    expect([...root.querySelectorAll('img')].map((image) => image.alt)).toEqual(['📚', '👍🏽']);
  });
});
