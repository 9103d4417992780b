import type { Desk } from '../app/desk';
import { operationFields } from '../domain/merge/validate';
import type { Change } from '../domain/records';
import { listen, request } from '.';

/** The desk as a network's page reaches it: every call is a message to the background. */
export function remoteDesk(): Desk {
  return {
    get: async (kind, id) => ((await request('desk.get', { kind, id })) ?? undefined) as never,
    all: async (kind) => (await request('desk.all', { kind })) as never,
    posts: (query, { limit, after }) =>
      request('desk.posts', { query, limit, ...(after !== undefined && { after }) }),
    countPosts: (query) => request('desk.countPosts', { query }),
    snapshots: (post) => request('desk.snapshots', { post }),
    amendments: (post) => request('desk.amendments', { post }),
    history: (kind, id) => request('desk.history', { kind, id }),
    commit: async (changes, by) =>
      request('desk.commit', { changes: changes.map(withoutUndefined), by }),
    watch: (changed, signal) => {
      if (!signal.aborted) listen('desk.changed', ({ kinds }) => changed(kinds), signal);
    },
  };
}

/** Messages lose what is undefined, and with it the wish to clear a field. */
function withoutUndefined({ kind, id, fields }: Change): Change {
  return { kind, id, fields: operationFields(fields) } as Change;
}
