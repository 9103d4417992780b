import { isWeekday } from '../date-names';
import type { CheckContext } from '../finding';
import type { Hit, Rule } from '../rule';
import { capitalised, type Word, wordsOf } from '../words';

const vowel = /[аеёиоуыэюяіїєAEIOUY]/gi;
const approvedByDefault = [
  'ЮНЕСКО',
  'ЮНИСЕФ',
  'ЮНІСЕФ',
  'МАГАТЭ',
  'ВИНИТИ',
  'ИНИОН',
  'ГПНТБ',
  'ЕВРАЗЭС',
  'ЮНІДО',
  'ЛИБНЕТ',
  'БЕЛИСА',
  'РУКОНТ',
  'UNESCO',
  'UNICEF',
  'SCOPUS',
  'ELIBRARY',
  'SCIENCEDIRECT',
  'EBSCO',
  'JSTOR',
  'IEEE',
  'DIALOG',
  'DOAJ',
  'ORCID',
];

/** Words in capitals shout and are spelled out by screen readers; approved abbreviations stay. */
export const T12: Rule = {
  id: 'T12',
  type: 'capitalisation',
  level: 'warning',
  scope: 'paragraph',
  options: { approved: approvedByDefault },
  examples: {
    ru: {
      bad: [
        'ВНИМАНИЕ! Читальный зал закрыт.',
        'НОВЫЕ КНИГИ в библиотеке',
        'Вход БЕСПЛАТНО',
        'пРиВеТ, читатель',
      ],
      good: [
        'Библиотека БНТУ ждёт вас.',
        'УДК и ББК книги',
        'Выставка ЮНЕСКО',
        'ISBN, ISSN, DOI',
        'НББ, РНТБ и БГУИР',
        'YouTube и ВКонтакте',
        'ГОСТ Р 7.0.100',
        '#НОВЫЕКНИГИ',
        'МБА и ЭДД',
        'Я и Ты',
      ],
    },
    be: {
      bad: ['УВАГА! Бібліятэка не працуе СЁННЯШНІМ вечарам'],
      good: ['Бібліятэка БДУ', 'НББ, БДУІР'],
    },
    uk: { bad: ['УВАГА, ЧИТАЧІ! Зал зачинено.'], good: ['НБУВ і КНУ'] },
    en: {
      bad: ['IMPORTANT NOTICE: closed today', 'LIBRARY CLOSED'],
      good: ['UNESCO and IFLA', 'ISBN and PDF', 'NASA photo', 'YouTube, JavaScript'],
    },
  },
  check({ prose, words }, { team }, { approved }) {
    const hits: Hit[] = [];
    let known: Set<string> | undefined;
    for (let at = 0; at < words.length; at++) {
      const word = words[at]!;
      if (word.text === word.lower) continue;
      if (shouted(word.text)) {
        known ??= approvedWords(approved, team);
        let last = at;
        while (last + 1 < words.length && continues(prose, words[last]!, words[last + 1]!)) last++;
        const hit = capitals(prose, words.slice(at, last + 1), known);
        if (hit) hits.push(hit);
        at = last;
      } else if (word.text.length > 4 && dancing(word.text)) {
        const { from, to } = word;
        const text = at === 0 ? capitalised(word.lower) : word.lower;
        hits.push({
          from,
          to,
          message: 'dancing',
          params: { found: word.text },
          fix: { from, to, text },
        });
      }
    }
    return hits;
  },
};

function approvedWords(approved: unknown, team: CheckContext['team']): Set<string> {
  const known = new Set<string>(Array.isArray(approved) ? approved : []);
  for (const { text } of wordsOf(`${team.officialName} ${team.shortName}`)) known.add(text);
  return known;
}

function shouted(text: string): boolean {
  const first = text.charCodeAt(0);
  if (first >= 0x30 && first <= 0x39) return false;
  return (
    text === text.toUpperCase() &&
    text !== text.toLowerCase() &&
    /^\p{Lu}+(?:['’ʼ]\p{Lu}+)*$/u.test(text)
  );
}

function continues(prose: string, one: Word, two: Word): boolean {
  if (two.from - one.to > 3 || !shouted(two.text)) return false;
  return /^(?:[,:]?[ \u00A0]|[ \u00A0][—–-][ \u00A0]|-)$/.test(prose.slice(one.to, two.from));
}

const soundsLike = (text: string) => (text.match(vowel) ?? []).length;

/** Long and pronounceable: a word, not an abbreviation. */
function plainWord({ text, lower }: Word, known: ReadonlySet<string>, least: number): boolean {
  if (known.has(text)) return false;
  if (isWeekday(lower) && text.length > 4) return true;
  return (
    text.length >= least &&
    soundsLike(text) >= 2 &&
    !/[бвгджзйклмнпрстфхцчшщbcdfghjklmnpqrstvwxz]{5}/i.test(text)
  );
}

function capitals(prose: string, run: Word[], known: ReadonlySet<string>): Hit | null {
  const long = run.filter((word) => plainWord(word, known, 5));
  const sure = run.filter((word) => shouts.has(word.lower) || plainWord(word, known, 7));
  if (sure.length === 0 && long.length < 2) return phrase(prose, run, known);
  const from = Math.min((long[0] ?? sure[0])!.from, sure[0]?.from ?? Number.POSITIVE_INFINITY);
  const to = Math.max(long.at(-1)?.to ?? 0, sure.at(-1)?.to ?? 0);
  const found = prose.slice(from, to);
  const inside = run.filter((word) => word.from >= from && word.to <= to);
  const hit: Hit = { from, to, message: 'capitals', params: { found } };
  // A short word among them may be an abbreviation: then a person decides.
  const clear = inside.every(
    (word) =>
      long.includes(word) ||
      sure.includes(word) ||
      known.has(word.text) ||
      connects.has(word.lower),
  );
  if (!clear || found.includes('\uE000')) return hit;
  const starts = /(?:^|[.!?…][»”)]?[\s\u00A0]+|^[^\p{L}\p{N}]+)[«“„"(]?$/u.test(
    prose.slice(Math.max(0, from - 6), from),
  );
  let text = '';
  let at = from;
  for (const word of inside) {
    text += prose.slice(at, word.from);
    text += known.has(word.text)
      ? word.text
      : word === inside[0] && starts
        ? capitalised(word.lower)
        : word.lower;
    at = word.to;
  }
  return { ...hit, fix: { from, to, text } };
}

/** Short words that are shouted more often than anything. */
const shouts = new Set(
  'увага важно важна срочно стоп ура уважно new free stop urgent notice closed'.split(' '),
);
const everyday = new Set(
  'you can do it no not is are we our your all the and card loan open'.split(' '),
);

/** A phrase of short words in capitals: "СА СВЯТАМ", "NO CARD NO LOAN". What may be an abbreviation is left to people. */
function phrase(prose: string, run: Word[], known: ReadonlySet<string>): Hit | null {
  if (run.length < 2 || run.some(({ text }) => known.has(text))) return null;
  const spoken = run.filter(
    (word) =>
      connects.has(word.lower) ||
      everyday.has(word.lower) ||
      (word.text.length > 5 && plainWord(word, known, 6)),
  );
  const small = run.filter(({ lower }) => connects.has(lower) || everyday.has(lower));
  if (spoken.length < run.length || (small.length === run.length && run.length < 3)) return null;
  const from = run[0]!.from;
  const to = run.at(-1)!.to;
  return { from, to, message: 'capitals', params: { found: prose.slice(from, to) } };
}

const connects = new Set(
  'са ад и в во на с со к по о об от до за для у не і й з та ў да про без из або а the of and in on at to a for'.split(
    ' ',
  ),
);

function dancing(text: string): boolean {
  let changes = 0;
  for (let at = 1; at < text.length; at++) {
    const upper = text[at] !== text[at]!.toLowerCase();
    const before = text[at - 1] !== text[at - 1]!.toLowerCase();
    if (upper !== before) changes++;
  }
  return changes >= 4 && changes >= (text.length - 1) * 0.75;
}
