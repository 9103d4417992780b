import { isWeekday } from '../date-names';
import type { Hit, Rule } from '../rule';

const times = /(?<![\d:])([0-2]?\d:[0-5]\d)([ \u00A0]?[-–—][ \u00A0]?)([0-2]?\d:[0-5]\d)(?![\d:])/g;
const days =
  /(?<![\d.,:/\-–—])(\d{1,2})([ \u00A0]?[-–—][ \u00A0]?)(\d{1,2})(?=[ \u00A0](\p{L}{3,10}))/gu;
const years =
  /(?<![\p{L}\d.,:/\-–—])(1\d{3}|20\d{2})([ \u00A0]?-[ \u00A0]?)(1\d{3}|20\d{2})(?![\p{L}\d\-–—/]|[.,]\d)/gu;
const numbered = /(?:ISSN|№|N|тел\.?)[ \u00A0:]{0,2}$/i;

/** A range has an en dash without spaces. */
export const D07: Rule = {
  id: 'D07',
  type: 'substitution',
  level: 'suggestion',
  scope: 'paragraph',
  examples: {
    ru: {
      bad: [
        'Открыто 10:00 - 18:00.',
        'Выставка идёт 1-5 мая.',
        'Анна Ахматова (1889-1966)',
        'Ждём 10:00-18:00.',
        'Работаем пн-пт.',
      ],
      good: [
        'Открыто 10:00–18:00.',
        'Выставка идёт 1–5 мая.',
        'Анна Ахматова (1889–1966)',
        'ISSN 1819-2024',
        '+375 17 293-92-48',
        'Зал 3 - 5 этаж',
        'Звоните 293-92-48',
        'Код 2024-1941-2020',
      ],
    },
    be: { bad: ['Выстава ідзе 1-5 лістапада.'], good: ['Выстава ідзе 1–5 лістапада.'] },
    uk: {
      bad: ['Виставка триває 1-5 листопада.', 'Працюємо пн-пт.'],
      good: ['Виставка триває 1–5 листопада.'],
    },
    en: {
      bad: ['Open 10:00 - 18:00.', 'Jane Austen (1775-1817)'],
      good: ['Open 10:00–18:00.', 'Jane Austen (1775–1817)', 'Sat-nav is off.'],
    },
  },
  check({ prose, dates, weekdays }) {
    const hits: Hit[] = [];
    const add = (from: number, to: number, text: string) => {
      const found = prose.slice(from, to);
      if (found !== text)
        hits.push({ from, to, message: 'range', params: { right: text }, fix: { from, to, text } });
    };
    if (!/\d[ \u00A0]?[-–—]/.test(prose) && weekdays.length < 2) return hits;
    const collect = (pattern: RegExp, fits: (found: RegExpExecArray) => boolean) => {
      pattern.lastIndex = 0;
      for (let found = pattern.exec(prose); found; found = pattern.exec(prose)) {
        const [all, first = '', sign = '', last = ''] = found;
        if (sign === '–' || sign === '—' || !fits(found)) continue;
        add(found.index, found.index + all.length, `${first}–${last}`);
      }
    };
    collect(times, () => true);
    collect(
      years,
      ({ 1: first = '', 3: last = '', index }) =>
        first < last && !numbered.test(prose.slice(Math.max(0, index - 7), index)),
    );
    if (dates.length > 0) {
      const ends = new Set(dates.filter(({ name }) => name).map(({ from }) => from));
      collect(days, ({ 0: all, 1: first = '', 3: last = '', index }) => {
        return (
          Number(first) < Number(last) &&
          Number(last) < 32 &&
          ends.has(index + all.length - last.length)
        );
      });
    }
    for (let at = 1; at < weekdays.length; at++) {
      const [one, two] = [weekdays[at - 1]!, weekdays[at]!];
      const gap = prose.slice(one.to, two.from);
      if (one.form !== 'short' || two.form !== 'short' || !/^[ \u00A0]?-[ \u00A0]?$/.test(gap))
        continue;
      if (!isWeekday(two.text.toLowerCase())) continue;
      add(one.from, two.to, `${one.text}–${two.text}`);
    }
    return hits;
  },
};
