/** A selector with its evidence: on which practice surfaces it must match, and how many elements. */
export interface PageRule {
  selector: string;
  evidence: Readonly<Record<string, number>>;
}

/** How many elements each selector of a table must match on a practice surface, by the selector. */
export function matchesOn(
  rules: Readonly<Record<string, PageRule>>,
  surface: string,
): Record<string, number> {
  return Object.fromEntries(
    Object.values(rules).flatMap(({ selector, evidence }) =>
      evidence[surface] === undefined ? [] : [[selector, evidence[surface]]],
    ),
  );
}
