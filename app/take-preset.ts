import type { Change, Language, RuleSetting } from '../domain/records';
import type { GuideState } from '../domain/style-guide/guide-document';
import { isWords } from '../domain/style-guide/own-words';
import type { LibraryKind } from '../domain/style-guide/presets/preset';
import { presetRecords } from '../domain/style-guide/presets/preset-records';
import { blankSetting, nextOrder } from './edit-guide';

/**
 * The changes that give a team a guide to start from beside what it has: what the team itself set about
 * a rule or demands of a rubric stays, and words, own rules and checklist items it has come once.
 * @param titles of the rubrics a library begins with, by key (app/starting/starting-texts.ts)
 */
export function presetChanges(
  { rules, checklist, rubrics }: Pick<GuideState, 'rules' | 'checklist' | 'rubrics'>,
  language: Language,
  kind: LibraryKind,
  titles: readonly { key: string; title: string }[],
  newId: () => string,
): Change[] {
  const known = Object.fromEntries(
    titles.flatMap(({ key, title }) => {
      const rubric = rubrics.find((one) => one.title.trim() === title);
      return rubric ? [[key, { id: rubric.id, title }]] : [];
    }),
  );
  const after = nextOrder(checklist);
  const has = ({ own, title }: Partial<RuleSetting>) =>
    rules.some((one) =>
      isWords(own) ? isWords(one.own) && one.own.avoid === own.avoid : one.title === title,
    );
  return presetRecords(language, kind, known, newId).flatMap((change): Change[] => {
    if (change.kind === 'checklist') {
      if (checklist.some(({ text }) => text === change.fields.text)) return [];
      return [
        { ...change, fields: { ...change.fields, order: after + (change.fields.order ?? 0) } },
      ];
    }
    if (change.kind === 'rubric') {
      const mine = rubrics.find(({ id }) => id === change.id)?.requiredHashtags;
      return mine?.length ? [] : [change];
    }
    if (change.kind !== 'rule') return [change];
    if (change.fields.own) return has(change.fields) ? [] : [change];
    const mine = rules.find(({ id }) => id === change.id);
    if (!mine) return [{ ...change, fields: { ...blankSetting, ...change.fields } }];
    const { level, options, ...fields } = change.fields;
    return [
      {
        ...change,
        fields: {
          ...fields,
          ...(level && mine.level === undefined && { level }),
          ...(options && mine.options === undefined && { options }),
        },
      },
    ];
  });
}
