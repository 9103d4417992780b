import type { OwnAccepted, OwnRule, OwnWords, RuleSetting } from '../records';
import type { Span } from './finding';
import { inFormOf, plainWord } from './own-forms';
import { type FoundTerm, prepareTerms, readTerms } from './own-terms';
import type { Hit, Piece } from './rule';
import { capitalised, caseOf } from './words';

/** What the team's words say about one paragraph. */
export interface FoundWords {
  hits: { id: string; hit: Hit }[];
  /** Places of words the team stands by. */
  accepted: Span[];
}

/** Looks for the team's own words; gives hits with the id of the rule each belongs to. */
export type FindOwnWords = (piece: Piece) => FoundWords['hits'];

interface Item {
  id: string;
  own: OwnWords | OwnAccepted;
}

const nothing: FoundWords = { hits: [], accepted: [] };

/** Is it an "avoid → use" rule? Those written before there were others have no type. */
export function isWords(own: OwnRule | undefined): own is OwnWords {
  return own !== undefined && (own.type === undefined || own.type === 'words');
}

/**
 * Prepares the team's "avoid → use" words and the words it accepts. Whole words only, in any case; the
 * case of the draft is kept. An accepted word wins over an avoided one of the same length. Words inside
 * addresses, hashtags and mentions are left alone.
 */
export function prepareWordList(settings: readonly RuleSetting[]): (piece: Piece) => FoundWords {
  const items: Item[] = [];
  for (const { id, own, level, deleted } of settings) {
    if (!own || deleted || level === 'off') continue;
    if (own.type === 'accepted') items.unshift({ id, own });
    else if (isWords(own)) items.push({ id, own });
  }
  if (items.length === 0) return () => nothing;
  const find = prepareTerms(
    items.map((item) => ({
      item,
      terms: readTerms('words' in item.own ? item.own.words : item.own.avoid, item.own.forms),
    })),
  );
  return ({ text, prose, words }) => {
    const out: FoundWords = { hits: [], accepted: [] };
    for (const found of find(prose, words)) {
      const { item, from, to } = found;
      if (!isWords(item.own)) {
        out.accepted.push({ from, to });
        continue;
      }
      const use = item.own.use.trim();
      if (text.slice(from, to) === use) continue;
      if (use && insideUse(text, from, to, use)) continue;
      out.hits.push({ id: item.id, hit: hitFor(text, found, use) });
    }
    return out;
  };
}

/** The "avoid → use" words alone. */
export function prepareOwnWords(settings: readonly RuleSetting[]): FindOwnWords {
  const find = prepareWordList(settings);
  return (piece) => find(piece).hits;
}

function hitFor(text: string, { from, to, term }: FoundTerm<unknown>, use: string): Hit {
  const found = text.slice(from, to);
  if (!use) return { from, to, message: 'avoid', params: { found } };
  const wanted = wantedForm(
    found,
    term.written,
    term.parts.some(({ begins }) => begins),
    use,
  );
  if (wanted === undefined) return { from, to, message: 'useForm', params: { found, use } };
  const mended = inCase(found, term.written, wanted);
  if (mended === found) return { from, to, message: 'avoid', params: { found } };
  return {
    from,
    to,
    message: 'use',
    params: { found, use: mended },
    fix: { from, to, text: mended },
  };
}

/** What to write in place of the words found; undefined when only a person can tell the form. */
function wantedForm(
  found: string,
  written: string,
  starred: boolean,
  use: string,
): string | undefined {
  const plain = plainWord(found.toLowerCase())
    .replace(/\u00A0/g, ' ')
    .replace(/ +/g, ' ');
  const avoid = plainWord(written.toLowerCase());
  if (folded(plain) === folded(avoid)) return use;
  if (starred) return undefined;
  const lower = use.toLowerCase();
  const form = inFormOf(plain, avoid, plainWord(lower));
  if (form === undefined) return undefined;
  return caseOf(use) === 'first' ? capitalised(form) : caseOf(use) === 'upper' ? undefined : form;
}

function inCase(found: string, written: string, use: string): string {
  // When the words differ by case alone, the case is the point and is not kept.
  if (use.toLowerCase() === written.toLowerCase()) return use;
  const model = caseOf(found);
  if (caseOf(written) !== 'as is') return model === 'first' ? capitalised(use) : use;
  if (model === 'upper') return use.toUpperCase();
  return model === 'first' ? capitalised(use) : use;
}

/** Does the word already stand inside the wanted phrase ("библиотека" in "Научная библиотека")? */
function insideUse(text: string, from: number, to: number, use: string): boolean {
  const lower = use.toLowerCase();
  const found = text.slice(from, to).toLowerCase();
  if (lower.length === found.length) return false;
  for (let at = lower.indexOf(found); at !== -1; at = lower.indexOf(found, at + 1)) {
    const start = from - at;
    if (start >= 0 && text.slice(start, start + use.length).toLowerCase() === lower) return true;
  }
  return false;
}

function folded(word: string): string {
  return word.replace(/ё/g, 'е').replace(/‑/g, '-');
}
