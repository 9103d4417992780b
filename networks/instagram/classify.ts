import { fieldsOf, id, json, str } from '../answer';
import type { Classify, Exchange, Observation } from '../network';

/** Photo, carousel and reel, on either host; stories are not posts. */
const configure =
  /\/(?:api\/v1\/(?:media|web\/create)|create)\/configure(_sidecar|_to_clips|_to_reel)?\/?$/;
const change = /\/api\/v1\/(?:media|web\/create)\/(\d+)(?:_(\d+))?\/(delete|edit_media)\/?$/;

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The number a shortcode stands for: base 64; longer codes of private posts end in 28 more signs. */
function numberOf(code: string): string | undefined {
  if (!/^[\w-]{5,}$/.test(code)) return undefined;
  const plain = code.length > 28 ? code.slice(0, -28) : code;
  let number = 0n;
  for (const sign of plain) number = number * 64n + BigInt(alphabet.indexOf(sign));
  return `${number}`;
}

/**
 * Instagram: 202 and "Transcode not finished yet" are repeated by the page until the answer holds the post.
 */
export const classifyInstagram: Classify = (exchange) => {
  try {
    const seen = meaningOf(exchange);
    return seen ? [seen] : [];
  } catch {
    return [];
  }
};

function meaningOf({ url, request, response, status }: Exchange): Observation | null {
  const { pathname } = new URL(url);
  const answer = json(response);
  const said = str(answer?.status);
  const wrong = status >= 300 || said === 'fail' || said === 'error';
  const changed = change.exec(pathname);
  if (changed) {
    const [, nativeId, ownerId, act] = changed;
    if (wrong || said !== 'ok' || !nativeId) return null;
    const about = { network: 'instagram', nativeId, ...(ownerId && { ownerId }) } as const;
    if (act === 'delete') return { ...about, state: 'deleted' };
    const { caption_text: text } = fieldsOf(url, request);
    return { ...about, state: 'edited', ...(text !== undefined && { text }) };
  }
  const kind = configure.exec(pathname);
  if (!kind || !answer || status === 202 || /^transcode/i.test(str(answer.message))) return null;
  const fields = fieldsOf(url, request);
  const attempt = fields.client_sidecar_id || fields.upload_id;
  const text = fields.caption ?? fields.caption_text;
  const about = {
    network: 'instagram',
    ...(text !== undefined && { text }),
    ...(attempt && { attempt }),
  } as const;
  if (wrong) return { ...about, state: 'failed', error: `${status}` };
  const media = answer.media;
  const code = str(media?.code) || str(answer.code);
  // The numeric pk of the answer does not fit a number; the text id and the code do.
  const [, number, ownerId] = /^(\d+)(?:_(\d+))?$/.exec(str(media?.id)) ?? [];
  const exact = typeof media?.id === 'string' ? number : undefined;
  const nativeId = exact ?? id(media?.pk) ?? numberOf(code);
  if (!nativeId) return null;
  const reel = kind[1]?.startsWith('_to') || str(media?.product_type) === 'clips';
  const good = /^[\w-]{5,60}$/.test(code);
  return {
    ...about,
    state: 'published',
    nativeId,
    ...(exact && ownerId && { ownerId }),
    ...(good && { permalink: `https://www.instagram.com/${reel ? 'reel' : 'p'}/${code}/` }),
  };
}
