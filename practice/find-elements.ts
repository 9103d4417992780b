import { queryAllByLabelText, queryAllByRole } from '@testing-library/dom';

/** One step from a place to the elements in it; names as text to be part of, whole text or a pattern. */
export type Step =
  | { css: string }
  | { role: string; name?: Name; level?: number }
  | { label: Name }
  | { nth: number }
  | { or: Step[] };

export type Name = { part: string } | { whole: string } | { pattern: string; flags: string };

/** The elements the steps lead to, in the page's order; looks into open shadow roots too. */
export function findElements(steps: Step[]): Element[] {
  let places: ParentNode[] = [document];
  for (const step of steps) {
    if ('nth' in step) {
      const only = places.at(step.nth);
      places = only ? [only] : [];
    } else if ('or' in step) {
      places = inOrder([...places, ...findElements(step.or)]);
    } else {
      places = inOrder(places.flatMap(withRoots).flatMap((place) => found(place, step)));
    }
  }
  return places.filter((place) => place instanceof Element);
}

function found(place: ParentNode, step: Exclude<Step, { nth: number } | { or: Step[] }>) {
  if ('css' in step) return [...place.querySelectorAll(step.css)];
  const holder = place as HTMLElement;
  const options = { normalizer: (text: string) => text };
  if ('label' in step) {
    return queryAllByLabelText(holder, (text) => isCalled(text, step.label), options);
  }
  const { name, level } = step;
  return queryAllByRole(holder, step.role, {
    ...(name && { name: (text: string) => isCalled(text, name) }),
    ...(level && { level }),
  });
}

function isCalled(text: string, name: Name): boolean {
  const tidy = text.replace(/\s+/g, ' ').trim();
  if ('pattern' in name) return new RegExp(name.pattern, name.flags).test(tidy);
  if ('whole' in name) return tidy === name.whole;
  return tidy.toLowerCase().includes(name.part.toLowerCase());
}

/** The place itself and the open shadow roots below it. */
function withRoots(place: ParentNode): ParentNode[] {
  const hosts = [...place.querySelectorAll('*')].filter(({ shadowRoot }) => shadowRoot);
  return [place, ...hosts.flatMap(({ shadowRoot }) => withRoots(shadowRoot!))];
}

function inOrder<Kind extends Node>(all: Kind[]): Kind[] {
  return [...new Set(all)].sort((one, other) =>
    one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
  );
}

/** Can it be seen, as far as its own box and style go? */
export function isSeen(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0 && getComputedStyle(element).visibility === 'visible';
}

/**
 * Where to press the element: scrolled into sight, still for two frames, not disabled and not covered by another.
 * Null as long as that is not so.
 */
export async function pressPoint(element: Element): Promise<{ x: number; y: number } | null> {
  if (!isSeen(element) || element.matches(':disabled, [aria-disabled="true"]')) return null;
  element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  const before = element.getBoundingClientRect();
  await new Promise(requestAnimationFrame);
  const { x, y, width, height } = element.getBoundingClientRect();
  if (x !== before.x || y !== before.y || width !== before.width) return null;
  const point = { x: x + width / 2, y: y + height / 2 };
  const root = element.getRootNode() as Document | ShadowRoot;
  const hit = root.elementFromPoint(point.x, point.y);
  const label = hit?.closest('label');
  return hit && (element.contains(hit) || label?.control === element) ? point : null;
}

/** Sets a field that is not typed into, such as a moment, as the browser's own picker does. */
export function setField(field: HTMLInputElement, value: string): void {
  const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!;
  set!.call(field, value);
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

export function isChecked(element: Element): boolean {
  if (element instanceof HTMLInputElement) return element.checked;
  return element.getAttribute('aria-checked') === 'true';
}
