import type { Operation } from '../domain/merge/operation';
import { mayBecome } from '../domain/plan/status';
import type { PlanItem, PlanStatus } from '../domain/records';
import type { Actor } from './actor';
import { DeskError } from './desk';

/** What was made, and the operations to undo it with. */
export interface Created {
  id: string;
  operations: Operation[];
}

/** Puts a new item into the plan; without a date it is an idea. */
export async function createPlanItem(
  { desk, by, newId }: Actor,
  fields: Partial<Omit<PlanItem, 'id'>> & { title: string },
): Promise<Created> {
  const id = newId();
  const whole = {
    accounts: [],
    status: fields.date ? ('draft' as const) : ('idea' as const),
    ...fields,
  };
  return { id, operations: await desk.commit([{ kind: 'plan', id, fields: whole }], by) };
}

/** Changes fields of a plan item; undefined clears one. */
export async function changePlanItem(
  { desk, by }: Actor,
  id: string,
  fields: Partial<Omit<PlanItem, 'id'>>,
): Promise<Operation[]> {
  await existing(desk, id);
  return desk.commit([{ kind: 'plan', id, fields }], by);
}

/**
 * Moves an item to another day or time. Without a date it goes back among the ideas; an idea that gets
 * a day becomes a draft. The time stays unless another is given.
 */
export async function movePlanItem(
  { desk, by }: Actor,
  id: string,
  to: { date?: string; time?: string },
): Promise<Operation[]> {
  const item = await existing(desk, id);
  const fields: Partial<PlanItem> = { date: to.date };
  if (to.time !== undefined) fields.time = to.time;
  if (!to.date && item.status !== 'published') fields.status = 'idea';
  if (to.date && item.status === 'idea') fields.status = 'draft';
  return desk.commit([{ kind: 'plan', id, fields }], by);
}

/** Throws DeskError('invalid') when the item cannot go there from where it stands. */
export async function setPlanStatus(
  { desk, by }: Actor,
  id: string,
  status: PlanStatus,
): Promise<Operation[]> {
  const item = await existing(desk, id);
  if (!mayBecome(item, status)) throw new DeskError('invalid', `${item.status} to ${status}`);
  return desk.commit([{ kind: 'plan', id, fields: { status } }], by);
}

/** A new draft like the item, not yet published anywhere. */
export async function duplicatePlanItem(
  actor: Actor,
  id: string,
  to: { date?: string } = {},
): Promise<Created> {
  const {
    id: _,
    published: _published,
    deadline: _deadline,
    deleted: _deleted,
    status: _status,
    ...kept
  } = await existing(actor.desk, id);
  const date = to.date ?? kept.date;
  return createPlanItem(actor, { ...kept, ...(date !== undefined && { date }) });
}

export async function deletePlanItem({ desk, by }: Actor, id: string): Promise<Operation[]> {
  await existing(desk, id);
  return desk.commit([{ kind: 'plan', id, fields: { deleted: true } }], by);
}

async function existing(desk: Actor['desk'], id: string): Promise<PlanItem> {
  const item = await desk.get('plan', id);
  if (!item) throw new DeskError('invalid', `no plan item ${id}`);
  return item;
}
