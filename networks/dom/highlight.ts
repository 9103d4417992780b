import type { Level } from '../../domain/records';
import type { ComposerHit } from '../network';
import { readDraft } from './read-draft';

/** A place to mark, UTF-16 offsets in the text of readDraft. */
export interface Mark {
  from: number;
  to: number;
  level: Exclude<Level, 'off'>;
  /** The one under the pointer or the focus. */
  active?: boolean;
}

/** Names of highlights; highlight.css, which comes with the page script, gives them their look. */
const names = ['colophon-error', 'colophon-warning', 'colophon-suggestion', 'colophon-active'];

/**
 * Paints marks over the draft without touching a node of the page (CSS Custom Highlight API).
 * Replaces what was painted before. Answers how many could be painted: none in a textarea, or when the
 * browser has no highlights. To be called again after every change of the draft.
 */
export function paintFindings(hit: ComposerHit, marks: readonly Mark[]): number {
  if (typeof Highlight === 'undefined' || hit.engine === 'textarea') return 0;
  const { locate } = readDraft(hit.editor, hit.engine);
  const ranges = new Map<string, Range[]>(names.map((name) => [name, []]));
  let painted = 0;
  for (const { from, to, level, active } of marks) {
    const range = to > from ? locate(from, to) : null;
    if (!range) continue;
    painted++;
    ranges.get(`colophon-${level}`)?.push(range);
    if (active) ranges.get('colophon-active')?.push(range);
  }
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
