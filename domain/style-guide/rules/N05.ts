import type { Language } from '../../records';
import type { Hit, Rule } from '../rule';

interface Country {
  code: string;
  /** Digits after the code of the country. */
  digits: number;
  /** Length of the area code where it can be told from the digits alone, otherwise 0. */
  area(digits: string): number;
}

const countries: Country[] = [
  { code: '375', digits: 9, area: (digits) => (/^(?:17|25|29|33|44)/.test(digits) ? 2 : 0) },
  {
    code: '380',
    digits: 9,
    // Mobiles, and the towns with seven figures; elsewhere the code is longer.
    area: (digits) => (/^(?:39|50|6[3678]|7[37]|9\d|44|48|322|57|562)/.test(digits) ? 2 : 0),
  },
  { code: '7', digits: 10, area: (digits) => (/^(?:9|49[589]|8[01])/.test(digits) ? 3 : 0) },
];
/** How the subscriber's number is grouped, by its length. */
const groups: Record<number, number[]> = { 7: [3, 2, 2], 6: [2, 2, 2], 5: [1, 2, 2] };
/** Numbers as they are dialled inside a country, the subscriber's own figures in one run. */
const inland =
  /(?<![\d+\-–.,/№])(?:8[ \u00A0-]?\(?(0\d{2,4})\)[ \u00A0]?(\d{5,7})|(80\d{9}|8[3-9]\d{9}|0\d{9}))(?![\d\-–]|[.,]\d)/g;
const called =
  /тел|тэл|справ|довід|давед|даведк|звон|дзвон|вахт|запис|запіс|факс|моб|номер|нумар|call|phone|ring|☎|📞|📱|📲/i;
const plus = /(?<![\p{L}\p{N}+])\+(?=\d)/gu;
const between = /[ \u00A0()\-–‑.]/;

/** Phones as "+375 17 293-92-48": country, city, number, whatever was typed between the digits. */
export const N05: Rule = {
  id: 'N05',
  type: 'built-in',
  level: 'warning',
  scope: 'paragraph',
  examples: {
    ru: {
      bad: [
        'Звоните: +375172939248.',
        'Тел. +375 (17) 293-92-48',
        'тел.: +7(495)123 45 67',
        'Тел. +375 (165)312480',
        '+375 17 293 92 48, доб. 12',
        'Звоните +375 17 293-92-4.',
        'Звоните +375 17 293-92-481.',
        'Телефон для справок: 80172939248.',
        'Справки: 8 (017) 2939248',
      ],
      good: [
        'Звоните: +375 17 293-92-48.',
        '+7 495 123-45-67',
        '+375 165 31-24-80',
        '+375 2131 5-24-80',
        '+7 4852 12-34-56',
        'Тел. +375\u00A017\u00A0293-92-48, 293-92-49',
        '+375 17 293-92-48 27 ноября',
        '+375 17 293-92-48 (касса)',
        'Тел. 8 (017) 293-92-48',
        '2 + 375 = 377',
        '+100 к знаниям',
        '+7 градусов',
        '+75 баллов',
        'Запись № 80172939248 в журнале',
        'Тираж 2939248 экземпляров, справки у входа',
      ],
    },
    be: { bad: ['Тэлефон: +375(29)6543210'], good: ['Тэлефон: +375 29 654-32-10'] },
    uk: {
      bad: [
        'Телефон: +380441234567',
        'тел. +380 (342) 12 34 56',
        'Вахта: 0442939248.',
        'Тел. +38 (044) 278-85-12',
      ],
      good: ['Телефон: +380 44 123-45-67', '+380342123456'],
    },
    en: { bad: ['Call +375172939248.'], good: ['Call +375 17 293-92-48 or +44 20 7946 0958.'] },
  },
  check({ text, language }) {
    const hits: Hit[] = [];
    if (/\d{5}/.test(text) && called.test(text)) inlandNumbers(text, language, hits);
    if (!text.includes('+')) return hits;
    plus.lastIndex = 0;
    for (let found = plus.exec(text); found; found = plus.exec(text)) {
      const from = found.index;
      // "+38 (044)" is the country's +380 with its nought put into the brackets.
      const start = text.slice(from + 1, from + 8).replace(/\D/g, '');
      const country = countries.find(({ code }) => start.startsWith(code));
      if (!country) continue;
      const wanted = country.code.length + country.digits;
      let digits = '';
      let to = from + 1;
      for (let at = from + 1, gap = 0; at < text.length; at++) {
        const unit = text[at]!;
        if (unit >= '0' && unit <= '9') {
          if (digits.length >= wanted && gap > 0) break;
          digits += unit;
          to = at + 1;
          gap = 0;
        } else if (between.test(unit) && gap < 3) gap++;
        else break;
      }
      plus.lastIndex = to;
      if (digits.length < 8) continue;
      const written = text.slice(from, to);
      if (digits.length !== wanted) {
        hits.push({
          from,
          to,
          message: 'digits',
          params: { found: written, wanted, count: digits.length },
        });
        continue;
      }
      const right = shaped(country, digits, written.replace(/^\+38([^\d]+)0/, '+380$1'));
      if (right === null) continue;
      if (written.replace(/\u00A0/g, ' ').replace(/‑/g, '-') === right) continue;
      hits.push({ from, to, message: 'shape', params: { right }, fix: { from, to, text: right } });
    }
    return hits.sort((a, b) => a.from - b.from);
  },
};

/** "80172939248", "8 (017) 2939248", "0442939248": the language tells which country dials so. */
function inlandNumbers(text: string, language: Language, into: Hit[]) {
  inland.lastIndex = 0;
  for (let found = inland.exec(text); found; found = inland.exec(text)) {
    const [all, area, own, run] = found;
    if (/№[ \u00A0]$/.test(text.slice(Math.max(0, found.index - 2), found.index))) continue;
    const digits = international(run ?? `8${area}${own}`, language);
    if (digits === null) continue;
    const country = countries.find(({ code }) => digits.startsWith(code))!;
    const written = area === undefined ? digits : `+${country.code} ${area.slice(1)} ${own}`;
    const right = shaped(country, digits, written);
    if (right === null) continue;
    const from = found.index;
    const to = from + all.length;
    into.push({ from, to, message: 'shape', params: { right }, fix: { from, to, text: right } });
  }
}

/** The figures with the country's code; null where no country of these dials so. */
function international(dialled: string, language: Language): string | null {
  const ukrainian = language === 'uk';
  if (dialled.startsWith('80') && dialled.length === 11) {
    return `${ukrainian ? '380' : '375'}${dialled.slice(2)}`;
  }
  if (dialled.startsWith('0')) return ukrainian ? `380${dialled.slice(1)}` : null;
  return language === 'ru' && dialled.length === 11 ? `7${dialled.slice(1)}` : null;
}

/** The number as the guide has it; null where the length of the area code cannot be known. */
function shaped(
  { code, digits: length, area }: Country,
  digits: string,
  written: string,
): string | null {
  const number = digits.slice(code.length);
  // The writer knows the town's code better than any table: what stands in brackets, or first, is it.
  const parts = written.slice(code.length + 1).match(/\d+/g) ?? [];
  const told = parts.length > 1 && groups[length - parts[0]!.length] ? parts[0]!.length : 0;
  const size = told || area(number);
  const shape = groups[length - size];
  if (!size || !shape) return null;
  const out: string[] = [];
  let at = size;
  for (const part of shape) {
    out.push(number.slice(at, at + part));
    at += part;
  }
  return `+${code} ${number.slice(0, size)} ${out.join('-')}`;
}
