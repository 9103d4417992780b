import type { Exchange } from '../network';

/** Said by either side when it starts; both start before any script of the page. */
const ready = 'colophon:ready';
const name = 'colophon:name';
/** Appended to the channel's name: say once more what was said lately. */
const again = ':again';
/** Appended to the channel's name: from now on hand over answers with counters too, '' for no more. */
const counting = ':counting';
/** How long what was said may be asked for again, ms: an update takes a moment in which nobody listens. */
const handover = 60_000;

/** A script of the page; what other extensions hang directly under <html> before that is none. */
const pageScript = 'head script, body script';

/**
 * The observer's end, in the page's own world. Learns the channel's random name while no script of
 * the page has run yet, and from then on hands observations over as JSON. Natives are taken now, so
 * a page that replaces them later hears nothing. Undefined when a script of the page ran already.
 */
export function openSender(
  target: Document,
): { tell(exchange: Exchange): void; counting(): boolean } | undefined {
  if (target.querySelector(pageScript)) return undefined;
  const { apply } = Reflect;
  const { dispatchEvent } = target;
  const Event = CustomEvent;
  const { stringify } = JSON;
  const { now } = Date;
  let channel: string | undefined;
  let waiting: string[] = [];
  let recent: { at: number; text: string }[] = [];
  let counts = false;
  const say = (type: string, detail?: string) =>
    apply(dispatchEvent, target, [new Event(type, { detail })]);
  target.addEventListener(
    name,
    (event) => {
      channel = `${(event as CustomEvent).detail}`;
      for (const text of waiting) say(channel, text);
      waiting = [];
      target.addEventListener(channel + again, () => {
        for (const { at, text } of recent) if (now() - at < handover) say(channel!, text);
      });
      target.addEventListener(channel + counting, (event) => {
        counts = !!(event as CustomEvent).detail;
      });
    },
    { once: true },
  );
  say(ready);
  return {
    counting: () => counts,
    tell(exchange) {
      const text = stringify(exchange);
      // Counters come again by themselves; a publication does not.
      if (exchange.kind !== 'posts') recent = [...recent.slice(-9), { at: now(), text }];
      if (channel) say(channel, text);
      else if (waiting.length < 20) waiting.push(text);
    },
  };
}

/** What was heard, as it came: read-exchange.ts makes something of it, as if a stranger had sent it. */
export type Heard = (detail: unknown) => void;

/**
 * The receiving end, in the extension's world. Answers false when a script of the page may have run already: then the name is told to nobody,
 * nothing will be heard, and the page has to be loaded anew.
 */
export function openReceiver(
  target: Document,
  random: () => string,
  heard: Heard,
  signal: AbortSignal,
): boolean {
  if (target.querySelector(pageScript)) return false;
  const channel = random();
  listenOn(target, channel, heard, signal);
  const tell = () => {
    stop();
    target.dispatchEvent(new CustomEvent(name, { detail: channel }));
  };
  // Microtasks run before the parser hands over to a script, so this is heard before the first one runs.
  const scripts = new MutationObserver(() => {
    if (target.querySelector(pageScript)) stop();
  });
  const stop = () => {
    scripts.disconnect();
    target.removeEventListener(ready, tell);
  };
  scripts.observe(target, { childList: true, subtree: true });
  target.addEventListener(ready, tell);
  signal.addEventListener('abort', stop, { once: true });
  // For an observer that stands here already; one that comes later says "ready".
  target.dispatchEvent(new CustomEvent(name, { detail: channel }));
  return true;
}

/**
 * The receiving end after the extension was updated under an open page: goes on with the channel an
 * earlier script of ours agreed on, and hears what was said while nobody listened.
 */
export function rejoinChannel(
  target: Document,
  channel: string,
  heard: Heard,
  signal: AbortSignal,
): void {
  listenOn(target, channel, heard, signal);
  target.dispatchEvent(new CustomEvent(channel + again));
}

function listenOn(target: Document, channel: string, heard: Heard, signal: AbortSignal): void {
  target.addEventListener(channel, (event) => heard((event as CustomEvent).detail), { signal });
}

/** Tells the observer of this document whether answers with counters are wanted. */
export function wantCounters(target: Document, channel: string, wanted: boolean): void {
  target.dispatchEvent(new CustomEvent(channel + counting, { detail: wanted ? '1' : '' }));
}
