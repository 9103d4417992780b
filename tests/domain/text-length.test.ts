import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutOffset, textLength } from '../../domain/text-length';

/** Weighted lengths as twitter-text 3.1.0 gives them. */
const weighted: [string, number][] = [
  ['', 0],
  ['Привет, библиотека!', 19],
  ['Чытай! Ўсё — для цябе. Її', 25],
  ['«Чтение» — это…', 16],
  ['“цитата” – да', 13],
  ['№ 5', 4],
  ['₽ ₴', 5],
  ['日本語', 6],
  ['й', 1],
  ['е\u0301', 2],
  ['😀', 2],
  ['👨‍👩‍👧‍👦 семья', 8],
  ['🇧🇾', 2],
  ['👍🏽', 2],
  ['1️⃣', 2],
  ['©', 1],
  ['❤️', 2],
  ['Каталог: https://unilib.by/catalogue?x=1', 32],
  ['unilib.by', 23],
  ['Пишите unilib.by/каталог', 30],
  ['www.unilib.by.', 24],
  ['desk@unilib.by', 14],
  ['file.ts и app.js', 16],
  ['текстunilib.by', 28],
  ['(https://a.by)', 25],
  ['https://a.by,https://b.by', 47],
  ['#unilib.by', 10],
  ['unilib.library', 14],
  ['http://каталог.рф', 23],
  ['каталог.рф', 10],
  ['https://unilib.by/?q=чтение&x=1#top', 37],
  ['http://a_b.com', 14],
  ['unilib.by?x=1', 27],
  ['https://unilib.by/a…', 25],
];

describe('The length of a text on X', () => {
  it.each(weighted)('%j should weigh %i.', (text, length) => {
    expect(textLength(text, 'x')).toBe(length);
  });
});

describe('The length of a text on Threads', () => {
  it.each([
    ['Привет…', 7],
    ['😀', 4],
    ['👨‍👩‍👧', 18],
    ['https://unilib.by/catalogue', 27],
  ])('%j should be %i: an emoji by its bytes, an address in full.', (text, length) => {
    expect(textLength(text, 'threads')).toBe(length);
  });
});

describe('Every way of counting', () => {
  const texts = fc.array(
    fc.constantFrom(
      'а',
      'b',
      ' ',
      '\n',
      '—',
      '…',
      '😀',
      '👍🏽',
      'unilib.by',
      'https://a.by/x',
      '.',
      'e\u0301',
    ),
    { maxLength: 40 },
  );
  const ways = fc.constantFrom('units', 'threads', 'x') as fc.Arbitrary<'units' | 'threads' | 'x'>;

  it('should cut where the limit is crossed, and nowhere in what fits.', () => {
    fc.assert(
      fc.property(texts, ways, fc.nat(300), (parts, way, limit) => {
        const text = parts.join('');
        const cut = cutOffset(text, limit, way);
        if (textLength(text, way) <= limit) expect(cut).toBe(text.length);
        else expect(cut).toBeLessThan(text.length);
      }),
    );
  });

  it('should give two texts on lines of their own the sum of both.', () => {
    fc.assert(
      fc.property(texts, texts, ways, (one, two, way) => {
        const [a, b] = [one.join(''), two.join('')];
        expect(textLength(`${a}\n${b}`, way)).toBe(textLength(a, way) + 1 + textLength(b, way));
      }),
    );
  });

  it('should not take long over what only looks like addresses.', () => {
    const text = 'a-'.repeat(30_000) + 'a.'.repeat(30_000);
    expect(textLength(text, 'x')).toBe(text.length);
  });
});
