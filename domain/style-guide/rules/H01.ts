import { inWords } from '../hashtag-words';
import type { Hit, Rule } from '../rule';

/** A hashtag of several words begins each with a capital: then it can be read, by eye and aloud. */
export const H01: Rule = {
  id: 'H01',
  type: 'capitalisation',
  level: 'warning',
  scope: 'paragraph',
  options: { tags: [] },
  examples: {
    ru: {
      bad: [
        '#читаемвместе',
        'Новое: #новыекниги #чтодальше',
        '#НеделяБиблиотекиполоцк',
        '#нббелту',
      ],
      good: [
        '#ЧитаемВместе',
        '#библиотека',
        '#новые_книги',
        '#литературоведение',
        '#НББелТУ',
        '#НеделяБиблиотекиПолоцк',
        '#читатели',
      ],
    },
    be: { bad: ['#чытаемразам'], good: ['#ЧытаемРазам', '#бібліятэка'] },
    uk: { bad: ['#читаєморазом'], good: ['#ЧитаємоРазом', '#бібліотека'] },
    en: { bad: ['#newbooks'], good: ['#NewBooks', '#library', '#bookshelf2'] },
  },
  exampleOptions: { tags: ['#НеделяБиблиотекиПолоцк', '#НББелТУ'] },
  check({ tokens, text }, context, { tags }) {
    const hits: Hit[] = [];
    let known: Map<string, string> | undefined;
    for (const { kind, from, to } of tokens) {
      if (kind !== 'hashtag') continue;
      known ??= glossary(Array.isArray(tags) ? tags : [], [
        ...(context.hashtags ?? []),
        ...(context.rubric?.requiredHashtags ?? []),
      ]);
      const all = text.slice(from + 1, to);
      const tag = all.split('@')[0]!;
      const right =
        known.get(tag.toLowerCase()) ?? (tag === tag.toLowerCase() ? inWords(tag) : null);
      if (right === null || right === tag) continue;
      const end = from + 1 + tag.length;
      hits.push({
        from,
        to: end,
        message: 'pascal',
        params: { found: `#${tag}`, right: `#${right}` },
        fix: { from: from + 1, to: end, text: right },
      });
    }
    return hits;
  },
};

/** lower case → as the team writes it. */
function glossary(tags: readonly string[], required: readonly string[]): Map<string, string> {
  return new Map(
    [...tags, ...required].map((tag) => {
      const plain = tag.trim().replace(/^#/, '');
      return [plain.toLowerCase(), plain] as const;
    }),
  );
}
