import { prune } from '../../../networks/dom/prune';
import type { Exchange, Observation, WatchedCall } from '../../../networks/network';
import { vkWatcher } from '../../../networks/vk/watcher';

/** Stands in every request where a token or a hash would; must never come out anywhere. */
export const secret = 'SECRET0token';

export const form = (fields: Record<string, string>): string => `${new URLSearchParams(fields)}`;

export const exchange = (
  url: string,
  request: string,
  response: unknown,
  status = 200,
): Exchange => ({
  kind: 'publication',
  method: 'POST',
  url,
  status,
  request,
  response: typeof response === 'string' ? response : JSON.stringify(response),
});

/** The call an exchange is watched for by; undefined when nobody looks at it. */
export function callOf({ kind, method, url, request }: Exchange): WatchedCall | undefined {
  return vkWatcher.calls.find(
    ({ kind: watched, address, body }) =>
      watched === kind &&
      address.test(`${method} ${url}`) &&
      (!body || body.test(`${url.split('?')[1] ?? ''}&${request}`)),
  );
}

/** What is left of an exchange when it leaves the page's world; undefined when nobody looks at it. */
export function leaving(exchange: Exchange): Exchange | undefined {
  const call = callOf(exchange);
  return call && prune(call, exchange);
}

const api = (method: string, host = 'web.api.vk.ru') =>
  `https://${host}/method/${method}?v=5.289&client_id=6287487`;

const text = 'Ждём вас 27 ноября!\nВход свободный: 100% & «бесплатно» = да + чай.';
const fields = {
  owner_id: '-217001',
  from_group: '1',
  signed: '0',
  message: text,
  primary_attachments: 'photo7001_1',
  primary_attachments_mode: 'carousel',
  ref: 'group_from_plus',
  entry_point: 'group',
  guid: 'a1b2',
  access_token: secret,
};
const post = (more: Record<string, string> = {}, without: string[] = []) =>
  form(
    Object.fromEntries(
      Object.entries({ ...fields, ...more }).filter(([name]) => !without.includes(name)),
    ),
  );
const done = { response: { post_id: 512 } };
const error = (error_code: number) => ({
  error: {
    error_code,
    error_msg: 'No',
    captcha_sid: secret,
    request_params: [{ key: 'message', value: text }],
  },
});

const published: Observation = {
  network: 'vk',
  state: 'published',
  ownerId: '-217001',
  nativeId: '512',
  permalink: 'https://vk.ru/wall-217001_512',
  text,
  attempt: 'a1b2',
};
const failed = (number: string): Observation => ({
  network: 'vk',
  state: 'failed',
  ownerId: '-217001',
  text,
  attempt: 'a1b2',
  error: number,
});
const change = (
  state: 'edited' | 'deleted' | 'restored',
  more: Partial<Observation> = {},
): Observation => ({
  network: 'vk',
  state,
  ownerId: '-217001',
  nativeId: '12',
  ...(state !== 'deleted' && { permalink: 'https://vk.ru/wall-217001_12' }),
  ...more,
});

const batch = (requests: unknown[]) => JSON.stringify({ requests });
const program = (code: string, more: Record<string, string> = {}) =>
  form({ code, ...more, access_token: secret });
const inCode = 'Скобка } и "кавычки", запятая\nвторая строка';

const classic = 'https://vk.com/al_wall.php';
const classicFields = {
  act: 'post',
  al: '1',
  to_id: '-217001',
  type: 'own',
  official: '1',
  Message: text,
  hash: secret,
  guid: 'a1b2',
};
const wallHtml =
  '<div id="post-217001_5" data-post-id="-217001_5"></div><div id="post-217001_512"></div><div id="post-2_99"></div>';
const payload = (code: unknown, html: unknown = wallHtml) => ({
  payload: [code, [html]],
  static: 'wall.js,wall.css',
  statsMeta: { platform: 'web2', hash: secret },
  loaderVersion: '123',
});
const old = (code: number, html = wallHtml) =>
  `<!--123<!>wall.js,wall.css<!>0<!>6868<!>${code}<!>${html}<!>${secret}`;

/** Every exchange the facts tell of, and what it means. */
export const exchanges: Array<{ name: string; exchange: Exchange; means: Observation[] }> = [
  {
    name: 'a post of the community',
    exchange: exchange(api('wall.post'), post(), done),
    means: [published],
  },
  {
    name: 'the same on the other API hosts',
    exchange: exchange(api('wall.post', 'api.vk.com'), post(), done),
    means: [published],
  },
  {
    name: 'with the older name for attachments and a signature',
    exchange: exchange(
      api('wall.post', 'web.api.vk.com'),
      post({ attachments: 'photo1_2', signed: '1' }, ['primary_attachments']),
      done,
    ),
    means: [published],
  },
  {
    name: 'fields in the address, none in the body',
    exchange: exchange(`${api('wall.post')}&${post()}`, '', done),
    means: [published],
  },
  {
    name: 'fields as JSON',
    exchange: exchange(
      api('wall.post'),
      JSON.stringify({ ...fields, owner_id: -217001, from_group: true }),
      done,
    ),
    means: [published],
  },
  {
    name: 'a post with a date',
    exchange: exchange(api('wall.post'), post({ publish_date: '1796032800' }), done),
    means: [
      {
        network: 'vk',
        state: 'scheduled',
        ownerId: '-217001',
        nativeId: '512',
        text,
        attempt: 'a1b2',
        scheduledFor: '2026-11-30T10:00:00.000Z',
      },
    ],
  },
  {
    name: 'a suggestion, which says so',
    exchange: exchange(api('wall.post'), post({ from_group: '0' }), done),
    means: [{ ...suggestion() }],
  },
  {
    name: 'a suggestion, which says nothing',
    exchange: exchange(api('wall.post'), post({}, ['from_group', 'signed']), done),
    means: [{ ...suggestion() }],
  },
  {
    name: 'an editor’s post that only has the signature to tell it by',
    exchange: exchange(api('wall.post'), post({}, ['from_group']), done),
    means: [published],
  },
  {
    name: 'a suggested or scheduled post that is published now',
    exchange: exchange(api('wall.post'), post({ post_id: '40' }, ['from_group', 'signed']), done),
    means: [{ ...published, formerId: '40' }],
  },
  {
    name: 'a suggested post that is put off',
    exchange: exchange(api('wall.post'), post({ post_id: '40', publish_date: '1796032800' }), done),
    means: [
      {
        network: 'vk',
        state: 'scheduled',
        ownerId: '-217001',
        nativeId: '512',
        formerId: '40',
        text,
        attempt: 'a1b2',
        scheduledFor: '2026-11-30T10:00:00.000Z',
      },
    ],
  },
  {
    name: 'a post on one’s own wall, of an id above two hundred milliards',
    exchange: exchange(api('wall.post'), form({ owner_id: '200000000042', message: 'Я' }), done),
    means: [
      {
        network: 'vk',
        state: 'published',
        ownerId: '200000000042',
        nativeId: '512',
        permalink: 'https://vk.ru/wall200000000042_512',
        text: 'Я',
      },
    ],
  },
  {
    name: 'a post that does not name its wall',
    exchange: exchange(api('wall.post'), form({ message: 'Я' }), done),
    means: [{ network: 'vk', state: 'published', nativeId: '512', text: 'Я' }],
  },
  ...[14, 24, 214, 219, 220, 222, 224, 5, 100].map((code) => ({
    name: `error ${code} at HTTP 200`,
    exchange: exchange(api('wall.post'), post(), error(code)),
    means: [failed(`${code}`)],
  })),
  {
    name: 'an answer that tells nothing',
    exchange: exchange(api('wall.post'), post(), '<html>502</html>', 502),
    means: [],
  },
  {
    name: 'an edit',
    exchange: exchange(
      api('wall.edit'),
      form({ owner_id: '-217001', post_id: '12', message: 'Новый', close_comments: '0' }),
      { response: { post_id: 12 } },
    ),
    means: [change('edited', { text: 'Новый' })],
  },
  {
    name: 'an edit of a post that waits',
    exchange: exchange(
      api('wall.edit'),
      form({ owner_id: '-217001', post_id: '12', message: 'Позже', publish_date: '1796032800' }),
      { response: 1 },
    ),
    means: [
      {
        network: 'vk',
        state: 'scheduled',
        ownerId: '-217001',
        nativeId: '12',
        text: 'Позже',
        scheduledFor: '2026-11-30T10:00:00.000Z',
      },
    ],
  },
  {
    name: 'an edit that was refused',
    exchange: exchange(api('wall.edit'), form({ owner_id: '-1', post_id: '12' }), error(15)),
    means: [],
  },
  {
    name: 'a removal',
    exchange: exchange(
      api('wall.delete'),
      form({ owner_id: '-217001', post_id: '12', creation_entry_point: 'wall' }),
      { response: 1 },
    ),
    means: [change('deleted')],
  },
  {
    name: 'a removal taken back',
    exchange: exchange(api('wall.restore'), form({ owner_id: '-217001', post_id: '12' }), {
      response: 1,
    }),
    means: [change('restored')],
  },
  {
    name: 'a batch with its answers in another order',
    exchange: exchange(
      api('batch.call'),
      batch([
        { id: '0', method: 'wall.get', params: { owner_id: -217001 } },
        { id: '1', method: 'wall.post', params: { ...fields, owner_id: -217001, from_group: 1 } },
        { id: '2', method: 'wall.delete', params: { owner_id: -217001, post_id: 12 } },
      ]),
      {
        responses: [
          { id: '2', body: { response: 1 } },
          { id: '1', body: done },
          { id: '0', body: { response: { count: 0, items: [] } } },
        ],
      },
    ),
    means: [published, change('deleted')],
  },
  {
    name: 'a batch in a field of a form',
    exchange: exchange(
      api('batch.call'),
      form({
        requests: JSON.stringify([{ id: '0', method: 'wall.post', params: fields }]),
        access_token: secret,
      }),
      { responses: [{ id: '0', body: done }] },
    ),
    means: [published],
  },
  {
    name: 'a batch whose post was refused',
    exchange: exchange(
      api('batch.call'),
      batch([{ id: '0', method: 'wall.post', params: fields }]),
      { responses: [{ id: '0', body: error(214) }] },
    ),
    means: [failed('214')],
  },
  {
    name: 'a batch refused as a whole',
    exchange: exchange(
      api('batch.call'),
      batch([{ id: '0', method: 'wall.post', params: fields }]),
      error(14),
    ),
    means: [failed('14')],
  },
  {
    name: 'a program in a batch',
    exchange: exchange(
      api('batch.call'),
      batch([
        {
          id: 'x',
          method: 'execute',
          params: {
            code: 'return API.wall.post({owner_id:Args.owner_id,from_group:1,message:Args.message,guid:"a1b2"});',
            owner_id: -217001,
            message: text,
          },
        },
      ]),
      { responses: [{ id: 'x', body: done }] },
    ),
    means: [published],
  },
  {
    name: 'a program of literals',
    exchange: exchange(
      api('execute', 'api.vk.ru'),
      program(
        `return API.wall.post({"owner_id":-217001,"from_group":1,"message":${JSON.stringify(inCode)},"guid":"a1b2"});`,
      ),
      done,
    ),
    means: [{ ...published, text: inCode }],
  },
  {
    name: 'a program in single quotes that answers in its own way',
    exchange: exchange(
      api('execute'),
      program(
        "var a = API.users.get(); var p = API.wall.post({ 'owner_id': -217001, from_group: 1, 'message': 'Дом \\'у моста\\'', attachments: a@.id, guid: 'a1b2' }); return {post: p};",
      ),
      { response: { post: { post_id: 512 } } },
    ),
    means: [{ ...published, text: "Дом 'у моста'" }],
  },
  {
    name: 'a program that sends two posts',
    exchange: exchange(
      api('execute'),
      program(
        'return [API.wall.post({"owner_id":-1,"from_group":1,"message":"Один"}),API.wall.post({"owner_id":-2,"from_group":1,"message":"Два"})];',
      ),
      {
        response: [{ post_id: 3 }, false],
        execute_errors: [{ method: 'wall.post', error_code: 219 }],
      },
    ),
    means: [
      {
        network: 'vk',
        state: 'published',
        ownerId: '-1',
        nativeId: '3',
        permalink: 'https://vk.ru/wall-1_3',
        text: 'Один',
      },
      { network: 'vk', state: 'failed', ownerId: '-2', text: 'Два', error: '219' },
    ],
  },
  {
    name: 'a program whose post was refused',
    exchange: exchange(
      api('execute'),
      program(
        `return API.wall.post({"owner_id":-217001,"from_group":1,"message":${JSON.stringify(text)},"guid":"a1b2"});`,
      ),
      {
        response: false,
        execute_errors: [{ method: 'wall.post', error_code: 214, error_msg: 'No' }],
      },
    ),
    means: [failed('214')],
  },
  {
    name: 'a program that reckons its values',
    exchange: exchange(
      api('execute'),
      program(
        'var m = "x" + Args.y; return API.wall.post({"owner_id":-1,"from_group":1,"message":m});',
      ),
      done,
    ),
    means: [
      {
        network: 'vk',
        state: 'published',
        ownerId: '-1',
        nativeId: '512',
        permalink: 'https://vk.ru/wall-1_512',
      },
    ],
  },
  {
    name: 'the classic site, answer of today',
    exchange: exchange(classic, form(classicFields), payload(0)),
    means: [published],
  },
  {
    name: 'the classic site, answer of old',
    exchange: exchange(classic, form(classicFields), old(0)),
    means: [published],
  },
  {
    name: 'the classic site, the address saying what to do',
    exchange: exchange(
      'https://m.vk.ru/al_wall.php?act=post',
      form({ ...classicFields, act: '' }).replace('act=&', ''),
      payload('0'),
    ),
    means: [published],
  },
  {
    name: 'the classic site with a timer',
    exchange: exchange(classic, form({ ...classicFields, postpone: '1796032800' }), payload(0)),
    means: [
      {
        network: 'vk',
        state: 'scheduled',
        ownerId: '-217001',
        nativeId: '512',
        text,
        attempt: 'a1b2',
        scheduledFor: '2026-11-30T10:00:00.000Z',
      },
    ],
  },
  {
    name: 'a suggestion on the classic site',
    exchange: exchange(
      classic,
      form({ ...classicFields, official: '' }),
      payload(0, `${wallHtml}<a href="/wall-217001?suggested=1">`),
    ),
    means: [suggestion()],
  },
  ...[
    [8, '8'],
    [2, '14'],
    [3, '5'],
  ].map(([code, number]) => ({
    name: `the classic site's refusal ${code}, of today`,
    exchange: exchange(classic, form(classicFields), payload(`${code}`, '"no"')),
    means: [failed(`${number}`)],
  })),
  ...[
    [8, '8'],
    [2, '14'],
  ].map(([code, number]) => ({
    name: `the classic site's refusal ${code}, of old`,
    exchange: exchange(classic, form(classicFields), old(Number(code), 'no')),
    means: [failed(`${number}`)],
  })),
  {
    name: 'a scheduled post published now on the classic site',
    exchange: exchange(
      classic,
      form({ act: 'publish_postponed', al: '1', post: '-217001_40', hash: secret }),
      payload(0),
    ),
    means: [
      {
        network: 'vk',
        state: 'published',
        ownerId: '-217001',
        nativeId: '512',
        formerId: '40',
        permalink: 'https://vk.ru/wall-217001_512',
      },
    ],
  },
  {
    name: 'an edit on the classic site',
    exchange: exchange(
      classic,
      form({ act: 'save', al: '1', post: '-217001_12', message: 'Новый', hash: secret }),
      payload(0),
    ),
    means: [change('edited', { text: 'Новый' })],
  },
  {
    name: 'a removal on the classic site',
    exchange: exchange(
      classic,
      form({ act: 'delete', al: '1', post: '-217001_12', hash: secret }),
      old(0, 'Запись удалена'),
    ),
    means: [change('deleted')],
  },
  {
    name: 'a removal taken back on the classic site',
    exchange: exchange(
      classic,
      form({ act: 'restore', al: '1', post: '-217001_12', hash: secret }),
      payload(0),
    ),
    means: [change('restored')],
  },
  {
    name: 'reading the wall on the classic site',
    exchange: exchange(classic, form({ act: 'get_wall', owner_id: '-217001' }), payload(0)),
    means: [],
  },
  {
    name: 'reading the wall',
    exchange: exchange(api('wall.get'), form({ owner_id: '-217001' }), {
      response: { items: [{ id: 1, owner_id: -217001 }] },
    }),
    means: [],
  },
];

function suggestion(): Observation {
  return {
    network: 'vk',
    state: 'suggested',
    ownerId: '-217001',
    nativeId: '512',
    text,
    attempt: 'a1b2',
  };
}
