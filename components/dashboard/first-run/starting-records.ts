import type { StartingTexts } from '../../../app/starting/starting-texts';
import type { Change } from '../../../domain/records';
import { presetRecords } from '../../../domain/style-guide/presets/preset-records';
import { type Draft, networksOf } from './draft';

/** Which presets are wanted: those of which the team has none yet. */
export interface Wanted {
  rubrics: boolean;
  templates: boolean;
  checklist: boolean;
  guide: boolean;
}

/**
 * Everything the first run writes, as one commit: the team, its accounts and members, and the presets.
 * @param texts what a library begins with, in the draft's main language
 */
export function startingRecords(
  draft: Draft,
  wanted: Wanted,
  texts: StartingTexts,
  newId: () => string,
): Change[] {
  const changes: Change[] = [
    {
      kind: 'team',
      id: 'team',
      fields: {
        officialName: draft.officialName.trim(),
        shortName: draft.shortName.trim(),
        timeZone: draft.timeZone,
        languages: draft.languages,
        networks: networksOf(draft.accounts),
        guideVersion: 1,
      },
    },
    ...draft.accounts.map(({ id, ...fields }): Change => ({ kind: 'account', id, fields })),
    ...draft.members.map(({ id, ...fields }): Change => ({ kind: 'member', id, fields })),
  ];
  const rubricIds = new Map<string, string>();
  if (wanted.rubrics) {
    for (const { key, ...fields } of texts.rubrics) {
      const id = newId();
      rubricIds.set(key, id);
      changes.push({ kind: 'rubric', id, fields });
    }
  }
  if (wanted.templates) {
    for (const { key: _, rubric, ...fields } of texts.templates) {
      const known = rubricIds.get(rubric);
      changes.push({
        kind: 'template',
        id: newId(),
        fields: { ...fields, language: draft.languages[0]!, ...(known && { rubric: known }) },
      });
    }
  }
  if (wanted.guide) {
    const rubrics = Object.fromEntries(
      texts.rubrics.flatMap(({ key, title }) => {
        const id = rubricIds.get(key);
        return id ? [[key, { id, title }]] : [];
      }),
    );
    const guide = presetRecords(draft.languages[0]!, draft.kind, rubrics, newId);
    changes.push(...guide.filter(({ kind }) => wanted.checklist || kind !== 'checklist'));
  }
  return changes;
}
