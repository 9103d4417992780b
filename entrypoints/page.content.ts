import '../networks/dom/highlight.css';
import { defineContentScript } from '#imports';
import { offerPageLink } from '../app/page-link';
import { watchComposers } from '../app/watch-composers';
import { watchEdge } from '../app/watch-edge';
import { createEdgeTab } from '../components/page/edge-tab';
import { mustAskAgain } from '../domain/team/identity';
import { listen, request } from '../messages';
import { networkFor } from '../networks';
import { openReceiver } from '../networks/dom/channel';
import { excludedPages, hosts } from '../networks/hosts';
import { putInOutbox } from '../storage/outbox';
import { defaultSettings, readSettings, watchSettings } from '../storage/settings';

export default defineContentScript({
  matches: [...hosts],
  excludeMatches: [...excludedPages],
  runAt: 'document_start',
  main(ctx) {
    const network = networkFor(new URL(location.href));
    if (!network) return;
    const { signal } = ctx;
    let settings = defaultSettings;
    readSettings().then((read) => {
      settings = read;
    });
    watchSettings((changed) => {
      const before = settings;
      settings = changed;
      if (before.language === changed.language) edge.refresh();
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
        drain: () => request('outbox.drain', null),
      },
      signal,
    );
    const listening = openReceiver(document, () => crypto.randomUUID(), watch.heard, signal);
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
      },
      signal,
    );
    listen('sidebar.toggle', edge.toggle, signal);
    listen('desk.changed', edge.refresh, signal);
    ctx.addEventListener(document, 'visibilitychange', edge.refresh);
    ctx.onInvalidated(edge.outlive);
    // An extension that went away says nothing; asking the context is what notices it.
    ctx.setInterval(() => ctx.isValid, 2_000);
  },
});
