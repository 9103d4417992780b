import type { PracticeNetwork } from '../practice-hosts';

/** What tests and people may ask of a practice page: `window.practice`. Documented in practice/README.md. */
export interface PageApi {
  network: PracticeNetwork;
  lang: 'ru' | 'en';
  /** Options of this page load, from its address. */
  options: Record<string, string>;
  /** The text an editor's own state holds (not its DOM). 'composer' is the open composer's. */
  model(name?: string): string;
  /** Replaces an editor's state by code, as the page itself would. */
  setModel(name: string, text: string): void;
  /** Names of the editors mounted now. */
  editors(): string[];
  /** How often each of the page's own shortcuts fired. */
  shortcuts: Record<string, number>;
  /** Every key the page's document listeners saw outside its own fields. */
  keysSeen: string[];
  /** Begins adding nodes, so many a second; stopNodes ends it. */
  nodes(perSecond: number): void;
  stopNodes(): void;
  nodesAdded: number;
  /** Custom events and window messages seen since the page began, by name. */
  seen: Array<{ target: string; type: string; detail: string }>;
  /** Tries to make an extension believe a post went out: replays what was seen with false ids. */
  forge(claim?: { ownerId?: string; nativeId?: string; text?: string }): number;
  /** Sends the network's publish request from page code, no composer open. Resolves with the answer's text. */
  publishWithoutComposer(text: string): Promise<string>;
}

declare global {
  interface Window {
    practice: PageApi;
  }
}

interface Model {
  read(): string;
  write(text: string): void;
}

const models = new Map<string, Model>();

/** Makes an editor's state readable by `window.practice.model(name)`; returns the way to take it back. */
export function registerModel(name: string, model: Model): () => void {
  models.set(name, model);
  return () => {
    if (models.get(name) === model) models.delete(name);
  };
}

const options = Object.fromEntries(new URLSearchParams(location.search));

/** True when an option stands in the address and is not "0". */
export const option = (name: string): boolean => name in options && options[name] !== '0';

/** An option's value, '' when it is not there. */
export const optionValue = (name: string): string => options[name] ?? '';

export const lang: 'ru' | 'en' = options.lang === 'en' ? 'en' : 'ru';

/** The label in the page's language. */
export const say = (ru: string, en: string): string => (lang === 'en' ? en : ru);

/** Props with a `data-testid`, unless this page load asked for none (`?testids=0`). */
export const testId = (id: string): { 'data-testid'?: string } =>
  options.testids === '0' ? {} : { 'data-testid': id };

let nodesTimer: ReturnType<typeof setInterval> | undefined;

function addNodes(perSecond: number): void {
  stopNodes();
  const pool = document.createElement('div');
  pool.id = 'practice-nodes';
  pool.className = 'practice-nodes';
  document.body.append(pool);
  const every = 20;
  nodesTimer = setInterval(() => {
    const many = Math.round((perSecond * every) / 1000);
    const batch = document.createDocumentFragment();
    // Half are elements, half text: feeds grow by both.
    for (let at = 0; at < many; at += 2) {
      const node = document.createElement('div');
      node.append(`node ${window.practice.nodesAdded + at}`);
      batch.append(node);
    }
    window.practice.nodesAdded += many;
    if (pool.childElementCount > 30_000) pool.replaceChildren();
    pool.append(batch);
  }, every);
}

function stopNodes(): void {
  clearInterval(nodesTimer);
  document.getElementById('practice-nodes')?.remove();
}

/** Watches every custom event and message passing over the page, as a curious page script could. */
function eavesdrop(seen: PageApi['seen']): void {
  const dispatch = EventTarget.prototype.dispatchEvent;
  const nameOf = (target: EventTarget) =>
    target === document ? 'document' : target === window ? 'window' : 'element';
  const note = (target: EventTarget, event: Event) => {
    if (!(event instanceof CustomEvent) || seen.length > 500) return;
    let detail = '';
    try {
      detail = typeof event.detail === 'string' ? event.detail : JSON.stringify(event.detail);
    } catch {
      // A detail of the other world cannot be read: its name alone is kept.
    }
    seen.push({ target: nameOf(target), type: event.type, detail: detail ?? '' });
  };
  EventTarget.prototype.dispatchEvent = function (this: EventTarget, event: Event) {
    note(this ?? window, event);
    return dispatch.call(this ?? window, event);
  };
  window.addEventListener('message', (event) => {
    if (seen.length > 500) return;
    seen.push({ target: 'message', type: 'message', detail: JSON.stringify(event.data) ?? '' });
  });
}

/** Any object and array of a JSON text, with ids, text and state replaced by the claim. */
function falsify(detail: string, claim: Record<string, string>): string {
  const swap = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(swap);
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, key in claim ? claim[key] : swap(inner)]),
    );
  };
  try {
    return JSON.stringify(swap(JSON.parse(detail)));
  } catch {
    return detail;
  }
}

function forge(network: PracticeNetwork, claim: Parameters<PageApi['forge']>[0] = {}): number {
  const lie = {
    network,
    state: 'published',
    ownerId: claim.ownerId ?? '-123456',
    nativeId: claim.nativeId ?? '666',
    permalink: `https://vk.ru/wall${claim.ownerId ?? '-123456'}_${claim.nativeId ?? '666'}`,
    text: claim.text ?? 'Forged',
  };
  const guesses = ['colophon', 'colophon:observation', 'colophon-observation', 'observation'];
  const before = [...window.practice.seen];
  const names = new Set([...guesses, ...before.map((event) => event.type)]);
  let sent = 0;
  for (const type of names) {
    const heard = before.find((event) => event.type === type && event.detail);
    const details: unknown[] = [JSON.stringify(lie), lie];
    if (heard) details.unshift(falsify(heard.detail, lie));
    for (const detail of details) {
      for (const target of [document, window, document.documentElement]) {
        target.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
        sent += 1;
      }
      window.postMessage(detail, location.origin);
    }
    window.postMessage({ type, ...lie }, location.origin);
  }
  return sent;
}

interface PageSetup {
  network: PracticeNetwork;
  /** The page's own shortcuts: a key and what it does. They fire outside its fields only. */
  shortcuts: Record<string, () => void>;
  publishWithoutComposer(text: string): Promise<string>;
}

/** Puts `window.practice` on the page and starts its shortcuts and the options of its address. */
export function setUpPage({ network, shortcuts, publishWithoutComposer }: PageSetup): void {
  const seen: PageApi['seen'] = [];
  window.practice = {
    network,
    lang,
    options,
    model: (name = 'composer') => models.get(name)?.read() ?? '',
    setModel: (name, text) => models.get(name)?.write(text),
    editors: () => [...models.keys()],
    shortcuts: Object.fromEntries(Object.keys(shortcuts).map((key) => [key, 0])),
    keysSeen: [],
    nodes: addNodes,
    stopNodes,
    nodesAdded: 0,
    seen,
    forge: (claim) => forge(network, claim),
    publishWithoutComposer,
  };
  eavesdrop(seen);
  document.addEventListener('keydown', (event) => {
    const target = event.target instanceof Element ? event.target : null;
    if (target?.closest('input, textarea, [contenteditable="true"]')) return;
    window.practice.keysSeen.push(event.key);
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act = shortcuts[event.key];
    if (!act) return;
    window.practice.shortcuts[event.key] = (window.practice.shortcuts[event.key] ?? 0) + 1;
    event.preventDefault();
    act();
  });
  if (option('nodes')) addNodes(Number(optionValue('nodes')) || 10_000);
  if (option('forge')) setInterval(() => forge(network), 1000);
}
