import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkObservation } from '../../networks/check-observation';
import { prune } from '../../networks/dom/prune';
import { networks } from '../../networks/index';
import type { Exchange, Observation, WatchedCall } from '../../networks/network';
import { watchers } from '../../networks/watchers';

const secret = 'SECRET0token';
const form = (fields: Record<string, string>) => `${new URLSearchParams(fields)}`;
const exchange = (url: string, request: string, response: unknown, status = 200): Exchange => ({
  kind: 'publication',
  method: 'POST',
  url,
  status,
  request,
  response: typeof response === 'string' ? response : JSON.stringify(response),
});

/** The call an exchange is watched for by; undefined when it concerns nobody. */
function callOf(network: string, { method, url, request }: Exchange): WatchedCall | undefined {
  return watchers
    .find((one) => one.network === network)!
    .calls.find(
      ({ address, body }) =>
        address.test(`${method} ${url}`) &&
        (!body || body.test(`${url.split('?')[1] ?? ''}&${request}`)),
    );
}

/** What the exchange means to the network, which must be the same after all that may not leave is gone. */
function meaning(network: string, one: Exchange): Observation | null {
  const { classify } = networks.find(({ id }) => id === network)!;
  const call = callOf(network, one);
  const seen = call ? classify(prune(call, one)) : [];
  expect(seen).toEqual(call ? classify(one) : []);
  return seen[0] ?? null;
}

const vkPost = 'https://web.api.vk.ru/method/wall.post?v=5.289&client_id=6287487';
const graphql = 'https://www.facebook.com/api/graphql/';
const input = {
  actor_id: '61550000000001',
  message: { text: 'Вечер памяти', ranges: [] },
  idempotence_token: '11-22_FEED',
  audience: { privacy: { base_state: 'EVERYONE' } },
};
const facebookRequest = (variables: unknown, operation = 'ComposerStoryCreateMutation') =>
  form({
    av: '61550000000001',
    fb_dtsg: secret,
    lsd: secret,
    jazoest: secret,
    fb_api_req_friendly_name: operation,
    variables: JSON.stringify(variables),
    doc_id: '25879074401770690',
  });
const story = {
  id: btoa('S:_I61550000000001:122100000000000001'),
  legacy_story_hideable_id: '122100000000000001',
  url: 'https://www.facebook.com/natlib.by/posts/pfbid0abc?__cft__[0]=AZX&__tn__=%2CO',
};
const lines = (...documents: unknown[]) => documents.map((one) => JSON.stringify(one)).join('\n');

describe('Facebook', () => {
  it('A story in a line of the answer should be a publication with a clean link.', () => {
    const response = lines(
      { label: 'x', data: {} },
      { data: { story_create: { story } } },
      { extensions: { is_final: true } },
    );
    expect(meaning('facebook', exchange(graphql, facebookRequest({ input }), response))).toEqual({
      network: 'facebook',
      state: 'published',
      ownerId: '61550000000001',
      nativeId: '122100000000000001',
      permalink: 'https://www.facebook.com/natlib.by/posts/122100000000000001',
      text: 'Вечер памяти',
      attempt: '11-22_FEED',
    });
  });

  it('Without an address the link should be built from the numbers, which the story id holds too.', () => {
    const response = lines({ data: { story_create: { story: { id: story.id } } } });
    expect(
      meaning('facebook', exchange(graphql, facebookRequest({ input }), response)),
    ).toMatchObject({
      nativeId: '122100000000000001',
      permalink: 'https://www.facebook.com/61550000000001/posts/122100000000000001',
    });
  });

  it('Error 1357010 beside a story should be tolerated, an error without one is a failure.', () => {
    const errors = [{ code: 1357010, severity: 'CRITICAL' }];
    const request = facebookRequest({ input });
    expect(
      meaning(
        'facebook',
        exchange(graphql, request, lines({ data: { story_create: { story } }, errors })),
      ),
    ).toMatchObject({ state: 'published' });
    expect(
      meaning(
        'facebook',
        exchange(
          graphql,
          request,
          lines({ data: { story_create: null }, errors: [{ code: 1373034 }] }),
        ),
      ),
    ).toMatchObject({ state: 'failed', error: '1373034' });
  });

  it('A post waiting in a group should be pending and have no link.', () => {
    const waiting = { ...story, url: null, post_approval_status: 'PENDING' };
    const seen = meaning(
      'facebook',
      exchange(
        graphql,
        facebookRequest({ input: { ...input, audience: { to_id: '99' } } }),
        lines({ data: { story_create: { story: waiting } } }),
      ),
    );
    expect(seen).toMatchObject({ state: 'pending', nativeId: '122100000000000001' });
    expect(seen).not.toHaveProperty('permalink');
  });

  it('A post with a time should be scheduled.', () => {
    const unpublished_content_data = {
      scheduled_publish_time: 1796032800,
      unpublished_content_type: 'SCHEDULED',
    };
    expect(
      meaning(
        'facebook',
        exchange(
          graphql,
          facebookRequest({ input: { ...input, unpublished_content_data } }),
          lines({ data: { story_create: { story } } }),
        ),
      ),
    ).toMatchObject({ state: 'scheduled', scheduledFor: '2026-11-30T10:00:00.000Z' });
  });

  const suite = 'BusinessComposerStoryCreationMutation';
  const base = { actor_id: '100045', message: { text: 'Общий' }, is_autosave_draft: false };

  it('Business Suite should give its own text for the feed and its own numbers.', () => {
    const variables = {
      input: {
        base,
        channels: ['FACEBOOK_NEWS_FEED', 'INSTAGRAM_POST'],
        FACEBOOK_NEWS_FEED: { message: { text: 'Для ленты' } },
        logging: { composer_session_id: 'c-1' },
      },
    };
    const answer = { data: { xfamily_content_create: { items: [{ story: { post_id: '555' } }] } } };
    expect(
      meaning(
        'facebook',
        exchange(
          'https://business.facebook.com/api/graphql/',
          facebookRequest(variables, suite),
          answer,
        ),
      ),
    ).toMatchObject({
      state: 'published',
      ownerId: '100045',
      nativeId: '555',
      text: 'Для ленты',
      attempt: 'c-1',
    });
  });

  it('A draft that saves itself, a story and a comment should be nothing.', () => {
    const answer = { data: { xfamily_content_create: { items: [{ id: '1' }] } } };
    const draft = { input: { base: { ...base, is_autosave_draft: true } } };
    const onlyStory = { input: { base, channels: ['FACEBOOK_STORY'] } };
    for (const variables of [draft, onlyStory]) {
      expect(
        meaning('facebook', exchange(graphql, facebookRequest(variables, suite), answer)),
      ).toBeNull();
    }
    expect(
      callOf(
        'facebook',
        exchange(graphql, facebookRequest({}, 'useCometUFICreateCommentMutation'), {}),
      ) !== undefined,
    ).toBe(false);
  });

  it('An edit and a removal should name the post.', () => {
    const named = { input: { story_id: story.id, message: { text: 'Иначе' }, actor_id: '5' } };
    expect(
      meaning(
        'facebook',
        exchange(graphql, facebookRequest(named, 'ComposerStoryEditMutation'), {
          data: { story_edit: { story } },
        }),
      ),
    ).toMatchObject({ state: 'edited', nativeId: '122100000000000001', text: 'Иначе' });
    expect(
      meaning(
        'facebook',
        exchange(graphql, facebookRequest(named, 'useCometTrashPostMutation'), { data: { x: {} } }),
      ),
    ).toMatchObject({ state: 'deleted', nativeId: '122100000000000001' });
  });
});

const configure = 'https://www.instagram.com/api/v1/media/configure/';
const media = {
  pk: 3.456789012345679e18,
  id: '3456789012345678901_4401',
  code: 'C_aB-12xyz9',
  taken_at: 1796032800,
};

describe('Every network', () => {
  const urls = [
    vkPost,
    'https://vk.com/al_wall.php?act=post',
    'https://api.vk.ru/method/batch.call',
    'https://api.vk.ru/method/execute',
    graphql,
    configure,
    'not a url',
  ];
  const bodies = fc.oneof(
    fc.string(),
    fc.json(),
    fc.dictionary(fc.string(), fc.string()).map(form),
    fc.constantFrom('{"requests":[null]}', '{"responses":[null]}', 'null', 'act=post&to_id=-1'),
    fc.jsonValue().map((value) => facebookRequest({ input: value })),
    fc
      .jsonValue()
      .map((value) => JSON.stringify({ response: value, media: value, payload: value })),
    fc
      .jsonValue()
      .map((value) =>
        JSON.stringify({ data: { story_create: value }, errors: value, status: 'ok' }),
      ),
  );

  it('should never throw, and what it tells should pass the other side.', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...urls),
        bodies,
        bodies,
        fc.integer(),
        (url, request, response, status) => {
          for (const { id, classify } of networks) {
            const one = { ...exchange(url, request, response), status };
            const call = callOf(id, one);
            for (const seen of [...classify(one), ...(call ? classify(prune(call, one)) : [])]) {
              expect(checkObservation(seen)?.state).toBe(seen.state);
            }
          }
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('should let no token out.', () => {
    const answers = [
      { response: { post_id: 1 }, token: secret },
      { error: { error_code: 5, request_params: [{ key: 'access_token', value: secret }] } },
      { data: { story_create: { story, token: secret } }, errors: [{ code: secret.length }] },
      { media: { ...media, token: secret }, status: 'ok' },
      { payload: [0, [`post-1_2 ${secret}`]] },
    ];
    const requests = [
      form({ owner_id: '-1', from_group: '1', message: 'a', access_token: secret }),
      form({ act: 'post', to_id: '-1', hash: secret, Message: 'a' }),
      facebookRequest({ input: { ...input, tracking: [secret] } }),
      form({ caption: 'a', jazoest: secret, csrftoken: secret }),
    ];
    let told = 0;
    for (const url of urls) {
      for (const request of requests) {
        for (const answer of answers) {
          for (const { id } of networks) {
            const one = exchange(url, request, answer);
            const call = callOf(id, one);
            if (!call) continue;
            told++;
            expect(JSON.stringify(prune(call, one))).not.toContain(secret);
          }
        }
      }
    }
    expect(told).toBeGreaterThan(5);
  });
});
