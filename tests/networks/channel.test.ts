import { Window } from 'happy-dom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  openReceiver,
  openSender,
  readObservation,
  rejoinChannel,
} from '../../networks/dom/channel';
import type { Observation } from '../../networks/network';

const observation: Observation = {
  network: 'vk',
  state: 'published',
  ownerId: '-1',
  nativeId: '5',
  permalink: 'https://vk.ru/wall-1_5',
  text: 'Привет',
};

let document: Document;
let heard: Observation[];
let stop: AbortController;
const receive = () =>
  openReceiver(
    document,
    () => 'random-name',
    (one) => heard.push(one),
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
    const tell = openSender(document)!;
    expect(receive()).toBe(true);
    tell(observation);
    expect(heard).toEqual([observation]);
  });

  it('should go on after an update, with what was said while nobody listened.', () => {
    const tell = openSender(document)!;
    receive();
    pageScript();
    tell(observation);
    stop.abort();
    tell({ ...observation, nativeId: '6' });
    expect(heard.map(({ nativeId }) => nativeId)).toEqual(['5']);
    heard = [];
    const renewed = new AbortController();
    rejoinChannel(document, 'random-name', (one) => heard.push(one), renewed.signal);
    tell({ ...observation, nativeId: '7' });
    expect(heard.map(({ nativeId }) => nativeId)).toEqual(['5', '6', '7']);
    renewed.abort();
    tell(observation);
    expect(heard).toHaveLength(3);
  });

  it('should carry one in the other order too.', () => {
    receive();
    openSender(document)!(observation);
    expect(heard).toEqual([observation]);
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
    const tell = openSender(document)!;
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
    tell(observation);
    vi.restoreAllMocks();
    expect(heard).toEqual([observation]);
    expect(spied).toEqual([]);
  });

  it('should fall silent with its script.', () => {
    const tell = openSender(document)!;
    receive();
    stop.abort();
    tell(observation);
    expect(heard).toEqual([]);
  });
});

describe('What comes through', () => {
  const read = (change: object) => readObservation(JSON.stringify({ ...observation, ...change }));

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

  it.each([[null], [5], ['{'], ['null'], ['[]'], [{ network: 'vk' }]])(
    '%s should be nothing.',
    (detail) => {
      expect(readObservation(detail)).toBeNull();
    },
  );
});
