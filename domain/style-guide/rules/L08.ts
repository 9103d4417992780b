import type { Hit, Rule } from '../rule';

type Form = 'small' | 'capital' | 'close';

/** Russian, Belarusian and Ukrainian at once: none of the words means anything else in the others. */
const pattern =
  /(?<![\p{L}\p{N}'’ʼ-])(?:(в[ыи]|вас|вам[иі]?|ваш\p{L}{0,3})|т[ыи]|тебя|тебе|тобі|тоб\p{L}{2}|тво(?:[йяеёиюєї]|[еёє](?:го|му|ї)|[єе]й|[иії][мх]|го)|твій|тва(?:[яёею]|йго|йму|ёй|і[мх])|цябе|табе|табой)(?![\p{L}\p{N}'’ʼ-])/giu;
/** What ends a sentence or opens one: after it a capital says nothing. */
const opens = /(?:^|[.!?…:;\n«„“"(—–\-•*\d)]|[^\p{L}\p{N}\s,»”'’ʼ\uE000])[\s\u00A0]*$/u;

/** One way of addressing the reader in a post: "вы", "Вы" or "ты". */
export const L08: Rule = {
  id: 'L08',
  type: 'consistency',
  level: 'warning',
  scope: 'text',
  languages: ['ru', 'be', 'uk'],
  examples: {
    ru: {
      bad: [
        'Ждём вас в пятницу. Мы приготовили для Вас подарки и ждём ваших вопросов.',
        'Приглашаем Вас на лекцию. Будем рады видеть Вас и вас, студентов.',
        'Если ты любишь фантастику, приходи. Мы ждём вас по средам.',
      ],
      good: [
        'Ждём вас в пятницу. Вас ждут подарки. Ваши вопросы — в комментариях.',
        'Приглашаем Вас на лекцию. Будем рады видеть Вас.',
        'Приходите на вечер «Как ты там, Пушкин?». Ждём вас.',
        'Ждём вас на выставке — Вашему вниманию сто книг.',
        'Он творил чудеса и любил тварей лесных. Ждём вас.',
        'Я помню чудное мгновенье:\nПередо мной явилась ты,\nКак мимолётное виденье,\nКак гений чистой красоты.\n\nЖдём вас на вечере.',
      ],
    },
    be: {
      bad: ['Чакаем вас у пятніцу. Мы падрыхтавалі для Вас і вашых сяброў падарункі.'],
      good: ['Чакаем вас у пятніцу. Вас чакаюць падарункі.'],
    },
    uk: {
      bad: ['Чекаємо на вас у п’ятницю. Ми підготували для Вас і ваших друзів подарунки.'],
      good: ['Чекаємо на вас у п’ятницю. На вас чекають подарунки.'],
    },
  },
  check({ prose }) {
    const found: Record<Form, { from: number; to: number; word: string }[]> = {
      small: [],
      capital: [],
      close: [],
    };
    pattern.lastIndex = 0;
    for (let hit = pattern.exec(prose); hit; hit = pattern.exec(prose)) {
      const word = hit[0];
      const from = hit.index;
      const form = !hit[1] ? 'close' : word[0] === word[0]!.toLowerCase() ? 'small' : 'capital';
      const before = prose.slice(Math.max(0, from - 12), from);
      if (form === 'capital' && (opens.test(before) || word === word.toUpperCase())) continue;
      if (isQuoted(prose, from) || (form === 'close' && inVerse(prose, from))) continue;
      found[form].push({ from, to: from + word.length, word });
    }
    const hits: Hit[] = [];
    const { small, capital } = found;
    if (small.length > 0 && capital.length > 0) {
      const [few, right] =
        capital.length > small.length ? [small, capital[0]!] : [capital, small[0]!];
      for (const { from, to, word } of few) {
        const first = word[0]!;
        const turned =
          few === capital
            ? first.toLowerCase() + word.slice(1)
            : first.toUpperCase() + word.slice(1);
        hits.push({
          from,
          to,
          message: 'case',
          params: { found: word, other: right.word, right: turned },
          fix: { from, to, text: turned },
        });
      }
    }
    const polite = small[0] ?? capital[0];
    if (found.close.length > 0 && polite) {
      const { from, to, word } = found.close[0]!;
      const params = { found: word, other: polite.word };
      hits.push({ from, to, message: 'mixed', params });
    }
    return hits.sort((a, b) => a.from - b.from);
  },
};

/** Does an opening quotation mark stand before the place in its paragraph, not closed yet? */
function isQuoted(text: string, at: number): boolean {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const before = text.slice(Math.max(start, at - 400), at);
  const last = Math.max(before.lastIndexOf('«'), before.lastIndexOf('„'), before.lastIndexOf('“'));
  if (last > Math.max(before.lastIndexOf('»'), before.lastIndexOf('”'))) return true;
  return (before.split('"').length - 1) % 2 === 1;
}

/** A short line with short lines beside it, the next one with a capital or a comma: poetry. */
function inVerse(text: string, at: number): boolean {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const stop = text.indexOf('\n', at);
  const end = stop === -1 ? text.length : stop;
  if (end - start > 60) return false;
  const before = start > 0 ? text.slice(text.lastIndexOf('\n', start - 2) + 1, start - 1) : '';
  const next = text.indexOf('\n', end + 1);
  const after = text.slice(end + 1, next === -1 ? undefined : next);
  const short = (line: string) => line.trim().length > 8 && line.length <= 60;
  return short(before) || short(after);
}
