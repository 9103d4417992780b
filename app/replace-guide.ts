import type { Change, Kind } from '../domain/records';
import type { GuideState } from '../domain/style-guide/guide-document';
import type { Desk } from './desk';
import { readGuide } from './read-guide';

/** What it takes to make one guide of another, in numbers. */
export interface GuideDifference {
  changes: Change[];
  added: number;
  changed: number;
  removed: number;
  /** Titles of rubrics the new guide speaks of and this library does not have. */
  unknownRubrics: string[];
}

/**
 * What makes the guide on the desk the wanted one. Rubrics are the library's own: they are known by id,
 * otherwise by title, and only their hashtags are touched; none is made or removed.
 */
export async function differenceTo(
  desk: Pick<Desk, 'all' | 'get'>,
  wanted: GuideState,
): Promise<GuideDifference> {
  const now = await readGuide(desk);
  const out: GuideDifference = {
    changes: [],
    added: 0,
    changed: 0,
    removed: 0,
    unknownRubrics: [],
  };
  const rubricIds = new Map<string, string>();
  for (const { id, title } of wanted.rubrics) {
    const same =
      now.rubrics.find((one) => one.id === id) ?? now.rubrics.find((one) => one.title === title);
    if (same) rubricIds.set(id, same.id);
    else out.unknownRubrics.push(title);
  }
  const here = <T extends { rubrics?: string[] }>(one: T): T => {
    if (!one.rubrics) return one;
    const rubrics = one.rubrics.flatMap((id) => rubricIds.get(id) ?? []);
    const { rubrics: _, ...rest } = one;
    return (rubrics.length > 0 ? { ...rest, rubrics } : rest) as T;
  };
  const lists: [Kind, readonly { id: string }[], readonly { id: string }[]][] = [
    ['section', now.sections, wanted.sections],
    ['paragraph', now.paragraphs, wanted.paragraphs],
    ['rule', now.rules, wanted.rules.map(here)],
    ['checklist', now.checklist, wanted.checklist.map(here)],
  ];
  for (const [kind, present, future] of lists) {
    const ids = new Set(future.map(({ id }) => id));
    for (const one of future) {
      const before = present.find(({ id }) => id === one.id);
      const known = before ?? (await desk.get(kind, one.id));
      const fields = fieldsTo(known as Loose | undefined, one as Loose);
      if (Object.keys(fields).length === 0) continue;
      out.changes.push({ kind, id: one.id, fields } as Change);
      if (before) out.changed += 1;
      else out.added += 1;
    }
    for (const { id } of present) {
      if (ids.has(id)) continue;
      out.changes.push({ kind, id, fields: { deleted: true } } as Change);
      out.removed += 1;
    }
  }
  for (const { id, requiredHashtags } of wanted.rubrics) {
    const rubric = now.rubrics.find((one) => one.id === rubricIds.get(id));
    if (!rubric || isSame(rubric.requiredHashtags ?? [], requiredHashtags ?? [])) continue;
    const fields = { requiredHashtags: requiredHashtags?.length ? requiredHashtags : undefined };
    out.changes.push({ kind: 'rubric', id: rubric.id, fields });
    out.changed += 1;
  }
  return out;
}

type Loose = Record<string, unknown>;

/** The fields that turn one record into the other; what the other does not have is cleared. */
function fieldsTo(before: Loose | undefined, after: Loose): Loose {
  const fields: Loose = {};
  for (const name of new Set([...Object.keys(before ?? {}), ...Object.keys(after)])) {
    if (name !== 'id' && !isSame(before?.[name], after[name])) fields[name] = after[name];
  }
  return fields;
}

/** Equal as JSON, whatever the order of keys. */
function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => [key, sorted(item)]),
  );
}
