import { type LocalDesk, openDesk } from '../storage/desk';
import { broadcast } from '.';

/**
 * The database itself, for the background and the extension's own pages. What is committed here is told
 * to every open view by the desk and to every tab from here: no need to wake the background for it.
 */
export function ownDesk(): LocalDesk {
  return openDesk({
    now: () => Date.now(),
    newDevice,
    committed: (kinds) => void broadcast('desk.changed', { kinds }),
  });
}

/** Ten random characters of base 36: enough that no two browsers of a team meet. */
function newDevice(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(10));
  return Array.from(bytes, (byte) => (byte % 36).toString(36)).join('');
}
