import type { Language } from '../domain/records';
import type { OwnerHint } from '../networks/network';
import type { PageLink } from './page-link';
import { sayBriefly } from './say-briefly';
import type { Summary } from './summarise';

/** The thin tab as this use case needs it; components/page/edge-tab.ts is one. */
interface Tab {
  show(sentence: string, name: string): void;
  hide(): void;
  notify(sentence: string, dismiss: string): void;
  remove(): void;
}

export interface EdgePorts {
  link: PageLink;
  /**
   * How this script came to listen to the page: before the page began; in place of one that an update
   * took away; or too late, so that publications cannot be seen until the page is loaded anew.
   */
  listening: Promise<'fresh' | 'renewed' | 'late'>;
  makeTab(press: () => void): Tab;
  summary(owner: OwnerHint): Promise<Summary>;
  texts(): Promise<{ language: Language; messages: Record<string, unknown> }>;
  /** Told whether the page is one of the team's accounts, each time it was asked. */
  known(configured: boolean): void;
  /** Does the sidebar open with a composer? */
  opensSidebar(): boolean;
  inject(): Promise<unknown>;
  /** Has presses on Publish watched; asked once a composer is open and the team wants it. */
  guard(): Promise<unknown>;
  hidden(): boolean;
  /** Runs the work when the page has nothing to do, or soon after. */
  idle(work: () => void): void;
}

/**
 * The tab at the page's edge: there on the team's own accounts and beside an open composer, it says what
 * is due and opens the sidebar. When the extension goes away, one calm notice takes its place.
 */
export function watchEdge(ports: EdgePorts, signal: AbortSignal) {
  const { link } = ports;
  let language: Language = 'ru';
  let messages: Record<string, unknown> = {};
  let texts: ReturnType<EdgePorts['texts']> | undefined;
  let gone = false;
  let composing = false;
  let warned = false;
  const say = (key: string, params?: Record<string, string | number>) =>
    sayBriefly(language, messages[`page.${key}`], params);
  let made: Tab | undefined;
  const tab = () => {
    made ??= ports.makeTab(toggle);
    return made;
  };

  function toggle(): void {
    if (gone) return;
    if (link.sidebar) link.sidebar.toggle();
    else void ports.inject().catch(() => {});
  }

  let planned = false;
  function refresh(): void {
    if (planned) return;
    planned = true;
    ports.idle(() => {
      planned = false;
      void look();
    });
  }

  let asked = 0;
  async function look(): Promise<void> {
    if (gone || ports.hidden()) return;
    const turn = ++asked;
    const owner = link.current()?.owner ?? link.pageOwner();
    try {
      // Fetched beforehand: the last sentence is said when nobody can be asked any more.
      if (!texts) texts = ports.texts();
      ({ language, messages } = await texts);
      const { today, mine, configured, guard } = await ports.summary(owner);
      if (turn !== asked || gone) return;
      ports.known(configured);
      if (guard && composing && !link.guard) void ports.guard().catch(() => {});
      if (!configured && !composing) return made?.hide();
      const sentence = !today
        ? say('nothing')
        : mine?.time
          ? say('dueMineAt', { today, time: mine.time })
          : say(mine ? 'dueMine' : 'due', { today });
      tab().show(sentence, say('open'));
      void warnOnce();
    } catch {
      // The background is starting or gone; the next occasion asks again.
      texts = undefined;
    }
  }

  async function warnOnce(): Promise<void> {
    const listening = await ports.listening;
    if (listening === 'fresh' || warned || gone || !composing) return;
    warned = true;
    if (listening === 'late') link.reportHere('publication', 'broken');
    tab().notify(say(listening), say('dismiss'));
  }

  link.subscribe((event) => {
    if (event.type === 'location') refresh();
    if (event.type === 'outcome') refresh();
    if (event.type !== 'sessions') return;
    const before = composing;
    composing = link.sessions().length > 0;
    if (composing === before) return;
    refresh();
    if (composing && !link.sidebar && ports.opensSidebar()) void ports.inject().catch(() => {});
  }, signal);
  refresh();

  return {
    toggle,
    refresh,
    /** The reader chose another language. */
    relearn(): void {
      texts = undefined;
      refresh();
    },
    /** The extension was updated or removed: everything of ours goes, and one sentence says why. */
    outlive(): void {
      if (gone) return;
      gone = true;
      if (composing) tab().notify(say('updated'), say('dismiss'));
      else made?.remove();
    },
  };
}
