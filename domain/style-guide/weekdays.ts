import type { Language } from '../records';
import { type WeekdayForm, weekdaysOf } from './date-names';
import type { Span } from './finding';
import type { Word } from './words';

/** A weekday as it stands in a text; `to` is after the word, `end` after the dot of an abbreviation. */
export interface FoundWeekday extends Span {
  end: number;
  /** 0 Monday … 6 Sunday. */
  day: number;
  language: Language;
  form: WeekdayForm;
  text: string;
  /** Where the first of the weekdays said together stands ("вторник и среда", "пн–пт"); its own place when alone. */
  group: number;
  /** The group is a stretch ("пн–пт"), of which only the ends are named. */
  range: boolean;
}

/** The prepositions after which "вторник" is an accusative. */
const accusatives = new Set(['в', 'во', 'у', 'ў', 'на', 'за', 'про', 'через', 'праз']);
const gaps =
  /^[ \u00A0]?(?:([–—-]|по|до|to)|[,/]|и|і|й|та|да|or|and|или|або|ці|чи|,[ \u00A0](?:и|and))(?:[ \u00A0](?:в|во|у|ў|on))?[ \u00A0]?$/;

/** All weekdays of a paragraph, in order. */
export function findWeekdays(
  text: string,
  words: readonly Word[],
  language: Language,
): FoundWeekday[] {
  const out: FoundWeekday[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    if (word.lower.length > 12 || word.lower.length < 2) continue;
    const entries = weekdaysOf(word.lower);
    if (!entries) continue;
    const entry = entries.find((one) => one.language === language) ?? entries[0]!;
    if (entry.language === 'en' && word.text[0] === word.lower[0]) continue;
    const before = words[at - 1];
    let form = entry.forms[0]!;
    if (entry.forms.includes('accusative') && before && accusatives.has(before.lower)) {
      form = 'accusative';
    }
    if (entry.language === 'en' && !entry.forms.includes('short')) form = 'nominative';
    const end = form === 'short' && text[word.to] === '.' ? word.to + 1 : word.to;
    out.push({
      from: word.from,
      to: word.to,
      end,
      day: entry.day,
      language: entry.language,
      form,
      text: word.text,
      group: word.from,
      range: false,
    });
  }
  joinGroups(text, out);
  return out;
}

function joinGroups(text: string, found: FoundWeekday[]) {
  for (let at = 1; at < found.length; at++) {
    const [one, two] = [found[at - 1]!, found[at]!];
    if (two.from - one.end > 8) continue;
    const gap = gaps.exec(text.slice(one.end, two.from));
    if (!gap) continue;
    two.group = one.group;
    two.range = one.range;
    for (let back = at; gap[1] && back >= 0; back--) {
      const weekday = found[back]!;
      if (weekday.group !== one.group || (weekday.range && back < at)) break;
      weekday.range = true;
    }
  }
}
