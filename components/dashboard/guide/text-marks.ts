export const marks = ['bold', 'italic', 'heading', 'list', 'good', 'bad'] as const;
export type Mark = (typeof marks)[number];

const around: Partial<Record<Mark, string>> = { bold: '**', italic: '*' };
const before: Partial<Record<Mark, string>> = {
  heading: '## ',
  list: '- ',
  good: '✓ ',
  bad: '✗ ',
};

/**
 * The text with the mark put on the selection, or taken off when it was there: around words for bold
 * and italic, at the start of every selected line for the others. `from` and `to` are the new selection.
 */
export function marked(
  text: string,
  start: number,
  end: number,
  kind: Mark,
): { text: string; from: number; to: number } {
  const sign = around[kind];
  if (sign) {
    const chosen = text.slice(start, end);
    const on =
      text.slice(start - sign.length, start) === sign && text.startsWith(sign, end) && start > 0;
    if (on) {
      return {
        text: text.slice(0, start - sign.length) + chosen + text.slice(end + sign.length),
        from: start - sign.length,
        to: end - sign.length,
      };
    }
    return {
      text: text.slice(0, start) + sign + chosen + sign + text.slice(end),
      from: start + sign.length,
      to: end + sign.length,
    };
  }
  const lead = before[kind]!;
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const next = text.indexOf('\n', Math.max(start, end - 1));
  const to = next === -1 ? text.length : next;
  const lines = text.slice(from, to).split('\n');
  const on = lines.every((line) => line.startsWith(lead));
  const changed = lines
    .map((line) => (on ? line.slice(lead.length) : lead + line.replace(/^(?:## |- |✓ |✗ )/u, '')))
    .join('\n');
  return {
    text: text.slice(0, from) + changed + text.slice(to),
    from: start === end ? from + changed.length : from,
    to: from + changed.length,
  };
}
