import type { Hit, Rule } from '../rule';
import { wholePost } from '../whole-post';

const s = '[ \\u00A0]';
/** Words that name no author: a search engine, "the internet", "open sources". */
const nobody = new RegExp(
  `(?<!\\p{L})(?:фото\\p{L}{0,8}|фота(?:здым\\p{L}{1,4})?|світлин\\p{L}{1,3}|изображени\\p{L}{1,2}|картинк\\p{L}{1,3}|иллюстраци\\p{L}{1,2}|выява|зображення|источник${s}фото|крыніца${s}фота|джерело${s}фото|photos?|images?|pictures?|picture${s}credit|photo${s}credit)(?:${s}взят\\p{L}{1,2}|${s}узят\\p{L}{1,2}|${s}taken)?(?::|${s}[—–-]|,)?${s}(?:(?:из|с|со|з|са|from|off)${s})?(?:(?:the${s})?internet|web|google|pinterest|(?:просторов${s})?интернета?|інтэрнэту?|інтернету?|открытых${s}источников|адкрытых${s}крыніц|відкритих${s}джерел|открытые${s}источники|яндекс\\p{L}*|гугл\\p{L}*|пинтерест\\p{L}*|сети|сеткі|мережі)(?!\\p{L})`,
  'giu',
);
const credit =
  /(?:фото|снимки|съёмка|автор фото|иллюстрац|рисунок|обложк|коллаж|источник|здымк|фота|малюнак|крыніца|світлин|малюнок|джерело|photo|picture|image|illustration|credit)\p{L}{0,8}[ \u00A0]?(?::|[—–-]|by\b)|©|\bCC[ -](?:BY|0)/iu;

/** The author of a picture is named; "from the internet" names nobody. */
export const M07: Rule = {
  id: 'M07',
  type: 'required',
  level: 'warning',
  scope: 'text',
  options: { always: false },
  examples: {
    ru: {
      bad: [
        'Выставка открыта. Фото из интернета.',
        'Фото: Яндекс',
        'Картинка взята из открытых источников',
      ],
      good: [
        'Выставка открыта. Фото: Анна Лозинская.',
        'Фото из архива библиотеки.',
        'Читайте в интернете и на бумаге.',
        'Как искать фото в интернете: мастер-класс.',
        'Подпись «Фото из интернета» ничего не говорит об авторе.',
      ],
    },
    be: { bad: ['Фота з інтэрнэту.'], good: ['Фота з архіва бібліятэкі.'] },
    uk: { bad: ['Фото з інтернету.'], good: ['Фото з архіву бібліотеки.'] },
    en: { bad: ['Photo from the internet'], good: ['Photo by Anna Lozinska'] },
  },
  check({ text, prose }, { circumstances }, { always }) {
    const hits: Hit[] = [];
    nobody.lastIndex = 0;
    for (let found = nobody.exec(prose); found; found = nobody.exec(prose)) {
      const from = found.index;
      // Spoken of, not said.
      if (/[«„“"]/.test(prose[from - 1] ?? '')) continue;
      const to = from + found[0].length;
      hits.push({ from, to, message: 'nobody', params: { found: found[0] } });
    }
    if (always && hits.length === 0 && circumstances?.media && !credit.test(text)) {
      hits.push(...wholePost(text, 'missing'));
    }
    return hits;
  },
};
