import { networkIds } from '../domain/records';
import { observedStates } from '../networks/check-observation';
import type { OutboxEntry } from './record-publication';

const states = [...observedStates, 'unconfirmed'];

/** Is this, read back from storage, an entry that can be worked off? Anything may stand there. */
export function isOutboxEntry(value: unknown): value is OutboxEntry {
  if (!isObject(value)) return false;
  const { id, at, observation, session, pageOwner, publisher } = value;
  return (
    isText(id) &&
    id !== '' &&
    isText(at) &&
    !Number.isNaN(Date.parse(at)) &&
    isText(publisher) &&
    isOwner(pageOwner) &&
    isObject(observation) &&
    (networkIds as readonly unknown[]).includes(observation.network) &&
    states.includes(observation.state as string) &&
    ['ownerId', 'nativeId', 'permalink', 'text', 'scheduledFor', 'error', 'attempt'].every(
      (name) => observation[name] === undefined || isText(observation[name]),
    ) &&
    (session === undefined ||
      (isObject(session) &&
        isOwner(session.owner) &&
        isText(session.text) &&
        isObject(session.notes)))
  );
}

function isOwner(value: unknown): boolean {
  return (
    isObject(value) &&
    [value.ownerIds, value.handles].every((list) => Array.isArray(list) && list.every(isText))
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
