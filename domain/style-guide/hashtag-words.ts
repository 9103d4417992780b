import { hashtagVocabulary, smallWords } from './hashtag-vocabulary';
import { capitalised } from './words';

const longest = 16;

/** "читаемвместе" → "ЧитаемВместе"; null when the tag is not made of two or more known words. */
export function inWords(tag: string): string | null {
  if (tag.length < 6 || tag.length > 60) return null;
  const text = tag.toLowerCase();
  // best[at]: the words of the first `at` letters, preferring fewer.
  const best: (string[] | null)[] = [[]];
  for (let end = 1; end <= text.length; end++) {
    best[end] = null;
    for (let start = Math.max(0, end - longest); start < end; start++) {
      const before = best[start];
      if (!before) continue;
      const part = text.slice(start, end);
      if (!hashtagVocabulary.has(part) && !between(part, start, end < text.length)) continue;
      if (!best[end] || best[end]!.length > before.length + 1) best[end] = [...before, part];
    }
  }
  const words = best[text.length];
  return words && words.filter((word) => /^\D/.test(word)).length > 1
    ? words.map(capitalised).join('')
    : null;
}

/** Small words stand between two others, a number anywhere but in front. */
function between(part: string, start: number, goesOn: boolean): boolean {
  if (start === 0) return false;
  return /^\d+$/.test(part) || (goesOn && smallWords.has(part));
}
