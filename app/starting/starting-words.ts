import type { Rubric } from '../../domain/records';

/** The seven rubrics by what they are for, so that templates and the guide can point at them. */
export type RubricKey = 'events' | 'books' | 'people' | 'reports' | 'advice' | 'dates' | 'service';

export type StartingTemplate = 'event' | 'book' | 'report';

/** A place of a template: the name inside {{…}}, the label of its field, what stands there to begin with. */
export type FieldWords = readonly [name: string, label: string, initial?: string];

/** What a library begins with, said in one language; what is the same in all stands in starting-texts. */
export interface StartingWords {
  rubrics: Record<RubricKey, Required<Pick<Rubric, 'title' | 'letter' | 'description'>>>;
  /** The fields in the order of their kinds in starting-texts. */
  templates: Record<StartingTemplate, { title: string; body: string; fields: FieldWords[] }>;
}
