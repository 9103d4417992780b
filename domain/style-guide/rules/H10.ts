import { isRubric } from '../rubric-option';
import type { Rule } from '../rule';

/** "Link in bio", as it is said where a caption has no links. */
const inProfile =
  /(?:ссылк\p{L}+|спасылк\p{L}+|посилан\p{L}+)[ \u00A0](?:в|у|ў)[ \u00A0](?:шапк|профил|шапц|профіл|опис)|link in (?:our |the )?bio/iu;

/** Where the rubric promises a link, and where the plan has one, the post has it too. */
export const H10: Rule = {
  id: 'H10',
  type: 'required',
  level: 'warning',
  scope: 'text',
  options: { rubrics: [] },
  examples: {
    ru: {
      bad: ['Новая книга уже в фонде.'],
      good: [
        'Новая книга уже в фонде: https://unilib.by/book/5',
        'Новая книга: catalog.unilib.by/5',
        'Новая книга. Ссылка в шапке профиля.',
      ],
    },
    be: { bad: ['Новая кніга ў фондзе.'], good: ['Новая кніга. Спасылка ў шапцы профілю.'] },
    uk: { bad: ['Нова книга у фонді.'], good: ['Нова книга. Посилання в профілі.'] },
    en: { bad: ['A new book is here.'], good: ['A new book is here. Link in bio.'] },
  },
  exampleContext: { rubric: { title: 'Новые книги' } },
  exampleOptions: { rubrics: ['Новые книги'] },
  check({ text, tokens }, { rubric, circumstances }, { rubrics }) {
    const planned = circumstances?.item?.link?.trim();
    const wanted = isRubric(rubric?.title, rubrics);
    const end = text.trimEnd().length;
    if (end === 0 || (!planned && !wanted)) return [];
    if (tokens.some(({ kind }) => kind === 'url') || inProfile.test(text)) return [];
    const from = Math.max(0, text.slice(0, end).search(/\S+$/));
    if (planned && /^https?:\/\/\S+$/i.test(planned)) {
      return [
        {
          from,
          to: end,
          message: 'planned',
          params: { link: planned },
          fix: { from: end, to: end, text: `\n\n${planned}` },
        },
      ];
    }
    return wanted ? [{ from, to: end, message: 'missing', params: { rubric: rubric!.title } }] : [];
  },
};
