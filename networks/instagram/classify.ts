import { fieldsOf, json, type Loose, str } from '../answer';
import { idsOfMedia } from '../media-ids';
import type { Exchange, Observation } from '../network';

/** Photo, carousel and reel, on either host; stories are not posts. */
const configure =
  /\/(?:api\/v1\/(?:media|web\/create)|create)\/configure(_sidecar|_to_clips|_to_reel)?\/?$/;
const change = /\/api\/v1\/(?:media|web\/create)\/(\d+)(?:_(\d+))?\/(delete|edit_media)\/?$/;
const graphql = /\/(?:api\/graphql|graphql\/query)\/?$/;

/**
 * What a request of Instagram's pages did to a post of one's own. Pure, never throws.
 * Uploads come before and are no publication; 202 and "Transcode not finished yet" are asked again by
 * the page until the answer holds the post. Facts: docs/networks.md.
 */
export function classifyInstagram({ url, request, response, status }: Exchange): Observation[] {
  try {
    const { pathname } = new URL(url);
    const answer = json(response);
    const fields = fieldsOf(url, request);
    const changed = change.exec(pathname);
    if (changed) {
      const [, nativeId, ownerId, act] = changed;
      if (str(answer?.status) !== 'ok') return [];
      return changedPost({ act, nativeId, ownerId, fields, answer, status });
    }
    if (configure.test(pathname)) return sentPost(pathname, fields, answer, status);
    return graphql.test(pathname) ? fromGraphql(fields, answer, status) : [];
  } catch {
    return [];
  }
}

/** An answer to configure: the post, a refusal, or "not yet". */
function sentPost(
  path: string,
  fields: Record<string, string>,
  answer: Loose | undefined,
  status: number,
): Observation[] {
  if (!answer || status === 202 || /^transcode/i.test(str(answer.message))) return [];
  const attempt = fields.client_sidecar_id || fields.upload_id;
  const text = fields.caption ?? fields.caption_text;
  const about = {
    network: 'instagram',
    ...(text !== undefined && { text }),
    ...(attempt && { attempt }),
  } as const;
  if (refused(answer, status)) {
    const error = status < 300 && str(answer.message).match(/^\w{3,40}$/)?.[0];
    return [{ ...about, state: 'failed', error: error || `${status}` }];
  }
  const media = answer.media ?? answer;
  const { nativeId, ownerId } = idsOfMedia(media);
  if (!nativeId) return [];
  const code = str(media.code);
  const kind = /_to_/.test(path) || str(media.product_type) === 'clips' ? 'reel' : 'p';
  return [
    {
      ...about,
      state: 'published',
      nativeId,
      ...(ownerId && { ownerId }),
      ...(/^[\w-]{5,60}$/.test(code) && {
        permalink: `https://www.instagram.com/${kind}/${code}/`,
      }),
    },
  ];
}

const refused = (answer: Loose | undefined, status: number) =>
  status >= 300 || /^(fail|error)$/.test(str(answer?.status)) || !!answer?.errors;

function changedPost(call: {
  act: string | undefined;
  nativeId: string | undefined;
  ownerId?: string | undefined;
  fields: Record<string, string>;
  answer: Loose | undefined;
  status: number;
}): Observation[] {
  const { act, nativeId, ownerId, fields, answer, status } = call;
  if (!nativeId || !answer || refused(answer, status)) return [];
  const about = { network: 'instagram', nativeId, ...(ownerId && { ownerId }) } as const;
  if (act === 'delete') {
    return (answer.did_delete as unknown) === false ? [] : [{ ...about, state: 'deleted' }];
  }
  const text = fields.caption_text ?? fields.caption;
  return [{ ...about, state: 'edited', ...(text !== undefined && { text }) }];
}

/**
 * Nobody has seen the page publish by GraphQL, but its reading queries name their answers after the
 * addresses of the older interface ("xdt_api__v1__feed__…" for /api/v1/feed/…). A mutation that does the
 * same with one of the addresses above is understood before it comes.
 */
function fromGraphql(
  fields: Record<string, string>,
  answer: Loose | undefined,
  status: number,
): Observation[] {
  const asked = flat(json(fields.variables ?? '') ?? {});
  for (const [name, value] of Object.entries(answer?.data ?? {})) {
    const path = `/${name.replace(/^xdt_/, '').replaceAll('__', '/')}`;
    if (!/^xdt_api__v1__/.test(name) || !configure.test(path)) continue;
    const result = { ...(value ?? {}), ...(answer?.errors && { errors: answer.errors }) } as Loose;
    return sentPost(path, asked, result, status);
  }
  return [];
}

/** The texts and numbers of a tree by their names; the first of a name stays. */
function flat(tree: Loose, into: Record<string, string> = {}): Record<string, string> {
  for (const [name, value] of Object.entries(tree)) {
    const text = str(value);
    if (text) into[name] ??= text;
    else if (value && typeof value === 'object') flat(value, into);
  }
  return into;
}
