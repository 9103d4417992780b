import { emojisOf } from './style-guide/emojis';

/**
 * How a network counts a text against its limit.
 * - `units`: UTF-16 code units; where a network does not say how it counts, this never counts too little.
 * - `threads`: characters, an emoji by its UTF-8 bytes (Threads' API reference, 2026-04-14).
 * - `x`: X's weighted count (twitter-text, config v3): Latin, Cyrillic and their neighbours 1, everything
 *   else and every emoji 2, an address 23.
 */
export type Counting = 'units' | 'threads' | 'x';

/** The length of a text as the network counts it. */
export function textLength(text: string, counting: Counting = 'units'): number {
  if (counting === 'units') return text.length;
  let length = 0;
  for (const piece of piecesOf(text, counting)) length += piece.weight;
  return length;
}

/** UTF-16 offset of the first sign beyond the limit; the text's length when nothing is. Signs are not cut apart. */
export function cutOffset(text: string, limit: number, counting: Counting = 'units'): number {
  if (counting === 'units') return Math.min(limit, text.length);
  let length = 0;
  for (const { from, weight } of piecesOf(text, counting)) {
    length += weight;
    if (length > limit) return from;
  }
  return text.length;
}

interface Piece {
  from: number;
  weight: number;
}

/** The signs of a text with what each counts; an address or an emoji is one sign. */
function piecesOf(text: string, counting: 'threads' | 'x'): Piece[] {
  const whole = new Map<number, { to: number; weight: number }>();
  for (const { from, to } of emojisOf(text)) {
    whole.set(from, { to, weight: counting === 'x' ? 2 : utf8Bytes(text.slice(from, to)) });
  }
  if (counting === 'x')
    for (const { from, to } of linksOf(text)) whole.set(from, { to, weight: 23 });
  const pieces: Piece[] = [];
  for (let at = 0; at < text.length; ) {
    const one = whole.get(at) ?? signAt(text, at, counting);
    pieces.push({ from: at, weight: one.weight });
    at = one.to;
  }
  return pieces;
}

const sign = /.\p{M}*/suy;

/** A letter with the accents written behind it, counted as the one letter it becomes where there is one. */
function signAt(
  text: string,
  at: number,
  counting: 'threads' | 'x',
): { to: number; weight: number } {
  sign.lastIndex = at;
  const [found = text[at]!] = sign.exec(text) ?? [];
  let weight = 0;
  for (const letter of found.normalize('NFC')) {
    weight += counting === 'threads' || isLight(letter.codePointAt(0)!) ? 1 : 2;
  }
  return { to: at + found.length, weight };
}

/** The ranges X counts once: letters of Europe and the Near East, spaces, dashes, quotation marks. */
function isLight(code: number): boolean {
  return (
    code <= 4351 ||
    (code >= 8192 && code <= 8205) ||
    (code >= 8208 && code <= 8223) ||
    (code >= 8242 && code <= 8247)
  );
}

function utf8Bytes(text: string): number {
  let bytes = 0;
  for (const letter of text) {
    const code = letter.codePointAt(0)!;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_00_00 ? 3 : 4;
  }
  return bytes;
}

/** Two-letter endings of countries, one after another. */
const countries =
  'acadaeafagaialamanaoaqarasatauawaxazbabbbdbebfbgbhbibjblbmbnbobqbrbsbtbvbwbybzcacccdcfcgchcickclcmcncocrcucvcwcxcyczdedjdkdmdodzeceeegehereseteufifjfkfmfofrgagbgdgegfggghgiglgmgngpgqgrgsgtgugwgyhkhmhnhrhthuidieiliminioiqirisitjejmjojpkekgkhkikmknkpkrkwkykzlalblclilklrlsltlulvlymamcmdmemfmgmhmkmlmmmnmompmqmrmsmtmumvmwmxmymznancnenfngninlnonpnrnunzompapepfpgphpkplpmpnprpsptpwpyqarerorsrurwsasbscsdsesgshsisjskslsmsnsosrssstsusvsxsysztctdtftgthtjtktltmtntotptrtttvtwtzuaugukumusuyuzvavcvevgvivnvuwfwsyeytzazmzw';
/** Endings of three letters and more that a library may meet; a rarer one is counted by its letters. */
const others =
  /^(com|org|net|info|edu|gov|int|mil|biz|name|pro|museum|mobi|coop|aero|asia|cat|jobs|tel|travel|post|academy|app|art|blog|cafe|center|city|cloud|club|community|company|design|dev|digital|education|email|events|expert|family|film|foundation|fun|gallery|games|global|group|guide|help|host|ink|institute|international|land|life|link|live|love|ltd|media|moscow|network|news|ngo|one|online|page|party|photo|photography|photos|pics|place|plus|press|pub|report|review|reviews|school|science|shop|show|site|social|solutions|space|store|studio|style|systems|team|tech|theater|tips|today|tools|top|tours|town|training|university|video|vip|website|wiki|work|works|world|xyz|рф|бел|укр|рус|дети|онлайн|сайт|орг|москва|мкд|срб|қаз|ею)$/i;

const isEnding = (ending: string): boolean =>
  /^[a-z]{2}$/i.test(ending) ? pairs.has(ending.toLowerCase()) : others.test(ending);
const pairs = new Set(countries.match(/../g));

const ending = '(?<ending>\\p{L}{2,18})(?![\\p{L}\\p{N}@_-])(?::\\d+)?';
const path = "/(?:[\\p{L}\\p{N}/=&%+~_.,:;!*'@$|[\\]#()-]*[\\p{L}\\p{N}/=&%+~_#)-])?";
const query = "\\?[\\w/=&%+~.,:;!*'@$|[\\]#()?-]*[\\w/=&#-]";
const letter = '[\\p{L}\\p{N}]';
const withScheme = new RegExp(
  `(?<![@#$\\w])https?://(?:${letter}(?:[\\p{L}\\p{N}_-]*${letter})?\\.)*${letter}(?:[\\p{L}\\p{N}-]*${letter})?\\.${ending}(?:${path})?(?:${query})?`,
  'giu',
);
/** Without "https://" only addresses in Latin letters are made links of, also right behind a word in others. */
const bare = new RegExp(
  `(?<![-\\w./@#$])(?:[a-z\\d](?:[\\w-]*[a-z\\d])?\\.)*[a-z\\d](?:[a-z\\d-]*[a-z\\d])?\\.${ending.replace('\\p{L}', '[a-z]')}(?:${path}(?:${query})?)?`,
  'giu',
);

/** Addresses as X makes links of them. */
function linksOf(text: string): { from: number; to: number }[] {
  if (!text.includes('.')) return [];
  return [withScheme, bare].flatMap((form) =>
    [...text.matchAll(form)]
      .filter(({ groups }) => isEnding(groups?.ending ?? ''))
      .map(({ 0: found, index }) => ({ from: index, to: index + found.length })),
  );
}
