import type { RuleSetting } from '../records';
import type { Hit, Piece } from './rule';
import { capitalised, caseOf, isWordUnit, wordsOf } from './words';

interface Form {
  id: string;
  /** Lower case, single spaces. */
  avoid: string;
  written: string;
  use: string;
}

/** Looks for the team's own words; gives hits with the id of the rule each belongs to. */
export type FindOwnWords = (piece: Piece) => { id: string; hit: Hit }[];

/**
 * Prepares the team's "avoid → use" words for the search. Whole words only, in any case; the case of
 * the draft is kept. `avoid` may hold several forms separated by commas; without `use` nothing is
 * offered. Words inside addresses, hashtags and mentions are left alone.
 */
export function prepareOwnWords(settings: readonly RuleSetting[]): FindOwnWords {
  const byFirst = new Map<string, Form[]>();
  for (const { id, own, level, deleted } of settings) {
    if (!own || deleted || level === 'off') continue;
    for (const part of own.avoid.split(',')) {
      const written = part.trim().replace(/\s+/g, ' ');
      const avoid = written.toLowerCase();
      const first = wordsOf(avoid)[0];
      if (first?.from !== 0) continue;
      const list = byFirst.get(first.lower) ?? [];
      list.push({ id, avoid, written, use: own.use.trim() });
      list.sort((a, b) => b.avoid.length - a.avoid.length);
      byFirst.set(first.lower, list);
    }
  }
  if (byFirst.size === 0) return () => [];
  return ({ text, prose, words }) => {
    const out: { id: string; hit: Hit }[] = [];
    let end = 0;
    for (const word of words) {
      if (word.from < end) continue;
      const list = byFirst.get(word.lower);
      if (!list) continue;
      for (const form of list) {
        const to = matchAt(prose, word.from, form.avoid);
        if (to === -1 || joined(prose, word.from, to)) continue;
        const found = text.slice(word.from, to);
        if (found === form.use) continue;
        if (form.use && insideUse(text, word.from, to, form)) continue;
        out.push({ id: form.id, hit: hitFor(form, found, word.from, to) });
        end = to;
        break;
      }
    }
    return out;
  };
}

function hitFor(form: Form, found: string, from: number, to: number): Hit {
  if (!form.use) return { from, to, message: 'avoid', params: { found } };
  // When the words differ by case alone, the case is the point and is not kept.
  const only = form.use.toLowerCase() === form.avoid;
  let text = form.use;
  if (!only && caseOf(form.written) === 'as is') {
    const model = caseOf(found);
    if (model === 'upper') text = form.use.toUpperCase();
    else if (model === 'first') text = capitalised(form.use);
  } else if (!only && caseOf(found) === 'first') text = capitalised(form.use);
  if (text === found) return { from, to, message: 'avoid', params: { found } };
  return { from, to, message: 'use', params: { found, use: text }, fix: { from, to, text } };
}

/** End of the form if it stands at `from`, otherwise -1. A space of the form matches any run of spaces. */
function matchAt(text: string, from: number, avoid: string): number {
  let at = from;
  for (let i = 0; i < avoid.length; i++) {
    const want = avoid[i]!;
    if (want === ' ') {
      const start = at;
      while (at < text.length && (text[at] === ' ' || text[at] === '\u00A0')) at++;
      if (at === start) return -1;
    } else if (at < text.length && text[at]!.toLowerCase() === want) at++;
    else return -1;
  }
  return at;
}

const hyphens = '-‑';
const apostrophes = "'’ʼ";

function joined(text: string, from: number, to: number): boolean {
  if (from > 0 && isWordUnit(text.charCodeAt(from - 1))) return true;
  if (to < text.length && isWordUnit(text.charCodeAt(to))) return true;
  const before = text[from - 1] ?? '';
  if (
    before &&
    (hyphens + apostrophes).includes(before) &&
    from > 1 &&
    isWordUnit(text.charCodeAt(from - 2))
  ) {
    return true;
  }
  const after = text[to] ?? '';
  return (
    after !== '' &&
    (hyphens + apostrophes).includes(after) &&
    to + 1 < text.length &&
    isWordUnit(text.charCodeAt(to + 1))
  );
}

/** Does the word already stand inside the wanted phrase ("библиотека" in "Научная библиотека")? */
function insideUse(text: string, from: number, to: number, { avoid, use }: Form): boolean {
  const lower = use.toLowerCase();
  for (let at = lower.indexOf(avoid); at !== -1; at = lower.indexOf(avoid, at + 1)) {
    const start = from - at;
    if (start < 0 || lower.length === to - from) continue;
    if (text.slice(start, start + use.length).toLowerCase() === lower) return true;
  }
  return false;
}
