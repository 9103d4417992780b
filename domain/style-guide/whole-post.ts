import type { Hit } from './rule';

/** A finding about the post as a whole: no place of it is marked. None while there is no text yet. */
export function wholePost(
  text: string,
  message: string,
  params: Hit['params'] = {},
  more: Pick<Hit, 'level'> = {},
): Hit[] {
  if (text.trim() === '') return [];
  return [{ from: 0, to: text.length, whole: true, message, params, ...more }];
}
