import { emojisOf } from '../emojis';
import type { Rule } from '../rule';

/** A screen reader reads every emoji aloud by its full name. */
export const H07: Rule = {
  id: 'H07',
  type: 'occurrence',
  level: 'warning',
  scope: 'text',
  options: { limit: 3 },
  examples: {
    ru: {
      bad: ['📚 Новинки 🎉 месяца ✨ уже здесь 🔥'],
      good: ['📚 Новинки месяца 🎉', 'Семья 👨‍👩‍👧‍👦 читает 👩🏽‍💻 🇧🇾', '© ™ ® № ✓ → …'],
    },
  },
  check({ text }, _context, { limit }) {
    const emojis = emojisOf(text);
    const allowed = Math.max(0, Number(limit));
    const extra = emojis[allowed];
    if (!extra) return [];
    return [{ ...extra, message: 'many', params: { count: emojis.length, limit: allowed } }];
  },
};
