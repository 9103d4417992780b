import type { ComposerHit } from '../network';
import { holdsMoreThanWords } from './holds-more-than-words';
import { readDraft } from './read-draft';
import { command, paste, replaceLines, select, setValue, twoFrames } from './write-draft';
import { needsMarkup, toLineEnd, writeMarkup } from './write-markup';

/** A stretch of the draft, UTF-16 offsets, and what is put in its place. */
export interface Replacement {
  from: number;
  to: number;
  text: string;
}

/**
 * Replaces a stretch of the draft (UTF-16 offsets) and verifies it by reading back. Refuses, answering
 * false and changing nothing, when the draft is no longer what was checked; answers false too when the
 * editor did not make of it what was asked. One undoable edit.
 */
export function replaceRange(
  hit: ComposerHit,
  expectedText: string,
  from: number,
  to: number,
  replacement: string,
): Promise<boolean> {
  return replaceRanges(hit, expectedText, [{ from, to, text: replacement }]);
}

/**
 * Replaces several stretches, which must not overlap, as one edit that one undo takes back, and as carefully as
 * replaceRange. Only when something between them would not survive being written anew, a mention for one, each is
 * an edit of its own.
 */
export async function replaceRanges(
  hit: ComposerHit,
  expectedText: string,
  replacements: readonly Replacement[],
): Promise<boolean> {
  const { editor, engine } = hit;
  const read = () => readDraft(editor, engine).text;
  const parts = [...replacements].sort((a, b) => a.from - b.from);
  const wanted = replaced(expectedText, parts);
  if (wanted === undefined || read() !== expectedText) return false;
  if (wanted === expectedText) return true;
  const bare = engine === 'plain' || engine === 'textarea';
  const whole = joined(expectedText, parts);
  if (parts.length > 1 && !bare && holdsMoreThanWords(hit, whole.from, whole.to)) {
    return oneByOne(hit, expectedText, parts);
  }
  const stretch = bare || whole.text ? whole : widened(expectedText, whole);
  if (!stretch) return false;
  const one = (write: (editor: HTMLElement, text: string) => void, at = stretch) => ({ write, at });
  const line = toLineEnd(expectedText, stretch);
  const markup = engine === 'plain' && parts.length > 1 && needsMarkup(hit, stretch);
  const ways = {
    lexical: parts.length > 1 ? [one(paste)] : [one(replaceLines), one(paste)],
    draft: [one(paste)],
    plain: markup ? [one(() => writeMarkup(hit, line, parts), line), one(command)] : [one(command)],
    textarea: [one(command), one(setValue)],
  }[engine];
  for (const { write, at } of ways) {
    await select(hit, at.from, at.to);
    // The person may have typed in the meantime; what they wrote is not ours to replace.
    if (read() !== expectedText) return false;
    write(editor, at.text);
    for (let look = 0; look < 6; look++) {
      await twoFrames();
      if (same(read(), wanted)) return true;
    }
    if (read() !== expectedText) return false;
  }
  return false;
}

/** The last place first, so that none moves. */
async function oneByOne(
  hit: ComposerHit,
  text: string,
  parts: readonly Replacement[],
): Promise<boolean> {
  let now = text;
  for (const part of [...parts].reverse()) {
    if (!(await replaceRanges(hit, now, [part]))) return false;
    now = now.slice(0, part.from) + part.text + now.slice(part.to);
  }
  return true;
}

/** The text with every part replaced; undefined when a part lies outside or two overlap. */
function replaced(text: string, parts: readonly Replacement[]): string | undefined {
  let out = '';
  let at = 0;
  for (const part of parts) {
    if (part.from < at || part.to < part.from || part.to > text.length) return undefined;
    out += text.slice(at, part.from) + part.text;
    at = part.to;
  }
  return out + text.slice(at);
}

/** One stretch from the first part to the last. */
function joined(text: string, parts: readonly Replacement[]): Replacement {
  const { from } = parts[0]!;
  const { to } = parts.at(-1)!;
  const inside = parts.map((part) => ({ ...part, from: part.from - from, to: part.to - from }));
  return { from, to, text: replaced(text.slice(from, to), inside)! };
}

/** Rich editors replace but do not delete on request: a neighbour on the line is written again. */
function widened(text: string, { from, to }: Replacement): Replacement | undefined {
  const before = [...text.slice(0, from)].at(-1);
  if (before && before !== '\n') return { from: from - before.length, to, text: before };
  const [after] = text.slice(to);
  return after && after !== '\n' ? { from, to: to + after.length, text: after } : undefined;
}

/** Bare elements may write a no-break space for a plain one at an edge. */
function same(a: string, b: string): boolean {
  return (
    a === b || (a.length === b.length && a.replace(/\u00A0/g, ' ') === b.replace(/\u00A0/g, ' '))
  );
}
