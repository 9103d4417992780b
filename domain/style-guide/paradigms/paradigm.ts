/**
 * How words of one shape change. `lemma` matches the dictionary form; what its first group holds stays
 * with the stem. `endings` are in a fixed order, with '/' between equals and '' for none; `stems` puts a
 * stem and an ending together as the language spells it, in one or several ways.
 */
export interface Paradigm {
  name: string;
  lemma: RegExp;
  endings: readonly string[];
  stems: (stem: string, ending: string) => string[];
}

/** The plain way: the ending behind the stem. */
export const join = (stem: string, ending: string) => [stem + ending];
/** Endings written in a row, '-' for none. */
export const list = (endings: string) => endings.split(' ').map((one) => (one === '-' ? '' : one));

/** к → ц, г → з, х → с before the ending of the dative and the locative. */
export function softened(stem: string): string {
  return stem.replace(/к$/, 'ц').replace(/г$/, 'з').replace(/х$/, 'с');
}
