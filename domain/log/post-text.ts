/**
 * The text as posts are compared: one kind of line break, one form of letters, no spaces at line ends,
 * no invisible marks of editors, nothing around it. What a network shows and what was typed come out equal.
 */
export function normaliseText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/[\u200b\u2060\ufeff]/g, '')
    .replace(/\u00a0/g, ' ')
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
