/** A place in a template: {{name}} or {{name|filter}}. Names may have spaces and any letters. */
export const place = /\{\{\s*([^{}|]+?)\s*(?:\|\s*([^{}|]*?)\s*)?\}\}/gu;

/** The names of a template's fields, each once, in the order of their first use. */
export function fieldsOf(body: string): string[] {
  return [...new Set([...body.matchAll(place)].map(([, name]) => name!))];
}

/** Filters used in the body that do not exist. */
export function unknownFilters(body: string, known: readonly string[]): string[] {
  const used = [...body.matchAll(place)].map(([, , filter]) => filter);
  return [
    ...new Set(used.filter((name): name is string => Boolean(name) && !known.includes(name!))),
  ];
}
