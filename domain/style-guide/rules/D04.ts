import { announcementOf, isAnnouncement } from '../announcement';
import { dayInWords } from '../date-names';
import { publicationOf } from '../publication';
import type { Rule } from '../rule';
import { pastDates } from './D03';

/** A post that invites goes out before the event the plan has for it. */
export const D04: Rule = {
  id: 'D04',
  type: 'context',
  level: 'error',
  scope: 'text',
  examples: {
    ru: {
      bad: ['Ждём вас на лекции о книгах!', 'Приглашаем на встречу, она состоится в зале № 2.'],
      good: ['Как прошла лекция: фото и впечатления.', 'Новые книги на полках.'],
    },
    be: { bad: ['Запрашаем на лекцыю пра кнігі!'], good: ['Як прайшла лекцыя: фота.'] },
    uk: { bad: ['Запрошуємо на лекцію про книжки!'], good: ['Як пройшла лекція: фото.'] },
    en: { bad: ['Join us for a talk about books!'], good: ['We had a talk about books.'] },
  },
  exampleContext: {
    day: '2026-11-20',
    publishAt: '2026-11-20T16:00:00.000Z',
    timeZone: 'Europe/Minsk',
    event: { date: '2026-11-20', time: '18:00' },
  },
  check(piece, context) {
    const { date, time } = context.event ?? {};
    if (!date) return [];
    const publication = publicationOf(context);
    const over =
      date < publication.day ||
      (date === publication.day &&
        time !== undefined &&
        publication.time !== undefined &&
        time < publication.time);
    if (!over || !isAnnouncement(piece, context)) return [];
    // The date in the text is already marked by D03: one slip, one card.
    if (pastDates(piece, context).some(({ iso }) => iso === date)) return [];
    const { invitations } = announcementOf(piece);
    const at = invitations[0] ?? piece.words[0];
    if (!at) return [];
    const day = (iso: string) => dayInWords(piece.language, iso).replace('\u00A0', ' ');
    return [
      {
        from: at.from,
        to: at.to,
        message: 'over',
        params: {
          event: time ? `${day(date)}, ${time}` : day(date),
          post: publication.time
            ? `${day(publication.day)}, ${publication.time}`
            : day(publication.day),
        },
      },
    ];
  },
};
