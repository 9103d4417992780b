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
  signer_id?: number;
  attachments: unknown[];
  likes: { count: number };
  comments: { count: number };
  reposts: { count: number };
  views: { count: number };
}

const address = (method: string) =>
  `https://web.api.vk.ru/method/${method}?v=5.289&client_id=6287487`;

async function call(method: string, fields: Record<string, string>, publishes = false) {
  return send({
    url: address(method),
    fields: { ...fields, access_token: 'practice-token' },
    transport: 'fetch',
    publishes,
  });
}

/** The posts of a wall, newest first. `filter` "news" asks for every wall. */
export async function getWall(ownerId: string, filter = 'all'): Promise<WallItem[]> {
  const { text } = await call('wall.get', { owner_id: ownerId, filter, count: '50' });
  return (JSON.parse(text) as { response: { items: WallItem[] } }).response.items;
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
}

/** Sends wall.post; resolves with the post's number, rejects with the sentence to show. */
export async function postToWall(draft: Draft): Promise<number> {
  const attachments = Array.from({ length: draft.media }, (_, at) => `photo7001_${4570000 + at}`);
  const fields: Record<string, string> = {
    owner_id: draft.ownerId,
    message: draft.message,
    ...(draft.fromGroup && { from_group: '1' }),
    signed: draft.signed ? '1' : '0',
    ...(draft.publishDate && { publish_date: String(draft.publishDate) }),
    ...(attachments.length > 0 && {
      primary_attachments: attachments.join(','),
      primary_attachments_mode: 'carousel',
    }),
    guid: draft.guid,
    ref: 'group_from_plus',
    entry_point: 'group',
  };
  let sent: Sent;
  if (optionValue('transport') === 'batch') {
    sent = await send({
      url: address('batch.call'),
      body: JSON.stringify({ requests: [{ id: '0', method: 'wall.post', params: fields }] }),
      headers: { 'Content-Type': 'application/json', Authorization: 'Bearer practice-token' },
      transport: 'fetch',
      publishes: true,
    });
    const { responses } = JSON.parse(sent.text) as { responses: Array<{ body: unknown }> };
    sent = { ...sent, text: JSON.stringify(responses[0]?.body) };
  } else {
    sent = await call('wall.post', fields, true);
  }
  const answer = JSON.parse(sent.text) as {
    response?: { post_id: number };
    error?: { error_msg: string };
  };
  if (!answer.response) throw new Error(answer.error?.error_msg ?? 'Unknown error');
  return answer.response.post_id;
}

export async function editPost(item: WallItem, message: string): Promise<void> {
  await call('wall.edit', {
    owner_id: String(item.owner_id),
    post_id: String(item.id),
    message,
  });
}

export async function removePost(item: WallItem): Promise<void> {
  await call('wall.delete', {
    owner_id: String(item.owner_id),
    post_id: String(item.id),
    creation_entry_point: 'wall',
  });
}

export async function restorePost(item: WallItem): Promise<void> {
  await call('wall.restore', { owner_id: String(item.owner_id), post_id: String(item.id) });
}

/** Sends the classic composer's request by XHR; rejects with the sentence to show. */
export async function postClassic(draft: Draft): Promise<void> {
  const { text } = await send({
    url: '/al_wall.php',
    fields: {
      act: 'post',
      al: '1',
      Message: draft.message,
      to_id: draft.ownerId,
      type: 'own',
      hash: 'practicehash',
      official: draft.fromGroup ? '1' : '',
      signed: draft.signed ? '1' : '',
      from: '',
      guid: draft.guid,
      ...(draft.publishDate && { postpone: String(draft.publishDate) }),
      ...(optionValue('answer') === 'old' && { practice_answer: 'old' }),
    },
    headers: { 'X-Requested-With': 'XMLHttpRequest' },
    transport: 'xhr',
    publishes: true,
  });
  const [code, value] = text.startsWith('<!--')
    ? [Number(text.split('<!>')[4]), text.split('<!>').slice(5).join('<!>')]
    : (JSON.parse(text) as { payload: [number, [string]] }).payload;
  if (code !== 0) throw new Error(String(value));
}

/** The publish request from page code, for "a request that no composer sent". */
export async function publishWithoutComposer(message: string): Promise<string> {
  const { text } = await call(
    'wall.post',
    {
      owner_id: practiceAccounts.vk.ownerId,
      message,
      from_group: option('guest') ? '0' : '1',
      guid: newToken(),
    },
    true,
  );
  return text;
}
