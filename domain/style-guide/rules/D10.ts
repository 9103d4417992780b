import { exists } from '../calendar';
import type { Hit, Rule } from '../rule';

const iso = /(?<![\p{L}\p{N}_.:/\-–—])(19\d\d|20\d\d)-(\d\d)-(\d\d)(?![\p{L}\p{N}_/\-–—]|[.:]\d)/gu;
const english =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** 2026-05-02 is for tables; readers get 02.05.2026. */
export const D10: Rule = {
  id: 'D10',
  type: 'substitution',
  level: 'suggestion',
  scope: 'paragraph',
  examples: {
    ru: {
      bad: ['Лекция 2026-05-02 в 15:00.'],
      good: ['Лекция 02.05.2026 в 15:00.', 'Инвентарный номер 2026-05-02-17', 'Код 2026-15-40'],
    },
    be: { bad: ['Лекцыя 2026-05-02.'], good: ['Лекцыя 02.05.2026.'] },
    uk: { bad: ['Лекція 2026-05-02.'], good: ['Лекція 02.05.2026.'] },
    en: { bad: ['The talk is on 2026-05-02.'], good: ['The talk is on 2 May 2026.'] },
  },
  check({ prose, language }) {
    const hits: Hit[] = [];
    if (!/\d-\d\d-/.test(prose)) return hits;
    iso.lastIndex = 0;
    for (let found = iso.exec(prose); found; found = iso.exec(prose)) {
      const [all, year = '', month = '', day = ''] = found;
      if (!exists({ year: Number(year), month: Number(month), day: Number(day) })) continue;
      const text =
        language === 'en'
          ? `${Number(day)} ${english[Number(month) - 1]} ${year}`
          : `${day}.${month}.${year}`;
      const from = found.index;
      const to = from + all.length;
      hits.push({
        from,
        to,
        message: 'iso',
        params: { found: all, right: text },
        fix: { from, to, text },
      });
    }
    return hits;
  },
};
