import type { Language } from '../../records';
import type { Hit, Rule } from '../rule';

const quotes = /["“”„‟«»]/g;
const wanted: Record<Language, [open: string, close: string][]> = {
  ru: [
    ['«', '»'],
    ['„', '“'],
  ],
  be: [
    ['«', '»'],
    ['„', '“'],
  ],
  uk: [
    ['«', '»'],
    ['„', '“'],
  ],
  en: [
    ['“', '”'],
    ['“', '”'],
  ],
};
const opens = /[\s([{—–\-/\u00A0«„“"]/;

interface Mark {
  at: number;
  sign: string;
  opening: boolean;
}

/** Quotes as the language has them: «…» and „…“ inside in ru, be and uk, “…” in English. Only pairs are touched. */
export const T01: Rule = {
  id: 'T01',
  type: 'substitution',
  level: 'warning',
  scope: 'paragraph',
  examples: {
    ru: {
      bad: [
        'Роман "Мастер и Маргарита" снова в зале.',
        'Роман “Обломов” ждёт читателя.',
        'Клуб «Круг "Слово"» собирается.',
        '"Война и мир"',
      ],
      good: [
        'Роман «Мастер и Маргарита» снова в зале.',
        'Клуб «Круг „Слово“» собирается.',
        'Экран 27" и 32" у входа',
        'Сборник "без конца',
        'https://a.by/?q="x"',
      ],
    },
    be: {
      bad: ['Раман "Каласы пад сярпом тваім"'],
      good: ['Раман «Каласы пад сярпом тваім»', 'Сям’я і п"еса'],
    },
    uk: { bad: ['Роман "Тигролови" чекає.'], good: ['Роман «Тигролови» чекає.'] },
    en: {
      bad: ['Read "Emma" with us.', 'Read „Emma” with us.'],
      good: ['Read “Emma” with us.', 'A 27" screen', 'We read «Обломов».'],
    },
  },
  check({ prose, language }) {
    quotes.lastIndex = 0;
    const first = quotes.exec(prose);
    if (!first) return [];
    const open: Mark[] = [];
    const pairs: { start: Mark; end: Mark; depth: number }[] = [];
    for (let found: RegExpExecArray | null = first; found; found = quotes.exec(prose)) {
      const mark = markAt(prose, found.index, open.length > 0);
      if (!mark) continue;
      if (mark.opening) open.push(mark);
      else {
        const start = open.pop();
        if (start) pairs.push({ start, end: mark, depth: open.length });
      }
    }
    const hits: Hit[] = [];
    for (const { start, end, depth } of pairs) {
      if (language === 'en' && start.sign === '«' && end.sign === '»') continue;
      const right = wanted[language][Math.min(depth, 1)]!;
      const nested = depth > 0 && start.sign === '«' && end.sign === '»';
      [start, end].forEach((mark, side) => {
        const text = right[side]!;
        if (mark.sign === text) return;
        const from = mark.at;
        hits.push({
          from,
          to: from + 1,
          message: nested ? 'nested' : 'quotes',
          params: { right: right.join('…') },
          fix: { from, to: from + 1, text },
          ...(nested && { level: 'suggestion' as const }),
        });
      });
    }
    return hits.sort((a, b) => a.from - b.from);
  },
};

function markAt(text: string, at: number, inside: boolean): Mark | null {
  const sign = text[at]!;
  if (sign === '«' || sign === '„' || sign === '‟') return { at, sign, opening: true };
  if (sign === '»' || sign === '”') return { at, sign, opening: false };
  const before = text[at - 1];
  const after = text[at + 1];
  const free = before === undefined || opens.test(before);
  const ends = after === undefined || /[\s\u00A0]/.test(after);
  if (sign === '“' && inside && !free) return { at, sign, opening: false };
  if (free && !ends) return { at, sign, opening: true };
  if (free) return null;
  // Inches, and a quote typed for an apostrophe, are no quotes.
  if (/\d/.test(before!) && !inside) return null;
  if (after !== undefined && /\p{L}/u.test(after)) return null;
  return { at, sign, opening: false };
}
