import type { ContentScriptContext } from '#imports';
import { awaitComposer } from '../../app/await-composer';
import { pageLink } from '../../app/page-link';
import { offerPageStart } from '../../app/page-start';
import type { NetworkId } from '../../domain/records';
import { listen, request } from '../../messages';
import { openReceiver, rejoinChannel, wantCounters } from '../../networks/dom/channel';
import { recallChannel, rememberChannel } from '../../storage/channels';

/** Messages kept until the watch script is there to understand them. */
const mostKept = 20;

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

  let channel: string | undefined = crypto.randomUUID();
  const fresh = openReceiver(document, () => channel!, heard, signal);
  const listening = fresh
    ? rememberChannel(channel).then(
        () => 'fresh' as const,
        () => 'fresh' as const,
      )
    : recallChannel().then((known) => {
        channel = known;
        if (known) rejoinChannel(document, known, heard, signal);
        return known ? 'renewed' : 'late';
      });
  offerPageStart({
    network,
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

  let asked: Promise<unknown> | undefined;
  const watch = () => {
    asked ??= request('watch.inject', { network }).catch(() => {
      asked = undefined;
    });
    return asked;
  };
  const idle = window.requestIdleCallback ?? setTimeout;
  const arrive = () =>
    idle(
      () => {
        if (asked || signal.aborted) return;
        const path = location.pathname + location.search;
        request('page.arrived', { network, path }).then(
          (ours) => ours && watch(),
          // The background is starting or gone; the next occasion asks again.
          () => {},
        );
      },
      { timeout: 1_000 } as never,
    );
  const end = awaitComposer(document, sign, watch);
  signal.addEventListener('abort', end);
  ctx.addEventListener(window, 'wxt:locationchange', arrive);
  listen('desk.changed', arrive, signal);
  listen(
    'sidebar.toggle',
    async () => {
      if (hear) return;
      await watch();
      pageLink()?.toggle();
    },
    signal,
  );
  arrive();
}
