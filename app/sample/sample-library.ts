import { addDays } from '../../domain/plan/days';
import {
  type Change,
  type ChecklistItem,
  type Colour,
  type Language,
  languages,
  type MemberRole,
} from '../../domain/records';
import { type StartingTexts, startingTexts } from '../starting/starting-texts';
import { account, groupSince, mark, person, rubric } from './sample-ids';
import { samplePlan } from './sample-plan';
import { samplePosts } from './sample-posts';
import { sampleTemplates } from './sample-templates';
import { type PersonName, type SampleWords, sampleWords } from './sample-words';

/** The day the library is built around ("YYYY-MM-DD"), the clock it lives by, the language it speaks. */
export interface SampleWish {
  day: string;
  timeZone: string;
  language: Language;
}

/**
 * A believable university library: a team of five, three accounts (those of the practice networks), a
 * plan around the day, templates, and a year of posts, half of it one specialist's and half a group's.
 * The same wish, the same library. Hashes of texts are left empty.
 */
export async function sampleLibrary({ day, timeZone, language }: SampleWish): Promise<Change[]> {
  const [words, starting] = await Promise.all([sampleWords(language), startingTexts(language)]);
  return [
    {
      kind: 'team',
      id: 'team',
      fields: {
        officialName: words.officialName,
        shortName: words.shortName,
        languages: [language, ...languages.filter((other) => other !== language)],
        timeZone,
        networks: ['vk', 'facebook', 'instagram'],
        comparePeople: false,
        guideVersion: 1,
      },
    },
    ...members(day, words),
    ...accounts(day, words.shortName),
    ...rubrics(words, starting),
    ...periods(day, words),
    ...sampleTemplates(language, words, starting),
    ...checklist(words),
    ...samplePlan(day, language, words),
    ...samplePosts(day, timeZone, words),
  ];
}

const team: [PersonName, Colour, MemberRole, since: number][] = [
  ['olga', 'plum', 'lead', groupSince],
  ['anna', 'blue', 'editor', -365],
  ['dmitry', 'green', 'author', groupSince],
  ['marina', 'ochre', 'author', groupSince],
  ['ilya', 'teal', 'guest', -90],
];

function members(day: string, words: SampleWords): Change[] {
  return team.map(([name, colour, role, since]) => ({
    kind: 'member',
    id: person[name],
    fields: { ...words.members[name], colour, role, activeFrom: addDays(day, since) },
  }));
}

function accounts(day: string, title: string): Change[] {
  const followers = (from: number, to: number) => [
    { count: from, on: addDays(day, -365) },
    { count: Math.round((from + to) / 2), on: addDays(day, groupSince) },
    { count: to, on: addDays(day, -1) },
  ];
  return [
    {
      kind: 'account',
      id: account.vk,
      fields: {
        network: 'vk',
        title,
        link: 'https://vk.ru/club123456',
        handle: 'club123456',
        ownerIds: ['-123456'],
        followers: followers(3120, 3874),
      },
    },
    {
      kind: 'account',
      id: account.facebook,
      fields: {
        network: 'facebook',
        title,
        link: 'https://www.facebook.com/unilib.page',
        handle: 'unilib.page',
        ownerIds: ['100045700123456'],
        followers: followers(940, 1015),
      },
    },
    {
      kind: 'account',
      id: account.instagram,
      fields: {
        network: 'instagram',
        title: 'unilib',
        link: 'https://www.instagram.com/unilib/',
        handle: 'unilib',
        ownerIds: [],
        followers: followers(1480, 2306),
      },
    },
  ];
}

function rubrics(words: SampleWords, starting: StartingTexts): Change[] {
  return starting.rubrics.map(({ key, ...fields }) => ({
    kind: 'rubric',
    id: rubric(key),
    fields: {
      ...fields,
      ...(key === 'events' && { requiredHashtags: [words.hashtags.events] }),
    },
  }));
}

function periods(day: string, words: SampleWords): Change[] {
  return [
    {
      kind: 'period',
      id: `${mark}specialist`,
      fields: {
        from: addDays(day, -365),
        to: addDays(day, groupSince - 1),
        mode: 'specialist',
        note: words.periods.specialist,
      },
    },
    {
      kind: 'period',
      id: `${mark}group`,
      fields: { from: addDays(day, groupSince), mode: 'group', note: words.periods.group },
    },
  ];
}

const asked: [keyof SampleWords['checklist'], Partial<ChecklistItem>][] = [
  ['consent', { onlyWithMedia: true }],
  ['source', { onlyWithMedia: true }],
  ['facts', {}],
  ['link', { networks: ['vk', 'facebook'] }],
];

function checklist(words: SampleWords): Change[] {
  return asked.map(([name, when], order) => ({
    kind: 'checklist',
    id: mark + name,
    fields: { text: words.checklist[name], order, ...when },
  }));
}
