import type { ContentScriptContext } from '#imports';
import { offerPageLink } from '../../app/page-link';
import { watchComposers } from '../../app/watch-composers';
import { watchEdge } from '../../app/watch-edge';
import { createEdgeTab } from '../../components/page/edge-tab';
import { mustAskAgain } from '../../domain/team/identity';
import { listen, request } from '../../messages';
import { openReceiver, rejoinChannel } from '../../networks/dom/channel';
import type { Network } from '../../networks/network';
import { recallChannel, rememberChannel } from '../../storage/channels';
import { putInOutbox, removeFromOutbox } from '../../storage/outbox';
import { defaultSettings, followSettings } from '../../storage/settings';

/** The always-on script of one network: everything is wired here and nothing happens here. */
export function startPage(ctx: ContentScriptContext, network: Network): void {
  const { signal } = ctx;
  let settings = defaultSettings;
  followSettings((now) => {
    const before = settings;
    settings = now;
    if (before.language === now.language) edge.refresh();
    else edge.relearn();
  }, signal);

  const watch = watchComposers(
    {
      network,
      document,
      now: Date.now,
      newId: () => crypto.randomUUID(),
      publisher: () => (mustAskAgain(settings, Date.now()) ? '' : settings.member),
      put: putInOutbox,
      remove: removeFromOutbox,
      drain: () => request('outbox.drain', null),
    },
    signal,
  );
  const channel = crypto.randomUUID();
  const fresh = openReceiver(document, () => channel, watch.heard, signal);
  const listening = fresh
    ? rememberChannel(channel).then(
        () => 'fresh' as const,
        () => 'fresh' as const,
      )
    : recallChannel().then((known) => {
        if (known) rejoinChannel(document, known, watch.heard, signal);
        return known ? 'renewed' : 'late';
      });
  offerPageLink(watch.link);
  ctx.addEventListener(window, 'wxt:locationchange', () => watch.moved());

  const edge = watchEdge(
    {
      link: watch.link,
      listening,
      makeTab: (press) => createEdgeTab(document, press, import.meta.env.MODE === 'e2e'),
      summary: (owner) => request('summary', { network: network.id, owner }),
      texts: () => request('texts', { areas: ['page'] }),
      opensSidebar: () => settings.sidebarOpen,
      inject: () => request('sidebar.inject', null),
      hidden: () => document.hidden,
      idle: (work) => (window.requestIdleCallback ?? setTimeout)(work, { timeout: 500 } as never),
    },
    signal,
  );
  listen('sidebar.toggle', edge.toggle, signal);
  listen('desk.changed', edge.refresh, signal);
  ctx.addEventListener(document, 'visibilitychange', edge.refresh);
  ctx.onInvalidated(edge.outlive);
  // An extension that went away says nothing; asking the context is what notices it.
  ctx.setInterval(() => ctx.isValid, 2_000);
}
