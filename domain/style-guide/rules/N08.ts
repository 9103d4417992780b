import type { Hit, Rule } from '../rule';
import type { Word } from '../words';

const titles =
  'проф профессор доц доцент акад академик канд кандидат доктор д-р прафесар дацэнт акадэмік кандыдат професор академік prof professor dr';

/** Whether a degree stands before a name is the guide's choice; off until a team makes it. */
export const N08: Rule = {
  id: 'N08',
  type: 'existence',
  level: 'off',
  scope: 'paragraph',
  options: { titles: titles.split(' ') },
  examples: {
    ru: {
      bad: ['Лекцию читает профессор Иванова.', 'Встреча с канд. филол. наук А. С. Лозинской'],
      good: ['Лекцию читает Анна Иванова, профессор.', 'Доктор любит книги.', 'Приём кандидатов'],
    },
    be: {
      bad: ['Лекцыю чытае прафесар Іванова.'],
      good: ['Лекцыю чытае Ганна Іванова, прафесар.'],
    },
    uk: {
      bad: ['Лекцію читає професор Іванова.'],
      good: ['Лекцію читає Ганна Іванова, професор.'],
    },
    en: { bad: ['A talk by Professor Smith'], good: ['A talk by Ann Smith, professor of history'] },
  },
  check({ prose, words }, _context, { titles: wanted }) {
    const hits: Hit[] = [];
    if (!Array.isArray(wanted) || wanted.length === 0) return hits;
    const known = new Set(wanted.map((title) => title.toLowerCase().replace(/\.$/, '')));
    for (let at = 0; at < words.length; at++) {
      const word = words[at]!;
      if (!known.has(word.lower)) continue;
      const name = nameAfter(prose, words, at);
      if (!name) continue;
      hits.push({
        from: word.from,
        to: name.to,
        message: 'before',
        params: { found: prose.slice(word.from, name.to) },
      });
    }
    return hits;
  },
};

/** The name right after the title, or after "филологических наук". */
function nameAfter(prose: string, words: readonly Word[], at: number): Word | undefined {
  for (let next = at + 1; next < Math.min(words.length, at + 5); next++) {
    const word = words[next]!;
    if (!/^\.?[ \u00A0]$/.test(prose.slice(words[next - 1]!.to, word.from))) return undefined;
    if (word.text !== word.lower) {
      const science = /^н[а]?[ву]?[ву]?к/.test(words[next - 1]!.lower);
      return next === at + 1 || science ? word : undefined;
    }
  }
  return undefined;
}
