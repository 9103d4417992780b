import { documentsIn, json } from '../answer';
import type { Exchange, WatchedCall } from '../network';

/** Names beyond this many say nothing more of a call's shape. */
const mostPaths = 200;

/**
 * The exchange cut down to what its call allows: names outside of the lists never leave the page's world.
 * Pure. Throws for an address that is none.
 */
export function prune(call: WatchedCall, { url, request, response, ...rest }: Exchange): Exchange {
  const { origin, pathname, searchParams } = new URL(url);
  const query = `${fieldsIn(searchParams, call)}`;
  return {
    ...rest,
    url: origin + pathname + (query && `?${query}`),
    request: cut(request, call) ?? `${fieldsIn(new URLSearchParams(request), call)}`,
    response:
      call.kind === 'shape'
        ? pathsIn(documentsIn(response)).join('\n')
        : call.pick
          ? [...response.matchAll(call.pick)].map(([found]) => found).join('\n')
          : documentsIn(response)
              .map((one) => JSON.stringify(one, call.answer as string[]))
              .join('\n'),
  };
}

function fieldsIn(fields: URLSearchParams, call: WatchedCall): URLSearchParams {
  const kept = new URLSearchParams();
  fields.forEach((value, name) => {
    if (call.request.includes(name)) kept.append(name, cut(value, call) ?? value);
    // Of a shape nobody named the fields of, the names alone.
    else if (call.kind === 'shape' && !call.request.length) kept.append(name, '');
  });
  return kept;
}

/** A JSON object or list with only the names, of a shape the names of its keys; undefined for what is neither. */
function cut(text: string, { kind, request }: WatchedCall): string | undefined {
  const value = /^\s*[{[]/.test(text) ? json(text) : undefined;
  if (value === undefined) return undefined;
  return kind === 'shape' ? pathsIn(value).join('\n') : JSON.stringify(value, request as string[]);
}

/** Dotted names of all keys, lists as one. */
function pathsIn(value: unknown, path = '', paths: Set<string> = new Set()): string[] {
  if (typeof value === 'object' && value && paths.size < mostPaths) {
    for (const [key, inner] of Object.entries(value)) {
      const here = Array.isArray(value) ? path : path ? `${path}.${key}` : key;
      if (here) paths.add(here);
      pathsIn(inner, here, paths);
    }
  }
  return [...paths];
}
