import { capitalised } from './words';

/** Words library hashtags are made of; a tag that falls into two or more of them should show where. */
const vocabulary = new Set(
  (
    'библиотека библиотеки библиотеке библиотеку библиотек библиотекарь библиотекари читаем читать читай читайте читают вместе новые новая новое новинки новинка книга книги книгу книге книг книжная книжный книжные день дня дней неделя недели месяц месяца года литература литературы литературный литературная поэзия поэзии стихи выставка выставки встреча встречи автор автора авторы писатель писатели писателя читатель читателя читатели студент студента студенты студентам университет университета наука науки научная научный вместе наши наша минск беларусь беларуси россия советует советуем рекомендуем рекомендует обзор клуб детям детская история истории ночь ночи викторина конкурс экскурсия виртуальная виртуальный открытый открытые доступ ресурсы мероприятия анонс афиша календарь юбилей юбиляр цитата цитаты лекторий лекция мастер класс бнту ' +
    'бібліятэка бібліятэкі бібліятэцы бібліятэку чытаем чытаць чытай разам новыя новая новае навінкі кніга кнігі кнігу кніг кніжная кніжны кніжныя дзень дня тыдзень тыдня месяц года літаратура літаратуры паэзія вершы выстава выставы сустрэча сустрэчы аўтар аўтара пісьменнік чытач чытачы чытача студэнт студэнты студэнтам універсітэт навука навуковая нашы наша мінск раіць раім агляд клуб дзецям дзіцячая гісторыя ноч конкурс экскурсія адкрыты доступ афіша каляндар юбілей цытата лекцыя ' +
    'бібліотека бібліотеки бібліотеці бібліотеку читаємо читай разом нові нова нове новинки книга книги книгу книг книжкова книжкові день дня тиждень тижня місяць року література літератури поезія вірші виставка виставки зустріч зустрічі автор автора письменник читач читачі читача студент студенти студентам університет наука наукова наші наша київ україна радить радимо огляд клуб дітям дитяча історія ніч конкурс екскурсія відкритий доступ афіша календар ювілей цитата лекція ' +
    'library libraries librarian read reading reads reader readers together new book books club day week month year literature poetry author authors meet writer students student university science open access world night history exhibition event events quiz tour kids children our love shelf shelfie review reviews recommended bookish story time'
  ).split(' '),
);
const small = new Set([
  'и',
  'в',
  'на',
  'с',
  'о',
  'і',
  'з',
  'у',
  'the',
  'of',
  'in',
  'and',
  'for',
  'at',
]);
const longest = 16;

/** "читаемвместе" → "ЧитаемВместе"; null when the tag is not made of two or more known words. */
export function inWords(tag: string): string | null {
  if (tag.length < 6 || tag.length > 60) return null;
  const text = tag.toLowerCase();
  // best[at]: the words of the first `at` letters, preferring fewer.
  const best: (string[] | null)[] = [[]];
  for (let end = 1; end <= text.length; end++) {
    best[end] = null;
    for (let start = Math.max(0, end - longest); start < end; start++) {
      const before = best[start];
      if (!before) continue;
      const part = text.slice(start, end);
      if (!vocabulary.has(part) && !(start > 0 && end < text.length && small.has(part))) continue;
      if (!best[end] || best[end]!.length > before.length + 1) best[end] = [...before, part];
    }
  }
  const words = best[text.length];
  return words && words.length > 1 ? words.map(capitalised).join('') : null;
}
