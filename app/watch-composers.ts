import { holds } from '../networks/dom/holds';
import { readText } from '../networks/dom/read-draft';
import type { ComposerHit, Network, Observation } from '../networks/network';
import { noteComposer } from './diagnostics';
import { lookSeldom } from './look-seldom';
import { type Candidate, matchPublication, ownerOn } from './match-publication';
import type { ComposerSession, PageEvent, PageLink } from './page-link';
import type { LogOutcome, OutboxEntry } from './record-publication';
import type { HealthWatch } from './watch-health';

export interface WatchPorts {
  network: Network;
  document: Document;
  health: HealthWatch;
  /** Milliseconds since the epoch. */
  now(): number;
  newId(): string;
  /** The member who uses this browser now, or ''. */
  publisher(): string;
  /** Makes the entry durable; rejects when it cannot. */
  put(entry: OutboxEntry): Promise<void>;
  /** Takes an entry out again. */
  remove(id: string): Promise<void>;
  /** Has the outbox worked off. */
  drain(): Promise<LogOutcome[]>;
}

export interface Watch {
  link: PageLink;
  /** Tells everybody who subscribed to the link. */
  emit(event: PageEvent): void;
  /** An observation, already checked, of a request of this page. */
  heard(observation: Observation): void;
  /** The address changed. */
  moved(): void;
  /** The log has changed: it may know by now of what nobody answered for. */
  recall(): void;
}

/** How long publish may go unanswered before the person is asked, ms. */
const patience = 30_000;
/** A composer drawn anew within this time is still the same one, ms. */
const redraw = 3_000;
/** How long after a change the network has the draft in its own keeping, ms. */
const keeping = 1_500;

type Open = Omit<ComposerSession, 'owner'> &
  Candidate & {
    last: ComposerHit;
    /** The last text that was not empty: a page may empty the field before anything is heard. */
    full: string;
    shown: boolean;
    address: string;
    media?: number | undefined;
    /** Outbox entry made when publish was pressed; the answer takes its place. */
    pending?: string | undefined;
    /** The person was asked whether it went out. */
    asked?: boolean;
    /** Waits to ask the network whom it keeps this draft for. */
    learning?: ReturnType<typeof setTimeout>;
    /** Stops watching the editor of `last`. */
    unwatch(): void;
  };

/**
 * Keeps the composers of a page, from opening to closing, through re-mounts and hidden steps, and joins
 * them with what was seen of the network's answers. Looks at the page seldom and never while it is
 * hidden; touches nothing in it.
 */
export function watchComposers(ports: WatchPorts, signal: AbortSignal): Watch {
  const { network, document, now, health } = ports;
  const listeners = new Set<(event: PageEvent) => void>();
  let open: Open[] = [];
  let closed: Open[] = [];

  const emit = (event: PageEvent) => {
    for (const heard of listeners) heard(event);
  };
  function start(hit: ComposerHit): Open {
    const session: Open = {
      id: ports.newId(),
      network: network.id,
      openedAt: now(),
      owner: hit.owner,
      ...(hit.others && { others: hit.others }),
      notes: {},
      text: '',
      full: '',
      last: hit,
      shown: true,
      address: document.location.href,
      unwatch() {},
      hit: () => (session.shown && session.last.editor.isConnected ? session.last : undefined),
      read() {
        const here = session.hit();
        if (!here) return session.text;
        const text = readText(here.editor, here.engine);
        // Once the button was pressed, an empty field is the page's doing; after the answer it is empty indeed.
        if (text.trim()) {
          session.full = text;
          health.report('reading', 'works');
        }
        if (text.trim() || session.pressedAt === undefined || session.answered) session.text = text;
        return text;
      },
    };
    return session;
  }

  function attach(session: Open, hit: ComposerHit): void {
    session.unwatch();
    session.last = hit;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const changed = () => {
      timer ??= setTimeout(() => {
        timer = undefined;
        const before = session.text;
        if (!session.hit() || session.read() === before) return;
        emit({ type: 'draft', session });
        learnOwner(session);
      }, 150);
    };
    const observer = new MutationObserver(changed);
    observer.observe(hit.editor, { childList: true, characterData: true, subtree: true });
    const stop = new AbortController();
    // Lexical stops "input" on its way up, so it is caught on its way down.
    for (const type of ['input', 'compositionend']) {
      hit.editor.addEventListener(type, changed, { capture: true, signal: stop.signal });
    }
    session.unwatch = () => {
      clearTimeout(timer);
      observer.disconnect();
      stop.abort();
    };
    session.read();
    learnOwner(session);
  }

  /** Where the page itself does not say whom the post is for, the network's own keeping of the draft may. */
  function learnOwner(session: Open): void {
    if (!network.draftOwner) return;
    clearTimeout(session.learning);
    session.learning = setTimeout(async () => {
      const owner = await network.draftOwner?.(document, session.text);
      if (!owner || signal.aborted || session.owner.ownerIds[0] === owner) return;
      session.owner = { ownerIds: [owner], handles: [] };
      emit({ type: 'sessions' });
    }, keeping);
  }

  const stands = ({ last: { root }, address }: Open) =>
    root.isConnected &&
    (root.checkVisibility?.() ?? true) &&
    (root.matches('[role="dialog"],[aria-modal="true"]') || address === document.location.href);

  function look(): void {
    const hits = network.findComposers(document);
    const before = open.map(({ shown }) => shown).join();
    const left = new Set(open);
    const found: Open[] = [];
    for (const hit of hits) {
      const others = [...left];
      const recent = closed.filter(
        ({ closedAt = 0, pressedAt }) => now() - closedAt < redraw && pressedAt === undefined,
      );
      const session =
        others.find(({ last }) => last.editor === hit.editor) ??
        others.find(({ last }) => last.root === hit.root) ??
        [...recent, ...others.filter((one) => !stands(one))].find(({ owner }) =>
          alike(owner.ownerIds, hit.owner.ownerIds),
        );
      if (session) {
        left.delete(session);
        closed = closed.filter((one) => one !== session);
        delete session.closedAt;
        session.shown = true;
        if (session.last.editor !== hit.editor) attach(session, hit);
        found.push(session);
      } else {
        const fresh = start(hit);
        health.note(noteComposer(hit));
        attach(fresh, hit);
        found.push(fresh);
        health.report('composer', 'works');
      }
    }
    for (const session of left) {
      session.shown = false;
      if (stands(session)) found.push(session);
      else close(session);
    }
    for (const session of found) {
      if (session.shown) session.media = network.countMedia(session.last) ?? session.media;
    }
    const changed =
      found.length !== open.length ||
      found.some((one) => !open.includes(one)) ||
      before !== open.map(({ shown }) => shown).join();
    open = [
      ...open.filter((one) => found.includes(one)),
      ...found.filter((one) => !open.includes(one)),
    ];
    if (changed) emit({ type: 'sessions' });
  }

  function close(session: Open): void {
    session.closedAt = now();
    clearTimeout(session.learning);
    session.unwatch();
    closed = [...closed.slice(-9), session];
  }

  const plan = lookSeldom(document, look, { least: 200, most: 3_000, idle: 300 }, signal);
  signal.addEventListener('abort', () => {
    for (const session of open) session.unwatch();
    listeners.clear();
  });

  const on = (type: string, heard: (event: Event) => void) =>
    document.addEventListener(type, heard, { capture: true, passive: true, signal });
  on('focusin', ({ target }) => {
    const at = open.findIndex(({ last }) => last.root.contains(target as Node));
    if (at >= 0) open.push(...open.splice(at, 1));
    else if ((target as HTMLElement).isContentEditable) plan(true);
  });
  on('selectionchange', () => {
    const selection = open.length > 0 ? document.getSelection() : null;
    if (!selection?.rangeCount) return;
    const range = selection.getRangeAt(0);
    for (const { last } of open) if (holds(last.editor, range)) last.caret = range.cloneRange();
  });
  on('click', ({ target }) => pressed(target as Element));
  on('keydown', (event) => {
    const { key, ctrlKey, metaKey, target } = event as KeyboardEvent;
    if (key !== 'Enter' && key !== ' ') return;
    const sends = key === 'Enter' && (ctrlKey || metaKey);
    pressed(target as Element, sends);
  });

  function pressed(target: Element, sends = false): void {
    const known = open.some(({ last }) => last.root.contains(target));
    // A quick hand goes on to the next step before anything was looked for.
    if (!known && target.closest('[role="dialog"],[aria-modal="true"]')) look();
    for (const session of open) {
      const { last } = session;
      // Any button may lead to a step without the field: the draft is read while it still stands there.
      if (last.root.contains(target)) session.read();
      const inField = last.editor.contains(target);
      if (inField ? !sends : !network.isPublishControl(target, last)) continue;
      const at = now();
      session.pressedAt = at;
      if (session.answered === '') delete session.answered;
      // The tab may be closed before the answer comes: what is known by now is safe already.
      session.pending ??= ports.newId();
      keepPending(session, true);
      setTimeout(() => {
        if (signal.aborted || session.pressedAt !== at || session.answered !== undefined) return;
        if (!document.hidden) look();
        const drop = () => {
          dropPending(session);
          health.takeBack('publication');
        };
        if (session.closedAt === undefined && (session.hit() || offersPublish(session))) {
          return drop();
        }
        // Whether something went out at all is not known yet.
        health.reportHere('publication', 'broken');
        session.asked = true;
        emit({ type: 'unconfirmed', session, text: session.text, drop });
      }, patience);
    }
    plan();
  }

  function keepPending(session: Open, waiting: boolean): void {
    const { pending, pressedAt = now() } = session;
    if (!pending) return;
    const unseen: Observation = { network: network.id, state: 'unconfirmed' };
    const entry = entryOf(pending, pressedAt, unseen, session);
    ports.put(waiting ? { ...entry, waiting } : entry).catch(() => undefined);
  }

  function dropPending(session: Open): void {
    const { pending } = session;
    delete session.pending;
    if (pending) ports.remove(pending).catch(() => undefined);
  }

  // Whoever leaves before the answer is asked, not forgotten.
  document.defaultView?.addEventListener(
    'pagehide',
    () => {
      for (const session of [...closed, ...open]) keepPending(session, false);
    },
    { signal },
  );

  function entryOf(
    id: string,
    at: number,
    observation: Observation,
    session: Open | undefined,
  ): OutboxEntry {
    return {
      id,
      at: new Date(at).toISOString(),
      observation,
      ...(session && {
        session: {
          owner: ownerOn(session, observation.network) ?? session.owner,
          text: session.text,
          ...(session.media !== undefined && { media: session.media }),
          secondsComposing: Math.max(0, Math.round((at - session.openedAt) / 1000)),
          notes: session.notes,
        },
      }),
      pageOwner: network.pageOwner(document),
      publisher: ports.publisher(),
    };
  }

  const offersPublish = ({ last }: Open) =>
    stands({ last, address: document.location.href } as Open) &&
    [...last.root.querySelectorAll('button,[role="button"]')].some((button) =>
      network.isPublishControl(button, last),
    );

  function heard(observation: Observation): void {
    const at = now();
    if (open.length === 0) look();
    for (const one of open) one.read();
    const candidates = [...closed, ...open];
    for (const one of candidates) {
      if (one.pressedAt === undefined && !one.text.trim()) one.text = one.full;
    }
    const session = matchPublication(observation, candidates, at);
    health.report('publication', 'works');
    judge(observation, session);
    const failed = observation.state === 'failed';
    if (session) {
      session.answered = failed ? '' : (observation.nativeId ?? '');
      if (failed) delete session.pressedAt;
    } else if (failed) return;
    const entry = entryOf(session?.pending ?? ports.newId(), at, observation, session);
    delete session?.pending;
    // In this very task: the tab may be closed in the next one.
    ports.put(entry).then(
      () => tellOutcome(entry.id, 0),
      (cause: { problem?: string }) =>
        emit({
          type: 'outcome',
          outcome: {
            entry: entry.id,
            result: 'failed',
            problem: cause?.problem ?? 'storage-full',
          },
        }),
    );
    plan();
  }

  /** What was sent says whether the composer was found and its text read. */
  function judge({ network: on, state, text, formerId }: Observation, session?: Open): void {
    if (state !== 'published' || on !== network.id || !text?.trim() || formerId) return;
    if (!session && open.length + closed.length === 0) health.report('composer', 'broken');
    if (session && !session.full.trim()) health.report('reading', 'broken');
  }

  /** The entry is safe by now; the outcome may be late when the background slept or another tab drains. */
  async function tellOutcome(entry: string, tried: number): Promise<void> {
    const outcomes = await ports.drain().catch(() => []);
    const outcome = outcomes.find((one) => one.entry === entry);
    if (outcome) emit({ type: 'outcome', outcome });
    else if (tried < 4 && !signal.aborted) {
      setTimeout(() => tellOutcome(entry, tried + 1), 1000 * 2 ** tried);
    }
  }

  /** What went out without an answer may have been found on the wall, or named by a person, in any tab. */
  async function recall(): Promise<void> {
    const asked = [...closed, ...open].filter((one) => one.asked && one.pending);
    if (asked.length === 0) return;
    const outcomes = await ports.drain().catch(() => []);
    for (const session of asked) {
      const outcome = outcomes.find(
        ({ entry, result }) => entry === session.pending && /^(logged|merged)$/.test(result),
      );
      if (!outcome || !session.asked) continue;
      session.asked = false;
      session.answered ??= '?';
      delete session.pending;
      // It went out, and its answer was not seen.
      health.report('publication', 'broken');
      emit({ type: 'outcome', outcome });
    }
  }

  plan(true);
  return {
    heard,
    recall() {
      void recall();
    },
    emit,
    moved() {
      emit({ type: 'location' });
      plan(true);
    },
    link: {
      network,
      sessions: () => [...open],
      current: () => open.at(-1),
      pageOwner: () => network.pageOwner(document),
      toggle() {},
      wall: () => ({ entries: [] }),
      health: health.health,
      report: health.report,
      reportHere: health.reportHere,
      publishes: (target, keys) =>
        open.find((session) =>
          session.last.editor.contains(target)
            ? keys && !network.keysStay && offersPublish(session)
            : network.isPublishControl(target, session.last),
        ),
      tell: emit,
      subscribe(heard, until) {
        listeners.add(heard);
        until.addEventListener('abort', () => listeners.delete(heard), { once: true });
      },
    },
  };
}

function alike(a: readonly string[], b: readonly string[]): boolean {
  return a.length === 0 || b.length === 0 || a.some((id) => b.includes(id));
}
