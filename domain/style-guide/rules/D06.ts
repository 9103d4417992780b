import type { Span } from '../finding';
import type { Hit, Piece, Rule } from '../rule';

const clock =
  /(?<![\d.,:\-–—№§/+])(\d{1,2})([.:-])(\d{2})(?![\d%‰°]|[.,:/-]\d|[ \u00A0]?(?:%|‰|°|руб|р\.|BYN|USD|EUR|RUB|UAH|₽|€|₴|\$|грн|коп|км|кг|тыс|млн|млрд|балл))/gi;
const before =
  /(?:^|[\s(«–—])(в|во|с|со|до|к|от|после|около|у|ў|а|аб|з|ад|да|о|об|від|до|після|пасля|at|from|until|till|by|to|начало|пачатак|початок|starts?)(?:[ \u00A0]|:[ \u00A0])$/i;
const day = /(?:^|[\s(])(?:№|п|пункт|глава|гл|версия|раздел|курс|version|v)\.?[ \u00A0]$/i;
const noon = /(?<![\d.,:])(\d{1,2})(?:[:.](\d{2}))?[ \u00A0]?([ap])(?:\.m\.|\.?m\b)/gi;
/** "До 10-30 книг" counts books; what ends a phrase is an hour. */
const ends = /^(?:$|[.,;:!?)…]|[ \u00A0](?:до|да|и|і|у|в|to|and)[ \u00A0])/;
const round = new Set(['00', '15', '20', '30', '40', '45', '50']);

/** Time as hours, colon, minutes: 18:00. Decimals, dates and prices must stay as they are. */
export const D06: Rule = {
  id: 'D06',
  type: 'substitution',
  level: 'warning',
  scope: 'paragraph',
  examples: {
    ru: {
      bad: [
        'Начало в 18.00.',
        'Читальный зал открыт с 9.30 до 20.00.',
        'Ждём в 18-00 у входа.',
        'Среда, 31 марта, 16-00, лекторий.',
        'Выполняем заказы до 10-30.',
        'Суббота, 28 ноября, 20.00',
        'Встречаемся в 25:00.',
        'Начало: 18.00',
        'Встреча at 6 pm, приходите',
        'Начало в 6.30pm.',
      ],
      good: [
        'Начало в 18:00.',
        'Прирост составил 3.5 балла.',
        'Билет стоит 18.00 руб.',
        'Скидка до 10.30 %',
        'Версия 2.15 вышла.',
        'Пункт 18.00 правил',
        '27.11.2026',
        'от 18.00 BYN',
        'Счёт 78:65',
        'Выдаём до 10-30 книг',
        'Встречи 27.11, 30.11',
        'В 12:00 и в 12:30',
        '+375 17 293-92-48',
      ],
    },
    be: {
      bad: ['Пачатак а 18.00.', 'Зала працуе з 9.00 да 20.00.'],
      good: ['Пачатак а 18:00.', 'Цана 18.00 BYN'],
    },
    uk: {
      bad: ['Початок о 18.00.', 'Зала працює з 9.00 до 20.00.'],
      good: ['Початок о 18:00.', 'Ціна 18.00 грн'],
    },
    en: {
      bad: ['Doors open at 18.00.', 'See you at 25:00.'],
      good: [
        'Doors open at 18:00.',
        'Join us at 6 pm.',
        'Doors open at 6.30pm.',
        'Version 2.15 is out.',
        'It costs 18.00 EUR.',
      ],
    },
  },
  check(piece) {
    const { prose, language } = piece;
    const hits: Hit[] = [];
    if (!/\d[.:-]\d|\d[ \u00A0:\d]{0,4}[ap]\.?m/i.test(prose)) return hits;
    clock.lastIndex = 0;
    for (let found = clock.exec(prose); found; found = clock.exec(prose)) {
      const [all, hour = '', sign = '', minute = ''] = found;
      const from = found.index;
      const to = from + all.length;
      const lead = prose.slice(Math.max(0, from - 12), from);
      const led = before.test(lead);
      const valid = Number(hour) < 24 && Number(minute) < 60;
      if (sign === ':') {
        if (!valid && led && hour.length === 2) {
          hits.push({ from, to, message: 'noSuchTime', params: { found: all } });
        }
        continue;
      }
      if (!valid || day.test(lead)) continue;
      // "6.30pm" is how the British write it; elsewhere the half of the day is mended with it.
      if (/^[ \u00A0]?[ap]\.?m\b/i.test(prose.slice(to, to + 5))) continue;
      const after = led || followsDay(piece, from);
      if (!after || !round.has(minute)) continue;
      if (sign === '-' && minute !== '00' && !ends.test(prose.slice(to, to + 5))) continue;
      const text = `${hour}:${minute}`;
      hits.push({
        from,
        to,
        message: 'colon',
        params: { found: all, right: text },
        fix: { from, to, text },
      });
    }
    if (language !== 'en') {
      noon.lastIndex = 0;
      for (let found = noon.exec(prose); found; found = noon.exec(prose)) {
        const [all, hour = '', minute = '00', half = ''] = found;
        const value = Number(hour);
        if (value < 1 || value > 12 || Number(minute) > 59) continue;
        const full = (value % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
        const text = `${String(full).padStart(2, '0')}:${minute}`;
        const from = found.index;
        const to = from + all.length;
        hits.push({
          from,
          to,
          message: 'half',
          params: { found: all, right: text },
          fix: { from, to, text },
        });
      }
    }
    return hits;
  },
};

/** "Среда, 31 марта, 18.00": right after the day stands the hour. */
function followsDay({ prose, dates, weekdays }: Piece, from: number): boolean {
  const near = ({ to }: Span) =>
    to < from &&
    from - to < 5 &&
    /^\)?(?:,[ \u00A0]|[ \u00A0][|·—–][ \u00A0])$/.test(prose.slice(to, from));
  return dates.some((date) => date.kind === 'words' && near(date)) || weekdays.some(near);
}
