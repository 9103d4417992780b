import { type Change, type Language, languages, type Template } from '../../domain/records';
import { describeFields, type StartingTexts } from '../starting/starting-texts';
import type { FieldWords } from '../starting/starting-words';
import { mark, rubric } from './sample-ids';
import type { SampleWords } from './sample-words';

/** The invitation to a meeting, which the library has in each language it may post in. */
const meetings: Record<Language, { title: string; body: string; fields: FieldWords[] }> = {
  ru: {
    title: 'Встреча с автором',
    body: '{{название|upper}}\n\n{{когда}}, {{зал}}.\n\n{{о чём}}\n\nВход свободный.',
    fields: [
      ['название', 'Название встречи'],
      ['когда', 'День и время'],
      ['зал', 'Зал'],
      ['о чём', 'О чём встреча'],
    ],
  },
  be: {
    title: 'Сустрэча з аўтарам',
    body: '{{назва|upper}}\n\n{{калі}}, {{зала}}.\n\n{{пра што}}\n\nУваход вольны.',
    fields: [
      ['назва', 'Назва сустрэчы'],
      ['калі', 'Дзень і час'],
      ['зала', 'Зала'],
      ['пра што', 'Пра што сустрэча'],
    ],
  },
  uk: {
    title: 'Зустріч із автором',
    body: '{{назва|upper}}\n\n{{коли}}, {{зала}}.\n\n{{про що}}\n\nВхід вільний.',
    fields: [
      ['назва', 'Назва зустрічі'],
      ['коли', 'День і час'],
      ['зала', 'Зала'],
      ['про що', 'Про що зустріч'],
    ],
  },
  en: {
    title: 'Meet the author',
    body: '{{title|upper}}\n\n{{when}}, {{room}}.\n\n{{about}}\n\nAdmission is free.',
    fields: [
      ['title', 'Title of the meeting'],
      ['when', 'Day and time'],
      ['room', 'Room'],
      ['about', 'What it is about'],
    ],
  },
};

/** The templates every library begins with, one for changed opening hours, and an invitation in four languages. */
export function sampleTemplates(
  language: Language,
  words: SampleWords,
  starting: StartingTexts,
): Change[] {
  const { events, books, service } = words.hashtags;
  const hashtags: Partial<Record<string, string>> = { events, books };
  const template = (id: string, fields: Omit<Template, 'id'>): Change => ({
    kind: 'template',
    id: mark + id,
    fields,
  });
  return [
    ...languages.map((each) =>
      template(`meeting-${each}`, {
        title: meetings[each].title,
        body: `${meetings[each].body}\n\n${events}`,
        language: each,
        rubric: rubric('events'),
        fields: describeFields('text* text* text* long', meetings[each].fields),
      }),
    ),
    ...starting.templates.map(({ key, rubric: about, body, ...said }) =>
      template(`${key}-${language}`, {
        ...said,
        body: hashtags[about] ? `${body}\n\n${hashtags[about]}` : body,
        language,
        rubric: rubric(about),
      }),
    ),
    template(`hours-${language}`, {
      title: words.hours.title,
      body: `${words.hours.body}\n\n${service}`,
      language,
      rubric: rubric('service'),
      fields: describeFields('date* time* time* long', words.hours.fields),
    }),
  ];
}
