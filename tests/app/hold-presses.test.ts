import { Window } from 'happy-dom';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type HeldPress, holdPresses } from '../../app/hold-presses';
import type { ComposerSession } from '../../app/page-link';
import type { HeldPost } from '../../app/publish-guard';
import { fakeLink } from '../components/gallery/fake-link';

let document: Document;
let stop: AbortController;
let presses: ReturnType<typeof holdPresses>;
let session: ComposerSession;
/** What the page's own handlers heard. */
let heard: string[];
let asked: HeldPress[];
let asking: boolean;
let alive: boolean;
let errors: number;
let ask: (held: HeldPress) => boolean;

beforeEach(() => {
  const window = new Window();
  document = window.document as unknown as Document;
  document.body.innerHTML =
    '<div id="root"><div id="field" contenteditable="true"></div><button id="send">Publish</button><div id="off" role="button" aria-disabled="true">Publish</div><button id="next">Next</button></div>';
  heard = [];
  asked = [];
  asking = false;
  alive = true;
  errors = 1;
  ask = () => {
    asking = true;
    return true;
  };
  const link = fakeLink('vk', { ownerIds: ['-1'], handles: [] });
  session = link.open(find('field'), find('root'));
  link.publishes = (target, keys) =>
    target.closest('#send,#off') || (keys && target.id === 'field') ? session : undefined;
  for (const type of ['click', 'keydown']) {
    document.addEventListener(
      type,
      (event) => heard.push(`${type} ${(event.target as Element).id}`),
      true,
    );
  }
  stop = new AbortController();
  presses = holdPresses(
    {
      link,
      window: window as unknown as globalThis.Window,
      guard: {
        ready: Promise.resolve(),
        held: () =>
          errors ? ({ session, text: '', found: [], errors: [] } satisfies HeldPost) : undefined,
        answer: () => {},
        setting: () => undefined,
      },
      alive: () => alive,
      asking: () => asking,
      ask: (held) => {
        asked.push(held);
        return ask(held);
      },
      passed: () => {},
    },
    stop.signal,
  );
});
afterEach(() => stop.abort());

const find = (id: string) => document.getElementById(id)!;

/** As a person's hand: only what the browser itself makes is trusted. */
function press(id: string, key?: KeyboardEventInit, trusted = true): boolean {
  const { KeyboardEvent, MouseEvent } = document.defaultView!;
  const passing = { bubbles: true, cancelable: true };
  const event = key
    ? new KeyboardEvent('keydown', { ...passing, ...key })
    : new MouseEvent('click', passing);
  Object.defineProperty(event, 'isTrusted', { value: trusted });
  return find(id).dispatchEvent(event);
}

describe('A press on Publish', () => {
  it('should be kept from the page while the question stands, by mouse and by keys.', () => {
    expect(press('send')).toBe(false);
    expect(asked).toMatchObject([{ session, inField: false }]);
    expect(asked[0]!.control).toBe(find('send'));
    press('send');
    press('send', { key: 'Enter' });
    expect(asked).toHaveLength(1);
    asking = false;
    press('field', { key: 'Enter', ctrlKey: true });
    expect(asked[1]).toMatchObject({ inField: true });
    asking = false;
    press('send', { key: ' ' });
    expect(asked).toHaveLength(3);
    expect(heard).toEqual([]);
  });

  it('should reach the page when there is nothing to hold, and so should every other press.', () => {
    press('next');
    press('field', { key: 'Enter' });
    press('field', { key: ' ' });
    press('off');
    press('send', undefined, false);
    errors = 0;
    press('send');
    expect(asked).toEqual([]);
    expect(heard).toEqual([
      'click next',
      'keydown field',
      'keydown field',
      'click off',
      'click send',
      'click send',
    ]);
  });

  it('should reach the page whatever fails: the panel, its place on the screen, the whole extension.', () => {
    ask = () => {
      throw new Error('no panel');
    };
    press('send');
    ask = () => false;
    press('send');
    alive = false;
    press('send');
    expect(heard).toEqual(['click send', 'click send', 'click send']);
    expect(asked).toHaveLength(2);
  });

  it('should not be made by the key that answered the question and is held down still.', () => {
    errors = 0;
    presses.released();
    expect(press('send', { key: 'Enter', repeat: true })).toBe(false);
    expect(heard).toEqual([]);
    const { KeyboardEvent } = document.defaultView!;
    find('send').dispatchEvent(new KeyboardEvent('keyup', { key: 'Enter', bubbles: true }));
    press('send', { key: 'Enter' });
    expect(heard).toEqual(['keydown send']);
  });
});
