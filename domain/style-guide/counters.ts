import { textLength } from '../text-length';
import { emojisOf } from './emojis';
import type { CheckContext } from './finding';
import { tokensOf } from './tokens';
import { wordsOf } from './words';

export interface Counters {
  /** As the network counts. */
  characters: number;
  words: number;
  hashtags: number;
  emojis: number;
  /** Characters left before the text is folded ("ещё"); negative beyond the fold. */
  toFold: number;
  /** Characters left to the network's limit; negative beyond it. */
  toLimit: number;
}

/** What the line under the draft shows. */
export function countText(text: string, limits: CheckContext['limits']): Counters {
  const characters = textLength(text, limits.counting);
  return {
    characters,
    words: wordsOf(text).length,
    hashtags: tokensOf(text).filter(({ kind }) => kind === 'hashtag').length,
    emojis: emojisOf(text).length,
    toFold: limits.fold - text.length,
    toLimit: limits.text - characters,
  };
}
