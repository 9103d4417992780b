import type { Language } from '../../records';
import { pairQuotes } from '../quotes';
import type { Hit, Rule } from '../rule';

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
    if (!/["“”„‟«»]/.test(prose)) return [];
    const hits: Hit[] = [];
    for (const { start, end, depth } of pairQuotes(prose).pairs) {
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
