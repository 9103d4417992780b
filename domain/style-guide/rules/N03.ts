import { prepareOwnWords } from '../own-words';
import type { Rule } from '../rule';

let preparedFor: unknown;
let prepared: ReturnType<typeof prepareOwnWords> = () => [];

/** Halls, departments and services are written as the glossary has it: options of the form "как не надо → как надо". */
export const N03: Rule = {
  id: 'N03',
  type: 'substitution',
  level: 'warning',
  scope: 'paragraph',
  options: { names: [] },
  examples: {
    ru: {
      bad: ['Ждём вас в зале периодики.', 'Работает ЭБ «Полоцк».'],
      good: [
        'Ждём вас в зале периодических изданий.',
        'Работает электронная библиотека.',
        'ЭБС открыта.',
      ],
    },
  },
  exampleOptions: {
    names: ['зале периодики → зале периодических изданий', 'ЭБ → электронная библиотека'],
  },
  check(piece, _context, { names }) {
    if (!Array.isArray(names) || names.length === 0) return [];
    // The options object of a guide stays the same array, so it is compiled once.
    if (preparedFor !== names) {
      preparedFor = names;
      prepared = prepareOwnWords(
        names.flatMap((line) => {
          const [avoid = '', use = ''] = line.split(/→|->/);
          return avoid.trim() && use.trim() ? [{ id: 'N03', own: { avoid, use } }] : [];
        }),
      );
    }
    return prepared(piece).map(({ hit }) => ({
      ...hit,
      message: 'approved',
      params: { found: '', use: '', ...hit.params },
    }));
  },
};
