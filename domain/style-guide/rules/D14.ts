import { announcementOf, invitationToEvent, isAnnouncement } from '../announcement';
import type { Rule } from '../rule';

const age = /(?<!\d)(?:0|6|12|16|18)[ \u00A0]?\+/;

/** Announcements name the age they are for; asked of libraries in Russia, and off until a team wants it. */
export const D14: Rule = {
  id: 'D14',
  type: 'required',
  level: 'off',
  scope: 'text',
  examples: {
    ru: {
      bad: ['27 ноября в 18:00 приглашаем на лекцию. Вход свободный.'],
      good: [
        '27 ноября в 18:00 приглашаем на лекцию. Вход свободный. 12+',
        'Лекция прошла с успехом.',
        'Библиотека открыта до 20:00.',
      ],
    },
    en: {
      bad: ['Join us for a talk on 27 November at 18:00.'],
      good: ['Join us for a talk on 27 November at 18:00. 12+', 'The library is open until 20:00.'],
    },
  },
  check(piece, context) {
    if (!isAnnouncement(piece, context) || age.test(piece.text)) return [];
    const { invitations, events } = announcementOf(piece);
    const invitation = invitationToEvent(piece);
    const at =
      invitation ??
      (context.type === 'announcement'
        ? (invitations[0] ?? events[0] ?? piece.words[0])
        : undefined);
    return at ? [{ from: at.from, to: at.to, message: 'missing' }] : [];
  },
};
