import { apply } from '../merge/apply';
import { readStamp } from '../merge/clock';
import type { Operation, Row } from '../merge/operation';
import type { Rubric } from '../records';
import { type GuideKind, type GuideState, guideKinds, isGuideField } from './guide-document';

/** One published version of the guide. Two people who publish at once may make two of one number. */
export interface GuideVersion {
  number: number;
  /** The stamp of the operation that published it; the guide of that moment is what ops up to it made. */
  stamp: string;
  /** Instant. */
  at: string;
  /** Member id, or ''. */
  by: string;
  /** What the team said about it. */
  note?: string;
  /** Stamps of the operations it published. */
  stamps: string[];
}

/** What a version did to one record. */
export interface GuideChange {
  kind: GuideKind;
  id: string;
  what: 'added' | 'changed' | 'removed';
  /** The record before and after, without what was not there. */
  before?: Record<string, unknown>;
  after?: Record<string, unknown>;
  /** Names of the fields that differ, for 'changed'. */
  fields: string[];
}

/**
 * Every published version, newest first, from the operations on the team and on the guide's records.
 * A version holds what its own device had written since that device's version before.
 */
export function guideVersions(operations: readonly Operation[]): GuideVersion[] {
  const versions: GuideVersion[] = [];
  const waiting = new Map<string, string[]>();
  for (const operation of byStamp(operations)) {
    const { kind, stamp, by, fields } = operation;
    const { device, millis } = readStamp(stamp);
    if (kind === 'team') {
      const { guideVersion, guideNote } = fields;
      if (typeof guideVersion === 'number') {
        const stamps = waiting.get(device) ?? [];
        waiting.delete(device);
        versions.push({
          number: guideVersion,
          stamp,
          at: new Date(millis).toISOString(),
          by,
          stamps,
        });
      }
      const newest = versions.at(-1);
      if (newest && 'guideNote' in fields) {
        if (typeof guideNote === 'string' && guideNote) newest.note = guideNote;
        else delete newest.note;
      }
    } else if (isGuideOperation(operation)) {
      const [only, second] = versions;
      // A library is set up in one commit, its team first and its guide after it; a commit has one moment.
      if (only && !second && millis === Date.parse(only.at)) {
        only.stamps.push(stamp);
        only.stamp = stamp;
      } else waiting.set(device, [...(waiting.get(device) ?? []), stamp]);
    }
  }
  return versions.reverse();
}

/** The guide as it was when the stamp was made; without a stamp as it is now. */
export function guideAt(operations: readonly Operation[], stamp?: string): GuideState {
  const rows = rowsAt(operations, stamp);
  const of = (kind: GuideKind) =>
    [...rows.values()].filter((one) => one.kind === kind && !one.row.deleted).map(recordIn);
  return {
    sections: of('section') as never,
    paragraphs: of('paragraph') as never,
    rules: of('rule') as never,
    checklist: of('checklist') as never,
    rubrics: (of('rubric') as unknown as Rubric[]).map(({ id, title, requiredHashtags }) => ({
      id,
      title,
      ...(requiredHashtags && { requiredHashtags }),
    })),
  };
}

/** What the version changed, record by record; what came to nothing is left out. */
export function changesOf(operations: readonly Operation[], version: GuideVersion): GuideChange[] {
  const own = new Set(version.stamps);
  const touched = new Map<string, { kind: GuideKind; id: string }>();
  for (const { kind, record, stamp } of operations) {
    if (own.has(stamp)) touched.set(`${kind} ${record}`, { kind: kind as GuideKind, id: record });
  }
  const first = version.stamps[0];
  const before = rowsAt(operations.filter(({ stamp }) => first !== undefined && stamp < first));
  const after = rowsAt(
    operations.filter(({ stamp }) => own.has(stamp) || (first !== undefined && stamp < first)),
  );
  const changes: GuideChange[] = [];
  for (const [key, { kind, id }] of touched) {
    const change = changeOf(shownIn(before.get(key)), shownIn(after.get(key)));
    if (change) changes.push({ kind, id, ...change });
  }
  return changes;
}

function changeOf(
  before: Record<string, unknown> | undefined,
  after: Record<string, unknown> | undefined,
): Omit<GuideChange, 'kind' | 'id'> | undefined {
  if (!before && !after) return undefined;
  if (!before) return { what: 'added', after: after!, fields: [] };
  if (!after) return { what: 'removed', before, fields: [] };
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  const fields = [...names].filter(
    (name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  );
  return fields.length > 0 ? { what: 'changed', before, after, fields } : undefined;
}

interface Placed {
  kind: GuideKind;
  row: Row;
}

function rowsAt(operations: readonly Operation[], stamp?: string): Map<string, Placed> {
  const rows = new Map<string, Placed>();
  for (const operation of byStamp(operations)) {
    if (stamp !== undefined && operation.stamp > stamp) break;
    const kind = operation.kind as GuideKind;
    if (!guideKinds.includes(kind)) continue;
    const key = `${kind} ${operation.record}`;
    rows.set(key, { kind, row: apply(rows.get(key)?.row, operation) });
  }
  return rows;
}

function recordIn({ row }: Placed): Record<string, unknown> {
  const { stamps: _, ...record } = row;
  return record;
}

/** The fields people see; undefined while the record is not there. */
function shownIn(placed: Placed | undefined): Record<string, unknown> | undefined {
  if (!placed || placed.row.deleted) return undefined;
  const { deleted: _, ...record } = recordIn(placed);
  if (placed.kind !== 'rubric') return record;
  return { id: record.id, title: record.title, requiredHashtags: record.requiredHashtags };
}

function isGuideOperation({ kind, fields }: Operation): boolean {
  return (
    guideKinds.includes(kind as GuideKind) &&
    Object.keys(fields).some((field) => isGuideField(kind as GuideKind, field))
  );
}

function byStamp(operations: readonly Operation[]): Operation[] {
  return [...operations].sort((a, b) => (a.stamp < b.stamp ? -1 : 1));
}
