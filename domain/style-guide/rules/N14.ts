import type { Hit, Rule } from '../rule';

/** A sum and what stands for the money after it. */
const price =
  /(?<![\p{L}\p{N}.,])(\d{1,3}(?:[ \u00A0]\d{3})*|\d+)([.,]\d{2})?([ \u00A0]?)(руб|рублей|рубля|рубль|рублёў|р|грн|гривень|гривні|BYN|RUB|UAH|EUR|USD|byn|Byn)(\.?)(?![\p{L}\p{N}])/gu;
const signFirst =
  /(?<![p{L}p{N}])(BYN|RUB|UAH|EUR|USD)([ \u00A0]?)(\d+(?:[.,]\d{2})?)(?![p{L}p{N}.,]\d|\d)/g;
const letters: Record<string, string> = { руб: 'руб.', р: 'руб.', грн: 'грн' };

/** A price as the guide has it: 10 руб., 10 BYN, 10 грн, never torn apart. */
export const N14: Rule = {
  id: 'N14',
  type: 'substitution',
  level: 'suggestion',
  scope: 'paragraph',
  languages: ['ru', 'be', 'uk'],
  examples: {
    ru: {
      bad: [
        'Билет — 10руб.',
        'Цена 10 р., скидка',
        'Стоимость 15BYN',
        'Билет: BYN 10',
        '10 руб за час',
      ],
      good: [
        'Билет — 10 руб.',
        'Билет — 10\u00A0BYN.',
        'Цена 10 рублей',
        '2026 г.',
        'Цена 18.50 BYN за билет',
        'в 90 р-не',
      ],
    },
    be: { bad: ['Квіток — 10руб.', 'Кошт 15BYN'], good: ['Квіток — 10 руб.', 'Кошт 15 BYN'] },
    uk: { bad: ['Квиток — 100грн', 'Ціна 100грн.'], good: ['Квиток — 100 грн', 'Ціна 100 грн.'] },
  },
  check({ prose, language }) {
    const hits: Hit[] = [];
    if (!/\d[ \u00A0]?(?:р|грн|[BRUEb])|(?:BYN|RUB|UAH|EUR|USD)[ \u00A0]?\d/.test(prose))
      return hits;
    price.lastIndex = 0;
    for (let found = price.exec(prose); found; found = price.exec(prose)) {
      const [all, whole = '', part = '', gap = '', unit = '', dot = ''] = found;
      const from = found.index;
      const to = from + all.length;
      if (
        unit === 'р' &&
        (language === 'uk' || dot === '' || /^[ \u00A0]?(?:[-–]|\d)/.test(prose.slice(to)))
      ) {
        continue;
      }
      const right = houseForm(unit, dot);
      const text = `${whole}${part}\u00A0${right}`;
      if (gap !== '' && `${unit}${dot}` === right) continue;
      hits.push({
        from,
        to,
        message: 'form',
        params: { found: all, right: text },
        fix: { from, to, text },
      });
    }
    signFirst.lastIndex = 0;
    for (let found = signFirst.exec(prose); found; found = signFirst.exec(prose)) {
      const [all, unit = '', , sum = ''] = found;
      // "10 EUR 20": the sum belongs to the sign after it.
      if (/\d[ \u00A0]?$/.test(prose.slice(Math.max(0, found.index - 2), found.index))) continue;
      const from = found.index;
      const to = from + all.length;
      const text = `${sum}\u00A0${unit}`;
      hits.push({
        from,
        to,
        message: 'form',
        params: { found: all, right: text },
        fix: { from, to, text },
      });
    }
    return hits.sort((a, b) => a.from - b.from);
  },
};

/** The unit as it should stand, its own dot included. */
function houseForm(unit: string, dot: string): string {
  if (/^byn$/i.test(unit)) return `BYN${dot}`;
  const short = letters[unit];
  // "грн" takes no dot; one that stands there ends the sentence.
  return short === 'руб.' ? short : `${short ?? unit}${dot}`;
}
