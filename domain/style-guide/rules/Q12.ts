import type { Hit, Rule } from '../rule';
import { isWordUnit } from '../words';

const s = '[ \\u00A0]';
const crisis = new RegExp(
  `(?<!\\p{L})(?:заминирован\\p{L}{0,3}|замініраван\\p{L}{0,3}|замінован\\p{L}{1,3}|замінуванн\\p{L}|угроз\\p{L}${s}взрыва|пагроз\\p{L}${s}выбуху|загроз\\p{L}${s}вибуху|теракт\\p{L}{0,3}|тэракт\\p{L}{0,3}|по${s}(?:непроверенн|неподтвержд[её]нн)\\p{L}{2,3}${s}(?:данным|информации|сведениям|сообщениям)|па${s}неправераных${s}звестках|за${s}непідтвердженими${s}даними|перешлите${s}всем|перашліце${s}ўсім|перешліть${s}усім|максимальный${s}репост|максімальны${s}рэпост|максимальний${s}репост|это${s}не${s}фейк|bomb${s}threat|terrorist${s}attack|unconfirmed${s}reports?|forward${s}this${s}to${s}everyone)(?!\\p{L})`,
  'giu',
);

/** News of danger and hearsay wait for a second pair of eyes. */
export const Q12: Rule = {
  id: 'Q12',
  type: 'existence',
  level: 'warning',
  scope: 'paragraph',
  options: { words: [] },
  examples: {
    ru: {
      bad: [
        'По непроверенным данным, корпус закрыт.',
        'Сообщают, что здание заминировано.',
        'Внимание, максимальный репост!',
        'В корпусе карантин до пятницы.',
      ],
      good: [
        'Эвакуация фондов в 1941 году: выставка документов.',
        'Правила поведения в чрезвычайных ситуациях: лекция для студентов.',
        'Трагедия Шекспира «Гамлет» в новом переводе.',
        'По городу ходят слухи, и герой романа решает уехать.',
      ],
    },
    be: {
      bad: ['Па неправераных звестках, корпус зачынены.'],
      good: ['Трагедыя Шэкспіра ў новым перакладзе.'],
    },
    uk: {
      bad: [
        'За непідтвердженими даними, корпус зачинено.',
        'Надійшло повідомлення про замінування.',
      ],
      good: ['Трагедія Шекспіра в новому перекладі.'],
    },
    en: {
      bad: ['Unconfirmed reports say the hall is closed.'],
      good: ['A tragedy by Shakespeare, newly translated.'],
    },
  },
  exampleOptions: { words: ['карантин'] },
  check({ prose }, _context, { words }) {
    const hits: Hit[] = [];
    const add = (from: number, to: number) => {
      if (hits.some((one) => from < one.to && to > one.from)) return;
      hits.push({ from, to, message: 'second', params: { found: prose.slice(from, to) } });
    };
    crisis.lastIndex = 0;
    for (let found = crisis.exec(prose); found; found = crisis.exec(prose)) {
      add(found.index, found.index + found[0].length);
    }
    for (const one of Array.isArray(words) ? words : []) {
      const word = one.trim().toLowerCase();
      if (word === '') continue;
      const lower = prose.toLowerCase();
      if (lower.length !== prose.length) continue;
      for (let at = lower.indexOf(word); at !== -1; at = lower.indexOf(word, at + word.length)) {
        const end = at + word.length;
        const inside = (unit: number) => unit >= 0 && isWordUnit(prose.charCodeAt(unit));
        if (!inside(at - 1) && !(end < prose.length && inside(end))) add(at, end);
      }
    }
    return hits.sort((a, b) => a.from - b.from);
  },
};
