import type { OwnLimit } from '../records';
import { emojisOf } from './emojis';
import type { Span } from './finding';
import { prepareTerms, readTerms } from './own-terms';
import type { Hit, Piece } from './rule';

const tokenKinds: Partial<Record<OwnLimit['of'], string>> = {
  hashtags: 'hashtag',
  links: 'url',
  mentions: 'mention',
};

/** "No more than, no fewer than", over a whole text: what is too many is marked; an empty draft is left alone. */
export function prepareOwnLimit(own: OwnLimit): (piece: Piece) => Hit[] {
  const find = prepareTerms([{ item: 0, terms: readTerms(own.words ?? '', own.forms) }]);
  const placesOf = (piece: Piece): readonly Span[] => {
    switch (own.of) {
      case 'characters':
        return [];
      case 'words':
        return piece.words;
      case 'paragraphs':
        return paragraphsOf(piece.text);
      case 'emojis':
        return emojisOf(piece.text);
      case 'terms':
        return find(piece.prose, piece.words);
      default:
        return piece.tokens.filter(({ kind }) => kind === tokenKinds[own.of]);
    }
  };
  return (piece) => {
    const end = piece.text.trimEnd().length;
    if (end === 0) return [];
    const places = placesOf(piece);
    const count = own.of === 'characters' ? piece.text.length : places.length;
    if (own.most !== undefined && count > own.most) {
      const from = own.of === 'characters' ? startOf(piece.text, own.most) : places[own.most]!.from;
      const to = own.of === 'characters' ? piece.text.length : places.at(-1)!.to;
      return [{ from, to, message: `most.${own.of}`, params: { count, limit: own.most } }];
    }
    if (own.least !== undefined && count < own.least) {
      const from = Math.max(0, piece.text.slice(0, end).search(/\S+$/));
      return [{ from, to: end, message: `least.${own.of}`, params: { count, limit: own.least } }];
    }
    return [];
  };
}

/** The place of a character, never the second half of one. */
function startOf(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return at > 0 && unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at;
}

function paragraphsOf(text: string): Span[] {
  return [...text.matchAll(/[^\r\n]*\S[^\r\n]*/g)].map(({ index, 0: line }) => ({
    from: index,
    to: index + line.length,
  }));
}
