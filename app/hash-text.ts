import { normaliseText } from '../domain/log/post-text';

/** SHA-256 of the normalised text, in lower-case hex. */
export async function hashText(
  text: string,
  subtle: Pick<SubtleCrypto, 'digest'> = crypto.subtle,
): Promise<string> {
  const bytes = new TextEncoder().encode(normaliseText(text));
  const digest = new Uint8Array(await subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
