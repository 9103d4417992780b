import type { Hit, Rule } from '../rule';

/** A whole line in quotation marks. */
const quoted = /^[ \u00A0]*[«“"„]([^«»“”"„\n]{30,400})[»”"“]([.!?…]?)[ \u00A0]*$/;
const person =
  /(?<!\p{L})(?:\p{Lu}\.[ \u00A0]?){1,2}\p{Lu}\p{Ll}{2,}|(?<!\p{L})\p{Lu}\p{Ll}{2,}[ \u00A0]\p{Lu}\p{Ll}{2,}|©/u;
const said =
  /говор|сказа|писа[лт]|пиш[еу]|слова|отзыв|читател|автор|цитат|кажа|каза[ўл]|піса|водгук|чытач|аўтар|відгук|читач|said|says|wrote|writes|words of|author|reader|quote|пословиц|прыказк|прислів|народн|фольклор|proverb/i;
const begins = /^[ \u00A0]*[«“"„—–]/;
const most = 3;

/** A quotation says whose words it is. */
export const N11: Rule = {
  id: 'N11',
  type: 'conditional',
  level: 'warning',
  scope: 'text',
  examples: {
    ru: {
      bad: ['Доброе утро!\n«Книга — это мечта, которую ты держишь в руках.»\nЖдём вас до 20:00.'],
      good: [
        '«Книга — это мечта, которую ты держишь в руках.»\nНил Гейман',
        '«Книга — это мечта, которую ты держишь в руках», — Нил Гейман.',
        'Наш читатель пишет:\n«Спасибо, что вы есть, приду ещё не раз.»',
        '«Тёплый снег»\nНовинка месяца',
        'Лекция\n«Почему мы читаем бумажные книги»',
      ],
    },
    be: {
      bad: ['Добры дзень!\n«Кніга — гэта мара, якую трымаеш у руках.»'],
      good: ['«Кніга — гэта мара, якую трымаеш у руках.»\nНіл Гейман'],
    },
    uk: {
      bad: ['Доброго ранку!\n«Книга — це мрія, яку ти тримаєш у руках.»'],
      good: ['«Книга — це мрія, яку ти тримаєш у руках.»\nНіл Ґейман'],
    },
    en: {
      bad: ['Good morning!\n“A book is a dream, one that you hold in your hand.”'],
      good: ['“A book is a dream, one that you hold in your hand.”\nNeil Gaiman'],
    },
  },
  check({ text, prose, tokens }) {
    const hits: Hit[] = [];
    if (!/[«“"„]/.test(text) || text.length > 20_000) return hits;
    let start = 0;
    // Anybody named anywhere may be the author: then a person decides.
    let named: boolean | undefined;
    const lines = text.split('\n');
    for (const [at, line] of lines.entries()) {
      const from = start;
      start += line.length + 1;
      const found = quoted.exec(line);
      if (!found) continue;
      // Line after line in quotation marks is a talk.
      if (begins.test(lines[at - 1] ?? '') || begins.test(lines[at + 1] ?? '')) continue;
      const [, inside = '', mark = ''] = found;
      // A whole sentence, long or with a pause in it: titles are neither.
      if (!/[.!?…]$/.test(inside.trim() + mark)) continue;
      const length = inside.trim().split(/[ \u00A0]+/).length;
      if (length < (/[,—–:;]/.test(inside) ? 6 : 10)) continue;
      named ??=
        person.test(prose) || said.test(prose) || tokens.some(({ kind }) => kind === 'mention');
      if (named || hits.length >= most) return hits;
      hits.push({
        from: from + line.search(/\S/),
        to: from + line.trimEnd().length,
        message: 'nobody',
      });
    }
    return hits;
  },
};
