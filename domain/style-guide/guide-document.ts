import type { ChecklistItem, GuideParagraph, GuideSection, Rubric, RuleSetting } from '../records';

/** All the records a guide is made of; none of them deleted. */
export interface GuideState {
  sections: readonly GuideSection[];
  paragraphs: readonly GuideParagraph[];
  rules: readonly RuleSetting[];
  checklist: readonly ChecklistItem[];
  /** Of rubrics only what the guide demands of them. */
  rubrics: readonly Pick<Rubric, 'id' | 'title' | 'requiredHashtags'>[];
}

/** The kinds of record a guide is made of; of a rubric only its hashtags belong to the guide. */
export const guideKinds = ['section', 'paragraph', 'rule', 'checklist', 'rubric'] as const;
export type GuideKind = (typeof guideKinds)[number];

/** A section with its paragraphs, in the order people read them. */
export interface Chapter {
  section: GuideSection;
  paragraphs: GuideParagraph[];
}

/**
 * The guide as people read it. Paragraphs whose section is gone stand at the end, under a chapter whose
 * section has the id '' and no title.
 */
export function chaptersOf(guide: Pick<GuideState, 'sections' | 'paragraphs'>): Chapter[] {
  const chapters = inOrder(guide.sections).map((section) => ({
    section,
    paragraphs: inOrder(guide.paragraphs.filter((one) => one.section === section.id)),
  }));
  const known = new Set(guide.sections.map(({ id }) => id));
  const lost = inOrder(guide.paragraphs.filter(({ section }) => !known.has(section)));
  if (lost.length === 0) return chapters;
  return [...chapters, { section: { id: '', title: '', order: 0 }, paragraphs: lost }];
}

/** By order; equal ones, made on two computers at once, by id, so that everybody sees the same. */
export function inOrder<T extends { id: string; order: number }>(records: readonly T[]): T[] {
  return [...records].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}

/** The paragraph that explains the rule, when the team attached it to one that is still there. */
export function paragraphFor(
  rule: string,
  guide: {
    rules: readonly Pick<RuleSetting, 'id' | 'paragraph' | 'deleted'>[];
    paragraphs: readonly GuideParagraph[];
  },
): GuideParagraph | undefined {
  const setting = guide.rules.find(({ id, deleted }) => id === rule && !deleted);
  if (!setting?.paragraph) return undefined;
  return guide.paragraphs.find(({ id, deleted }) => id === setting.paragraph && !deleted);
}

/** The paragraph's text without its marks of Markdown, for places that show plain words. */
export function plainParagraph(text: string): string {
  return text
    .split('\n')
    .map((line) =>
      line
        .replace(/^\s{0,3}(?:#{1,6}|>)\s+/, '')
        .replace(/^(\s*)[-*+]\s+/, '$1• ')
        .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
        .replace(/(\*\*|__)(?=\S)(.*?\S)\1/g, '$2')
        .replace(/(^|[\s(«“])[*_](?=\S)([^*_]*\S)[*_](?=$|[\s.,;:!?)»”])/g, '$1$2'),
    )
    .join('\n')
    .trim();
}

/** The field each kind of guide record keeps of a change; a rubric's other fields are not the guide's. */
export function isGuideField(kind: GuideKind, field: string): boolean {
  return kind !== 'rubric' || field === 'requiredHashtags';
}
