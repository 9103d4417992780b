import type { ComposerHit } from '../network';
import { readDraft } from './read-draft';

/** What an editor finds again by itself when the words are written anew. */
const foundAgain = /^(?:[#@]|https?:|www\.)/;

/**
 * Does the stretch of a Lexical or Draft.js draft hold something that plain words cannot say again: the name of a
 * person that leads to a page, bold letters, a picture? Such a thing is drawn as an element of its own, or dressed
 * otherwise than plain text is, which has no dress.
 */
export function holdsMoreThanWords(
  { editor, engine }: ComposerHit,
  from: number,
  to: number,
): boolean {
  const inside = readDraft(editor, engine).locate(from, to)?.cloneContents();
  return [...(inside?.querySelectorAll('*') ?? [])].some((element) => {
    const text = element.textContent?.trim() ?? '';
    if (/^(P|DIV|BR)$/.test(element.nodeName) || foundAgain.test(text)) return false;
    if (element.nodeName !== 'SPAN') return true;
    return element.hasAttribute('class') || element.hasAttribute('style');
  });
}
