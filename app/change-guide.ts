import type { Operation } from '../domain/merge/operation';
import type { Change } from '../domain/records';
import type { Actor } from './actor';
import { undo } from './undo';

/**
 * Writes changes of the guide and raises its version, in one commit. Answers the operations on the
 * guide itself: the version never goes back, even when they are undone.
 */
export function changeGuide(actor: Actor, changes: Change[]): Promise<Operation[]> {
  return inTurn(async () => {
    const raised = await raisedVersion(actor);
    const operations = await actor.desk.commit([...changes, ...raised], actor.by);
    return operations.filter(({ kind }) => kind !== 'team');
  });
}

/** Takes the change back; that is a change of the guide too, so the version goes up once more. */
export function undoGuide(actor: Actor, operations: readonly Operation[]): Promise<Operation[]> {
  return inTurn(async () => {
    const undone = await undo(actor, operations);
    await actor.desk.commit(await raisedVersion(actor), actor.by);
    return undone;
  });
}

let turn: Promise<unknown> = Promise.resolve();

/** One change at a time: two quick ones would read the same version and raise it only once. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = turn.then(work);
  turn = mine.catch(() => undefined);
  return mine;
}

async function raisedVersion({ desk }: Actor): Promise<Change[]> {
  const team = await desk.get('team', 'team');
  if (!team) return [];
  return [{ kind: 'team', id: 'team', fields: { guideVersion: (team.guideVersion ?? 0) + 1 } }];
}
