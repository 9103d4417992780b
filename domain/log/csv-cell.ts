/**
 * What a spreadsheet would run as a formula begins a line with =, +, - or @, spaces before it or not;
 * plain numbers do not.
 */
const formula = /^[\s\u00a0]*[=+\-@](?!\d+(?:[.,]\d+)?$)/;

/** The cell with an apostrophe before every line a spreadsheet would take for a formula. */
export function guardCell(cell: string): string {
  return cell
    .split(/(\r\n|\r|\n)/)
    .map((line) => (formula.test(line) ? `'${line}` : line))
    .join('');
}
