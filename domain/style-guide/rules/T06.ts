import type { Hit, Rule } from '../rule';

const blanks = /(?<![\r\n])(?:\r?\n[ \u00A0\t]*){3,}/g;

/** One empty line between paragraphs is enough, and none before the first. */
export const T06: Rule = {
  id: 'T06',
  type: 'existence',
  level: 'suggestion',
  scope: 'text',
  examples: {
    ru: {
      bad: [
        'Первый абзац.\n\n\nВторой абзац.',
        '\n\nПервый абзац.',
        'Первый.\r\n\r\n\r\n\r\nВторой.',
      ],
      good: ['Первый абзац.\n\nВторой абзац.', 'Первый\nвторой', 'Первый\r\n\r\nвторой'],
    },
  },
  check({ text }) {
    const hits: Hit[] = [];
    const lead = /^(?:[ \u00A0\t]*\r?\n)+/.exec(text);
    if (lead && lead[0].length < text.length) {
      const to = lead[0].length;
      hits.push({
        from: 0,
        to,
        message: 'lead',
        fix: { from: 0, to, text: '' },
        fixLabel: 'remove',
      });
    }
    if (!text.includes('\n')) return hits;
    blanks.lastIndex = lead ? lead[0].length : 0;
    for (let found = blanks.exec(text); found; found = blanks.exec(text)) {
      const from = found.index;
      const line = found[0].startsWith('\r') ? '\r\n' : '\n';
      const to = from + found[0].length;
      // Spaces that lead the next line are not this rule's.
      const end = from + found[0].lastIndexOf('\n') + 1;
      if (to === text.length && end === to && (found[0].match(/\n/g) ?? []).length < 4) continue;
      hits.push({
        from,
        to: end,
        message: 'blank',
        fix: { from, to: end, text: line + line },
        fixLabel: 'oneLine',
      });
    }
    return hits;
  },
};
