import { emojisOf } from '../emojis';
import type { Hit, Rule } from '../rule';

/** So many lines that begin with one emoji are a list. */
const bullets = 3;

/** An emoji stands before or after the words, once. */
export const H08: Rule = {
  id: 'H08',
  type: 'built-in',
  level: 'suggestion',
  scope: 'text',
  examples: {
    ru: {
      bad: [
        'Встречаемся в пятницу 🔥🔥🔥',
        'Новые 📚 книги уже в зале.',
        'Встречаемся в пятницу 🔥🔥🔥 читаем вместе',
        '✅ принесите билет\n✅ выберите книгу\n✅ прочитайте её',
      ],
      good: [
        '📚 Новые книги уже в зале 🎉',
        '📅 27 ноября\n🕔 17:00\n📍 Читальный зал',
        'Приходите! 🎉 Будет весело.',
        'Вход свободный 🎉\n\nЖдём вас',
        '🇧🇾🇺🇦 Две страны, одна книга',
      ],
    },
    be: { bad: ['Новыя 📚 кнігі ўжо ў зале.'], good: ['📚 Новыя кнігі ўжо ў зале'] },
    uk: { bad: ['Нові 📚 книги вже в залі.'], good: ['📚 Нові книги вже в залі'] },
    en: { bad: ['The new 📚 books are here.'], good: ['📚 The new books are here'] },
  },
  check({ text }) {
    const emojis = emojisOf(text);
    const hits: Hit[] = [];
    const lines = new Map<string, { from: number; to: number }[]>();
    for (let at = 0; at < emojis.length; at++) {
      const { from, to } = emojis[at]!;
      const sign = text.slice(from, to);
      let last = at;
      while (emojis[last + 1]?.from === emojis[last]!.to && own(emojis[last + 1]!) === sign) last++;
      const end = emojis[last]!.to;
      const repeated = last > at;
      at = last;
      const params = { emoji: sign };
      const first = from === 0 || text[from - 1] === '\n';
      // A flag is named after the country beside it.
      const between = !first && !/\p{Regional_Indicator}/u.test(sign);
      const before =
        between && /(\p{L}+)[ \u00A0]$/u.exec(text.slice(Math.max(0, from - 24), from));
      const after = before && /^[ \u00A0](\p{Ll}\p{L}*)/u.exec(text.slice(end, end + 24));
      if (before && after) {
        // Mended, the two words would stand side by side.
        const twice = before[1]!.toLowerCase() === after[1];
        const fix = { from: from - 1, to: end, text: '' };
        const mend = twice ? {} : { fix, fixLabel: 'remove' };
        hits.push({ from, to: end, message: 'middle', params, ...mend });
      } else if (repeated) {
        const fix = { from: to, to: end, text: '' };
        hits.push({ from, to: end, message: 'repeated', params, fix, fixLabel: 'one' });
      } else if (first && /^[ \u00A0]?\p{L}/u.test(text.slice(to, to + 3))) {
        lines.set(sign, [...(lines.get(sign) ?? []), { from, to }]);
      }
    }
    for (const [emoji, found] of lines) {
      if (found.length < bullets) continue;
      hits.push({ ...found[0]!, message: 'bullets', params: { emoji, count: found.length } });
    }
    return hits.sort((a, b) => a.from - b.from);

    function own({ from, to }: { from: number; to: number }) {
      return text.slice(from, to);
    }
  },
};
