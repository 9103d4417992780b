import type { Hit, Rule } from '../rule';
import { maskUnit } from '../tokens';
import { capitalised } from '../words';

const cut =
  /^[-‑'’ʼ][\p{L}\p{N}][\p{L}\p{N}\p{M}_]*(?:[-‑'’ʼ][\p{L}\p{N}][\p{L}\p{N}\p{M}_]*){0,5}/u;
const dotted = /^\.\p{L}[\p{L}\p{N}\p{M}_]*/u;
const loose = /(?<![\p{L}\p{N}#&])#[ \u00A0](\p{L}[\p{L}\p{N}_]*)/gu;

/** A hyphen, a dot or a space cuts a hashtag: only what stands before it becomes a link. */
export const H06: Rule = {
  id: 'H06',
  type: 'built-in',
  level: 'error',
  scope: 'paragraph',
  examples: {
    ru: {
      bad: ['#книжный-клуб', '# Библиотека', '#новинки.месяца', '#книги#журналы'],
      good: [
        '#книжный_клуб',
        '#Библиотека',
        'Ждём вас, #читатели. Приходите',
        '#книги, #журналы',
        '#новости@unilib',
        'Место # 5',
        '#книги-',
        'Язык C# и Java',
      ],
    },
    be: { bad: ["#сям'я", '#п’еса'], good: ['#сямя'] },
    uk: { bad: ["#п'ятниця"], good: ['#пятниця'] },
    en: { bad: ['#book-club', "#children's"], good: ['#BookClub', '#book.'] },
  },
  check({ text, prose, tokens }) {
    const hits: Hit[] = [];
    if (!text.includes('#')) return hits;
    tokens.forEach(({ kind, from, to }, at) => {
      if (kind !== 'hashtag') return;
      const own = text.slice(from, to);
      const next = tokens[at + 1];
      if (text[to] === '#' && next?.from === to && next.kind === 'hashtag') {
        hits.push({
          from,
          to: next.to,
          message: 'glued',
          fix: { from: to, to, text: ' ' },
          fixLabel: 'space',
        });
        return;
      }
      const rest = prose.slice(to, to + 80);
      const found = cut.exec(rest) ?? dotted.exec(rest);
      if (!found || prose.charCodeAt(to + found[0].length) === maskUnit) return;
      const parts = found[0].split(/[-‑'’ʼ.]/).slice(1);
      const apostrophe = /^['’ʼ]/.test(found[0]);
      const right = apostrophe
        ? own + parts.join('')
        : `#${capitalised(own.slice(1))}${parts.map(capitalised).join('')}`;
      const end = to + found[0].length;
      hits.push({
        from,
        to: end,
        message: 'cut',
        params: { kept: own, sign: found[0][0]!, right },
        fix: { from, to: end, text: right },
      });
    });
    loose.lastIndex = 0;
    for (let found = loose.exec(prose); found; found = loose.exec(prose)) {
      const from = found.index;
      const to = from + found[0].length;
      const right = `#${found[1]}`;
      hits.push({ from, to, message: 'space', params: { right }, fix: { from, to, text: right } });
    }
    return hits.sort((a, b) => a.from - b.from);
  },
};
