import { Window } from 'happy-dom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkObservation } from '../../networks/check-observation';
import { openReceiver, openSender, rejoinChannel, wantCounters } from '../../networks/dom/channel';
import type { Exchange, Observation } from '../../networks/network';
import { readExchange } from '../../networks/read-exchange';

const exchange: Exchange = {
  kind: 'publication',
  method: 'POST',
  url: 'https://web.api.vk.ru/method/wall.post',
  status: 200,
  request: 'message=a',
  response: '{"response":{"post_id":5}}',
};

const observation: Observation = {
  network: 'vk',
  state: 'published',
  ownerId: '-1',
  nativeId: '5',
  permalink: 'https://vk.ru/wall-1_5',
  text: 'Привет',
};

let document: Document;
let heard: Exchange[];
let stop: AbortController;
const receive = () =>
  openReceiver(
    document,
    () => 'random-name',
    (one) => heard.push(readExchange(one)!),
    stop.signal,
  );

beforeEach(() => {
  const window = new Window();
  vi.stubGlobal('CustomEvent', window.CustomEvent);
  vi.stubGlobal('MutationObserver', window.MutationObserver);
  document = window.document as unknown as Document;
  heard = [];
  stop = new AbortController();
});
afterEach(() => {
  stop.abort();
  vi.unstubAllGlobals();
});

const pageScript = () => document.head.append(document.createElement('script'));

describe('The channel', () => {
  it('should carry an observation, whoever starts first.', () => {
    const { tell } = openSender(document)!;
    expect(receive()).toBe(true);
    tell(exchange);
    expect(heard).toEqual([exchange]);
  });

  it('should go on after an update, with what was said while nobody listened.', () => {
    const { tell } = openSender(document)!;
    receive();
    pageScript();
    tell(exchange);
    stop.abort();
    tell({ ...exchange, status: 206 });
    expect(heard.map(({ status }) => status)).toEqual([200]);
    heard = [];
    const renewed = new AbortController();
    rejoinChannel(document, 'random-name', (one) => heard.push(readExchange(one)!), renewed.signal);
    tell({ ...exchange, status: 207 });
    expect(heard.map(({ status }) => status)).toEqual([200, 206, 207]);
    renewed.abort();
    tell(exchange);
    expect(heard).toHaveLength(3);
  });

  it('should carry one in the other order too.', () => {
    receive();
    openSender(document)!.tell(exchange);
    expect(heard).toEqual([exchange]);
  });

  it('should not be opened when a script of the page may have run.', () => {
    pageScript();
    expect(receive()).toBe(false);
    expect(openSender(document)).toBeUndefined();
  });

  it('should tell its name to nobody once the first script of the page stands there.', async () => {
    receive();
    pageScript();
    await Promise.resolve();
    const spied: unknown[] = [];
    document.addEventListener('colophon:name', (event) =>
      spied.push((event as CustomEvent).detail),
    );
    document.dispatchEvent(new CustomEvent('colophon:ready'));
    expect(spied).toEqual([]);
  });

  it('should not give the name away when the page replaces the means afterwards.', () => {
    const { tell } = openSender(document)!;
    receive();
    const spied: unknown[] = [];
    const Original = CustomEvent;
    vi.stubGlobal(
      'CustomEvent',
      class extends Original<unknown> {
        constructor(type: string, init?: CustomEventInit) {
          super(type, init);
          spied.push(type);
        }
      },
    );
    vi.spyOn(JSON, 'stringify').mockImplementation(() => {
      spied.push('stringified');
      return '';
    });
    tell(exchange);
    vi.restoreAllMocks();
    expect(heard).toEqual([exchange]);
    expect(spied).toEqual([]);
  });

  it('should fall silent with its script.', () => {
    const { tell } = openSender(document)!;
    receive();
    stop.abort();
    tell(exchange);
    expect(heard).toEqual([]);
  });
});

describe('Counters', () => {
  it('should be read only while they are wanted.', () => {
    const { counting } = openSender(document)!;
    receive();
    expect(counting()).toBe(false);
    wantCounters(document, 'random-name', true);
    expect(counting()).toBe(true);
    wantCounters(document, 'random-name', false);
    expect(counting()).toBe(false);
  });
});

describe('What comes through', () => {
  it('should be an exchange with its own fields and nothing else.', () => {
    const said = JSON.stringify({ ...exchange, access_token: 'x' });
    expect(readExchange(said)).toEqual(exchange);
  });

  it.each([
    [null],
    [5],
    ['{'],
    ['null'],
    ['[]'],
    [JSON.stringify({ ...exchange, kind: 'other' })],
    [JSON.stringify({ ...exchange, url: 'javascript:alert(1)' })],
    [JSON.stringify({ ...exchange, response: 'я'.repeat(2_000_001) })],
  ])('should be nothing otherwise.', (detail) => {
    expect(readExchange(detail)).toBeNull();
  });
});

describe('What is made of it', () => {
  const read = (change: object) => checkObservation({ ...observation, ...change } as Observation);

  it('should hold its own fields and nothing else.', () => {
    expect(read({ access_token: 'x', __proto__: { y: 1 } })).toEqual(observation);
  });

  it.each([
    ['no network', { network: 'ok' }],
    ['no state', { state: 'unconfirmed' }],
    ['an id that is none', { nativeId: '5"><script>' }],
    ['an owner that is none', { ownerId: {} }],
  ])('should be refused with %s.', (_, change) => {
    expect(read(change)).toBeNull();
  });

  it.each([
    ['a link to somewhere else', { permalink: 'https://evil.example/wall-1_5' }, 'permalink'],
    [
      'a link of another network',
      { permalink: 'https://www.instagram.com/p/abcdef/' },
      'permalink',
    ],
    ['a link that runs', { permalink: 'javascript:alert(1)' }, 'permalink'],
    ['a text too long to be one', { text: 'я'.repeat(70_001) }, 'text'],
    ['an odd error', { error: 'a b' }, 'error'],
  ])('should lose %s and be kept.', (_, change, field) => {
    const seen = read(change);
    expect(seen).toMatchObject({ nativeId: '5' });
    expect(seen).not.toHaveProperty(field);
  });
});
