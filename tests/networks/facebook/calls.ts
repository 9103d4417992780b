import { expect } from 'vitest';
import { checkObservation } from '../../../networks/check-observation';
import { prune } from '../../../networks/dom/prune';
import { classifyFacebook } from '../../../networks/facebook/classify';
import { facebookWatcher } from '../../../networks/facebook/watcher';
import type { Exchange, Observation, WatchedCall } from '../../../networks/network';

/** Stands where tokens stand; must turn up nowhere. */
export const secret = 'SECRET0token';

export const pageId = '61550000000001';
export const personId = '100001111222333';
export const nativeId = '122100000000000001';

/** One document a line, as the data layer streams its answers. */
export const lines = (...documents: unknown[]): string =>
  `${documents.map((one) => JSON.stringify(one)).join('\r\n')}\r\n`;

interface Call {
  operation?: string;
  variables?: unknown;
  /** Whom the request acts as. */
  av?: string;
  response?: unknown;
  status?: number;
  host?: string;
  kind?: Exchange['kind'];
}

/** A call of the data layer as the page sends it, tokens and all. */
export function call({
  operation = 'ComposerStoryCreateMutation',
  variables = {},
  av = pageId,
  response = '',
  status = 200,
  host = 'www.facebook.com',
  kind = 'publication',
}: Call): Exchange {
  return {
    kind,
    method: 'POST',
    url: `https://${host}/api/graphql/`,
    status,
    request: `${new URLSearchParams({
      av,
      __user: av,
      fb_dtsg: secret,
      jazoest: secret,
      lsd: secret,
      fb_api_caller_class: 'RelayModern',
      fb_api_req_friendly_name: operation,
      variables: JSON.stringify(variables),
      doc_id: '25879074401770690',
    })}`,
    response: typeof response === 'string' ? response : JSON.stringify(response),
  };
}

/** What the composer of www asks for. */
export const input = {
  composer_entry_point: 'inline_composer',
  composer_source_surface: 'timeline',
  idempotence_token: '11-22_FEED',
  source: 'WWW',
  attachments: [{ photo: { id: '122000111222333' } }],
  audience: { privacy: { base_state: 'EVERYONE', allow: [], deny: [] } },
  message: { text: 'Вечер памяти\n\nВход свободный', ranges: [] },
  unpublished_content_data: null,
  logging: { composer_session_id: '11-22' },
  tracking: [secret],
  actor_id: pageId,
  client_mutation_id: '1',
};

/** What the answer says of the new post, decoys of other stories included. */
export const story = {
  __typename: 'Story',
  id: btoa(`S:_I${pageId}:${nativeId}`),
  legacy_story_hideable_id: nativeId,
  url: 'https://www.facebook.com/natlib.by/posts/pfbid0abcXYZ?__cft__[0]=AZX&__tn__=%2CO',
  attached_story: { legacy_story_hideable_id: '999000111222333', url: null },
  attachments: [{ target: { legacy_fbid: '888000111222333' } }],
};

export const created = { data: { story_create: { story, viewer: { actor: { id: personId } } } } };

export const suiteOperation = 'BusinessComposerStoryCreationMutation';
export const instagramId = '17841400000000001';

/** What Business Suite asks for: one text for two channels unless a channel has its own. */
export const suiteInput = {
  client_mutation_id: '2',
  base: {
    actor_id: pageId,
    composer_entry_point: 'biz_web_home_create_post',
    message: { text: 'Общий текст', ranges: [] },
    attachments: [],
    source: 'WWW',
    unpublished_content_data: null,
    audiences: [{ business_presence: { business_presence_id: pageId } }],
    is_autosave_draft: false,
  },
  channels: ['FACEBOOK_NEWS_FEED', 'INSTAGRAM_POST'],
  FACEBOOK_NEWS_FEED: { message: { text: 'Для ленты', ranges: [] } },
  INSTAGRAM_POST: { message: { text: 'Для Инстаграма', ranges: [] } },
  identities: [pageId, instagramId],
  logging: { composer_session_id: 'c-1' },
};

/** A call of Business Suite's composer; `more` replaces parts of what it asks for. */
export const suiteCall = (more: object, response: unknown, status = 200): Exchange =>
  call({
    operation: suiteOperation,
    variables: { input: { ...suiteInput, ...more } },
    response,
    status,
    host: 'business.facebook.com',
  });

/** The kind of call the observer takes the exchange for; undefined when it concerns nobody. */
export function watchedCall({ method, url, request }: Exchange): WatchedCall | undefined {
  return facebookWatcher.calls.find(
    ({ address, body }) => address.test(`${method} ${url}`) && (!body || body.test(`&${request}`)),
  );
}

/**
 * What the exchange means. On the way it must cross as it does in the browser: cut down to what may leave,
 * meaning the same, with nothing a stranger could not have been let through with, and no token.
 */
export function classify(exchange: Exchange): Observation[] {
  const seen = classifyFacebook(exchange);
  const watched = watchedCall(exchange);
  const pruned = watched && prune(watched, exchange);
  expect(JSON.stringify([seen, pruned])).not.toContain(secret);
  expect(pruned ? classifyFacebook(pruned) : []).toEqual(seen);
  expect(seen.map(checkObservation)).toEqual(seen);
  return seen;
}
