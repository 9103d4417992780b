import type { Language } from './records';

/** Chromium carries no Belarusian dates and numbers; it would write them in English. */
const belarusian = {
  months:
    'студзень люты сакавік красавік май чэрвень ліпень жнівень верасень кастрычнік лістапад снежань',
  monthsOfDays:
    'студзеня лютага сакавіка красавіка мая чэрвеня ліпеня жніўня верасня кастрычніка лістапада снежня',
  monthsShort: 'студз. лют. сак. крас. мая чэрв. ліп. жн. вер. кастр. ліст. снеж.',
  weekdays: 'нядзеля панядзелак аўторак серада чацвер пятніца субота',
  weekdaysShort: 'нд пн аў ср чц пт сб',
};

const nameAt = (names: string, at: number) => names.split(' ')[at] ?? '';

/** The locale whose digits, spaces and order of parts the language shares. */
export function localeOf(language: Language): string {
  return language === 'be' ? 'ru' : language;
}

/**
 * A date in words of the language, as `Intl.DateTimeFormat` would write it, Belarusian included.
 * @param options as of `Intl.DateTimeFormat`; give the time zone
 */
export function dateWords(
  language: Language,
  options: Intl.DateTimeFormatOptions,
  date: Date,
): string {
  const format = new Intl.DateTimeFormat(localeOf(language), options);
  if (language !== 'be') return format.format(date);
  const zone = options.timeZone ?? format.resolvedOptions().timeZone;
  const month = Number(
    new Intl.DateTimeFormat('en', { month: 'numeric', timeZone: zone }).format(date),
  );
  const weekday = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'].indexOf(
    new Intl.DateTimeFormat('en', { weekday: 'short', timeZone: zone }).format(date),
  );
  const months = {
    short: belarusian.monthsShort,
    long: options.day ? belarusian.monthsOfDays : belarusian.months,
  };
  return format
    .formatToParts(date)
    .map(({ type, value }) => {
      if (type === 'weekday') {
        const names = options.weekday === 'long' ? belarusian.weekdays : belarusian.weekdaysShort;
        return nameAt(names, weekday);
      }
      if (type === 'month' && (options.month === 'long' || options.month === 'short')) {
        return nameAt(months[options.month], month - 1);
      }
      return value;
    })
    .join('');
}
