import type { Hit, Rule } from '../rule';

const isbn =
  /(?<![\p{L}\p{N}])ISBN(?:-1[03])?:?[ \u00A0]{0,2}(?:\p{Ll}{2,12}[ \u00A0]){0,3}(\d[\dXХ \u00A0\-–—‑]{7,20})/giu;

/** The last digit of an ISBN agrees with the others (ISO 2108); its groups are joined by hyphens. */
export const N10: Rule = {
  id: 'N10',
  type: 'built-in',
  level: 'warning',
  scope: 'paragraph',
  examples: {
    ru: {
      bad: [
        'ISBN 978-5-17-118366-1',
        'ISBN 5-02-013850-8',
        'ISBN: 978–0–306–40615–7',
        'ISBN 978-0-306-40615',
        'ISBN первого тома 5-02-013850-8',
      ],
      good: [
        'ISBN 978-0-306-40615-7',
        'ISBN 9780306406157',
        'ISBN 0-306-40615-2',
        'ISBN 0-8044-2957-X',
        'Укажите ISBN и год издания',
      ],
    },
    en: { bad: ['ISBN 978-0-306-40615-8'], good: ['ISBN 978-0-306-40615-7, 320 pages'] },
  },
  check({ text }) {
    const hits: Hit[] = [];
    if (!/ISBN/i.test(text)) return hits;
    isbn.lastIndex = 0;
    for (let found = isbn.exec(text); found; found = isbn.exec(text)) {
      const all = found[1]!;
      const from = found.index + found[0].length - all.length;
      const number = firstNumber(all);
      const to = from + number.length;
      const digits = number
        .toUpperCase()
        .replace('Х', 'X')
        .replace(/[^\dX]/g, '');
      if (digits.length !== 10 && digits.length !== 13) {
        hits.push({ from, to, message: 'length', params: { found: number, count: digits.length } });
        continue;
      }
      const right = digits.length === 13 ? check13(digits) : check10(digits);
      if (digits.at(-1) !== right) {
        hits.push({ from, to, message: 'digit', params: { found: number, right } });
        continue;
      }
      const text = number
        .toUpperCase()
        .replace('Х', 'X')
        .replace(/[ \u00A0–—‑]/g, '-');
      if (text !== number)
        hits.push({
          from,
          to,
          message: 'hyphens',
          params: { right: text },
          fix: { from, to, text },
        });
    }
    return hits;
  },
};

/** The stretch up to the 13th digit, without what trails it. */
function firstNumber(text: string): string {
  let digits = 0;
  let end = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text[at]!;
    if (/[\dXxХх]/.test(unit)) {
      if (digits === 13 && /[ \u00A0]/.test(text[at - 1]!)) break;
      if (
        digits === 10 &&
        at - end > 0 &&
        / \d/.test(text.slice(at - 1, at + 1)) &&
        !text.startsWith('97')
      )
        break;
      digits++;
      end = at + 1;
    }
  }
  return text.slice(0, end);
}

function check13(digits: string): string {
  let sum = 0;
  for (let at = 0; at < 12; at++) sum += Number(digits[at]) * (at % 2 === 0 ? 1 : 3);
  return String((10 - (sum % 10)) % 10);
}

function check10(digits: string): string {
  let sum = 0;
  for (let at = 0; at < 9; at++) sum += Number(digits[at]) * (10 - at);
  const rest = (11 - (sum % 11)) % 11;
  return rest === 10 ? 'X' : String(rest);
}
