import type { Hit, Rule } from '../rule';

const s = '[ \\u00A0]';
const number = `${s}?(?:№|N|no\\.?|номер|нумар)?${s}?:?${s}?`;
/** Each finds what only one person has; the name of the group is the last part of the message. */
const patterns: readonly [message: string, pattern: RegExp][] = [
  [
    'card',
    new RegExp(
      `(?<!\\p{L})(?:читательск\\p{L}{1,3}${s}билет\\p{L}{0,3}|чытацк\\p{L}{1,3}${s}білет\\p{L}{0,3}|читацьк\\p{L}{1,3}${s}квит\\p{L}{1,4}|формуляр\\p{L}{0,2}|(?:library|reader['’]?s?)${s}card)${number}\\d{4,}(?!\\d)`,
      'giu',
    ),
  ],
  [
    'card',
    new RegExp(
      `(?<!\\p{L})(?:(?:читател|чытач|читач)\\p{L}{0,3}${s}(?:с|з|із)${s}(?:билет|білет|квитк)\\p{L}{2,3}|(?:билет|білет|квит)\\p{L}{0,3}${s}(?:читател|чытач|читач)\\p{L}{0,3})${number}\\d{4,}(?!\\d)`,
      'giu',
    ),
  ],
  [
    'card',
    new RegExp(
      `(?<!\\p{L})(?:borrower|patron|cardholder)${s}(?:no\\.?|number)${s}?\\d{4,}(?!\\d)`,
      'giu',
    ),
  ],
  [
    'passport',
    new RegExp(
      `(?<!\\p{L})(?:паспорт\\p{L}{0,3}|пашпарт\\p{L}{0,3}|passport)(?:${s}серии|${s}серыі|${s}серії)?${number}(?:[A-ZА-ЯІ]{2}${s}?\\d{6,7}|\\d{2}${s}?\\d{2}${s}?№?${s}?\\d{6})(?!\\d)`,
      'giu',
    ),
  ],
  [
    'number',
    /(?<![\p{L}\p{N}])(?:\d{3}-\d{3}-\d{3} \d{2}|[1-6]\d{6}[ABCHKEM]\d{3}(?:PB|BA|BI)\d)(?![\p{L}\p{N}])/gu,
  ],
  [
    'number',
    new RegExp(
      `(?<!\\p{L})(?:СНИЛС|ИНН|ІПН|РНОКПП|УНП${s}физлица|личный${s}номер|асабісты${s}нумар)${number}\\d{10,12}(?!\\d)`,
      'gu',
    ),
  ],
  [
    'address',
    new RegExp(
      `(?<!\\p{L})(?:(?:проживающ\\p{L}{2,3}|проживает|прожива[её]т|зарегистрирован\\p{L}{0,2})${s}по${s}адресу|пражывае${s}па${s}адрасе|проживає${s}за${s}адресою|домашн(?:ий|яя|ій)${s}адрес|хатні${s}адрас|home${s}address)(?!\\p{L})`,
      'giu',
    ),
  ],
];

/** Numbers of cards and papers and home addresses of people do not belong in a post. */
export const M09: Rule = {
  id: 'M09',
  type: 'existence',
  level: 'error',
  scope: 'paragraph',
  examples: {
    ru: {
      bad: [
        'Найден читательский билет № 0012345.',
        'Потерян паспорт MP 1234567.',
        'Победитель проживает по адресу: ул. Ленина, 5.',
        'СНИЛС 112-233-445 95',
        'Читатель с билетом № 0012345, вас ждёт зонт.',
        'Билет читателя 0012345',
      ],
      good: [
        'Для записи нужен паспорт и читательский билет.',
        'Читательский билет в 2026 году бесплатный.',
        'Адрес библиотеки: ул. Ленина, 5.',
        'Мы зарегистрировали 12345 читателей.',
        'Читатели с билетом проходят без очереди, их 1200.',
        'Найден читательский билет на имя студента, спросите на кафедре.',
      ],
    },
    be: {
      bad: ['Знойдзены чытацкі білет № 0012345.', 'Чытач з білетам № 0012345, вас чакае парасон.'],
      good: ['Патрэбны пашпарт або чытацкі білет.'],
    },
    uk: {
      bad: ['Знайдено читацький квиток № 0012345.', 'Читача з квитком № 0012345 чекає парасоля.'],
      good: ['Потрібен читацький квиток.'],
    },
    en: {
      bad: ['We found library card no. 0012345.', 'Borrower No. 0012345 left an umbrella.'],
      good: ['Bring your library card.', 'A library card is free in 2026.'],
    },
  },
  check({ prose }) {
    const hits: Hit[] = [];
    for (const [message, pattern] of patterns) {
      pattern.lastIndex = 0;
      for (let found = pattern.exec(prose); found; found = pattern.exec(prose)) {
        const from = found.index;
        const to = from + found[0].length;
        hits.push({ from, to, message, params: { found: found[0] } });
      }
    }
    return hits.sort((a, b) => a.from - b.from);
  },
};
