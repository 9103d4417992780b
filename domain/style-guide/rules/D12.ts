import { announcementOf, invitationToEvent, isAnnouncement } from '../announcement';
import type { Span } from '../finding';
import type { Hit, Piece, Rule } from '../rule';

const hour =
  /(?<![\d.,:])\d{1,2}(?::\d{2}(?!\d|[.,]\d)|\.\d{2}(?!\d|[.,]\d|[ \u00A0]?(?:%|°|₽|\$|€|₴|руб|р\.|BYN|USD|EUR|RUB|UAH|грн|коп|тыс|млн|млрд|км|кг|балл|бал|раз)))|(?<!\d)\d{1,2}[ \u00A0]?(?:час|ч\.|гадзін|годин|[ap]\.?m\b|o['’]clock)|\d-00|полдень|полночь|апоўдні|опівдні|\bnoon\b|весь день|целый день|увесь дзень|весь день|цілий день|all day/i;
/** "3.12 млн" is no third of December. */
const unit =
  /^[ \u00A0]?(?:%|°|₽|\$|€|₴|руб|р\.|BYN|USD|EUR|RUB|UAH|грн|тыс|млн|млрд|км|кг|мм|см|балл?|раз)/;
const day =
  /сегодня|завтра|сёння|заўтра|сьогодні|today|tomorrow|tonight|кажд|кожн|every|ежедневно|штодня|штодзень|щодня|щотижня|еженедельно|понедельник|вторник|сред[уы]|четверг|пятниц|суббот|воскресень|в (?:январе|феврале|марте|апреле|мае|июне|июле|августе|сентябре|октябре|ноябре|декабре)|скоро|soon|незабаром|неўзабаве|на следующей неделе|next week|\d+-(?:го|га|е)\b|в течение|до конца/i;
const near = /сегодня|завтра|сёння|заўтра|сьогодні|today|tomorrow|tonight/i;
const place =
  /библиотек|бібліятэ|бібліоте|librar|(?<!\p{L})зал(?:а|е|у|ы|і|ой)?(?!\p{L})|аудитор|отдел|аддзел|відділ|ауд\.|аўдытор|корпус|этаж|паверх|поверх|адрес|адрас|(?:ул|вул|пр|пл|просп|пер)\.|улиц|вуліц|вулиц|просп|прасп|площад|плошч|площ|читальн|чытальн|абонемент|кабинет|каб\.|кабінет|фойе|фае|холл|холе(?!\p{L})|сквер|парк|онлайн|анлайн|online|zoom|youtube|ютуб|эфир|эфір|ефір|трансл|филиал|філіял|філія|музе|школ|(?<!\p{L})дом[аеу]?(?!\p{L})|клуб|центр|цэнтр|двор|двар|лектори|лекторы|лекторі|вестиб|вестыб|конференц-|канферэнц-|мастерск|майстэрн|майстерн|театр|тэатр|галере|галерэ|\b(?:room|hall|floor|street|building|branch|campus|garden|atrium|lobby|desk|centre|center)s?\b|our place|café|cafe|кафе|📍/iu;
const entry =
  /вход|уваход|вхід|билет|білет|квит|квіт|бесплатн|бясплатн|безкоштовн|безоплатн|свободн|вольны|вільн|запис|запіс|регистр|рэгістр|реєстр|читательск|чытацк|читацьк|\bfree\b|admission|ticket|entry|entrance|regist|sign up|book (?:a|your)|rsvp|\bopen to\b|welcome/i;
const elsewhere =
  /подробн|падрабязн|детальн|докладн|программ|праграм|програм|расписани|раскл|розклад|ссылк|спасылк|посилан|афиш|афіш|анкет|details|programme|schedule|link|http/i;

const lasting =
  /выстав|вистав|экспозиц|экспазіц|експозиц|exhibition|display|конкурс|contest|competition|марафон|акци|акцы|акці|недел|тыдзен|тыдня|тижд|week|месяц|месяч|місяц|month|сбор|збор|збір|приём|прием|прыём|прийом|deadline|срок|тэрмін|термін|закрыт|зачынен|зачинен|closed/i;

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
        'Скоро пройдёт конференция, следите за новостями.',
        'Ждём ваши фото с наших лекций! Лучшие напечатаем 1 декабря.',
        'Приглашаем на лекцию 27 ноября в 18:00, лекторий. Вход свободный.',
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
    const invitation = invitationToEvent(piece);
    if (!planned && !invitation) return [];
    if (!planned && isElsewhere(piece)) return [];
    const missing = missingFrom(piece, planned, events.length > 0);
    // Without day and hour it may be an invitation in general: no announcement, unless the plan says so.
    if (!planned && !hour.test(prose) && !namesDay(piece)) return [];
    const at: Span | undefined = invitation ?? invitations[0] ?? events[0] ?? piece.words[0];
    if (!at) return [];
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

function missingFrom(piece: Piece, planned: boolean, event: boolean) {
  const { prose, dates, weekdays } = piece;
  const out: Part[] = [];
  const days = dates.filter(
    ({ kind, year, to }) =>
      kind === 'words' || year !== undefined || !unit.test(prose.slice(to, to + 6)),
  );
  if (days.length === 0 && weekdays.length === 0 && !day.test(prose)) out.push('date');
  const somewhere = place.test(prose);
  // An exhibition or a competition has days, not an hour; but one that says neither where nor when is no announcement.
  const begins = event || (planned && (!somewhere || (days.length > 0 && !lasting.test(prose))));
  if (begins && !dates.some(({ range }) => range) && !hour.test(prose)) out.push('time');
  if (!somewhere) out.push('place');
  if (!(planned && isElsewhere(piece)) && !entry.test(prose)) out.push('entry');
  return out;
}

/** A day of the calendar or of the week, or one counted from today; "скоро" is none. */
function namesDay({ dates, weekdays, prose }: Piece): boolean {
  return dates.length > 0 || weekdays.length > 0 || near.test(prose);
}

/** Does the post lead to where the rest is told? */
function isElsewhere({ prose, tokens }: Piece): boolean {
  return tokens.some(({ kind }) => kind === 'url') || elsewhere.test(prose);
}
