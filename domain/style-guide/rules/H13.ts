import type { Rule } from '../rule';

/** Instagram does not make links of addresses in a caption. */
export const H13: Rule = {
  id: 'H13',
  type: 'built-in',
  level: 'warning',
  scope: 'paragraph',
  networks: ['instagram'],
  examples: {
    ru: {
      bad: ['Каталог: https://unilib.by/catalogue', 'Пишем на www.unilib.by'],
      good: ['Ссылка в шапке профиля.', 'Пишите на desk@unilib.by', 'Каталог — unilib.by'],
    },
  },
  exampleContext: { network: 'instagram' },
  check({ tokens, text }) {
    return tokens
      .filter(
        ({ kind, from, to }) => kind === 'url' && /^(?:https?:|www\.)/i.test(text.slice(from, to)),
      )
      .map(({ from, to }) => ({
        from,
        to,
        message: 'dead',
        params: { url: text.slice(from, to) },
      }));
  },
};
