import type { Language } from '../records';
import { paradigms } from './own-paradigms';

/** A word with an ending of its paradigm; `place` numbers the ending inside the paradigm. */
interface Form {
  text: string;
  paradigm: string;
  place: number;
}

const alphabets: Record<Language, RegExp> = {
  ru: /^[а-яё]+$/,
  be: /^[абвгдеёжзійклмнопрстуўфхцчшыьэюя’]+$/,
  uk: /^[абвгґдеєжзиіїйклмнопрстуфхцчшщьюя’]+$/,
  en: /^[a-z’]+$/,
};

/** Shorter words are prepositions and the like: they have no endings worth guessing. */
const shortest = 3;

/**
 * The grammatical forms of a word, itself first: every ending of every paradigm its last letters allow,
 * in every language whose alphabet it fits. Some of them are no words at all, which does no harm; none
 * is ever a longer word that only begins the same.
 * @param word lower case, one word, without a hyphen.
 */
export function formsOf(word: string): string[] {
  return [...new Set([word, ...allForms(word).map(({ text }) => text)])];
}

/**
 * The word `use` in the form in which `found` stands for `avoid`, when both are inflected alike and
 * only one form is possible; otherwise undefined. All in lower case, one word each.
 */
export function inFormOf(found: string, avoid: string, use: string): string | undefined {
  const others = allForms(use);
  const possible = new Set<string>();
  for (const { text, paradigm, place } of allForms(avoid)) {
    if (text !== found) continue;
    const same = others.filter((one) => one.paradigm === paradigm && one.place === place);
    if (same.length === 0) return undefined;
    // Of several endings for one place ("-ой", "-ою") the first is the usual one.
    possible.add(same[0]!.text);
  }
  return possible.size === 1 ? [...possible][0] : undefined;
}

/** Apostrophes are written in several ways; forms are compared with this one. */
export function plainWord(lower: string): string {
  return lower.replace(/['ʼ]/g, '’');
}

const remembered = new Map<string, Form[]>();

function allForms(word: string): Form[] {
  const known = remembered.get(word);
  if (known) return known;
  const out: Form[] = [];
  if (word.length >= shortest) {
    for (const language of ['ru', 'be', 'uk', 'en'] as const) {
      if (!alphabets[language].test(word)) continue;
      for (const { name, lemma, stems, endings } of paradigms[language]) {
        const found = lemma.exec(word);
        if (!found) continue;
        const stem = word.slice(0, found.index + (found[1]?.length ?? 0));
        endings.forEach((choice, place) => {
          for (const ending of choice.split('/')) {
            for (const one of stems(stem, ending)) {
              out.push({ text: one, paradigm: `${language} ${name}`, place });
            }
          }
        });
      }
    }
  }
  // A guide has some hundreds of words; the cache is only there for typing in the form.
  if (remembered.size > 2000) remembered.clear();
  remembered.set(word, out);
  return out;
}
