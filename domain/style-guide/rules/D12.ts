import { announcementOf, anyInside, isAnnouncement } from '../announcement';
import type { Span } from '../finding';
import type { Hit, Piece, Rule } from '../rule';
import { sentenceAround } from '../sentences';

const hour =
  /(?<![\d.,:])\d{1,2}[:.]\d{2}(?!\d|[.,]\d)|(?<!\d)\d{1,2}[ \u00A0]?(?:час|ч\.|гадзін|годин|[ap]\.?m\b|o['’]clock)|\d-00|полдень|полночь|апоўдні|опівдні|\bnoon\b|весь день|целый день|увесь дзень|весь день|цілий день|all day/i;
const day =
  /сегодня|завтра|сёння|заўтра|сьогодні|today|tomorrow|tonight|кажд|кожн|every|ежедневно|штодня|штодзень|щодня|щотижня|еженедельно|понедельник|вторник|сред[уы]|четверг|пятниц|суббот|воскресень|в (?:январе|феврале|марте|апреле|мае|июне|июле|августе|сентябре|октябре|ноябре|декабре)|скоро|soon|незабаром|неўзабаве|на следующей неделе|next week|\d+-(?:го|га|е)\b|в течение|до конца/i;
const place =
  /библиотек|бібліятэ|бібліоте|librar|(?<!\p{L})зал(?:а|е|у|ы|і|ой)?(?!\p{L})|аудитори|ауд\.|аўдытор|корпус|этаж|паверх|поверх|адрес|адрас|(?:ул|вул|пр|пл|просп|пер)\.|улиц|вуліц|вулиц|просп|прасп|площад|плошч|площ|читальн|чытальн|абонемент|кабинет|каб\.|кабінет|фойе|фае|холл|хол|сквер|парк|онлайн|анлайн|online|zoom|youtube|ютуб|эфир|эфір|ефір|трансл|филиал|філіял|філія|музе|школ|дом|у нас|клуб|центр|цэнтр|двор|room|hall|floor|street|building|branch|campus|our place|atrium|lobby|café|cafe|кафе|📍/iu;
const entry =
  /вход|уваход|вхід|билет|білет|квит|квіт|бесплатн|бясплатн|безкоштовн|безоплатн|свободн|вольны|вільн|запис|запіс|регистр|рэгістр|реєстр|читательск|чытацк|читацьк|\bfree\b|admission|ticket|entry|entrance|regist|sign up|book (?:a|your)|rsvp|\bopen to\b|welcome/i;
const elsewhere =
  /подробн|падрабязн|детальн|докладн|программ|праграм|програм|расписани|раскл|розклад|ссылк|спасылк|посилан|афиш|афіш|анкет|details|programme|schedule|link|http/i;

/** An announcement says the day, the hour, the place and how to get in. */
export const D12: Rule = {
  id: 'D12',
  type: 'conditional',
  level: 'warning',
  scope: 'text',
  examples: {
    ru: {
      bad: [
        'Приглашаем на лекцию о книгах! Зал № 2, вход свободный, начало в 18:00.',
        'Ждём вас на мастер-классе 27 ноября. Библиотека, зал № 3, вход свободный.',
        '27 ноября в 18:00 ждём вас на встрече с поэтом.',
      ],
      good: [
        'Приглашаем на лекцию 27 ноября в 18:00, зал № 2. Вход свободный.',
        'Ждём вас в читальном зале каждый день!',
        'Приглашаем на выставку «Осень», она работает до конца месяца.',
        'Приглашаем на лекцию 27 ноября. Подробности по ссылке.',
        'Прошла лекция о книгах. Приходите ещё!',
        'Приходите вечером, будет тихо.',
      ],
    },
    be: {
      bad: ['Запрашаем на лекцыю 27 лістапада ў бібліятэку. Уваход вольны.'],
      good: ['Запрашаем на лекцыю 27 лістапада а 18:00, зала № 2. Уваход вольны.'],
    },
    uk: {
      bad: ['Запрошуємо на лекцію 27 листопада в бібліотеку. Вхід вільний.'],
      good: ['Запрошуємо на лекцію 27 листопада о 18:00, зала № 2. Вхід вільний.'],
    },
    en: {
      bad: ['Join us for a talk on 27 November in the reading room. Admission is free.'],
      good: ['Join us for a talk on 27 November at 18:00 in the reading room. Free admission.'],
    },
  },
  check(piece, context) {
    const { prose } = piece;
    if (prose.length > 6000 || !isAnnouncement(piece, context)) return [];
    const { invitations, events } = announcementOf(piece);
    const planned = context.type === 'announcement';
    const invitation = invitations.find((one) => anyInside(events, sentenceAround(prose, one)));
    if (!planned && !invitation) return [];
    if (!planned && elsewhere.test(piece.text)) return [];
    const missing = missingFrom(piece, planned, events.length > 0);
    // Without day and hour it may be an invitation in general: no announcement, unless the plan says so.
    const bare = missing.includes('date') && missing.includes('time');
    if (!planned && bare) return [];
    const at: Span = invitation ?? invitations[0] ?? events[0] ?? firstWord(piece);
    return missing.map((what): Hit => {
      const sure = what === 'date' || what === 'time' || (what === 'place' && planned);
      return {
        from: at.from,
        to: at.to,
        message: what,
        ...(!sure && { level: 'suggestion' as const }),
      };
    });
  },
};

type Part = 'date' | 'time' | 'place' | 'entry';

function missingFrom({ prose, dates, weekdays, text }: Piece, planned: boolean, event: boolean) {
  const out: Part[] = [];
  if (dates.length === 0 && weekdays.length === 0 && !day.test(prose)) out.push('date');
  // An exhibition has opening hours, not a beginning.
  if (event && !hour.test(prose)) out.push('time');
  if (!place.test(text)) out.push('place');
  if (!(planned && elsewhere.test(text)) && !entry.test(prose)) out.push('entry');
  return out;
}

function firstWord({ words, text }: Piece): Span {
  return words[0] ?? { from: 0, to: text.length };
}
