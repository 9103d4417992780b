import type { Hit, Rule } from '../rule';

// Mathematical letters and digits, letters in circles, and the strokes laid over letters.
const fake =
  /(?:[\u{1D400}-\u{1D7FF}\u24B6-\u24E9\u2102\u210A-\u2113\u2115\u2119-\u211D\u2124\u2128\u212C\u212D\u2130\u2131\u2133\u2134]|\S[\u0335-\u0338])+(?:[ \u00A0]?(?:[\u{1D400}-\u{1D7FF}\u24B6-\u24E9]|\S[\u0335-\u0338])+)*/gu;
const maybe = /[\uD835\u24B6-\u24E9\u2102-\u2134]|[\u0335-\u0338]/;

/** Bold and italic "letters" made of mathematical signs are read aloud as noise, or not at all. */
export const T11: Rule = {
  id: 'T11',
  type: 'existence',
  level: 'error',
  scope: 'paragraph',
  examples: {
    ru: {
      bad: ['𝗡𝗲𝘄 книги в зале', 'с̶т̶а̶р̶о̶е̶ новое'],
      good: ['New книги в зале', '№ 5 ™', 'Ёлка и й'],
    },
    en: { bad: ['𝓝𝓮𝔀 𝓫𝓸𝓸𝓴𝓼', 'Ⓑⓞⓞⓚⓢ'], good: ['New books', 'ℹ️ Information desk'] },
  },
  check({ text }) {
    const hits: Hit[] = [];
    if (!maybe.test(text)) return hits;
    fake.lastIndex = 0;
    for (let found = fake.exec(text); found; found = fake.exec(text)) {
      const from = found.index;
      const to = from + found[0].length;
      const plain = found[0].replace(/[\u0335-\u0338]/g, '').normalize('NFKC');
      if (plain === found[0]) continue;
      hits.push({
        from,
        to,
        message: 'fake',
        params: { right: plain },
        fix: { from, to, text: plain },
      });
    }
    return hits;
  },
};
