/** Does the range lie inside the element? */
export function holds(element: Element, { startContainer, endContainer }: Range): boolean {
  return element.contains(startContainer) && element.contains(endContainer);
}
