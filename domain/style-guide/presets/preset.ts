/** The kinds of library a guide is ready for. */
export const libraryKinds = ['academic', 'public', 'children'] as const;
export type LibraryKind = (typeof libraryKinds)[number];

/** What differs between kinds names those it is for; what names none is for all. */
interface For {
  kinds?: readonly LibraryKind[];
}

export interface PresetParagraph extends For {
  title: string;
  /** The guide's small Markdown; lines with ✓ and ✗ are examples. */
  text: string;
  /** Ids of the rules the paragraph explains. */
  rules: readonly string[];
}

/** A guide to start from, in one language. */
export interface PresetTexts {
  sections: readonly { title: string; paragraphs: readonly PresetParagraph[] }[];
  checklist: readonly ({ text: string; onlyWithMedia?: boolean } & For)[];
  words: readonly { avoid: string; use: string }[];
  /** Of the rubrics a library begins with (app/starting). */
  hashtags: { events: string; books: string };
  /** Off until the team decides; the title says that a lawyer is to be asked, and when it was written. */
  legal: { title: string; when: string; must: string; note: string };
}
