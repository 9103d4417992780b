import type { OwnCondition, PostPart } from '../records';
import { prepareTerms, readTerms } from './own-terms';
import type { Hit, Piece } from './rule';
import { wordsOf } from './words';

const tokenKinds: Partial<Record<PostPart, string>> = {
  link: 'url',
  phone: 'phone',
  email: 'email',
  hashtag: 'hashtag',
  mention: 'mention',
};

/**
 * "If one of these occurs, one of those must occur too", over a whole text. What must occur may stand
 * inside a hashtag or an address as well; the place of a finding is the first word that asks for it.
 */
export function prepareOwnCondition(own: OwnCondition): (piece: Piece) => Hit[] {
  const when = prepareTerms([{ item: 0, terms: readTerms(own.when, own.forms) }]);
  const must = prepareTerms([{ item: 0, terms: readTerms(own.must, own.forms) }]);
  const parts = own.parts ?? [];
  // Signs such as "erid:" or "16+" are no words and are looked for as they are.
  const signs = own.must
    .split(/[,;\n]/)
    .map((one) => one.trim().toLowerCase())
    .filter((one) => /[^\p{L}\p{M}\s*’'-]/u.test(one));
  return (piece) => {
    const [first] = when(piece.prose, piece.words);
    if (!first) return [];
    for (const part of parts) {
      if (part === 'date' ? piece.dates.length > 0 : hasToken(piece, tokenKinds[part])) return [];
    }
    const lower = piece.text.toLowerCase();
    if (signs.some((sign) => lower.includes(sign))) return [];
    if (must(piece.text, wordsOf(piece.text)).length > 0) return [];
    const { from, to } = first;
    const params = { found: piece.text.slice(from, to), must: own.must.trim() };
    return [{ from, to, message: own.must.trim() ? 'condition' : 'conditionParts', params }];
  };
}

function hasToken({ tokens }: Piece, kind: string | undefined): boolean {
  return tokens.some((token) => token.kind === kind);
}
