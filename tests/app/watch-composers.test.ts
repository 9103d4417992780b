import { Window } from 'happy-dom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageEvent } from '../../app/page-link';
import type { LogOutcome, OutboxEntry } from '../../app/record-publication';
import { type Watch, watchComposers } from '../../app/watch-composers';
import { watchHealth } from '../../app/watch-health';
import type { LightPart, Seen } from '../../domain/health/light';
import { noHealth } from '../../domain/health/network-health';
import type { Observation } from '../../networks/network';
import { vk } from '../../networks/vk/network';

const dialog = (inside: string) =>
  `<div data-testid="posting_modal_box" role="dialog" aria-modal="true">${inside}</div>`;
const field = (text: string) =>
  `<span contenteditable="true" role="textbox" data-testid="posting_base_screen_input_message">${text}</span>`;
const publishButton = '<button data-testid="posting_submit_button">Опубликовать</button>';

let document: Document;
let watch: Watch;
let stop: AbortController;
let puts: OutboxEntry[];
let removed: string[];
let events: PageEvent[];
let put: (entry: OutboxEntry) => Promise<void>;
let drain: () => Promise<LogOutcome[]>;
/** Whom the network keeps a draft of that text for. */
let kept: Map<string, string>;
/** What was kept of the light. */
let keptLight: Partial<Record<LightPart, Seen>>;

beforeEach(() => {
  vi.useFakeTimers({ now: 1_800_000_000_000 });
  const window = new Window({ url: 'https://vk.ru/club1' });
  vi.stubGlobal('MutationObserver', window.MutationObserver);
  document = window.document as unknown as Document;
  stop = new AbortController();
  puts = [];
  removed = [];
  kept = new Map();
  keptLight = {};
  events = [];
  put = async () => {};
  drain = async () => puts.map(({ id }) => ({ entry: id, result: 'logged' as const }));
  let ids = 0;
  watch = watchComposers(
    {
      network: { ...vk, draftOwner: (_, text) => Promise.resolve(kept.get(text)) },
      document,
      health: watchHealth(
        {
          host: 'vk.ru',
          now: Date.now,
          known: async () => noHealth,
          keep: async ({ light }) => void Object.assign(keptLight, light),
          changed() {},
        },
        stop.signal,
      ),
      now: Date.now,
      newId: () => `id${++ids}`,
      publisher: () => 'olga',
      put: (entry) => {
        puts.push(entry);
        return put(entry);
      },
      remove: async (id) => void removed.push(id),
      drain: () => drain(),
    },
    stop.signal,
  );
  watch.link.subscribe((event) => events.push(event), stop.signal);
});
afterEach(() => {
  stop.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Puts the page into a state and gives the watch the time to see it. */
async function page(html: string): Promise<void> {
  document.body.innerHTML = html;
  await vi.advanceTimersByTimeAsync(4_000);
}
/** The tab is closed, or another page opened in it. */
function leave(): void {
  const window = document.defaultView!;
  window.dispatchEvent(new window.Event('pagehide'));
}
const outcomes = () => events.flatMap((event) => (event.type === 'outcome' ? [event.outcome] : []));
const published: Observation = {
  network: 'vk',
  state: 'published',
  ownerId: '-1',
  nativeId: '5',
  text: 'Ждём вас!',
};

describe('A composer', () => {
  it('should be one session from its opening through the step that hides the text.', async () => {
    await page(dialog(field('Ждём вас!')));
    const session = watch.link.current()!;
    expect(session.read()).toBe('Ждём вас!');
    expect(session.owner.ownerIds).toEqual(['-1']);
    expect(watch.link.health().light.composer?.state).toBe('works');
    const root = document.querySelector('[role="dialog"]')!;
    root.innerHTML = publishButton;
    await vi.advanceTimersByTimeAsync(4_000);
    expect(watch.link.sessions()).toEqual([session]);
    expect(session.hit()).toBeUndefined();
    expect(session.read()).toBe('Ждём вас!');
    root.innerHTML = field('Ждём всех!');
    await vi.advanceTimersByTimeAsync(4_000);
    expect(watch.link.sessions()).toEqual([session]);
    expect(session.read()).toBe('Ждём всех!');
  });

  it('should be a new one when another dialog opens later.', async () => {
    await page(dialog(field('Первый')));
    const first = watch.link.current();
    await page('');
    expect(watch.link.sessions()).toEqual([]);
    await page(dialog(field('Второй')));
    expect(watch.link.current()).not.toBe(first);
  });

  it('should tell its draft after each change.', async () => {
    await page(dialog(field('a')));
    events.length = 0;
    document.querySelector('[contenteditable]')!.textContent = 'ab';
    await vi.advanceTimersByTimeAsync(1_000);
    expect(events.filter(({ type }) => type === 'draft')).toHaveLength(1);
  });
});

describe('The press that sends a post', () => {
  const first = (selector: string) => document.querySelector(selector)!;
  const next = '<button data-testid="posting_base_screen_next">Далее</button>';
  const comment = '<div role="textbox" contenteditable="true" id="comment"></div>';

  it('should be told from the steps before it, from typing and from everything beside the composer.', async () => {
    await page(
      `${dialog(field('Ждём вас!') + next)}${comment}<button id="other">Опубликовать</button>`,
    );
    const session = watch.link.current();
    expect(session).toBeDefined();
    expect(watch.link.publishes(first('[data-testid$="next"]'), false)).toBeUndefined();
    // On a step that has no such button the keys send nothing.
    expect(watch.link.publishes(first('[data-testid*="input"]'), true)).toBeUndefined();
    for (const id of ['#comment', '#other']) {
      for (const keys of [true, false]) {
        expect(watch.link.publishes(first(id), keys), id).toBeUndefined();
      }
    }
    first('[role="dialog"]').innerHTML = field('Ждём вас!') + publishButton;
    await vi.advanceTimersByTimeAsync(4_000);
    expect(watch.link.publishes(first('[data-testid*="submit"]'), false)).toBe(session);
    expect(watch.link.publishes(first('[data-testid*="input"]'), true)).toBe(session);
    expect(watch.link.publishes(first('[data-testid*="input"]'), false)).toBeUndefined();
  });
});

describe('Whom a composer is for', () => {
  it('should be learnt from the network’s own keeping of the draft, of a restored one too.', async () => {
    kept.set('Черновик', '-2').set('Другой', '-3');
    await page(dialog(field('Черновик')));
    const session = watch.link.current()!;
    expect(session.owner.ownerIds).toEqual(['-2']);
    expect(events.filter(({ type }) => type === 'sessions')).toHaveLength(2);
    document.querySelector('[contenteditable]')!.textContent = 'Другой';
    await vi.advanceTimersByTimeAsync(4_000);
    expect(session.owner.ownerIds).toEqual(['-3']);
    expect(watch.link.sessions()).toEqual([session]);
  });

  it('should stay the page’s where nothing is kept.', async () => {
    await page(dialog(field('Черновик')));
    expect(watch.link.current()!.owner.ownerIds).toEqual(['-1']);
  });
});

describe('A publication', () => {
  it('should be put away in the very task it is heard in.', async () => {
    await page(dialog(field('Ждём вас!')));
    watch.link.current()!.notes = { planItem: 'p1' };
    await vi.advanceTimersByTimeAsync(60_000);
    const at = new Date().toISOString();
    watch.heard(published);
    expect(puts).toEqual([
      {
        id: expect.any(String),
        at,
        observation: published,
        session: {
          owner: { ownerIds: ['-1'], handles: ['club1'] },
          text: 'Ждём вас!',
          media: 0,
          secondsComposing: expect.any(Number),
          notes: { planItem: 'p1' },
        },
        pageOwner: { ownerIds: ['-1'], handles: ['club1'] },
        publisher: 'olga',
      },
    ]);
    expect(puts[0]!.session!.secondsComposing).toBeGreaterThanOrEqual(60);
    await vi.advanceTimersByTimeAsync(0);
    expect(outcomes()).toEqual([{ entry: puts[0]!.id, result: 'logged' }]);
    expect(watch.link.health().light.publication?.state).toBe('works');
  });

  it('should be safe before anybody is told, and asked about again while the background sleeps.', async () => {
    let kept = () => {};
    put = () => new Promise((done) => (kept = done));
    let awake = false;
    const answer = drain;
    drain = async () => {
      if (!awake) throw new Error('asleep');
      return answer();
    };
    await page(dialog(field('Ждём вас!')));
    watch.heard(published);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(outcomes()).toEqual([]);
    kept();
    await vi.advanceTimersByTimeAsync(500);
    expect(outcomes()).toEqual([]);
    awake = true;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(outcomes()).toHaveLength(1);
  });

  it('should be told of when it could not be kept.', async () => {
    put = async () => {
      throw Object.assign(new Error('full'), { problem: 'storage-full' });
    };
    await page(dialog(field('Ждём вас!')));
    watch.heard(published);
    await vi.advanceTimersByTimeAsync(0);
    expect(outcomes()).toEqual([{ entry: puts[0]!.id, result: 'failed', problem: 'storage-full' }]);
  });

  it('should keep the text when the page empties and closes the composer first.', async () => {
    await page(dialog(field('Ждём вас!') + publishButton));
    document.querySelector('button')!.click();
    document.querySelector('[contenteditable]')!.textContent = '';
    await vi.advanceTimersByTimeAsync(1_000);
    await page('');
    watch.heard({ ...published, text: undefined });
    expect(puts.at(-1)!.session?.text).toBe('Ждём вас!');
  });

  it('should not get the words of the one before it, sent without a word from the same field.', async () => {
    await page(dialog(field('Ждём вас!') + publishButton));
    document.querySelector('button')!.click();
    watch.heard(published);
    document.querySelector('[contenteditable]')!.textContent = '';
    await vi.advanceTimersByTimeAsync(1_000);
    document.querySelector('button')!.click();
    watch.heard({ ...published, nativeId: '6', text: '' });
    expect(puts.at(-1)).toMatchObject({ observation: { nativeId: '6' }, session: { text: '' } });
  });

  it('should come without a composer when none vouches for it; a failure of nobody is nothing.', async () => {
    await page(dialog(field('Своё')));
    watch.heard({ ...published, text: 'Подделка' });
    watch.heard({ ...published, state: 'failed', text: 'Подделка' });
    expect(puts.map(({ session }) => session)).toEqual([undefined]);
  });
});

describe('The light', () => {
  it('should be kept from what happened: found, read, seen going out.', async () => {
    await page(dialog(field('Ждём вас!') + publishButton));
    document.querySelector('button')!.click();
    watch.heard(published);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(keptLight).toEqual({ composer: 'works', reading: 'works', publication: 'works' });
  });

  it('should say that a composer was not found, and that a text was not read.', async () => {
    await page('');
    watch.heard(published);
    expect(watch.link.health().light.composer?.state).toBe('broken');
    await page(dialog(field('') + publishButton));
    document.querySelector('button')!.click();
    watch.heard({ ...published, nativeId: '6' });
    expect(watch.link.health().light.reading?.state).toBe('broken');
  });

  it('should leave open what a press without an answer means, until a person says it.', async () => {
    await page(dialog(field('Ждём вас!') + publishButton));
    document.querySelector('button')!.click();
    await page('');
    await vi.advanceTimersByTimeAsync(40_000);
    expect(watch.link.health().light.publication?.state).toBe('broken');
    expect(keptLight.publication).toBeUndefined();
    const asked = events.find((event) => event.type === 'unconfirmed');
    asked?.drop?.();
    expect(watch.link.health().light.publication).toBeUndefined();
  });
});

describe('A press on the button', () => {
  it('should be put away at once, and the answer take its place.', async () => {
    await page(dialog(field('Ждём вас!') + publishButton));
    document.querySelector('button')!.click();
    expect(puts).toMatchObject([
      { waiting: true, observation: { state: 'unconfirmed' }, session: { text: 'Ждём вас!' } },
    ]);
    watch.heard(published);
    expect(puts).toHaveLength(2);
    expect(puts[1]).toMatchObject({ id: puts[0]!.id, observation: published });
    expect(puts[1]).not.toHaveProperty('waiting');
    leave();
    watch.heard({ ...published, nativeId: '6' });
    expect(puts).toHaveLength(3);
    expect(puts[2]!.id).not.toBe(puts[0]!.id);
  });

  it('should wait no longer when the page is left, and be forgotten when nothing went out.', async () => {
    await page(dialog(field('Ждём вас!') + publishButton));
    document.querySelector('button')!.click();
    leave();
    expect(puts).toHaveLength(2);
    expect(puts[1]).not.toHaveProperty('waiting');
    expect(puts[1]!.id).toBe(puts[0]!.id);
    expect(removed).toEqual([]);
    await vi.advanceTimersByTimeAsync(40_000);
    expect(removed).toEqual([puts[0]!.id]);
  });

  it('should be asked about when the composer is gone and nothing was heard.', async () => {
    await page(dialog(field('Ждём вас!') + publishButton));
    document.querySelector('button')!.click();
    await page('');
    expect(events.map(({ type }) => type)).not.toContain('unconfirmed');
    await vi.advanceTimersByTimeAsync(30_000);
    const asked = events.filter((event) => event.type === 'unconfirmed');
    expect(asked).toMatchObject([{ text: 'Ждём вас!' }]);
    expect(watch.link.health().light.publication?.state).toBe('broken');
  });

  it('should be told as logged once the wall, or a person in another tab, has answered for it.', async () => {
    await page(dialog(field('Ждём вас!') + publishButton));
    document.querySelector('button')!.click();
    await page('');
    drain = async () => [];
    await vi.advanceTimersByTimeAsync(40_000);
    watch.recall();
    await vi.advanceTimersByTimeAsync(0);
    expect(outcomes()).toEqual([]);
    const outcome = { entry: puts[0]!.id, result: 'logged', post: 'vk:-1_5' } as const;
    drain = async () => [{ entry: 'other', result: 'logged' }, outcome];
    watch.recall();
    watch.recall();
    await vi.advanceTimersByTimeAsync(2_000);
    expect(outcomes()).toEqual([outcome]);
    // It went out and the answer was not seen.
    expect(keptLight.publication).toBe('broken');
  });

  it('should be told as logged when the answer comes after all.', async () => {
    await page(dialog(field('Ждём вас!') + publishButton));
    document.querySelector('button')!.click();
    await page('');
    await vi.advanceTimersByTimeAsync(60_000);
    watch.heard(published);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(outcomes()).toEqual([{ entry: puts[0]!.id, result: 'logged' }]);
    expect(keptLight.publication).toBe('works');
  });

  it('should not be asked about when the answer was heard, or the composer still stands.', async () => {
    await page(dialog(field('Ждём вас!') + publishButton));
    document.querySelector('button')!.click();
    await vi.advanceTimersByTimeAsync(40_000);
    document.querySelector('button')!.click();
    watch.heard(published);
    await page('');
    await vi.advanceTimersByTimeAsync(40_000);
    expect(events.map(({ type }) => type)).not.toContain('unconfirmed');
  });
});

it('Nothing should be looked for while the page is hidden.', async () => {
  Object.defineProperty(document, 'hidden', { value: true, configurable: true });
  const find = vi.spyOn(vk, 'findComposers');
  await page(dialog(field('x')));
  expect(find).not.toHaveBeenCalled();
  Object.defineProperty(document, 'hidden', { value: false });
  document.dispatchEvent(
    new (document.defaultView as unknown as { Event: typeof Event }).Event('visibilitychange'),
  );
  await vi.advanceTimersByTimeAsync(1_000);
  expect(watch.link.sessions()).toHaveLength(1);
  find.mockRestore();
});
