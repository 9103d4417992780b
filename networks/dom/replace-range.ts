import type { ComposerHit } from '../network';
import { readDraft } from './read-draft';
import { command, paste, replaceLines, select, setValue, twoFrames } from './write-draft';

/**
 * Replaces a stretch of the draft (UTF-16 offsets) and verifies it by reading back. Refuses, answering
 * false and changing nothing, when the draft is no longer what was checked; answers false too when the
 * editor did not make of it what was asked. One undoable edit.
 */
export async function replaceRange(
  hit: ComposerHit,
  expectedText: string,
  from: number,
  to: number,
  replacement: string,
): Promise<boolean> {
  const { editor, engine } = hit;
  const read = () => readDraft(editor, engine).text;
  if (read() !== expectedText || from < 0 || to < from || to > expectedText.length) return false;
  const wanted = expectedText.slice(0, from) + replacement + expectedText.slice(to);
  if (wanted === expectedText) return true;

  let stretch = { from, to, text: replacement };
  const bare = engine === 'plain' || engine === 'textarea';
  if (!bare && !replacement) {
    const wider = widened(expectedText, from, to);
    if (!wider) return false;
    stretch = wider;
  }
  const ways = {
    lexical: [replaceLines, paste],
    draft: [paste],
    plain: [command],
    textarea: [command, setValue],
  }[engine];
  for (const write of ways) {
    await select(hit, stretch.from, stretch.to);
    // The person may have typed in the meantime; what they wrote is not ours to replace.
    if (read() !== expectedText) return false;
    write(editor, stretch.text);
    for (let look = 0; look < 6; look++) {
      await twoFrames();
      if (same(read(), wanted)) return true;
    }
    if (read() !== expectedText) return false;
  }
  return false;
}

/** Rich editors replace but do not delete on request: a neighbour on the line is written again. */
function widened(text: string, from: number, to: number) {
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
