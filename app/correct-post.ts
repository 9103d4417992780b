import { postLink } from '../domain/log/permalink';
import { normaliseText } from '../domain/log/post-text';
import type { Operation } from '../domain/merge/operation';
import { publishedFields, withdrawnFields } from '../domain/plan/status';
import type { Change, Post } from '../domain/records';
import { type Actor, instantOf } from './actor';
import { DeskError } from './desk';
import { hashText } from './hash-text';

type Correctable = Omit<Post, 'id' | 'hash' | 'length' | 'deleted'>;

/**
 * Corrects a line of the log. The old value is never lost: every changed field leaves an amendment
 * that says what it was, who changed it, when and why. Fields that are the same are left alone.
 */
export async function correctPost(
  actor: Actor,
  post: string,
  fields: Partial<Correctable>,
  why?: string,
): Promise<Operation[]> {
  const known = await existing(actor, post);
  const changed: Partial<Post> = Object.fromEntries(
    Object.entries(withPlainLink(fields)).filter(
      ([field, value]) => !isSame(withPlainLink(known)[field as keyof Post], value ?? undefined),
    ),
  );
  if (changed.text !== undefined) changed.text = normaliseText(changed.text);
  if (Object.keys(changed).length === 0) return [];
  const changes: Change[] = Object.entries(changed).map(([field, value]) =>
    amendment(actor, post, field, known[field as keyof Post], value, why),
  );
  if (changed.text !== undefined) {
    changed.hash = await hashText(changed.text);
    changed.length = changed.text.length;
  }
  changes.unshift({ kind: 'post', id: post, fields: changed });
  if ('planItem' in changed) changes.push(...(await movedBetweenItems(actor, known, changed)));
  return actor.desk.commit(changes, actor.by);
}

/** Takes a line out of the log's sight; it is kept, and its plan item is free again. */
export async function withdrawPost(actor: Actor, post: string, why?: string): Promise<Operation[]> {
  const known = await existing(actor, post);
  if (known.deleted) return [];
  const changes: Change[] = [
    { kind: 'post', id: post, fields: { deleted: true } },
    amendment(actor, post, 'deleted', undefined, true, why),
  ];
  const item = known.planItem ? await actor.desk.get('plan', known.planItem) : undefined;
  const freed = item && withdrawnFields(item, post);
  if (freed) changes.push({ kind: 'plan', id: item.id, fields: freed });
  return actor.desk.commit(changes, actor.by);
}

/** The post leaves one plan item's "published" and enters another's. */
async function movedBetweenItems(
  { desk }: Actor,
  known: Post,
  { planItem }: Partial<Post>,
): Promise<Change[]> {
  const changes: Change[] = [];
  const before = known.planItem ? await desk.get('plan', known.planItem) : undefined;
  const freed = before && withdrawnFields(before, known.id);
  if (freed) changes.push({ kind: 'plan', id: before.id, fields: freed });
  const after = planItem ? await desk.get('plan', planItem) : undefined;
  const out = known.state === 'published' || known.state === 'edited';
  const taken = after && publishedFields(after, known.account, known.id, out);
  if (taken) changes.push({ kind: 'plan', id: after.id, fields: taken });
  return changes;
}

function amendment(
  actor: Actor,
  post: string,
  field: string,
  old: unknown,
  value: unknown,
  why: string | undefined,
): Change {
  const fields = { post, field, old, new: value, by: actor.by, at: instantOf(actor) };
  return { kind: 'amendment', id: actor.newId(), fields: { ...fields, ...(why && { why }) } };
}

async function existing({ desk }: Actor, id: string): Promise<Post> {
  const post = await desk.get('post', id);
  if (!post) throw new DeskError('invalid', `no post ${id}`);
  return post;
}

/** Another form of the same address is no correction. */
function withPlainLink<T extends Partial<Post>>(fields: T): T {
  const link = fields.permalink ? postLink(fields.permalink) : undefined;
  return link ? { ...fields, permalink: link.permalink } : fields;
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
