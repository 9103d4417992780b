import type { Span } from './finding';

const emoji =
  /\p{Regional_Indicator}{2}|[0-9#*]\uFE0F?\u20E3|(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F|\p{Extended_Pictographic}(?=\p{Emoji_Modifier}))\p{Emoji_Modifier}?(?:\u200D\p{Extended_Pictographic}\uFE0F?\p{Emoji_Modifier}?)*[\u{E0020}-\u{E007F}]*/gu;
// Everything drawn as an emoji by itself lies above these; prose in our alphabets has next to none.
const maybe = /[\u2190-\u2BFF\u3030-\u3299\uD83C-\uD83E]|\u20E3|\uFE0F/;

/** The emojis of the text, a sequence (family, flag, keycap, skin tone) being one. UTF-16 offsets. */
export function emojisOf(text: string): Span[] {
  if (!maybe.test(text)) return [];
  const out: Span[] = [];
  emoji.lastIndex = 0;
  for (let hit = emoji.exec(text); hit; hit = emoji.exec(text)) {
    out.push({ from: hit.index, to: hit.index + hit[0].length });
  }
  return out;
}
