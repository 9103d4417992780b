import type { Change, Language, RuleSetting } from '../../records';
import type { Options } from '../rule';
import { be } from './be';
import { en } from './en';
import type { LibraryKind, PresetTexts } from './preset';
import { ru } from './ru';
import { uk } from './uk';

export const presetTexts: Record<Language, PresetTexts> = { ru, be, uk, en };

/** The rubrics a preset speaks of, by what they are for, with the titles the library gave them. */
export type PresetRubrics = Partial<
  Record<'events' | 'books' | 'reports', { id: string; title: string }>
>;

/** What a kind of library changes about the rules of the catalogue. */
const settings: Record<LibraryKind, Record<string, Pick<RuleSetting, 'level' | 'options'>>> = {
  academic: {
    H10: { options: { rubrics: ['books'] } },
    L04: { options: { rubrics: ['events'] } },
    L06: { level: 'suggestion' },
  },
  public: {
    L04: { options: { rubrics: ['events'] } },
    L06: { level: 'suggestion' },
    L10: { level: 'warning' },
    M02: { options: { rubrics: ['events', 'reports'] } },
  },
  children: {
    L03: { options: { limit: 18 } },
    L04: { options: { rubrics: ['events'] } },
    L06: { level: 'suggestion' },
    L09: { level: 'warning' },
    L10: { level: 'warning' },
    M02: { options: { rubrics: ['events', 'reports', 'books'] } },
    M07: { options: { always: true } },
  },
};

/**
 * A guide to start from, as records to commit: sections and paragraphs, the rules attached to them, the
 * checklist, the words a library avoids, the hashtags of two rubrics, and the legal rule, which is off.
 */
export function presetRecords(
  language: Language,
  kind: LibraryKind,
  rubrics: PresetRubrics,
  newId: () => string,
): Change[] {
  const texts = presetTexts[language];
  const changes: Change[] = [];
  const rules = new Map<string, Partial<Omit<RuleSetting, 'id'>>>();
  for (const [id, { level, options }] of Object.entries(settings[kind])) {
    rules.set(id, {
      ...(level && { level }),
      ...(options && { options: withTitles(options, rubrics) }),
    });
  }
  texts.sections.forEach(({ title, paragraphs }, order) => {
    const section = newId();
    changes.push({ kind: 'section', id: section, fields: { title, order } });
    paragraphs
      .filter((one) => isFor(one, kind))
      .forEach((paragraph, place) => {
        const id = newId();
        const { title, text } = paragraph;
        changes.push({ kind: 'paragraph', id, fields: { section, title, text, order: place } });
        for (const rule of paragraph.rules) rules.set(rule, { ...rules.get(rule), paragraph: id });
      });
  });
  for (const [id, fields] of rules) changes.push({ kind: 'rule', id, fields });
  for (const { avoid, use } of texts.words) {
    changes.push({ kind: 'rule', id: newId(), fields: { own: { avoid, use } } });
  }
  const { title, when, must, note } = texts.legal;
  changes.push({
    kind: 'rule',
    id: newId(),
    fields: { level: 'off', title, own: { type: 'condition', when, must, note } },
  });
  texts.checklist
    .filter((one) => isFor(one, kind))
    .forEach(({ text, onlyWithMedia }, order) => {
      changes.push({
        kind: 'checklist',
        id: newId(),
        fields: { text, order, ...(onlyWithMedia && { onlyWithMedia }) },
      });
    });
  for (const key of ['events', 'books'] as const) {
    const rubric = rubrics[key];
    if (!rubric) continue;
    const requiredHashtags = [texts.hashtags[key]];
    changes.push({ kind: 'rubric', id: rubric.id, fields: { requiredHashtags } });
  }
  return changes;
}

function isFor({ kinds }: { kinds?: readonly LibraryKind[] }, kind: LibraryKind): boolean {
  return !kinds || kinds.includes(kind);
}

/** The option "rubrics" holds titles; a rubric the library does not have is left out. */
function withTitles(options: Options, rubrics: PresetRubrics): Options {
  if (!Array.isArray(options.rubrics)) return options;
  const titles = options.rubrics.map((key) => rubrics[key as keyof PresetRubrics]?.title);
  return { ...options, rubrics: titles.filter((title) => title !== undefined) };
}
