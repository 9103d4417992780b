import type { Language, Rubric, Template, TemplateField } from '../../domain/records';
import type { RubricKey, StartingTemplate, StartingWords } from './starting-words';

/** Rubrics and templates a library begins with, in its main language; they are its own to change. */
export interface StartingTexts {
  rubrics: ({ key: RubricKey } & Pick<
    Rubric,
    'title' | 'letter' | 'colour' | 'description' | 'targetShare'
  >)[];
  templates: ({ key: StartingTemplate; rubric: RubricKey } & Pick<
    Template,
    'title' | 'body' | 'fields'
  >)[];
}

const rubrics = [
  { key: 'events', colour: 'plum', targetShare: 0.3 },
  { key: 'books', colour: 'blue', targetShare: 0.2 },
  { key: 'reports', colour: 'green', targetShare: 0.15 },
  { key: 'dates', colour: 'ochre', targetShare: 0.1 },
  { key: 'people', colour: 'olive', targetShare: 0.1 },
  { key: 'advice', colour: 'teal', targetShare: 0.1 },
  { key: 'service', colour: 'slate', targetShare: 0.05 },
] as const satisfies Partial<Rubric & { key: RubricKey }>[];

/** Of each template its rubric and its fields: the kind, with a star where one must be filled. */
const templates: Record<StartingTemplate, { rubric: RubricKey; fields: string }> = {
  event: { rubric: 'events', fields: 'text* date* time* text* long' },
  book: { rubric: 'books', fields: 'text* text* long text' },
  report: { rubric: 'reports', fields: 'date* text* long* text' },
};

const words: Record<Language, () => Promise<StartingWords>> = {
  ru: async () => (await import('./ru')).ru,
  be: async () => (await import('./be')).be,
  uk: async () => (await import('./uk')).uk,
  en: async () => (await import('./en')).en,
};

/** What a library whose main language this is begins with; its guide is a preset of the style guide. */
export async function startingTexts(language: Language): Promise<StartingTexts> {
  const said = await words[language]();
  return {
    rubrics: rubrics.map((form) => ({ ...form, ...said.rubrics[form.key] })),
    templates: (['event', 'book', 'report'] as const).map((key) => ({
      key,
      rubric: templates[key].rubric,
      title: said.templates[key].title,
      body: said.templates[key].body,
      fields: describeFields(templates[key].fields, said.templates[key].fields),
    })),
  };
}

/**
 * The fields of a template.
 * @param form their kinds in order, divided by spaces, a star after those that must be filled
 * @param said their words, in the same order
 */
export function describeFields(
  form: string,
  said: StartingWords['templates'][StartingTemplate]['fields'],
): TemplateField[] {
  const kinds = form.split(' ');
  return said.map(([name, label, initial], at) => ({
    name,
    label,
    kind: kinds[at]!.replace('*', '') as TemplateField['kind'],
    ...(kinds[at]!.endsWith('*') && { required: true }),
    ...(initial !== undefined && { initial }),
  }));
}
