import type { Hit, Rule } from '../rule';

const face =
  /(?<![^\s\u00A0.,!?…)»])(?:[:;=]-?[)(DPРЗ]|\^_\^|o_O|O_o|¯\\_\(ツ\)_\/¯)(?![\p{L}\p{N}])/gu;
const rest = /(?<=[\p{L}!?.…])\){2,}(?=[\s\u00A0.,!?]|$)/gu;

/** Faces made of brackets are read aloud as "colon, bracket". */
export const T16: Rule = {
  id: 'T16',
  type: 'existence',
  level: 'suggestion',
  scope: 'paragraph',
  examples: {
    ru: {
      bad: ['Ждём вас :)', 'Рады вам ;-)', 'Приходите)))', 'Ура))'],
      good: [
        'Ждём вас 🙂',
        'Зал (третий этаж (справа))',
        'Список: а) книги',
        '(вход (бесплатный)).',
        'Режим: (см. ниже)',
      ],
    },
    en: { bad: ['See you :-)'], good: ['See you (soon).'] },
  },
  check({ prose }) {
    const hits: Hit[] = [];
    const add = (pattern: RegExp) => {
      pattern.lastIndex = 0;
      for (let found = pattern.exec(prose); found; found = pattern.exec(prose)) {
        const from = found.index;
        const to = from + found[0].length;
        hits.push({ from, to, message: 'face', params: { found: found[0] } });
      }
    };
    if (/[:;=^_]/.test(prose)) add(face);
    if (prose.includes('))') && balance(prose) < 0) add(rest);
    return hits.sort((a, b) => a.from - b.from);
  },
};

/** Opening less closing brackets: smiles leave more of the closing ones. */
function balance(text: string): number {
  let out = 0;
  for (const unit of text) out += unit === '(' ? 1 : unit === ')' ? -1 : 0;
  return out;
}
