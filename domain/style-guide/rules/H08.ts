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
      let end = at;
      while (emojis[end + 1]?.from === emojis[end]!.to && own(emojis[end + 1]!) === sign) end++;
      if (end > at) {
        const last = emojis[end]!.to;
        hits.push({
          from,
          to: last,
          message: 'repeated',
          params: { emoji: sign },
          fix: { from: to, to: last, text: '' },
          fixLabel: 'one',
        });
        at = end;
        continue;
      }
      if (from === 0 || text[from - 1] === '\n') {
        if (/^[ \u00A0]?\p{L}/u.test(text.slice(to, to + 3))) {
          lines.set(sign, [...(lines.get(sign) ?? []), { from, to }]);
        }
        continue;
      }
      // A flag is named after the country beside it.
      if (/\p{Regional_Indicator}/u.test(sign)) continue;
      const before = /(?<word>\p{L}+)[ \u00A0]$/u.exec(text.slice(Math.max(0, from - 24), from));
      const after = /^[ \u00A0](?<word>\p{Ll}\p{L}*)/u.exec(text.slice(to, to + 24));
      if (!before?.groups || !after?.groups) continue;
      // Mended, the two words would stand side by side.
      const twice = before.groups.word?.toLowerCase() === after.groups.word;
      hits.push({
        from,
        to,
        message: 'middle',
        params: { emoji: sign },
        ...(!twice && { fix: { from: from - 1, to, text: '' }, fixLabel: 'remove' }),
      });
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
