import type { Language } from '../records';
import { belarusianParadigms } from './paradigms/be';
import { englishParadigms } from './paradigms/en';
import type { Paradigm } from './paradigms/paradigm';
import { russianParadigms } from './paradigms/ru';
import { ukrainianParadigms } from './paradigms/uk';

/** By language; a word has the forms of all paradigms its last letters allow. */
export const paradigms: Record<Language, readonly Paradigm[]> = {
  ru: russianParadigms,
  be: belarusianParadigms,
  uk: ukrainianParadigms,
  en: englishParadigms,
};
