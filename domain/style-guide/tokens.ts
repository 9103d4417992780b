import type { Span } from './finding';
import { isWordUnit } from './words';

/** Something in a text that is no prose: typography and word rules must not touch it. */
export interface Token extends Span {
  kind: 'url' | 'email' | 'mention' | 'hashtag' | 'phone' | 'isbn';
}

/** Stands for every unit of a token in a piece's prose; a private-use character nobody types. */
export const MASK = '\uE000';
export const maskUnit = 0xe000;

// Every pattern begins with a look-behind that fails inside a run, so that a long run is read once.
const addresses = /(?<![\p{L}\p{N}])(?:[a-z]{2,6}:\/{1,3}|www\.)[^\s<>"«»“”„]*/giu;
const domains =
  /(?<![\p{L}\p{N}@.\-/])[a-z0-9][a-z0-9-]{0,62}(?:\.[a-z0-9-]{1,63}){0,4}\.(?:by|ru|com|org|net|ua|info|edu|gov|io|me|eu|uk|tv|pl|lt|lv|de|su|ly|gl|cc|kz|online|site|xn--p1ai)(?![\p{L}\p{N}-])(?:\/[^\s<>"«»“”„]*)?/giu;
const mentions =
  /(?<![\p{L}\p{N}@])@[\p{L}\p{N}_][\p{L}\p{N}_.]*|\[(?:id|club|public)\d+\|[^\]\n]{0,80}\]/gu;
const hashtags =
  /#(?<=(?<![\p{L}\p{N}\p{M}&#])#|#[\p{L}\p{N}_]{1,80}#)[\p{L}\p{N}_][\p{L}\p{N}\p{M}_]*(?:@[a-z0-9_.]+)?/giu;
const phones = /(?<![\p{L}\p{N}+])\+\d(?:[ \u00A0()\-–‑]{0,2}\d){6,15}/gu;
const localPhones =
  /(?<![\d\-–‑])(?:8[ \u00A0-]?)?\(?\d{3,5}\)[ \u00A0]?\d{2,3}(?:[-–‑ ]\d{2}){1,2}(?![\d-])|(?<![\d\-–‑])(?:8[ \u00A0-]?)?\(0?\d{2,4}\)[ \u00A0]?\d{5,7}(?!\d)|(?<![\d\-–‑])\d{2,3}-\d{2}-\d{2}(?![\d-])/g;
const isbns = /(?<=ISBN(?:-1[03])?:?[ \u00A0]?)\d(?:[ \u00A0\-–‑]?[\dX]){8,16}(?![\p{L}\p{N}])/giu;

/** The addresses, hashtags, mentions, phones and ISBNs of the text, in order, never overlapping. */
export function tokensOf(text: string): Token[] {
  const found: Token[] = [];
  const collect = (kind: Token['kind'], pattern: RegExp, trimmed = false) => {
    pattern.lastIndex = 0;
    for (let hit = pattern.exec(text); hit; hit = pattern.exec(text)) {
      let to = hit.index + hit[0].length;
      if (trimmed) while (to > hit.index && trailing.includes(text[to - 1]!)) to--;
      if (to > hit.index) found.push({ kind, from: hit.index, to });
      if (hit[0] === '') pattern.lastIndex++;
    }
  };
  if (text.includes('@')) {
    emails(text, found);
    collect('mention', mentions, true);
  }
  if (text.includes('[')) collect('mention', mentions);
  if (text.includes('://') || text.includes(':/') || /www\./i.test(text)) {
    collect('url', addresses, true);
  }
  if (text.includes('.')) collect('url', domains, true);
  if (text.includes('#')) collect('hashtag', hashtags);
  if (text.includes('+')) collect('phone', phones);
  if (/\d[-)]/.test(text)) collect('phone', localPhones);
  if (/ISBN/i.test(text)) collect('isbn', isbns);
  if (found.length < 2) return found;
  found.sort((a, b) => a.from - b.from || b.to - a.to);
  let end = 0;
  return found.filter((token) => {
    if (token.from < end) return false;
    end = token.to;
    return true;
  });
}

const trailing = ".,;:!?…)»]'’";
const local = /[\w.+-]/;

function emails(text: string, into: Token[]) {
  let floor = 0;
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    let from = at;
    while (from > floor && at - from < 64 && local.test(text[from - 1]!)) from--;
    let to = at + 1;
    while (to < text.length && to - at < 255 && /[\w.-]/.test(text[to]!)) to++;
    while (to > at + 1 && trailing.includes(text[to - 1]!)) to--;
    if (from === at || to === at + 1) continue;
    if (from > 0 && isWordUnit(text.charCodeAt(from - 1))) continue;
    into.push({ kind: 'email', from, to });
    floor = to;
  }
}

/** The text with its tokens blotted out; same length. */
export function proseOf(text: string, tokens: readonly Token[]): string {
  if (tokens.length === 0) return text;
  let out = '';
  let at = 0;
  for (const { from, to } of tokens) {
    out += text.slice(at, from) + MASK.repeat(to - from);
    at = to;
  }
  return out + text.slice(at);
}
