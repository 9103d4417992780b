import type { Hit, Rule } from '../rule';

const long =
  /(?<![\p{L}\p{N}\-–.,:])(\d{1,4})-(ый|ой|ий|ая|ое|ые|ого|его|ому|ему|ым|им|ых|их|ую|ми)(?![\p{L}\p{N}-])/gu;
/** One letter after a vowel, two after a consonant; "-го" and "-му" keep both. */
const short: Record<string, string> = {
  ый: 'й',
  ой: 'й',
  ий: 'й',
  ая: 'я',
  ое: 'е',
  ые: 'е',
  ого: 'го',
  его: 'го',
  ому: 'му',
  ему: 'му',
  ым: 'м',
  им: 'м',
  ых: 'х',
  их: 'х',
  ую: 'ю',
  ми: 'ми',
};

/** Russian ordinals: 25-й, not 25-ый. */
export const N13: Rule = {
  id: 'N13',
  type: 'substitution',
  level: 'suggestion',
  scope: 'paragraph',
  languages: ['ru'],
  examples: {
    ru: {
      bad: ['25-ый юбилей', 'в 90-ых годах', '5-ого числа', 'в 3-ую субботу'],
      good: ['25-й юбилей', 'в 90-х годах', '5-го числа', 'с 10-ми читателями', '10-летие'],
    },
  },
  check({ prose }) {
    const hits: Hit[] = [];
    if (!/\d-\p{L}/u.test(prose)) return hits;
    long.lastIndex = 0;
    for (let found = long.exec(prose); found; found = long.exec(prose)) {
      const [all, number = '', ending = ''] = found;
      const text = `${number}-${short[ending]}`;
      if (text === all) continue;
      const from = found.index;
      const to = from + all.length;
      hits.push({
        from,
        to,
        message: 'ending',
        params: { found: all, right: text },
        fix: { from, to, text },
      });
    }
    return hits;
  },
};
