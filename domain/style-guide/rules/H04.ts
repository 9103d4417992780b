import type { Rule } from '../rule';

/** The hashtags of the post's rubric are all there. */
export const H04: Rule = {
  id: 'H04',
  type: 'required',
  level: 'warning',
  scope: 'text',
  examples: {
    ru: {
      bad: ['Ждём вас на лекции.', 'Ждём вас на лекции. #АфишаБиблиотекиБНТУ'],
      good: ['Ждём вас на лекции. #АфишаБиблиотеки', '#афишабиблиотеки', ''],
    },
  },
  exampleContext: { rubric: { title: 'Афиша', requiredHashtags: ['#АфишаБиблиотеки'] } },
  check({ text, tokens }, { rubric }) {
    const wanted = rubric?.requiredHashtags ?? [];
    // An empty draft is not a draft yet.
    const end = text.trimEnd().length;
    if (wanted.length === 0 || end === 0) return [];
    const there = new Set(
      tokens
        .filter(({ kind }) => kind === 'hashtag')
        .map(({ from, to }) => plain(text.slice(from, to))),
    );
    const missing = wanted
      .map((tag) => `#${tag.trim().replace(/^#/, '')}`)
      .filter((tag) => tag.length > 1 && !there.has(plain(tag)));
    if (missing.length === 0) return [];
    const last = tokens.at(-1);
    const afterTag = last?.kind === 'hashtag' && last.to === end;
    const tags = missing.join(' ');
    const from = Math.max(0, text.slice(0, end).search(/\S+$/));
    return [
      {
        from,
        to: end,
        message: 'missing',
        params: { tags, rubric: rubric!.title },
        fix: { from: end, to: end, text: afterTag ? ` ${tags}` : `\n\n${tags}` },
      },
    ];
  },
};

function plain(tag: string): string {
  return tag.replace(/^#/, '').split('@')[0]!.toLowerCase();
}
