import { normaliseText } from '../../domain/log/post-text';

/** Whether two texts are one to a reader: line breaks and spaces count as one space however many. */
export function sameText(a: string, b: string): boolean {
  return a === b || flat(a) === flat(b);
}

function flat(text: string): string {
  return normaliseText(text).replace(/\s+/g, ' ');
}
