import type { OwnRule, RuleSetting } from '../../../domain/records';

/** The kinds of rule a team can make in the form; words have a table of their own. */
export const ownTypes = ['condition', 'limit', 'accepted', 'pattern'] as const;
export type OwnType = (typeof ownTypes)[number];

/** A rule of the kind with nothing in it yet. */
export function emptyOwn(type: OwnType): OwnRule {
  switch (type) {
    case 'condition':
      return { type, when: '', must: '', forms: 'all' };
    case 'limit':
      return { type, of: 'hashtags' };
    case 'accepted':
      return { type, words: '', forms: 'all' };
    default:
      return { type, pattern: '', message: '' };
  }
}

/** The rule as it is kept: no empty lists, no blanks around. */
export function tidied(rule: RuleSetting): RuleSetting {
  const { title, networks, rubrics, examples, paragraph, level, own, ...rest } = rule;
  const lines = (texts: readonly string[] = []) => texts.map((one) => one.trim()).filter(Boolean);
  const bad = lines(examples?.bad);
  const good = lines(examples?.good);
  return {
    ...rest,
    ...(own && { own: withoutBlanks(own) }),
    ...(level && { level }),
    ...(title?.trim() && { title: title.trim() }),
    ...(networks?.length && { networks }),
    ...(rubrics?.length && { rubrics }),
    ...(bad.length + good.length > 0 && { examples: { bad, good } }),
    ...(paragraph && { paragraph }),
  };
}

function withoutBlanks(own: OwnRule): OwnRule {
  const { note, ...rest } = own;
  return { ...rest, ...(note?.trim() && { note: note.trim() }) } as OwnRule;
}

/** The fields of the record: what the form emptied is cleared. */
export function fieldsOf(rule: RuleSetting): Omit<RuleSetting, 'id'> {
  const { id: _, ...fields } = rule;
  const blank = {
    level: undefined,
    title: undefined,
    networks: undefined,
    rubrics: undefined,
    examples: undefined,
    paragraph: undefined,
  };
  return { ...blank, ...fields } as Omit<RuleSetting, 'id'>;
}
