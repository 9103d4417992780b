import type { Level } from '../../domain/records';
import type { ComposerHit } from '../network';
import { readDraft } from './read-draft';

/** A place to mark, UTF-16 offsets in the text of readDraft. */
export interface Mark {
  from: number;
  to: number;
  level: Exclude<Level, 'off'>;
  /** The one under the pointer, the focus or the caret. */
  active?: boolean;
}

/** Names of highlights; highlight.css, which comes with the page script, gives them their look. */
const names = ['colophon-error', 'colophon-warning', 'colophon-suggestion', 'colophon-active'];

/**
 * Paints marks over the draft without touching a node of the page (CSS Custom Highlight API).
 * Replaces what was painted before. Answers how many could be painted: none in a textarea, or when the
 * browser has no highlights. Marks that shall follow the draft are painted by keepMarks.
 */
export function paintFindings(hit: ComposerHit, marks: readonly Mark[]): number {
  return paintMarks(hit, marks).filter(Boolean).length;
}

/** As paintFindings; answers the stretch of the page for each mark, null for what could not be painted. */
export function paintMarks(
  hit: ComposerHit,
  marks: readonly (Mark | undefined)[],
): (Range | null)[] {
  if (typeof Highlight === 'undefined' || hit.engine === 'textarea') return marks.map(() => null);
  const { locate } = readDraft(hit.editor, hit.engine);
  const ranges = new Map<string, Range[]>(names.map((name) => [name, []]));
  const painted = marks.map((mark) => {
    const range = mark && mark.to > mark.from ? locate(mark.from, mark.to) : null;
    if (!mark || !range) return null;
    ranges.get(`colophon-${mark.level}`)?.push(range);
    if (mark.active) ranges.get('colophon-active')?.push(range);
    return range;
  });
  names.forEach((name, priority) => {
    const highlight = new Highlight(...ranges.get(name)!);
    highlight.priority = name === 'colophon-active' ? -1 : names.length - priority;
    CSS.highlights.set(name, highlight);
  });
  return painted;
}

/** Takes every mark away. */
export function clearFindings(): void {
  if (typeof Highlight === 'undefined') return;
  for (const name of names) CSS.highlights.delete(name);
}
