import { practiceAccounts } from '../practice-hosts';
import { option, optionValue } from './page-api';
import { newToken, type Sent, send } from './send';

/** A post as wall.get gives it, as far as the page shows it. */
export interface WallItem {
  id: number;
  owner_id: number;
  date: number;
  edited?: number;
  text: string;
  post_type: 'post' | 'postpone' | 'suggest';
  signer_id?: number;
  attachments: unknown[];
  likes: { count: number };
  comments: { count: number };
  reposts: { count: number };
  views: { count: number };
}

interface Answer {
  response?: unknown;
  error?: { error_code: number; error_msg: string; captcha_sid?: string };
  execute_errors?: Array<{ error_code: number; error_msg: string }>;
}

/** The site wants something of the person before it goes on: to read a captcha, or to say yes. */
export class Asked extends Error {
  constructor(
    readonly what: 'captcha' | 'confirmation',
    readonly sid: string,
  ) {
    super(what);
  }
}

const token = 'practice-token';
const address = (method: string) =>
  `https://web.api.vk.ru/method/${method}?v=5.289&client_id=6287487`;

/** Sends a method as `?transport=` wants it wrapped; resolves with its own answer, unwrapped. */
async function call(method: string, fields: Record<string, string>, publishes = false) {
  const transport = optionValue('transport');
  const writes = !method.includes('get');
  let sent: Sent;
  if (writes && transport === 'batch') {
    sent = await send({
      url: address('batch.call'),
      body: JSON.stringify({ requests: [{ id: '0', method, params: fields }] }),
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
      transport: 'fetch',
      publishes,
    });
    return (JSON.parse(sent.text) as { responses: Array<{ body: Answer }> }).responses[0]!.body;
  }
  if (writes && transport === 'execute') {
    const code = `return API.${method}(${JSON.stringify(fields)});`;
    sent = await send({
      url: address('execute'),
      fields: { code, access_token: token },
      transport: 'fetch',
      publishes,
    });
  } else {
    sent = await send({
      url: address(method),
      fields: { ...fields, access_token: token },
      transport: 'fetch',
      publishes,
    });
  }
  return JSON.parse(sent.text) as Answer;
}

function responseOf({ response, error, execute_errors }: Answer): unknown {
  const wrong = error ?? execute_errors?.[0];
  if (!wrong) return response;
  if (wrong.error_code === 14) throw new Asked('captcha', error?.captcha_sid ?? '');
  if (wrong.error_code === 24) throw new Asked('confirmation', '');
  throw new Error(wrong.error_msg);
}

/** The posts of a wall, newest first. `filter` "news" asks for every wall. */
export async function getWall(ownerId: string, filter = 'all'): Promise<WallItem[]> {
  const answer = await call('wall.get', { owner_id: ownerId, filter, count: '50' });
  return (answer.response as { items: WallItem[] }).items;
}

export interface Draft {
  ownerId: string;
  message: string;
  fromGroup: boolean;
  signed: boolean;
  media: number;
  /** Unix seconds, 0 for now. */
  publishDate: number;
  /** Made when the composer opens; a repeat keeps it. */
  guid: string;
  /** The scheduled or suggested post that goes out with this. */
  postId?: string;
}

/**
 * Sends wall.post; resolves with the post's number, rejects with the sentence to show, or with what the
 * site asks for first. `more` is the person's answer to that.
 */
export async function postToWall(draft: Draft, more: Record<string, string> = {}): Promise<number> {
  const attachments = Array.from({ length: draft.media }, (_, at) => `photo7001_${4570000 + at}`);
  const fields: Record<string, string> = {
    owner_id: draft.ownerId,
    message: draft.message,
    ...(draft.fromGroup && { from_group: '1', signed: draft.signed ? '1' : '0' }),
    ...(draft.publishDate && { publish_date: String(draft.publishDate) }),
    ...(draft.postId && { post_id: draft.postId }),
    ...(attachments.length > 0 && {
      primary_attachments: attachments.join(','),
      primary_attachments_mode: 'carousel',
    }),
    guid: draft.guid,
    ref: 'group_from_plus',
    entry_point: 'group',
    ...more,
  };
  return (responseOf(await call('wall.post', fields, true)) as { post_id: number }).post_id;
}

const about = (item: WallItem) => ({
  owner_id: String(item.owner_id),
  post_id: String(item.id),
});

/** Sends out a post that waits, as it is, with no composer open. */
export async function publishWaiting(item: WallItem): Promise<void> {
  responseOf(await call('wall.post', { ...about(item), guid: newToken() }, true));
}

export async function editPost(item: WallItem, message: string): Promise<void> {
  const later = item.post_type === 'postpone' && { publish_date: String(item.date) };
  responseOf(await call('wall.edit', { ...about(item), message, ...later }));
}

export async function removePost(item: WallItem): Promise<void> {
  await call('wall.delete', { ...about(item), creation_entry_point: 'wall' });
}

export async function restorePost(item: WallItem): Promise<void> {
  await call('wall.restore', about(item));
}

/** Sends what the classic page does by XHR; rejects with the sentence to show. */
async function classic(fields: Record<string, string>, publishes = false): Promise<void> {
  const { text } = await send({
    url: '/al_wall.php',
    fields: {
      al: '1',
      hash: 'practicehash',
      ...fields,
      ...(optionValue('answer') === 'old' && { practice_answer: 'old' }),
    },
    headers: { 'X-Requested-With': 'XMLHttpRequest' },
    transport: 'xhr',
    publishes,
  });
  const [code, value] = text.startsWith('<!--')
    ? [Number(text.split('<!>')[4]), text.split('<!>').slice(5).join('<!>')]
    : (JSON.parse(text) as { payload: [number, [string]] }).payload;
  if (code === 2) throw new Asked('captcha', '7');
  if (code !== 0) throw new Error(String(value));
}

export const postClassic = (draft: Draft, more: Record<string, string> = {}): Promise<void> =>
  classic(
    {
      act: 'post',
      Message: draft.message,
      to_id: draft.ownerId,
      type: 'own',
      official: draft.fromGroup ? '1' : '',
      signed: draft.signed ? '1' : '',
      from: '',
      guid: draft.guid,
      ...(draft.publishDate && { postpone: String(draft.publishDate) }),
      ...Object.fromEntries(
        Array.from({ length: draft.media }, (_, at) => [
          [`attach${at + 1}`, `7001_${4570000 + at}`],
          [`attach${at + 1}_type`, 'photo'],
        ]).flat(),
      ),
      ...more,
    },
    true,
  );

/** What else the classic page does with a post; `message` for "save". */
export const changeClassic = (
  act: 'save' | 'delete' | 'restore' | 'publish_postponed',
  item: WallItem,
  message = '',
): Promise<void> =>
  classic(
    { act, post: `${item.owner_id}_${item.id}`, ...(act === 'save' && { message }) },
    act === 'publish_postponed',
  );

/** The publish request from page code, for "a request that no composer sent". */
export async function publishWithoutComposer(message: string): Promise<string> {
  const answer = await call(
    'wall.post',
    {
      owner_id: practiceAccounts.vk.ownerId,
      message,
      from_group: option('guest') ? '0' : '1',
      guid: newToken(),
    },
    true,
  );
  return JSON.stringify(answer);
}
