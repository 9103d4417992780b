import type { Hit, Rule } from '../rule';

const long = /(?<![\p{L}\p{N}\-–.,:])(\d{1,4})-(\p{L}{2,3})(?![\p{L}\p{N}-])/gu;
/** One letter after a vowel, two after a consonant; "-го" and "-му" keep both. */
const short: Record<'ru' | 'be' | 'uk', Record<string, string>> = {
  ru: pairs(
    'ый=й ой=й ий=й ая=я ое=е ые=е ого=го его=го ому=му ему=му ым=м им=м ых=х их=х ую=ю ыми=ми ими=ми',
  ),
  be: pairs(
    'ая=я яя=я ое=е ае=е яе=е ыя=я ія=я ога=га ага=га яга=га ому=му аму=му ым=м ім=м ых=х іх=х ую=ю юю=ю',
  ),
  uk: pairs('ий=й ій=й ого=го ому=му ої=ї ою=ю им=м их=х ими=ми'),
};

function pairs(text: string): Record<string, string> {
  return Object.fromEntries(text.split(' ').map((pair) => pair.split('=') as [string, string]));
}

/** Ordinals in figures take the short ending: 25-й, not 25-ый. */
export const N13: Rule = {
  id: 'N13',
  type: 'substitution',
  level: 'suggestion',
  scope: 'paragraph',
  languages: ['ru', 'be', 'uk'],
  examples: {
    ru: {
      bad: ['25-ый юбилей', 'в 90-ых годах', '5-ого числа', 'в 3-ую субботу'],
      good: ['25-й юбилей', 'в 90-х годах', '5-го числа', 'с 10-ми читателями', '10-летие'],
    },
    be: {
      bad: ['5-ая сустрэча', '5-ага лістапада'],
      good: ['5-я сустрэча', '5-га лістапада', '5-ы раз'],
    },
    uk: {
      bad: ['5-ий клас', '5-ого листопада'],
      good: ['5-й клас', '5-го листопада', '5-та зустріч'],
    },
  },
  check({ prose, language }) {
    const hits: Hit[] = [];
    if (!/\d-\p{L}/u.test(prose)) return hits;
    long.lastIndex = 0;
    for (let found = long.exec(prose); found; found = long.exec(prose)) {
      const [all, number = '', ending = ''] = found;
      const right = language === 'en' ? undefined : short[language][ending];
      if (right === undefined) continue;
      const text = `${number}-${right}`;
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
