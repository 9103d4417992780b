import { publicationOf } from '../publication';
import type { Hit, Rule } from '../rule';

const futureYear = /(?<!\d)(2[01]\d\d)(?!\d)/g;
/** After a title, in brackets or in the imprint: "«…» (2031)", "М.: Наука, 2031. — 320 с.". */
const imprint = /(?:[»”][^»”\n.]{0,40}\([^()\n]{0,30}|:[ \u00A0][^:\n]{2,40},[ \u00A0])$/;
const titleFirst =
  /^[^\p{L}\p{N}«“"]{0,8}(?:\d{1,2}[.)][ \u00A0])?[«“"][^»”"\n]{2,80}[»”"](?:,|[ \u00A0][–—])[ \u00A0]((?:\p{Lu}\p{Ll}+[ \u00A0]){1,2}\p{Lu}\p{Ll}+|(?:\p{Lu}\.[ \u00A0]?){1,2}\p{Lu}\p{Ll}+)[ \u00A0]*(?:[.(,;]|$)/u;
const book =
  /книг|кніг|книж|роман|раман|повест|аповес|повіст|расска|апавяд|оповід|издат|выдав|видав|book|novel/i;
const unquoted =
  /(?<!\p{L})(?:роман|раман|повесть|повести|аповесць|повість|книг[аиуе]|кніг[аіу])[ \u00A0](?:\p{Lu}\.[ \u00A0]?){1,2}\p{Lu}\p{Ll}+[ \u00A0](\p{Lu}\p{Ll}+)/gu;

/** A book is named so that it can be found: author, title in quotation marks, a year that has come. */
export const N09: Rule = {
  id: 'N09',
  type: 'built-in',
  level: 'suggestion',
  scope: 'paragraph',
  examples: {
    ru: {
      bad: [
        'Новинка: «Тёплый снег» (2062).',
        'Читаем роман М. А. Булгакова Мастер и Маргарита.',
        '«Обломов», Иван Гончаров (роман)',
      ],
      good: [
        'Новинка: «Тёплый снег» (2026).',
        'Читаем роман М. А. Булгакова «Мастер и Маргарита».',
        'Иван Гончаров. «Обломов»',
        '«Обломов» Ивана Гончарова — роман о лени.',
        'План развития до 2035 года',
        '«Поля и пометки» — Анна Лозинская',
      ],
    },
    be: {
      bad: ['Навінка: «Цёплы снег» (2062).'],
      good: ['Навінка: «Цёплы снег» (2026).', 'Раман І. Мележа «Людзі на балоце»'],
    },
    uk: { bad: ['Новинка: «Теплий сніг» (2062).'], good: ['Новинка: «Теплий сніг» (2026).'] },
    en: { bad: ['New: “Warm Snow” (2062).'], good: ['New: “Warm Snow” (2026).'] },
  },
  check(piece, context) {
    const { prose } = piece;
    const hits: Hit[] = [];
    if (/2[01]\d\d/.test(prose)) {
      const newest = Number(publicationOf(context).day.slice(0, 4)) + 1;
      futureYear.lastIndex = 0;
      for (let found = futureYear.exec(prose); found; found = futureYear.exec(prose)) {
        if (Number(found[1]) <= newest) continue;
        const from = found.index;
        if (!imprint.test(prose.slice(Math.max(0, from - 80), from))) continue;
        hits.push({ from, to: from + 4, message: 'year', params: { year: found[1]! } });
      }
    }
    if (/[»”"](?:,|[ \u00A0][–—])/.test(prose)) {
      const found = titleFirst.exec(prose);
      if (found && (context.type === 'bookReview' || book.test(prose))) {
        const from = prose.indexOf(found[1]!, found[0].length - found[1]!.length - 3);
        hits.push({
          from: Math.max(0, from),
          to: Math.max(0, from) + found[1]!.length,
          message: 'authorFirst',
          params: { author: found[1]! },
        });
      }
    }
    if (
      prose.includes('.') &&
      /[Рр]оман|[Рр]аман|[Пп]овест|[Пп]овіст|[Аа]повес|[Кк]ниг|[Кк]ніг/.test(prose)
    ) {
      unquoted.lastIndex = 0;
      for (let found = unquoted.exec(prose); found; found = unquoted.exec(prose)) {
        const to = found.index + found[0].length;
        hits.push({
          from: to - found[1]!.length,
          to,
          message: 'noQuotes',
          params: { found: found[1]! },
        });
      }
    }
    return hits.sort((a, b) => a.from - b.from);
  },
};
