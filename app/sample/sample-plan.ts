import { addDays, weekdayOf } from '../../domain/plan/days';
import type { Change, Language, PlanItem } from '../../domain/records';
import { dayInWords, weekdayName } from '../../domain/style-guide/date-names';
import { fillTemplate } from '../../domain/templates/fill';
import { account, everywhere, mark, person, rubric } from './sample-ids';
import { newestPost } from './sample-posts';
import type { SampleWords } from './sample-words';

/** The items by what they are about; ids are made of these. */
export type PlanName = keyof typeof items;

type Item = Omit<PlanItem, 'id' | 'title' | 'accounts' | 'status' | 'date' | 'deadline'> & {
  /** Days from today; an idea has none. */
  inDays?: number;
  accounts?: string[];
  status?: PlanItem['status'];
  /** Days from today as well. */
  dueIn?: number;
};

const two = [account.vk, account.facebook];

const items = {
  meeting: {
    inDays: 0,
    time: '15:00',
    accounts: everywhere,
    rubric: rubric('events'),
    type: 'announcement',
    status: 'approved',
    author: person.olga,
    editor: person.anna,
  },
  'week-books': {
    inDays: 0,
    time: '18:30',
    accounts: [account.vk, account.instagram],
    rubric: rubric('books'),
    type: 'bookReview',
    status: 'review',
    author: person.marina,
    editor: person.anna,
  },
  'exam-hours': {
    inDays: 1,
    time: '10:00',
    accounts: everywhere,
    rubric: rubric('service'),
    type: 'service',
    status: 'approved',
    author: person.dmitry,
  },
  club: {
    inDays: 2,
    time: '12:00',
    rubric: rubric('events'),
    type: 'announcement',
    author: person.ilya,
    editor: person.olga,
  },
  loan: {
    inDays: 3,
    time: '16:00',
    accounts: two,
    rubric: rubric('advice'),
    type: 'service',
    author: person.marina,
    dueIn: 2,
  },
  anniversary: {
    inDays: 4,
    time: '11:00',
    accounts: everywhere,
    rubric: rubric('dates'),
    type: 'anniversary',
    author: person.anna,
    dueIn: 3,
  },
  'meeting-report': {
    inDays: 6,
    time: '14:00',
    accounts: [account.vk, account.instagram],
    rubric: rubric('reports'),
    type: 'report',
    author: person.ilya,
    editor: person.anna,
  },
  poll: {
    inDays: 7,
    time: '17:00',
    rubric: rubric('advice'),
    type: 'poll',
    author: person.dmitry,
  },
  database: {
    inDays: 9,
    time: '10:30',
    accounts: two,
    rubric: rubric('service'),
    type: 'service',
    author: person.marina,
  },
  film: {
    inDays: 12,
    accounts: everywhere,
    rubric: rubric('events'),
    type: 'announcement',
    author: person.olga,
  },
  'old-newspaper': {
    inDays: -1,
    time: '13:00',
    rubric: rubric('dates'),
    type: 'anniversary',
    status: 'published',
    author: person.anna,
  },
  late: {
    inDays: -2,
    time: '15:00',
    rubric: rubric('books'),
    type: 'bookReview',
    author: person.dmitry,
  },
  night: { rubric: rubric('events'), author: person.olga },
  faces: { accounts: [account.instagram], rubric: rubric('people'), author: person.ilya },
} satisfies Record<string, Item>;

/** The plan around the day. Today's item at 15:00 names a wrong weekday, for the guide to find. */
export function samplePlan(day: string, language: Language, words: SampleWords): Change[] {
  const meetingDay = addDays(day, 5);
  const whole: Partial<Record<string, Partial<PlanItem>>> = {
    meeting: {
      template: `${mark}meeting-${language}`,
      event: { date: meetingDay, time: '17:00', place: words.plan.meeting.place ?? '' },
    },
    'old-newspaper': {
      text: words.posts.newspaper,
      published: { [account.vk]: newestPost },
    },
  };
  return Object.entries<Item>(items).map(([name, { inDays, dueIn, ...form }]): Change => {
    const { title, text, notes, altText } = words.plan[name as PlanName];
    return {
      kind: 'plan',
      id: `${mark}plan-${name}`,
      fields: {
        title,
        accounts: [account.vk],
        status: inDays === undefined ? 'idea' : 'draft',
        ...(inDays !== undefined && { date: addDays(day, inDays) }),
        ...(dueIn !== undefined && { deadline: addDays(day, dueIn) }),
        ...form,
        ...(text && { text: withWrongDay(text, meetingDay, language) }),
        ...(notes && { notes }),
        ...(altText && { altTexts: [altText] }),
        ...whole[name],
      },
    };
  });
}

/** The weekday is four days further in the week than it should be. */
function withWrongDay(text: string, day: string, language: Language): string {
  const weekday = weekdayName(language, (weekdayOf(day) - 1 + 4) % 7, 'nominative');
  const date = dayInWords(language, day).replace('\u00A0', ' ');
  return fillTemplate(text, { date, weekday }, language).text;
}
