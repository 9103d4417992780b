import type { Piece, Rule } from '../rule';
import { isWordUnit, wordsOf } from '../words';

/** The library is named in full before its short name is used. */
export const N01: Rule = {
  id: 'N01',
  type: 'conditional',
  level: 'warning',
  scope: 'text',
  examples: {
    ru: {
      bad: [
        'НББелТУ приглашает на экскурсию.',
        'Приходите в НББелТУ. Научная библиотека Белорусского технического университета открыта до 20:00.',
      ],
      good: [
        'Научная библиотека Белорусского технического университета (НББелТУ) приглашает. В НББелТУ открыта выставка.',
        'В Научной библиотеке Белорусского технического университета открыта выставка. НББелТУ ждёт вас.',
        'Приходите на экскурсию! #НББелТУ',
        'Библиотека приглашает на экскурсию.',
      ],
    },
  },
  exampleContext: {
    team: {
      officialName: 'Научная библиотека Белорусского технического университета',
      shortName: 'НББелТУ',
    },
  },
  check(piece, { team }) {
    const short = team.shortName.trim();
    const official = team.officialName.trim();
    if (!short || !official || short === official) return [];
    const first = firstWhole(piece.prose, short);
    if (first === -1) return [];
    const full = firstInflected(piece, official);
    if (full !== -1 && full <= first) return [];
    return [
      {
        from: first,
        to: first + short.length,
        message: 'shortFirst',
        params: { short, official },
      },
    ];
  },
};

function firstWhole(text: string, name: string): number {
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
    const end = at + name.length;
    if (at > 0 && isWordUnit(text.charCodeAt(at - 1))) continue;
    if (end < text.length && isWordUnit(text.charCodeAt(end))) continue;
    return at;
  }
  return -1;
}

/** Where the official name first stands, its words in whatever case endings; -1 when nowhere. */
function firstInflected({ words }: Piece, official: string): number {
  const stems = wordsOf(official).map(({ lower }) =>
    lower.length > 5 ? lower.slice(0, -3) : lower.slice(0, 3),
  );
  if (stems.length === 0) return -1;
  for (let at = 0; at + stems.length <= words.length; at++) {
    if (stems.every((stem, i) => words[at + i]!.lower.startsWith(stem))) return words[at]!.from;
  }
  return -1;
}
