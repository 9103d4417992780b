import type { Rule } from '../rule';
import { wholePost } from '../whole-post';

/** Neither at night nor on a day of mourning. */
export const Q10: Rule = {
  id: 'Q10',
  type: 'context',
  level: 'warning',
  scope: 'text',
  options: { earliest: '08:00', latest: '22:00', mourning: [] },
  examples: { ru: { bad: ['Сегодня лекторий в 18:00.'], good: [''] } },
  exampleContext: { circumstances: { day: '2026-11-20', time: '23:40' } },
  check({ text }, { circumstances }, { earliest, latest, mourning }) {
    if (!circumstances) return [];
    const { day, time } = circumstances;
    if (Array.isArray(mourning) && mourning.some((one) => one.trim() === day)) {
      return wholePost(text, 'mourning');
    }
    const from = clock(earliest);
    const to = clock(latest);
    if (!time || !from || !to || from >= to || (time >= from && time <= to)) return [];
    return wholePost(text, 'hours', { time, from, to });
  },
};

/** "8:00" as "08:00"; undefined when it is no time of day. */
function clock(value: unknown): string | undefined {
  const found = /^\s*(\d{1,2})[:.](\d{2})\s*$/.exec(String(value));
  return found ? `${found[1]!.padStart(2, '0')}:${found[2]}` : undefined;
}
