import type { Change, GuideParagraph, RuleSetting } from '../domain/records';
import { inOrder } from '../domain/style-guide/guide-document';

/** The fields a setting of a catalogue rule loses when it comes back after it was taken away. */
export const blankSetting = {
  level: undefined,
  options: undefined,
  examples: undefined,
  paragraph: undefined,
  deleted: undefined,
} as const;

/** The records whose place changes when one of them goes up or down by so many steps, with their new order. */
export function movedBy(
  records: readonly { id: string; order: number }[],
  id: string,
  by: number,
): { id: string; order: number }[] {
  const order = inOrder(records);
  const at = order.findIndex((one) => one.id === id);
  const to = at + by;
  if (at === -1 || to < 0 || to >= order.length) return [];
  const [moved] = order.splice(at, 1);
  order.splice(to, 0, moved!);
  return order.flatMap((one, place) => (one.order === place ? [] : [{ id: one.id, order: place }]));
}

/** The order that puts a new record after all others. */
export function nextOrder(records: readonly { order: number }[]): number {
  return Math.max(-1, ...records.map(({ order }) => order)) + 1;
}

/** Attaches exactly these rules to the paragraph: the others of it are let go. */
export function attachedRules(
  settings: readonly RuleSetting[],
  paragraph: string,
  rules: readonly string[],
): Change[] {
  const changes: Change[] = [];
  for (const setting of settings) {
    if (setting.paragraph === paragraph && !rules.includes(setting.id)) {
      changes.push({ kind: 'rule', id: setting.id, fields: { paragraph: undefined } });
    }
  }
  for (const id of rules) {
    const setting = settings.find((one) => one.id === id);
    if (setting?.paragraph === paragraph) continue;
    changes.push({
      kind: 'rule',
      id,
      fields: setting ? { paragraph } : { ...blankSetting, paragraph },
    });
  }
  return changes;
}

/** Takes a section away with its paragraphs; rules keep running and only lose their explanation. */
export function sectionRemoved(id: string, paragraphs: readonly GuideParagraph[]): Change[] {
  return [
    { kind: 'section', id, fields: { deleted: true } },
    ...paragraphs
      .filter(({ section }) => section === id)
      .map((one): Change => ({ kind: 'paragraph', id: one.id, fields: { deleted: true } })),
  ];
}
