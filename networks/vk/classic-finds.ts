/**
 * What is looked for in an answer of the classic site: the number that says how it went (first in a JSON
 * payload, or fifth of the parts that "<!>" splits, as it was of old), and every post the markup names.
 */
export const classicFinds =
  /^\s*<!--[^<]*(?:<!>[^<]*){3}<!>-?\d+|"payload":\s*\[\s*"?-?\d+|\bpost-?\d+_\d+|\bsuggested\b/g;
