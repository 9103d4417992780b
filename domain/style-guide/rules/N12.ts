import type { Hit, Rule } from '../rule';

const sign = /№(?:[ \u00A0\u202F]?№)+|№(?=\d)/g;
const decimal =
  /(?<![\d.,:/\-–])(\d{1,6})\.(\d{1,3})(?=[ \u00A0]?(?:%|°|₽|тыс|тыся|млн|млрд|руб|км(?!\p{L})|кг(?!\p{L})|мм(?!\p{L})|см(?!\p{L})|балл|бал(?!\p{L})|раз(?:а)?(?!\p{L})|разы(?!\p{L})|грн))/gu;

/** "№ 5" with a space that does not break, one № for several numbers, a comma in decimals. */
export const N12: Rule = {
  id: 'N12',
  type: 'substitution',
  level: 'suggestion',
  scope: 'paragraph',
  languages: ['ru', 'be', 'uk'],
  examples: {
    ru: {
      bad: ['Читальный зал №3', '№№ 5, 7', 'Выдача выросла на 3.5 %', 'Это 1.5 млн книг.'],
      good: [
        'Читальный зал № 3',
        'Выдача выросла на 3,5 %',
        'Сборка 3.5 готова',
        'п. 3.5 правил',
        '27.11.2026',
        'Начало в 18.00',
      ],
    },
    be: { bad: ['Зала №3', 'на 3.5 %'], good: ['Зала № 3', 'на 3,5 %'] },
    uk: { bad: ['Зала №3', 'на 3.5 %'], good: ['Зала № 3', 'на 3,5 %'] },
  },
  check({ prose }) {
    const hits: Hit[] = [];
    if (prose.includes('№')) {
      sign.lastIndex = 0;
      for (let found = sign.exec(prose); found; found = sign.exec(prose)) {
        const from = found.index;
        const to = from + found[0].length;
        if (found[0].length > 1) {
          hits.push({ from, to, message: 'twice', fix: { from, to, text: '№' } });
        } else {
          hits.push({ from, to: to + 1, message: 'space', fix: { from, to, text: '№\u00A0' } });
        }
      }
    }
    if (/\d\.\d/.test(prose)) {
      decimal.lastIndex = 0;
      for (let found = decimal.exec(prose); found; found = decimal.exec(prose)) {
        const from = found.index;
        const to = from + found[0].length;
        const text = `${found[1]},${found[2]}`;
        hits.push({
          from,
          to,
          message: 'comma',
          params: { found: found[0], right: text },
          fix: { from, to, text },
        });
      }
    }
    return hits;
  },
};
