import type { Span } from './finding';

/** A word without hyphens; apostrophes inside belong to it. */
export interface Word extends Span {
  text: string;
  lower: string;
}

const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’ʼ]\p{L}[\p{L}\p{M}\p{N}]*)*/gu;

/** All words of the text, in order, with UTF-16 offsets. */
export function wordsOf(text: string): Word[] {
  const out: Word[] = [];
  word.lastIndex = 0;
  for (let found = word.exec(text); found; found = word.exec(text)) {
    const own = found[0];
    out.push({
      from: found.index,
      to: found.index + own.length,
      text: own,
      lower: own.toLowerCase(),
    });
  }
  return out;
}

/** Does the UTF-16 unit belong to a word? Marks and the halves of rare letters count as such. */
export function isWordUnit(unit: number): boolean {
  if (unit < 0x80) {
    return (
      (unit >= 0x30 && unit <= 0x39) ||
      (unit >= 0x41 && unit <= 0x5a) ||
      (unit >= 0x61 && unit <= 0x7a)
    );
  }
  if (unit >= 0x400 && unit <= 0x52f) return unit !== 0x482;
  return unit >= 0xc0 && wordUnit.test(String.fromCharCode(unit));
}

const wordUnit = /[\p{L}\p{M}\p{N}]/u;

/** 'ВТОРНИК' → 'upper', 'Вторник' → 'first', everything else 'as is'. */
export function caseOf(text: string): 'upper' | 'first' | 'as is' {
  const lower = text.toLowerCase();
  if (text === lower) return 'as is';
  if (text.length > 1 && text === text.toUpperCase()) return 'upper';
  const first = [...text][0] ?? '';
  return first !== first.toLowerCase() ? 'first' : 'as is';
}

/** The text in the case the model is written in; an 'as is' model changes nothing. */
export function inCaseOf(model: string, text: string): string {
  const form = caseOf(model);
  if (form === 'upper') return text.toUpperCase();
  return form === 'first' ? capitalised(text) : text;
}

export function capitalised(text: string): string {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}
