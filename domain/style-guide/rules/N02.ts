import { isWeekday } from '../date-names';
import type { CheckContext } from '../finding';
import { insideQuotes } from '../quotes';
import type { Hit, Piece, Rule } from '../rule';
import { wordsOf } from '../words';

/** Known to every reader of a library, or of the whole country. */
const known = new Set(
  `США СССР БССР УССР РСФСР РФ РБ ЕС ООН СНГ НАТО ЮНЕСКО ВКЛ БНР УНР КНР ФРГ ГДР ОАЭ
  ФИО ИНН ПИН ЕГЭ ОГЭ ЦТ ЦЭ ЗНО НМТ ВУЗ СМИ СМС ТВ ДТП МЧС МВД ЗАГС ЖКХ ГАИ ЧП НИИ КГБ ФСБ ЦРУ
  УДК ББК ГОСТ СТБ ДСТУ ISBN ISSN DOI ЭБС МБА ЭДД РИНЦ НЭБ РГБ РНБ НББ НБУВ РНТБ ЦНБ БЕН ЖЗЛ
  QR PDF JPG PNG DVD CD USB GPS VIP FM TV PC IT AI ИИ ШІ PR HR SMM VR AR 3D IQ ID OK WWW URL HTML
  UNESCO UNICEF IFLA OCLC MARC JSON XML NASA BBC UK US USA EU UN NATO GMT AM PM RSVP FAQ DIY PHD
  ORCID JSTOR EBSCO IEEE DOAJ COVID ДНК РНК ВИЧ ПДД ПК ВОВ ВВВ ДК ЦДБ ЦБС ОБЛ БЕЛТА УП ОАО ООО ЗАО
  КБ МБ ГБ ТБ УА ТАА ГУ РЦ ЦК БТ ОНТ НАН СПБ МГУ BYN RUB EUR USD UAH PLN АДУ ЗША ААН ЗМІ СМІ ДНЗ ЗВО`.split(
    /\s+/,
  ),
);
/** In either alphabet: a letter of the other one is T09's business. */
const roman = /^[IVXLCDMІХСМ]+$/;
/** БГУ, КНУ: a university's readers know its name. */
const university = /^[А-ЯІЎЄҐ]{1,5}У$/;
const most = 3;

/** An abbreviation is spelled out once, or is one the team has approved. */
export const N02: Rule = {
  id: 'N02',
  type: 'conditional',
  level: 'suggestion',
  scope: 'text',
  options: { approved: [] },
  examples: {
    ru: {
      bad: ['Приглашаем на заседание РМО в зал № 2.', 'Фонды ОРК и ОКД открыты.'],
      good: [
        'Отдел редких книг (ОРК) открыт. В ОРК хранятся рукописи.',
        'ОРК (отдел редких книг) открыт.',
        'Отдел редких книг, или ОРК, открыт.',
        'Библиотека БНТУ и ЮНЕСКО',
        'XXI век, ISBN, УДК',
        'ВНИМАНИЕ, ЗАЛ ЗАКРЫТ',
      ],
    },
    be: {
      bad: ['Фонды АРК адкрыты.'],
      good: ['Аддзел рэдкіх кніг (АРК) адкрыты.', 'Бібліятэка БДУ'],
    },
    uk: {
      bad: ['Фонди ВРК відкриті.'],
      good: ['Відділ рідкісних книг (ВРК) відкрито.', 'Бібліотека КНУ'],
    },
    en: {
      bad: ['The RBD is open again.'],
      good: ['The Rare Books Department (RBD) is open.', 'UNESCO and IFLA', 'NOTICE: CLOSED TODAY'],
    },
  },
  check(piece, context, { approved }) {
    const hits: Hit[] = [];
    const seen = new Set<string>();
    let fine: Set<string> | undefined;
    let rest: string | undefined;
    for (let at = 0; at < piece.words.length && hits.length < most; at++) {
      const { text, lower, from, to } = piece.words[at]!;
      if (text.length < 2 || text.length > 6 || text === lower || !/^\p{Lu}+$/u.test(text))
        continue;
      if (
        known.has(text) ||
        seen.has(text) ||
        roman.test(text) ||
        university.test(text) ||
        isWeekday(lower)
      )
        continue;
      if (shouts(piece, at)) continue;
      seen.add(text);
      fine ??= approvedWords(approved, context.team);
      if (fine.has(text) || insideQuotes(piece.prose, from)) continue;
      rest ??= initials(piece);
      if (isExpanded(piece, text, rest)) continue;
      hits.push({ from, to, message: 'unknown', params: { found: text } });
    }
    return hits;
  },
};

function approvedWords(approved: unknown, team: CheckContext['team']): Set<string> {
  const out = new Set<string>();
  if (Array.isArray(approved)) for (const one of approved) out.add(String(one).toUpperCase());
  for (const { text } of wordsOf(`${team.officialName} ${team.shortName}`)) out.add(text);
  return out;
}

/** Part of a line in capitals, which is another rule's, or of a name with figures and hyphens. */
function shouts({ words, prose }: Piece, at: number): boolean {
  const { from, to } = words[at]!;
  if (
    /[-‑–\d_&]/.test(prose[from - 1] ?? '') ||
    /[-‑\d_&.]\p{L}|^\d/u.test(prose.slice(to, to + 2))
  ) {
    return true;
  }
  return [words[at - 1], words[at + 1]].some(
    (word) =>
      word !== undefined &&
      word.text.length > 1 &&
      word.text === word.text.toUpperCase() &&
      word.text !== word.lower &&
      Math.min(Math.abs(word.from - to), Math.abs(from - word.to)) < 3,
  );
}

/** The first letters of all words, in a row. */
function initials({ words }: Piece): string {
  return words.map(({ lower }) => lower[0]!).join('');
}

function isExpanded({ prose }: Piece, text: string, rest: string): boolean {
  if (prose.includes(`(${text})`) || prose.includes(`${text} (`)) return true;
  if (prose.includes(`«${text}»`)) return true;
  return rest.includes(text.toLowerCase());
}
