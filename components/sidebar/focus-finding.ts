/**
 * Gives the focus to the card after this one (1) or before it (-1), round and round; from nowhere to the first or
 * the last. Answers false when there are no cards.
 */
export function focusFinding(within: Element, here: Element | null, by: 1 | -1): boolean {
  const cards = [...within.querySelectorAll<HTMLElement>('[data-finding]')];
  if (cards.length === 0) return false;
  const at = here ? cards.indexOf(here as HTMLElement) : -1;
  const to = at < 0 ? (by > 0 ? 0 : cards.length - 1) : (at + by + cards.length) % cards.length;
  cards[to]!.focus();
  return true;
}
