import type { Hit, Rule } from '../rule';

/** A hashtag that is nearly one of the library's own gathers its posts under another name. */
export const H05: Rule = {
  id: 'H05',
  type: 'built-in',
  level: 'suggestion',
  scope: 'paragraph',
  options: { tags: [], only: false },
  examples: {
    ru: {
      bad: ['Новинки недели #ЧитаемВмест', '#ВместеЧитаем', '#Читаем_Вместе', '#ЧитаемВместе2026'],
      good: ['#ЧитаемВместе', '#читаемвместе', '#ЛекторийБНТУ', '#книга', 'Читаем вместе'],
    },
    en: { bad: ['#LibraryNew'], good: ['#LibraryNews', '#NewsLibraryOpensDoors'] },
  },
  exampleContext: { hashtags: ['#ЧитаемВместе', '#LibraryNews', '#книги'] },
  check({ text, tokens }, context, { tags, only }) {
    const hits: Hit[] = [];
    let known: string[] | undefined;
    for (const { kind, from, to } of tokens) {
      if (kind !== 'hashtag') continue;
      known ??= plain([
        ...(Array.isArray(tags) ? tags : []),
        ...(context.rubric?.requiredHashtags ?? []),
        ...(context.hashtags ?? []),
      ]);
      if (known.length === 0) return hits;
      const tag = text.slice(from + 1, to).split('@')[0]!;
      const lower = tag.toLowerCase();
      if (known.some((one) => one.toLowerCase() === lower)) continue;
      const end = from + 1 + tag.length;
      const right = known.find((one) => isNear(lower, one.toLowerCase()) || hasSameWords(tag, one));
      if (right) {
        hits.push({
          from,
          to: end,
          message: 'near',
          params: { found: `#${tag}`, right: `#${right}` },
          fix: { from: from + 1, to: end, text: right },
        });
      } else if (only)
        hits.push({ from, to: end, message: 'unknown', params: { found: `#${tag}` } });
    }
    return hits;
  },
};

function plain(tags: readonly string[]): string[] {
  return [...new Set(tags.map((tag) => tag.trim().replace(/^#/, '')))].filter(Boolean);
}

/** One letter more, less or other in a long tag, an underscore, or figures at the end. */
function isNear(tag: string, known: string): boolean {
  const bare = (one: string) => one.replace(/_/g, '').replace(/\d+$/, '');
  if (bare(tag) === bare(known)) return /_/.test(tag + known) || !/\d$/.test(known);
  if (known.length < 9 || Math.abs(tag.length - known.length) > 1) return false;
  let start = 0;
  while (start < tag.length && tag[start] === known[start]) start++;
  let a = tag.length;
  let b = known.length;
  while (a > start && b > start && tag[a - 1] === known[b - 1]) {
    a--;
    b--;
  }
  // Another figure is another tag: the next year's, the next number's.
  return (
    a - start <= 1 && b - start <= 1 && !/\d/.test(tag.slice(start, a) + known.slice(start, b))
  );
}

/** The same words in another order. */
function hasSameWords(tag: string, known: string): boolean {
  const parts = (one: string) =>
    (one.match(/\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\d+/gu) ?? []).map((part) => part.toLowerCase());
  const own = parts(tag);
  const theirs = parts(known);
  return (
    own.length > 1 && own.length === theirs.length && own.sort().join() === theirs.sort().join()
  );
}
