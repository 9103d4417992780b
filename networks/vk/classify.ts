import { fieldsOf, id, instant, json, type Loose, str } from '../answer';
import type { Classify, Exchange, Observation } from '../network';

/** The calls of the current site; both wrappers may carry one of the others. */
const calls = /\/method\/(wall\.(?:post|edit|delete|restore)|execute|batch\.call)(?:\.\w+)?$/;

/** The page asks for a captcha or a confirmation and sends again: nothing has been decided. */
const undecided = ['14', '17', '24'];

/** One API call, unwrapped: the method's name, its parameters, and the answer's body. */
function fromCall(
  method: string,
  params: Record<string, unknown>,
  answer: Loose | undefined,
): Observation | null {
  if (!answer) return null;
  const error = answer.error && (id(answer.error.error_code) ?? 'unknown');
  const ownerId = id(params.owner_id);
  const base = { network: 'vk', ...(ownerId && { ownerId }) } as const;
  const text = params.message === undefined ? {} : { text: str(params.message) };
  if (method === 'wall.post') {
    const attempt = str(params.guid);
    const common = { ...base, ...text, ...(attempt && { attempt }) };
    if (error) return undecided.includes(error) ? null : { ...common, state: 'failed', error };
    const nativeId = id(answer.response?.post_id);
    if (!nativeId) return null;
    const scheduledFor = instant(params.publish_date);
    if (scheduledFor) return { ...common, state: 'scheduled', nativeId, scheduledFor };
    // A post for a community that is not in its name comes from somebody who may only suggest.
    if (ownerId?.startsWith('-') && str(params.from_group) !== '1' && !id(params.post_id)) {
      return { ...common, state: 'suggested', nativeId };
    }
    return { ...common, state: 'published', nativeId, ...link(ownerId, nativeId) };
  }
  const nativeId = id(params.post_id);
  if (error || !answer.response || !nativeId) return null;
  if (method === 'wall.delete') return { ...base, state: 'deleted', nativeId };
  if (method === 'wall.restore') {
    return { ...base, state: 'edited', nativeId, ...link(ownerId, nativeId) };
  }
  if (method !== 'wall.edit') return null;
  const scheduledFor = instant(params.publish_date);
  return scheduledFor
    ? { ...base, ...text, state: 'scheduled', nativeId, scheduledFor }
    : { ...base, ...text, state: 'edited', nativeId, ...link(ownerId, nativeId) };
}

function link(ownerId: string | undefined, nativeId: string): { permalink?: string } {
  return ownerId ? { permalink: `https://vk.ru/wall${ownerId}_${nativeId}` } : {};
}

/** {"requests":[{id, method, params}]} → {"responses":[{id, body}]}: the first call that means something. */
function fromBatch({ request, response }: Exchange): Observation | null {
  const asked = json(request)?.requests as unknown as Loose[] | undefined;
  const answered = json(response)?.responses as unknown as Loose[] | undefined;
  if (!Array.isArray(asked) || !Array.isArray(answered)) return null;
  for (const call of asked) {
    const answer = answered.find((one) => str(one?.id) === str(call?.id));
    const seen = fromCall(str(call?.method), call?.params ?? {}, answer?.body);
    if (seen) return seen;
  }
  return null;
}

/** A program with one API.wall.…({…}) of literals in it. */
function fromExecute(code: string, answer: Loose | undefined): Observation | null {
  const [, method = '', body = ''] =
    /API\.(wall\.\w+)\(\s*(\{(?:"(?:[^"\\]|\\.)*"|[^}"])*\})/.exec(code) ?? [];
  const params: Record<string, string> = {};
  for (const [, name, quoted, bare] of body.matchAll(
    /"?(\w+)"?\s*:\s*(?:("(?:[^"\\]|\\.)*")|(-?[\w.]+))/g,
  )) {
    params[name!] = quoted ? str(json(quoted)) : str(bare);
  }
  return method ? fromCall(method, params, answer) : null;
}

/** /al_wall.php of the classic site: answers are JSON with a payload, or older, parts split by "<!>". */
function fromLegacy(url: string, request: string, response: string): Observation | null {
  const fields = fieldsOf(url, request);
  const { act = '' } = fields;
  if (!/^(post|publish_postponed|save|delete|restore)$/.test(act)) return null;
  const [, now, old] = /"payload":\s*\[\s*"?(\d+)|<!>(\d+)<!>/.exec(response) ?? [];
  const code = now ?? old ?? '';
  const [, postOwner, postId] = /^(-?\d+)_(\d+)/.exec(fields.post ?? '') ?? [];
  const ownerId = id(fields.to_id) ?? id(fields.owner_id) ?? postOwner;
  const base = { network: 'vk', ...(ownerId && { ownerId }) } as const;
  const message = fields.Message ?? fields.message;
  const text = message === undefined ? {} : { text: message };
  const publishing = act === 'post' || act === 'publish_postponed';
  if (code !== '0') {
    return publishing && code === '8' ? { ...base, ...text, state: 'failed', error: code } : null;
  }
  if (!publishing) {
    const nativeId = postId ?? id(fields.post_id);
    if (!nativeId) return null;
    return act === 'delete'
      ? { ...base, state: 'deleted', nativeId }
      : { ...base, ...text, state: 'edited', nativeId, ...link(ownerId, nativeId) };
  }
  // The answer may hold the whole wall, a pinned post first: the new post has the highest number.
  let newest = 0;
  for (const [, owner, number] of response.matchAll(/post(-?\d+)_(\d+)/g)) {
    if (!ownerId || owner === ownerId) newest = Math.max(newest, Number(number));
  }
  if (!newest) return null;
  const nativeId = `${newest}`;
  const scheduledFor = act === 'post' ? instant(fields.postpone) : undefined;
  return scheduledFor
    ? { ...base, ...text, state: 'scheduled', nativeId, scheduledFor }
    : { ...base, ...text, state: 'published', nativeId, ...link(ownerId, nativeId) };
}

/** VK: wall.* of the API, plain or wrapped, and the classic /al_wall.php. Errors come with HTTP 200. */
export const classifyVk: Classify = (exchange) => {
  try {
    const { url, request, response } = exchange;
    const [, method] = calls.exec(new URL(url).pathname) ?? [];
    const fields = fieldsOf(url, request);
    const seen = !method
      ? fromLegacy(url, request, response)
      : method === 'batch.call'
        ? fromBatch(exchange)
        : method === 'execute'
          ? fromExecute(fields.code ?? '', json(response))
          : fromCall(method, fields, json(response));
    return seen ? [seen] : [];
  } catch {
    return [];
  }
};
