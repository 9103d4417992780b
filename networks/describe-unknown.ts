import { documentsIn, fieldsOf, json } from './answer';
import type { Exchange } from './network';

/** What a composer's call nobody knows looked like: its name, and names of keys only. */
export interface UnknownCall {
  operation: string;
  /** "ask.input.message.text", "answer.data.story_create.story.id", sorted; lists as one. Never a value. */
  keys: string[];
}

/** More names than this say nothing more of a call's shape. */
const mostKeys = 300;
/** Dozens of the site's own switches stand beside what was asked. */
const switchNames = '__relay_internal';

/**
 * Describes a call that may publish and that nobody knows for the diagnostics, so that a changed page can be reported without a word of
 * what was written. Keys that are numbers or otherwise no plain names may be somebody's id: they become "*".
 * Takes the raw exchange as well as one of which only key paths crossed, one a line. Pure, never throws.
 */
export function describeUnknown({ kind, url, request, response }: Exchange): UnknownCall {
  const keys = new Set<string>();
  let operation = '';
  try {
    const fields = fieldsOf(url, request);
    const name = fields.fb_api_req_friendly_name ?? new URL(url).pathname.split('/').at(-1) ?? '';
    operation = /^[A-Za-z][\w.]{1,80}$/.exec(name)?.[0] ?? '';
    // A call without a form of its own sends its document bare, or names every field.
    const asked = fields.variables ?? (kind === 'shape' && request.includes('=') ? '' : request);
    if (asked) note(kind === 'shape' ? pathLines(asked) : json(asked), 'ask', keys);
    else for (const field of Object.keys(fields)) add(`ask.${plain(field)}`, keys);
    const answers = kind === 'shape' ? [pathLines(response)] : documentsIn(response);
    for (const answer of answers) note(answer, 'answer', keys);
  } catch {}
  return { operation, keys: [...keys].sort() };
}

/** Walks a value, or adds paths that were walked before. */
function note(value: unknown, path: string, keys: Set<string>): void {
  if (value instanceof Set) {
    for (const line of value as Set<string>)
      add(`${path}.${line.split('.').map(plain).join('.')}`, keys);
    return;
  }
  if (typeof value !== 'object' || value === null) {
    add(path, keys);
    return;
  }
  for (const [key, inner] of Object.entries(value)) {
    if (!key.startsWith(switchNames))
      note(inner, Array.isArray(value) ? path : `${path}.${plain(key)}`, keys);
  }
}

function add(path: string, keys: Set<string>): void {
  if (keys.size < mostKeys && path.includes('.')) keys.add(path);
}

/** A name as programmers give them; anything else could be data. */
function plain(key: string): string {
  return /^[A-Za-z_]\w{0,100}$/.test(key) && !/\d{4}/.test(key) ? key : '*';
}

function pathLines(text: string): Set<string> {
  return new Set(text.split('\n').filter((line) => /^[\w.$*-]{1,300}$/.test(line)));
}
