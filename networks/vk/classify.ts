import { fieldsOf, id, instant, json, type Loose, str } from '../answer';
import type { Exchange, Observation } from '../network';
import { fromClassic } from './classify-classic';
import { callsInProgram } from './execute-code';
import { linkOf } from './permalink';

/** One call of the API, whatever it came wrapped in. */
interface Call {
  method: string;
  params: Record<string, unknown>;
  /** The body of its own answer; undefined when the answer does not say which part is its. */
  answer: Loose | undefined;
}

/** The number of an error the answer tells, or undefined. */
function errorOf(answer: Loose): string | undefined {
  const { error } = answer;
  if (!error) return undefined;
  return id(error.error_code) ?? id(error) ?? 'unknown';
}

/** The answer's part that names the post: itself, or one step in. Programs name it as they like. */
function postIdIn(response: Loose | undefined): string | undefined {
  const held = response as unknown;
  if (Array.isArray(held)) return postIdIn(held[0]);
  return id(response?.post_id) ?? id(response?.post?.post_id) ?? id(response?.post?.id);
}

function fromPost({ params, answer }: Call): Observation | undefined {
  if (!answer) return undefined;
  const ownerId = id(params.owner_id);
  const attempt = str(params.guid);
  const formerId = id(params.post_id);
  const common = {
    network: 'vk',
    ...(ownerId && { ownerId }),
    ...(params.message !== undefined && { text: str(params.message) }),
    ...(attempt && { attempt }),
    ...(formerId && { formerId }),
  } as const;
  const error = errorOf(answer);
  if (error) return { ...common, state: 'failed', error };
  const nativeId = postIdIn(answer.response);
  if (!nativeId) return undefined;
  const scheduledFor = instant(params.publish_date);
  if (scheduledFor) return { ...common, state: 'scheduled', nativeId, scheduledFor };
  // For a community and not in its name: from somebody who may only suggest. Who publishes a
  // suggested or scheduled post names it; only an editor has a signature to switch.
  const own = str(params.from_group);
  const editor = own === '1' || own === 'true' || formerId || (!own && params.signed);
  if (ownerId?.startsWith('-') && !editor) return { ...common, state: 'suggested', nativeId };
  return { ...common, state: 'published', nativeId, ...linkOf(ownerId, nativeId) };
}

/** Changing, deleting and restoring; one that was refused changed nothing. */
function fromChange({ method, params, answer }: Call): Observation | undefined {
  const nativeId = id(params.post_id);
  const ownerId = id(params.owner_id);
  if (!answer?.response || errorOf(answer) || !nativeId) return undefined;
  const base = { network: 'vk', ...(ownerId && { ownerId }), nativeId } as const;
  if (method === 'wall.delete') return { ...base, state: 'deleted' };
  if (method === 'wall.restore') {
    return { ...base, state: 'restored', ...linkOf(ownerId, nativeId) };
  }
  const text = params.message === undefined ? {} : { text: str(params.message) };
  const scheduledFor = instant(params.publish_date);
  return scheduledFor
    ? { ...base, ...text, state: 'scheduled', scheduledFor }
    : { ...base, ...text, state: 'edited', ...linkOf(ownerId, nativeId) };
}

function fromCall(call: Call): Observation | undefined {
  if (call.method === 'wall.post') return fromPost(call);
  return /^wall\.(edit|delete|restore)$/.test(call.method) ? fromChange(call) : undefined;
}

/** A program: what it answers is its own, so only a plain answer, or one part a call, is believed. */
function callsOfProgram(fields: Record<string, string>, answer: Loose | undefined): Call[] {
  const calls = callsInProgram(fields.code ?? '', fields);
  const { response, error } = answer ?? {};
  const parts = response as unknown;
  const refused = (answer?.execute_errors as unknown as Loose[] | undefined) ?? [];
  const errors = Array.isArray(refused) ? [...refused] : [];
  return calls.map(({ method, params }, at) => {
    if (error) return { method, params, answer };
    const part =
      calls.length === 1
        ? Array.isArray(parts) && parts.length === 1
          ? parts[0]
          : parts
        : Array.isArray(parts) && parts.length === calls.length
          ? parts[at]
          : undefined;
    if (part === undefined || part === null || part === false) {
      const mine = errors.findIndex((one) => str(one?.method) === method);
      const [problem] = mine < 0 ? [] : errors.splice(mine, 1);
      return { method, params, answer: problem && ({ error: problem } as unknown as Loose) };
    }
    return { method, params, answer: { response: part } as unknown as Loose };
  });
}

/** {"requests":[{id, method, params}]} → {"responses":[{id, body}]}, as a document or as a form's field. */
function callsOfBatch(request: string, fields: Record<string, string>, answer: Loose | undefined) {
  const asked = (request[0] === '{' ? json(request) : json(`{"requests":${fields.requests}}`))
    ?.requests as unknown;
  const answered = answer?.responses as unknown;
  if (!Array.isArray(asked)) return [];
  return asked.flatMap((call: Loose, at): Call[] => {
    const method = str(call?.method);
    const params = (call?.params ?? {}) as Record<string, unknown>;
    const found = Array.isArray(answered)
      ? (answered.find((one: Loose) => one?.id !== undefined && str(one.id) === str(call?.id)) ??
        (call?.id === undefined ? answered[at] : undefined))
      : undefined;
    const body: Loose | undefined = answer?.error
      ? answer
      : (found?.body ?? (found?.error && { error: found.error }));
    if (!method.startsWith('execute')) return [{ method, params, answer: body }];
    const texts = Object.entries(params).map(([name, value]) => [name, str(value)]);
    return callsOfProgram(Object.fromEntries(texts), body);
  });
}

/**
 * What a call of VK means: wall.* of the API, plain, in `batch.call` or in `execute`, and the classic
 * site's /al_wall.php. Errors come with HTTP 200 and are failures, a captcha (14) and a confirmation (24)
 * too: the page sends again by itself, and the good answer that follows is another exchange. Pure; never throws.
 */
export function classifyVk({ url, request, response }: Exchange): Observation[] {
  try {
    const { pathname } = new URL(url);
    const fields = fieldsOf(url, request);
    if (pathname.endsWith('/al_wall.php')) {
      return /^(post|publish_postponed|save|delete|delete_suggested|restore)$/.test(
        fields.act ?? '',
      )
        ? [fromClassic(fields, response)].filter((seen) => seen !== undefined)
        : [];
    }
    const [, method = ''] = /\/method\/([\w.]+)$/.exec(pathname) ?? [];
    const answer = json(response);
    const calls =
      method === 'batch.call'
        ? callsOfBatch(request, fields, answer)
        : method === 'execute'
          ? callsOfProgram(fields, answer)
          : [{ method, params: fields, answer }];
    return calls.map(fromCall).filter((seen) => seen !== undefined);
  } catch {
    return [];
  }
}
