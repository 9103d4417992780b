import type { Migration } from './migration';

/** The guide became a document; what was written before it needs no change. */
export const guideDocument: Migration = {
  to: 3,
  what: 'the guide has sections and paragraphs, and its rules belong to them',
  kinds: [],
  fields: (_kind, fields) => fields,
};
