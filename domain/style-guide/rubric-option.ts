/** Is the post's rubric among those the team named in a rule's option? Case and spaces do not matter. */
export function isRubric(title: string | undefined, named: unknown): boolean {
  if (!title || !Array.isArray(named)) return false;
  const plain = (text: string) => text.trim().toLowerCase();
  return named.some((one) => plain(String(one)) === plain(title));
}
