import type { PracticePost, WallStore } from '../wall-store';

type Fields = Record<string, string>;

/** Why a post may not go out, by VK's own numbers. */
export const refusals: Record<number, string> = {
  14: 'Captcha needed',
  24: 'Confirmation required',
  100: 'One of the parameters specified was missing or invalid',
  214: 'Access to adding post denied: you can only add 50 posts a day',
  219: 'Advertisement post was recently added',
  220: 'Too many recipients',
  222: 'Hyperlinks are forbidden',
  224: 'Too many ads posts',
};

/** A captcha that was read and a confirmation that was given are asked for no more. */
export function refusal(error: boolean | number | undefined, fields: Fields): number {
  const code = error === true ? 214 : error || 0;
  if (code === 14 && fields.captcha_key) return 0;
  return code === 24 && fields.confirm === '1' ? 0 : code;
}

/** Sends what waited out under a new number, as VK does, and takes it out of its queue. */
export function release(waiting: PracticePost, fields: Fields, store: WallStore): PracticePost {
  const later = Number(fields.publish_date ?? 0) * 1000;
  const post = store.add({
    network: 'vk',
    ownerId: waiting.ownerId,
    text: fields.message ?? waiting.text,
    attempt: fields.guid || `release-${waiting.nativeId}`,
    signed: waiting.signed,
    media: waiting.media,
    state: later ? 'scheduled' : 'published',
    scheduledFor: later ? new Date(later).toISOString() : null,
  });
  post.formerId = waiting.nativeId;
  waiting.state = 'deleted';
  return post;
}
