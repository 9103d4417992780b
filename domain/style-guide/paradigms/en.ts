import { join, list, type Paradigm } from './paradigm';

/** How English words change. */
export const englishParadigms: readonly Paradigm[] = [
  {
    name: 'y',
    lemma: /([bcdfghjklmnpqrstvwxz])y$/,
    endings: list('y ies ied ying y’s'),
    stems: join,
  },
  { name: 'e', lemma: /()e$/, endings: list('e es ed ing e’s'), stems: join },
  {
    name: '',
    lemma: /([^ey])$/,
    endings: list('- s ed ing ’s'),
    stems: (stem, ending) =>
      ending === 's' && /(s|x|z|ch|sh)$/.test(stem) ? [`${stem}es`] : [stem + ending],
  },
  { name: 'vy', lemma: /([aeou]y)$/, endings: list('- s ed ing ’s'), stems: join },
];
