import type { Hit, Rule } from '../rule';

/** Days that are a feast's or a street's name when the month is capitalised. */
const feasts = new Set([
  '8.3',
  '1.5',
  '9.5',
  '23.2',
  '7.11',
  '25.3',
  '3.7',
  '17.9',
  '24.8',
  '12.6',
]);
const street =
  /(?:ул|улиц\p{L}*|пл|площад\p{L}*|пр|просп\p{L}*|пер|вул|вуліц\p{L}*|вулиц\p{L}*|имени|им|імя|імені)\.?[ \u00A0]$/iu;
const inside = /(?:^|[\s(])(?:в|во|у|ў|до|да|со?|ко?|з|від|ад|по|па)[ \u00A0]$/i;
/** "По вторникам", "па аўторках", "по вівторках": every week's day. */
const plural =
  /^(?:понедельник|вторник|четверг|панядзелк|аўторк|чацвярг|понеділк|вівторк|сред|суббот|серад|субот|серед)(?:ам|ах)$|^(?:пятниц|пятніц|п['’ʼ]ятниц|п['’ʼ]ятніц)(?:ам|ах|ях)$|^(?:воскресень|нядзел|неділ)(?:ям|ях)$/;
const afterDate = /^,?[ \u00A0]\(?$/;

/** Months and weekdays begin with a small letter in Russian, Belarusian and Ukrainian. */
export const D09: Rule = {
  id: 'D09',
  type: 'substitution',
  level: 'warning',
  scope: 'paragraph',
  languages: ['ru', 'be', 'uk'],
  examples: {
    ru: {
      bad: [
        'Ждём вас 27 Ноября.',
        'Приходите в Пятницу!',
        '27 ноября, Пятница, 18:00',
        'В Понедельник выходной.',
        'Клуб собирается по Вторникам.',
      ],
      good: [
        'Ждём вас 27 ноября.',
        'Пятница, 27 ноября',
        'С праздником 8 Марта!',
        'Роман «Понедельник начинается в субботу»',
        'ул. 17 Сентября',
        '27 НОЯБРЯ',
      ],
    },
    be: {
      bad: ['Чакаем вас 27 Лістапада.', 'Прыходзьце ў Пятніцу.'],
      good: ['Чакаем вас 27 лістапада.'],
    },
    uk: {
      bad: ['Чекаємо на вас 27 Листопада.', 'Приходьте у Суботу.'],
      good: ['Чекаємо на вас 27 листопада.'],
    },
  },
  check({ prose, words, dates, weekdays }) {
    const hits: Hit[] = [];
    const lower = (from: number, to: number, message: string) => {
      const found = prose.slice(from, to);
      const text = found.toLowerCase();
      if (found === text || found === found.toUpperCase()) return;
      hits.push({ from, to, message, params: { found, right: text }, fix: { from, to, text } });
    };
    for (const { name, day, month, from } of dates) {
      if (!name || name.from === from || feasts.has(`${day}.${month}`)) continue;
      if (/[A-Za-z]/.test(prose[name.from]!)) continue;
      if (street.test(prose.slice(Math.max(0, from - 12), from))) continue;
      lower(name.from, name.to, 'month');
    }
    for (const { from, to, language, form } of weekdays) {
      if (language === 'en' || form === 'short') continue;
      const near = dates.some(
        (date) =>
          date.to < from && from - date.to < 4 && afterDate.test(prose.slice(date.to, from)),
      );
      if (near || inside.test(prose.slice(Math.max(0, from - 4), from))) lower(from, to, 'weekday');
    }
    for (const { from, to, text, lower: small } of words) {
      if (text[0] === small[0] || small.length < 6 || !plural.test(small)) continue;
      if (inside.test(prose.slice(Math.max(0, from - 4), from))) lower(from, to, 'weekday');
    }
    return hits.sort((a, b) => a.from - b.from);
  },
};
