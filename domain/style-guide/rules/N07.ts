import type { Hit, Rule } from '../rule';

const before =
  /(?<![\p{L}\p{N}.])((?:\p{Lu}\p{Ll}?\.[ \u00A0]?){1,3})(\p{Lu}\p{Ll}{2,}(?:-\p{Lu}\p{Ll}+)?)/gu;
const after =
  /(?<![\p{L}\p{N}.])(\p{Lu}\p{Ll}{2,}(?:-\p{Lu}\p{Ll}+)?)([ \u00A0])(\p{Lu})\.([ \u00A0]?)(\p{Lu})\./gu;

const maybe = /[А-ЯЁІЇЄҐЎ][а-яёіїєґў]?\.[ \u00A0]?[А-ЯЁІЇЄҐЎ]/;

/** Initials keep to the surname: А. С. Пушкин, spaced and never torn apart. */
export const N07: Rule = {
  id: 'N07',
  type: 'substitution',
  level: 'suggestion',
  scope: 'paragraph',
  languages: ['ru', 'be', 'uk'],
  options: { noBreak: true },
  examples: {
    ru: {
      bad: [
        'Читаем А.С.Пушкина.',
        'Роман М.А. Булгакова',
        'Лекция Ивановой А.С. в 18:00',
        'Лекция А. С. Ивановой',
      ],
      good: [
        'Читаем А.\u00A0С.\u00A0Пушкина.',
        'Роман М.\u00A0А.\u00A0Булгакова',
        'т.е. так и т.д.',
        'г. Минск',
        'XIX в. Россия',
        'План Б. Приходите.',
      ],
    },
    be: { bad: ['Чытаем У.С.Караткевіча.'], good: ['Чытаем У.\u00A0С.\u00A0Караткевіча.'] },
    uk: { bad: ['Читаємо Т.Г.Шевченка.'], good: ['Читаємо Т.\u00A0Г.\u00A0Шевченка.'] },
  },
  check({ prose }, _context, { noBreak }) {
    const hits: Hit[] = [];
    if (!maybe.test(prose)) return hits;
    const add = (from: number, found: string, parts: string[], gaps: string[]) => {
      const tight = gaps.includes('');
      const torn = noBreak === true && gaps.includes(' ');
      if (!tight && !torn) return;
      const text = parts.join('\u00A0');
      const to = from + found.length;
      hits.push({
        from,
        to,
        message: tight ? 'tight' : 'torn',
        params: { right: text },
        fix: { from, to, text },
        ...(!tight && { fixLabel: 'noBreak' }),
      });
    };
    before.lastIndex = 0;
    for (let found = before.exec(prose); found; found = before.exec(prose)) {
      const [all, letters = '', name = ''] = found;
      const initials = letters.match(/\p{Lu}\p{Ll}?\./gu) ?? [];
      const gaps = letters.split(/\p{Lu}\p{Ll}?\./u).slice(1);
      // "План Б. Приходите" and "г. Минск" have one letter, and are no initials.
      if (initials.length === 1 && (gaps[0] !== '' || letters.length > 2)) continue;
      add(found.index, all, [...initials, name], gaps);
    }
    after.lastIndex = 0;
    for (let found = after.exec(prose); found; found = after.exec(prose)) {
      const [all, name = '', gap = '', one = '', second = '', two = ''] = found;
      // "Роман М.А. Булгакова": the initials belong to what follows.
      if (/^[ \u00A0]?\p{Lu}\p{Ll}/u.test(prose.slice(found.index + all.length))) continue;
      add(found.index, all, [name, `${one}.`, `${two}.`], [gap, second]);
    }
    return hits.sort((a, b) => a.from - b.from);
  },
};
