import { describe, expect, it } from 'vitest';
import { countText } from '../../../domain/style-guide/counters';

const limits = { text: 100, fold: 20 };

describe('The line under the draft', () => {
  it('Words, hashtags and emojis should be counted as people see them.', () => {
    const text = '📚 Читаем вместе 👨‍👩‍👧 #ЧитаемВместе №5 ❤️ desk@lib.by';
    const { words, hashtags, emojis, characters } = countText(text, limits);
    expect({ hashtags, emojis, characters }).toEqual({
      hashtags: 1,
      emojis: 3,
      characters: text.length,
    });
    expect(words).toBeGreaterThanOrEqual(3);
    expect(countText('Кто-то читает п’есу', limits).words).toBe(4);
  });

  it('The way to the fold and to the limit should run out and go on below nought.', () => {
    expect(countText('', limits)).toMatchObject({ toFold: 20, toLimit: 100, words: 0 });
    expect(countText('а'.repeat(120), limits)).toMatchObject({ toFold: -100, toLimit: -20 });
  });
});
