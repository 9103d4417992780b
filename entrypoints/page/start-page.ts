import type { ContentScriptContext } from '#imports';
import { awaitComposer } from '../../app/await-composer';
import { pageLink } from '../../app/page-link';
import { type PageStart, pageStart } from '../../app/page-start';
import { whenIdle } from '../../app/when-idle';
import type { NetworkId } from '../../domain/records';
import { listen, request } from '../../messages';
import { openReceiver, rejoinChannel, wantCounters } from '../../networks/dom/channel';

/** Messages kept until the watch script is there to understand them. */
const mostKept = 20;
/** So often in the life of a page is a background asked again that did not answer. */
const mostTries = 6;

/**
 * The always-on script of one network. It agrees with the observer on a channel, and asks for the watch
 * script (start-watch.ts) as soon as there is something to watch: an account of the team, a place to write
 * a post in, or a publication that was heard. On every other page this is all that ever runs.
 */
export function startPage(ctx: ContentScriptContext, network: NetworkId, sign: string): void {
  const { signal } = ctx;
  let kept: unknown[] = [];
  let hear: ((detail: unknown) => void) | undefined;
  const heard = (detail: unknown) => {
    if (hear) return hear(detail);
    kept = [...kept.slice(1 - mostKept), detail];
    void watch();
  };

  // The document as every script of ours in it sees it, and as the page cannot change it.
  const documentKey = `${location.host}:${performance.timeOrigin}`;
  let channel: string | undefined = crypto.randomUUID();
  const fresh = openReceiver(document, () => channel!, heard, signal);
  const listening: PageStart['listening'] = fresh
    ? Promise.resolve('fresh')
    : request('channel.recall', { document: documentKey }).then(
        (known) => {
          channel = known ?? undefined;
          if (known) rejoinChannel(document, known, heard, signal);
          return known ? 'renewed' : 'late';
        },
        // Nobody there to say the channel's name: nothing will be heard before the page is loaded anew.
        () => 'late',
      );
  pageStart.offer({
    listening,
    hear(now) {
      hear = now;
      for (const detail of kept) now(detail);
      kept = [];
    },
    wantCounters: (wanted) => {
      if (channel) wantCounters(document, channel, wanted);
    },
  });

  // A background that was ended in the middle is asked again soon; one that is gone is left in peace.
  let tries = 0;
  const again = (work: () => unknown) => {
    tries += 1;
    if (!signal.aborted && tries <= mostTries) setTimeout(work, 100 * 2 ** tries);
  };
  let asked: Promise<unknown> | undefined;
  const watch = () => {
    asked ??= request('watch.inject', { network }).catch(() => {
      asked = undefined;
      again(watch);
    });
    return asked;
  };
  let told = false;
  const arrive = () => {
    if (asked || signal.aborted) return;
    const path = location.pathname + location.search;
    // What an update will want to know of this document is said once, with the first word.
    const first = fresh && !told && channel ? { document: documentKey, channel } : {};
    request('page.arrived', { network, path, ...first }).then(
      (ours) => {
        told = true;
        if (ours) void watch();
      },
      () => again(arrive),
    );
  };
  const end = awaitComposer(document, sign, watch);
  signal.addEventListener('abort', end);
  // Everything that can wait does: a page that is loading has better things to do.
  whenIdle(() => {
    if (signal.aborted) return;
    arrive();
    ctx.addEventListener(window, 'wxt:locationchange', arrive);
    listen('desk.changed', arrive, signal);
    listen(
      'sidebar.toggle',
      async () => {
        if (hear) return;
        await watch();
        pageLink.take()?.toggle();
      },
      signal,
    );
  }, 1_000);
}
