import { Document } from 'yaml';
import type { RuleSetting } from '../domain/records';
import { chaptersOf, type GuideState, inOrder } from '../domain/style-guide/guide-document';
import { isWords } from '../domain/style-guide/own-words';

/** The format this version writes, and the newest it reads. */
export const guideFormat = 1;

/** Paragraphs whose section is gone stand in a section of this id. */
export const restSection = 'rest';

/** Says what the file is; nothing of it is read back. */
export interface GuideFileHead {
  library: string;
  version: number;
  /** "YYYY-MM-DD". */
  day: string;
  /** Lines for whoever opens the file, without '#'. */
  comment: string;
}

/**
 * The whole guide as one text a person can read and change in any editor: YAML, the document first,
 * then the words, the team's own rules, what was changed about the catalogue, the checklist. The order
 * of things is their order in the file; ids stand last in each.
 */
export function writeGuideFile(guide: GuideState, head: GuideFileHead): string {
  const attached = new Map<string, string[]>();
  for (const { id, paragraph } of byId(guide.rules)) {
    if (paragraph) attached.set(paragraph, [...(attached.get(paragraph) ?? []), id]);
  }
  const words = byId(guide.rules).filter(({ own }) => isWords(own));
  const others = byId(guide.rules).filter(({ own }) => own && !isWords(own));
  const native = byId(guide.rules).filter(({ own }) => !own);
  const content = {
    colophon: 'guide',
    format: guideFormat,
    library: head.library,
    version: head.version,
    exported: head.day,
    document: chaptersOf(guide).map(({ section, paragraphs }) => ({
      section: section.title,
      paragraphs: paragraphs.map(({ id, title, text }) => ({
        title,
        text,
        ...(attached.has(id) && { rules: attached.get(id) }),
        id,
      })),
      id: section.id || restSection,
    })),
    words: words.map((rule) => ({ ...rule.own, ...restOf(rule), id: rule.id })),
    rules: others.map((rule) => ({ ...restOf(rule), own: rule.own, id: rule.id })),
    catalogue: native.flatMap((rule) => {
      const rest = restOf(rule);
      return Object.keys(rest).length > 0 ? [{ rule: rule.id, ...rest }] : [];
    }),
    checklist: inOrder(guide.checklist).map(({ id, order: _, deleted: __, ...item }) => ({
      ...item,
      id,
    })),
    rubrics: byId(guide.rubrics).map(({ id, title, requiredHashtags }) => ({
      title,
      ...(requiredHashtags?.length && { hashtags: requiredHashtags }),
      id,
    })),
  };
  const document = new Document(content, { aliasDuplicateObjects: false });
  document.commentBefore = head.comment
    .split('\n')
    .map((line) => ` ${line}`)
    .join('\n');
  return document.toString({ lineWidth: 0, indentSeq: true });
}

/** "colophon-guide-2026-11-23.yaml" */
export function guideFileName(day: string): string {
  return `colophon-guide-${day}.yaml`;
}

function restOf({ id: _, own: __, paragraph: ___, deleted: ____, ...rest }: RuleSetting) {
  return rest;
}

function byId<T extends { id: string }>(records: readonly T[]): T[] {
  return [...records].sort((a, b) => (a.id < b.id ? -1 : 1));
}
