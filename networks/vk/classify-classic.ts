import { id, instant } from '../answer';
import type { Observation } from '../network';
import { classicFinds } from './classic-finds';
import { linkOf } from './permalink';

/** The classic site's own numbers for what the API numbers otherwise: a captcha, not signed in. */
const classicErrors: Record<string, string> = { 2: '14', 3: '5' };

const acts = /^(post|publish_postponed|save|delete|delete_suggested|restore)$/;

/** What a call of the classic site's /al_wall.php means; undefined for nothing of ours. */
export function fromClassic(
  fields: Record<string, string>,
  response: string,
): Observation | undefined {
  const { act = '' } = fields;
  if (!acts.test(act)) return undefined;
  const publishing = /^(post|publish_postponed)$/.test(act);
  const finds: string[] = response.match(classicFinds) ?? [];
  const head = finds.find((find) => !/^(post|suggested)/.test(find)) ?? '';
  const code = /-?\d+$/.exec(head)?.[0];
  if (code === undefined) return undefined;
  // post=-1_2 names the post that is changed; "post" may also be a bare number beside the owner.
  const [, postOwner, postId] =
    /^(?:(-?\d+)_)?(\d+)$/.exec(fields.post ?? fields.post_id ?? '') ?? [];
  const ownerId = id(fields.to_id) ?? id(fields.owner_id) ?? postOwner;
  const message = fields.Message ?? fields.message;
  const attempt = fields.guid;
  const common = {
    network: 'vk',
    ...(ownerId && { ownerId }),
    ...(message !== undefined && { text: message }),
    ...(attempt && { attempt }),
  } as const;
  if (code !== '0') {
    const error = classicErrors[code] ?? code;
    return publishing ? { ...common, state: 'failed', error } : undefined;
  }
  if (!publishing) {
    if (!postId) return undefined;
    const base = { ...common, nativeId: postId };
    if (/delete/.test(act)) return { ...base, state: 'deleted' };
    const state = act === 'restore' ? 'restored' : 'edited';
    return { ...base, state, ...linkOf(ownerId, postId) };
  }
  // The answer may hold the whole wall, a pinned post first: the new post has the highest number.
  let newest = 0;
  for (const find of finds) {
    const [, owner, number] = /^post(-?\d+)_(\d+)$/.exec(find) ?? [];
    if (number && (!ownerId || owner === ownerId)) newest = Math.max(newest, Number(number));
  }
  const nativeId = newest ? `${newest}` : postId;
  if (!nativeId) return undefined;
  const sent = { ...common, ...(postId && { formerId: postId }) };
  const scheduledFor = act === 'post' ? instant(fields.postpone) : undefined;
  if (scheduledFor) return { ...sent, state: 'scheduled', nativeId, scheduledFor };
  const asGuest =
    act === 'post' && ownerId?.startsWith('-') && !/^[1t]/.test(fields.official ?? '');
  if (asGuest && !postId && finds.includes('suggested')) {
    return { ...common, state: 'suggested', nativeId };
  }
  return { ...sent, state: 'published', nativeId, ...linkOf(ownerId, nativeId) };
}
