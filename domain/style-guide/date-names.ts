import type { Language } from '../records';

export type WeekdayForm = 'nominative' | 'genitive' | 'dative' | 'accusative' | 'short';

/** Names of the months beside a day: genitive, nominative, then abbreviations. */
const monthNames: Record<Language, string[]> = {
  ru: 'января|январь|янв февраля|февраль|фев|февр марта|март|мар апреля|апрель|апр мая|май июня|июнь|июн июля|июль|июл августа|август|авг сентября|сентябрь|сен|сент октября|октябрь|окт ноября|ноябрь|ноя|нояб декабря|декабрь|дек'.split(
    ' ',
  ),
  be: 'студзеня|студзень|студз лютага|люты|лют сакавіка|сакавік|сак красавіка|красавік|крас мая|травень|траўня|май чэрвеня|чэрвень|чэрв ліпеня|ліпень|ліп жніўня|жнівень|жн верасня|верасень|вер кастрычніка|кастрычнік|кастр|каст лістапада|лістапад|ліст снежня|снежань|снеж'.split(
    ' ',
  ),
  uk: 'січня|січень|січ лютого|лютий|лют березня|березень|бер квітня|квітень|квіт травня|травень|трав червня|червень|черв липня|липень|лип серпня|серпень|серп вересня|вересень|вер жовтня|жовтень|жовт листопада|листопад|лист грудня|грудень|груд'.split(
    ' ',
  ),
  en: 'January|Jan February|Feb March|Mar April|Apr May June|Jun July|Jul August|Aug September|Sep|Sept October|Oct November|Nov December|Dec'.split(
    ' ',
  ),
};

const forms: WeekdayForm[] = ['nominative', 'genitive', 'dative', 'accusative', 'short'];

/** Monday first; each: nominative, genitive, dative, accusative, abbreviation. */
const weekdayNames: Record<Language, string[][]> = {
  ru: [
    'понедельник понедельника понедельнику понедельник пн',
    'вторник вторника вторнику вторник вт',
    'среда среды среде среду ср',
    'четверг четверга четвергу четверг чт',
    'пятница пятницы пятнице пятницу пт',
    'суббота субботы субботе субботу сб',
    'воскресенье воскресенья воскресенью воскресенье вс',
  ].map((names) => names.split(' ')),
  be: [
    'панядзелак панядзелка панядзелку панядзелак пн',
    'аўторак аўторка аўторку аўторак аў',
    'серада серады серадзе сераду ср',
    'чацвер чацвярга чацвяргу чацвер чц',
    'пятніца пятніцы пятніцы пятніцу пт',
    'субота суботы суботе суботу сб',
    'нядзеля нядзелі нядзелі нядзелю нд',
  ].map((names) => names.split(' ')),
  uk: [
    'понеділок понеділка понеділку понеділок пн',
    'вівторок вівторка вівторку вівторок вт',
    'середа середи середі середу ср',
    'четвер четверга четвергу четвер чт',
    'п’ятниця п’ятниці п’ятниці п’ятницю пт',
    'субота суботи суботі суботу сб',
    'неділя неділі неділі неділю нд',
  ].map((names) => names.split(' ')),
  en: [
    'Monday Mon',
    'Tuesday Tue',
    'Wednesday Wed',
    'Thursday Thu',
    'Friday Fri',
    'Saturday Sat',
    'Sunday Sun',
  ].map((names) => {
    const [full = '', short = ''] = names.split(' ');
    return [full, full, full, full, short];
  }),
};

/** Abbreviations people write besides the usual ones; the day counts from Monday. */
const moreShort: [Language, number, string][] = [
  ['ru', 0, 'пнд понед'],
  ['ru', 1, 'втр'],
  ['ru', 3, 'чтв четв'],
  ['ru', 4, 'птн пятн'],
  ['ru', 5, 'сбт суб субб'],
  ['ru', 6, 'вск воскр'],
  ['be', 1, 'аўт'],
  ['be', 3, 'чцв'],
  ['be', 6, 'нядз'],
  ['en', 1, 'Tues'],
  ['en', 2, 'Weds'],
  ['en', 3, 'Thur Thurs'],
];

interface WeekdayEntry {
  day: number;
  language: Language;
  forms: WeekdayForm[];
}

const months = new Map<string, { month: number; language: Language }>();
const weekdays = new Map<string, WeekdayEntry[]>();

for (const language of ['ru', 'be', 'uk', 'en'] as const) {
  monthNames[language].forEach((names, at) => {
    for (const name of names.toLowerCase().split('|')) {
      if (!months.has(name)) months.set(name, { month: at + 1, language });
    }
  });
  weekdayNames[language].forEach((names, day) => {
    names.forEach((name, at) => {
      addWeekday(name, day, language, forms[at]!);
    });
  });
}
for (const [language, day, names] of moreShort) {
  for (const name of names.split(' ')) addWeekday(name, day, language, 'short');
}

function addWeekday(name: string, day: number, language: Language, form: WeekdayForm) {
  const key = name.toLowerCase();
  const entries = weekdays.get(key) ?? [];
  const own = entries.find((entry) => entry.language === language);
  if (own) own.forms.push(form);
  else entries.push({ day, language, forms: [form] });
  weekdays.set(key, entries);
}

/** The month a word beside a day names (1…12), in lower case. */
export function monthOf(lower: string): { month: number; language: Language } | undefined {
  return months.get(lower);
}

/** What a word may be as a weekday, in lower case, one entry a language. */
export function weekdaysOf(lower: string): readonly WeekdayEntry[] | undefined {
  return weekdays.get(plainApostrophe(lower));
}

/** The weekday's name in the language and form, in lower case where the language writes it so. */
export function weekdayName(language: Language, day: number, form: WeekdayForm): string {
  return weekdayNames[language][day]![forms.indexOf(form)]!;
}

/** "27 ноября", "27 November": the day and month of "YYYY-MM-DD" in words, held together. */
export function dayInWords(language: Language, iso: string): string {
  const [name = ''] = monthNames[language][Number(iso.slice(5, 7)) - 1]!.split('|');
  return `${Number(iso.slice(8))}\u00A0${name}`;
}

/** Is the word one of the names of a weekday? In lower case. */
export function isWeekday(lower: string): boolean {
  return weekdays.has(plainApostrophe(lower));
}

function plainApostrophe(text: string): string {
  return text.includes("'") || text.includes('ʼ') ? text.replace(/['ʼ]/g, '’') : text;
}
