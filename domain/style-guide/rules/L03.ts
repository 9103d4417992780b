import type { Hit, Rule } from '../rule';

const ends = /[.!?…]+[»”)"]?(?=[\s\u00A0]+[«„“"(—–-]?[\s\u00A0]?[\p{Lu}\p{N}]|[\s\u00A0]*$)/gu;

/** Long sentences are not read to the end. */
export const L03: Rule = {
  id: 'L03',
  type: 'metric',
  level: 'suggestion',
  scope: 'paragraph',
  options: { limit: 25 },
  examples: {
    ru: {
      bad: [
        'Приглашаем вас на выставку редких изданий которую подготовили сотрудники отдела и на которой можно увидеть книги из личной коллекции профессора подаренной библиотеке в прошлом году его учениками.',
      ],
      good: [
        'Приглашаем вас на выставку. На ней можно увидеть книги из личной коллекции профессора. Её подарили библиотеке ученики. Вход свободный для всех читателей, студентов и гостей. Ждём вас.',
      ],
    },
    en: {
      bad: [
        'Come and see the exhibition of rare books which our department has prepared and where you can find the books from the private collection that our old professor left us.',
      ],
      good: ['Come and see the exhibition. It shows rare books.'],
    },
  },
  check({ prose, words }, _context, { limit }) {
    const most = Number(limit) || 25;
    if (words.length <= most) return [];
    const hits: Hit[] = [];
    let at = 0;
    let first = 0;
    const close = (end: number) => {
      while (at < words.length && words[at]!.to <= end) at++;
      const count = at - first;
      if (count > most) {
        const from = words[first]!.from;
        hits.push({ from, to: words[at - 1]!.to, message: 'long', params: { count, limit: most } });
      }
      first = at;
    };
    ends.lastIndex = 0;
    for (let found = ends.exec(prose); found; found = ends.exec(prose)) close(found.index);
    close(prose.length);
    return hits;
  },
};
