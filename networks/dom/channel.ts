import { networkIds } from '../../domain/records';
import type { Observation } from '../network';

/** Said by either side when it starts; both start before any script of the page. */
const ready = 'colophon:ready';
const name = 'colophon:name';
/** Appended to the channel's name: say once more what was said lately. */
const again = ':again';
/** How long what was said may be asked for again, ms: an update takes a moment in which nobody listens. */
const handover = 60_000;

/** A script of the page; what other extensions hang directly under <html> before that is none. */
const pageScript = 'head script, body script';

/**
 * The observer's end, in the page's own world. Learns the channel's random name while no script of
 * the page has run yet, and from then on hands observations over as JSON. Natives are taken now, so
 * a page that replaces them later hears nothing. Undefined when a script of the page ran already.
 */
export function openSender(target: Document): ((observation: Observation) => void) | undefined {
  if (target.querySelector(pageScript)) return undefined;
  const { apply } = Reflect;
  const { dispatchEvent } = target;
  const Event = CustomEvent;
  const { stringify } = JSON;
  const { now } = Date;
  let channel: string | undefined;
  let waiting: string[] = [];
  let recent: { at: number; text: string }[] = [];
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
    },
    { once: true },
  );
  say(ready);
  return (observation) => {
    const text = stringify(observation);
    recent = [...recent.slice(-9), { at: now(), text }];
    if (channel) say(channel, text);
    else if (waiting.length < 20) waiting.push(text);
  };
}

/**
 * The receiving end, in the extension's world. Everything heard is checked as if a stranger had sent
 * it. Answers false when a script of the page may have run already: then the name is told to nobody,
 * nothing will be heard, and the page has to be loaded anew.
 */
export function openReceiver(
  target: Document,
  random: () => string,
  heard: (observation: Observation) => void,
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
  heard: (observation: Observation) => void,
  signal: AbortSignal,
): void {
  listenOn(target, channel, heard, signal);
  target.dispatchEvent(new CustomEvent(channel + again));
}

function listenOn(
  target: Document,
  channel: string,
  heard: (observation: Observation) => void,
  signal: AbortSignal,
): void {
  target.addEventListener(
    channel,
    (event) => {
      const observation = readObservation((event as CustomEvent).detail);
      if (observation) heard(observation);
    },
    { signal },
  );
}

const states = ['published', 'scheduled', 'suggested', 'pending', 'edited', 'deleted', 'failed'];

/** What each field may look like. */
const shapes: Partial<Record<keyof Observation, RegExp>> = {
  ownerId: /^-?\d{1,25}$/,
  nativeId: /^\d{1,30}$/,
  permalink:
    /^https:\/\/(vk\.(ru|com)\/wall-?\d+_\d+|www\.facebook\.com\/[\w.?=&%:/-]{1,500}|www\.instagram\.com\/(p|reel)\/[\w-]{5,60}\/)$/,
  scheduledFor: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/,
  error: /^[\w-]{1,40}$/,
  attempt: /^[^\s]{1,120}$/,
};

const hostOf = { vk: '//vk.', facebook: '//www.facebook.', instagram: '//www.instagram.' };

/**
 * An observation out of untrusted JSON, with nothing but its own fields. Null when it says no network,
 * no state, or an id that is none; what else does not fit is left out, the publication is not lost for it.
 */
export function readObservation(detail: unknown): Observation | null {
  if (typeof detail !== 'string' || detail.length > 500_000) return null;
  let raw: Record<string, unknown>;
  try {
    raw = JSON.parse(detail);
  } catch {
    return null;
  }
  const network = networkIds.find((known) => known === raw?.network);
  if (!network || !states.includes(raw.state as string)) return null;
  const seen: Record<string, unknown> = { network, state: raw.state };
  for (const [field, shape] of Object.entries(shapes)) {
    const value = raw[field];
    if (value === undefined) continue;
    const fits =
      typeof value === 'string' &&
      shape.test(value) &&
      (field !== 'permalink' || value.includes(hostOf[network]));
    if (fits) seen[field] = value;
    else if (field.endsWith('Id')) return null;
  }
  if (typeof raw.text === 'string' && raw.text.length <= 70_000) seen.text = raw.text;
  return seen as unknown as Observation;
}
