import type { CheckContext, Span } from './finding';
import type { Piece } from './rule';
import { sentenceAround } from './sentences';
import type { Word } from './words';

const list = (words: string) => new Set(words.split(/\s+/));

/** Words that invite people to something that is still to come. */
const inviting = list(`
  приглашаем приглашает приглашают приглашаю приглашаются ждём ждем приходите приходи состоится
  состоятся пройдёт пройдет пройдут начнётся начнется начнутся откроется откроются откроем проведём
  проведем проведёт проведет встречаемся встретимся собираемся соберёмся соберемся присоединяйтесь
  успейте регистрируйтесь зарегистрируйтесь запишитесь записывайтесь пропустите подключайтесь
  запрашаем запрашае запрашаюць чакаем прыходзьце прыходзь адбудзецца адбудуцца пройдзе пройдуць
  пачнецца пачнуцца адкрыецца адкрыем правядзём правядзе сустракаемся сустрэнемся збіраемся збяромся
  далучайцеся паспейце рэгіструйцеся зарэгіструйцеся запісвайцеся запішыцеся прапусціце
  запрошуємо запрошує запрошують чекаємо приходьте приходь відбудеться відбудуться розпочнеться
  розпочнуться почнеться почнуться відкриється відкриємо проведемо зустрічаємося зустрінемося
  збираємося зберемося долучайтеся долучайтесь приєднуйтеся приєднуйтесь встигніть реєструйтеся
  реєструйтесь зареєструйтеся записуйтеся записуйтесь запишіться пропустіть
`);
const englishInvitation =
  /\b(?:join +(?:us|me|our)|you are +invited|you’re +invited|we +invite|invites +you|come +(?:and|to|along)|see +you|welcome +you|will +(?:take +place|be +held|begin|start|open|give|speak|talk)|takes +place|don['’]t +miss|sign +up|register|book +your)\b/i;

/** Words of a report: it has happened. */
const past = list(`
  прошёл прошел прошла прошло прошли был была было были стал стала стало стали провели провёл провел
  провела побывали побывал побывала собрал собрала собрали рассказал рассказала рассказали посетил
  посетила посетили принял приняла приняли вышел вышла вышло вышли умер умерла узнали познакомил
  познакомила ответил ответила ответили представил представила представили открыл открыла открыли
  прайшоў прайшла прайшло прайшлі быў была было былі стаў стала сталі правялі правёў правяла пабывалі
  сабраў сабрала сабралі расказаў расказала расказалі наведаў наведалі прынялі прыняў прыняла памёр
  памерла выйшаў выйшла выйшлі адкрыў адкрыла адкрылі
  пройшов пройшла пройшло пройшли був була було були став стала стали провели провів провела побували
  зібрав зібрала зібрали розповів розповіла розповіли відвідав відвідали взяли взяв взяла помер померла
  вийшов вийшла вийшли відкрив відкрила відкрили
  was were had took held met did came gave spoke visited opened ended finished
`);
const pastEndings = /(?:лся|лась|лось|лись|ўся|лася|лося|лися|ліся|вся)$/;
const notPast = /^(?:вся|увесь)$/;
const englishPast = /^[a-z]{3,}ed$/;
/** Invitations are full of these. */
const notEnglishPast = list(
  'need indeed limited invited needed closed reserved required interested based printed used related illustrated advanced recommended experienced shared speed exceed proceed hundred',
);

/** Of these the event itself is the subject: "лекция состоится". */
const happening =
  /^(?:состо|пройд|пачн|почн|розпоч|начн|адбуд|відбуд|адкры|відкри|откро|пров|прав|will|takes)/;
const towards =
  /(?:^|[\s(«])(?:на|у|ў|в|во|к|до|да|for|to|at|our)[ \u00A0](?:[\p{L}«»„“”-]+[ \u00A0]){0,3}$/iu;

/** Kinds of events a library invites to, by the beginning of the word. */
const events =
  /^(?:(?:лекци|экскурси|презентаци|дискусси|конференци)(?:я|и|ю|ей|й|ям|ями|ях)|(?:лекцы|прэзентацы|дыскусі|канферэнцы|экскурсі|екскурсі|лекці|презентаці|дискусі|конференці)[яїіюйе]?(?:й|ю|ям|ямі|ях)?|(?:встреч|сустрэч|зустріч)(?:а|у|е|и|ы|і|ей|ай|ам|ах)?|(?:концерт|канцэрт|семинар|семінар|вебинар|вебінар|спектакл|фестивал|фестывал|тренинг|трэнінг|тренінг|воркшоп|квест|квэст|кинопоказ|кінапаказ|кінопоказ|мастер-класс|лектори|лекторі)(?:[аеоуыьюяйіиї]|ов|ом|ем|ам|ах|аў|ів|ый)?|(?:викторин|віктарын|вікторин)[аеуыиіойй]?|занят(?:ие|ия|ию|ии|ий|ием)|занятт[яію]|заняц[цеяі]{2}|заседани[еяюи]|паседжанн[еяі]|засіданн[яі]|чтени[еяюй]|чытанн[іея]|читанн[яі]|вечер[ае]?|вечар(?:ы|а|ына|ыну)?|вечір|вечор[аі]|lectures?|talks?|workshops?|meetings?|tours?|concerts?|seminars?|webinars?|screenings?|club|quiz|discussions?|conference|festival)$/;

/** Looked up before the pattern is tried: most words begin otherwise. */
const eventStarts = list(
  'лек экс екс прэ пре дис дыс кон кан вст сус зус сем сэм веб вэб спе фес тре трэ вор кве квэ кин кін мас вик вік зан зас пас чте чыт чит веч lec tal wor mee tou con sem web scr clu qui dis fes',
);

export interface Announcement {
  /** The words that invite, in order. */
  invitations: readonly Span[];
  /** Names of events ("лекция", "встреча"), in order. */
  events: readonly Span[];
  /** Words of a report, in order. */
  past: readonly Span[];
}

const known = new WeakMap<Piece, Announcement>();

/** What in the piece invites people, and what tells of something over. Read once for all rules. */
export function announcementOf(piece: Piece): Announcement {
  let found = known.get(piece);
  if (!found) {
    found = read(piece);
    known.set(piece, found);
  }
  return found;
}

function read({ words, prose }: Piece): Announcement {
  const out = { invitations: [] as Span[], events: [] as Span[], past: [] as Span[] };
  for (const word of words) {
    if (word.lower.length < 3) continue;
    if (inviting.has(word.lower)) out.invitations.push(spanOf(word));
    else if (isPast(word)) out.past.push(spanOf(word));
    else if (isEventName(word.lower) || isMasterClass(word, prose)) out.events.push(spanOf(word));
  }
  const english = englishInvitation.exec(prose);
  if (english) {
    out.invitations.push({ from: english.index, to: english.index + english[0].length });
    out.invitations.sort((a, b) => a.from - b.from);
  }
  return out;
}

function isPast({ lower }: Word): boolean {
  if (past.has(lower)) return true;
  return lower < 'а'
    ? englishPast.test(lower) && !notEnglishPast.has(lower)
    : (lower.endsWith('ся') || lower.endsWith('сь')) &&
        pastEndings.test(lower) &&
        !notPast.test(lower);
}

/** "Мастер-класс" is two words joined by a hyphen. */
function isMasterClass({ lower, to }: Word, prose: string): boolean {
  return prose[to] === '-' && /^ма[йс]/.test(lower) && /^-клас/i.test(prose.slice(to, to + 5));
}

function spanOf({ from, to }: Word): Span {
  return { from, to };
}

/** Is the word, in lower case, one that invites? */
export function isInvitation(lower: string): boolean {
  return inviting.has(lower);
}

/** Is the word, in lower case, the name of a kind of event? */
export function isEventName(lower: string): boolean {
  return eventStarts.has(lower.slice(0, 3)) && events.test(lower);
}

/** Does one of the places lie inside the span? */
export function anyInside(places: readonly Span[], { from, to }: Span): boolean {
  return places.some((place) => place.from >= from && place.to <= to);
}

/** The first word that invites to an event named in its sentence: "ждём вас на лекции", not "ждём фото с лекции". */
export function invitationToEvent(piece: Piece): Span | undefined {
  const { invitations, events: named } = announcementOf(piece);
  return invitations.find((invitation) => {
    const { from, to } = sentenceAround(piece.prose, invitation);
    const happens = happening.test(piece.prose.slice(invitation.from, invitation.to).toLowerCase());
    return named.some(
      (event) =>
        event.from >= from &&
        event.to <= to &&
        (happens || towards.test(piece.prose.slice(Math.max(from, event.from - 60), event.from))),
    );
  });
}

/** Does the post invite people to an event, as far as the plan and the words tell? */
export function isAnnouncement(piece: Piece, { type }: CheckContext): boolean {
  if (type === 'announcement') return true;
  if (type !== undefined && type !== 'other') return false;
  const { invitations, past: over } = announcementOf(piece);
  return invitations.length > 0 && over.length === 0;
}
