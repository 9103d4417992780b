import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  likelyAlike,
  shareInCommon,
  sketchesOf,
  sketchOf,
  sketchSize,
} from '../../../domain/style-guide/sketches';

const words = fc.array(
  fc.constantFrom(...'книга лекция зал вечер пятница автор выставка читать'.split(' ')),
  {
    maxLength: 60,
  },
);
const texts = words.map((list) => list.join(' '));

/** Counted the plain way, over the words as they stand. */
function jaccard(one: string, other: string): number {
  const triples = (text: string) => {
    const list = text.split(' ').filter(Boolean);
    const out = new Set<string>();
    for (let at = 0; at < Math.max(list.length && 1, list.length - 2); at++) {
      out.add(list.slice(at, at + 3).join(' '));
    }
    return out;
  };
  const a = triples(one);
  const b = triples(other);
  const both = [...a].filter((triple) => b.has(triple)).length;
  const all = new Set([...a, ...b]).size;
  return all === 0 ? 0 : both / all;
}

describe('What two texts have in common', () => {
  it('should be the share of word triples that stand in both.', () => {
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        expect(shareInCommon(one, other)).toBeCloseTo(jaccard(one, other), 10);
      }),
    );
  });

  it('Case, signs, hashtags, addresses and "ё" should not count.', () => {
    const one = 'Всё о книгах: приходите в пятницу, 27 ноября, в читальный зал!';
    const other = '📚 ВСЕ О КНИГАХ — приходите в пятницу 27 ноября в читальный зал #Анонс @unilib';
    expect(shareInCommon(one, other)).toBe(1);
    expect(sketchOf(one)).toEqual(sketchOf(other));
  });

  it('A sketch should be short, ascending, and the same for the same text.', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 2000 }), (text) => {
        const sketch = sketchOf(text);
        expect(sketch.length).toBeLessThanOrEqual(sketchSize);
        expect([...sketch]).toEqual([...new Set(sketch)].sort((a, b) => a - b));
        expect(sketchOf(text)).toEqual(sketch);
      }),
    );
  });
});

describe('Looking for alike posts', () => {
  const account = 'library';
  const at = Date.parse('2026-11-01T12:00:00Z');
  const post = (id: string, text: string, more: object = {}) => ({
    id,
    account,
    publishedAt: new Date(at).toISOString(),
    text,
    ...more,
  });
  /** Words without any order, others for every seed. */
  const sentence = (seed: number, length = 40) => {
    let state = seed + 1;
    return Array.from({ length }, () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return `слово${(state >>> 8) % 9973}`;
    }).join(' ');
  };

  it('A repeat should be found among many, however its end was changed.', () => {
    const archive = sketchesOf(
      Array.from({ length: 500 }, (_, i) => post(`p${i}`, sentence(i, 90))),
    );
    for (const i of [0, 17, 499]) {
      const again = `Напоминаем! ${sentence(i, 80)} приходите завтра вместе с друзьями`;
      const [best] = likelyAlike(again, [archive], { account, from: 0, limit: 3 });
      expect(best?.id).toBe(`p${i}`);
    }
    expect(likelyAlike(sentence(777, 90), [archive], { account, from: 0, limit: 3 })).toEqual([]);
  });

  it('Posts of other accounts and older ones should not count.', () => {
    const text = sentence(1);
    const part = sketchesOf([
      post('other', text, { account: 'children' }),
      post('old', text, { publishedAt: new Date(at - 86_400_000).toISOString() }),
      post('here', text),
    ]);
    const found = likelyAlike(text, [part], { account, from: at, limit: 9 });
    expect(found).toEqual([{ id: 'here', share: 1 }]);
  });

  it('Wishes of a few words should repeat freely.', () => {
    const wish = 'С праздником, дорогие читатели!';
    const part = sketchesOf([post('wish', wish)]);
    expect(likelyAlike(wish, [part], { account, from: 0, limit: 9 })).toEqual([]);
  });

  it('What is told from sketches should be near to what is counted.', () => {
    let off = 0;
    const cases = 60;
    for (let seed = 0; seed < cases; seed++) {
      const words = sentence(seed, 160).split(' ');
      const changed = words.map((word, i) => (i >= 160 - seed ? `другое${i}` : word)).join(' ');
      const text = words.join(' ');
      const [found] = likelyAlike(changed, [sketchesOf([post('p', text)])], {
        account,
        from: 0,
        limit: 1,
      });
      off += Math.abs((found?.share ?? 0) - shareInCommon(text, changed));
    }
    expect(off / cases).toBeLessThan(0.09);
  });
});
