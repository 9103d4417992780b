import type { Language } from '../../domain/records';
import type { FieldWords } from '../starting/starting-words';
import type { PlanName } from './sample-plan';
import type { PostName } from './sample-posts';

export type PersonName = 'olga' | 'anna' | 'dmitry' | 'marina' | 'ilya';

/** The sample library as it would speak in one language. No name in it belongs to a real person or house. */
export interface SampleWords {
  officialName: string;
  shortName: string;
  members: Record<PersonName, { name: string; initials: string; department: string }>;
  periods: Record<'specialist' | 'group', string>;
  hashtags: Record<'events' | 'books' | 'service', string>;
  /** The template of changed opening hours: day, beginning, end and what else there is to say. */
  hours: { title: string; body: string; fields: FieldWords[] };
  checklist: Record<'consent' | 'source' | 'facts' | 'link', string>;
  /** {{date}} and {{weekday}} of the meeting's text are those of the event, the weekday a wrong one. */
  plan: Record<
    PlanName,
    { title: string; text?: string; notes?: string; altText?: string; place?: string }
  >;
  posts: Record<PostName, string>;
}

const words: Record<Language, () => Promise<SampleWords>> = {
  ru: async () => (await import('./ru')).ru,
  be: async () => (await import('./be')).be,
  uk: async () => (await import('./uk')).uk,
  en: async () => (await import('./en')).en,
};

/** The words of the sample library in the language; each language is a file that comes when asked for. */
export async function sampleWords(language: Language): Promise<SampleWords> {
  return words[language]();
}
