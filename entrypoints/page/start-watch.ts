import type { ContentScriptContext } from '#imports';
import { noteExchange } from '../../app/diagnostics';
import { pageLink } from '../../app/page-link';
import { pageStart } from '../../app/page-start';
import { watchComposers } from '../../app/watch-composers';
import { watchEdge } from '../../app/watch-edge';
import { watchHealth } from '../../app/watch-health';
import { watchWall } from '../../app/watch-wall';
import { whenIdle } from '../../app/when-idle';
import { createEdgeTab } from '../../components/page/edge-tab';
import { mustAskAgain } from '../../domain/team/identity';
import { listen, request } from '../../messages';
import { dropEntry, keepEntry } from '../../messages/keep-entry';
import { checkObservation } from '../../networks/check-observation';
import type { Network } from '../../networks/network';
import { readExchange } from '../../networks/read-exchange';
import { defaultSettings, followSettings } from '../../storage/settings';

/**
 * The watch script of one network, on pages where there is something to watch: everything is wired here
 * and nothing happens here.
 */
export function startWatch(ctx: ContentScriptContext, network: Network): void {
  const start = pageStart.take();
  if (!start) return;
  const { signal } = ctx;
  let settings = defaultSettings;
  followSettings((now) => {
    const before = settings;
    settings = now;
    if (before.language === now.language) edge.refresh();
    else edge.relearn();
  }, signal);

  const health = watchHealth(
    {
      host: location.host,
      now: Date.now,
      known: () => request('health.get', { network: network.id }),
      keep: (report) => request('health.add', { network: network.id, report }),
      changed: () => watch.emit({ type: 'health' }),
    },
    signal,
  );
  const watch = watchComposers(
    {
      network,
      document,
      health,
      now: Date.now,
      newId: () => crypto.randomUUID(),
      publisher: () => (mustAskAgain(settings, Date.now()) ? '' : settings.member),
      put: keepEntry,
      remove: dropEntry,
      drain: () => request('outbox.drain', null),
    },
    signal,
  );
  let ours = false;
  const wall = watchWall(
    {
      network,
      document,
      ours: () => ours,
      async report(posts) {
        const owner = network.pageOwner(document);
        const report = await request('posts.seen', { network: network.id, owner, posts });
        if (report.outcomes) watch.recall();
        return report;
      },
      counted: (counted) => {
        if (counted) health.report('counters', 'works');
        // Where they never showed nothing is missing.
        else if (health.health().light.counters) health.report('counters', 'broken');
      },
      changed: () => watch.emit({ type: 'wall' }),
    },
    signal,
  );
  watch.link.wall = wall.wall;
  // What nobody answered for may stand on the wall already.
  watch.link.subscribe(({ type }) => type === 'unconfirmed' && wall.renew(), signal);
  ctx.addEventListener(window, 'pagehide', health.flush);
  ctx.addEventListener(window, 'wxt:locationchange', () => {
    watch.moved();
    wall.renew();
  });

  const edge = watchEdge(
    {
      link: watch.link,
      listening: start.listening,
      makeTab: (press) => createEdgeTab(document, press, import.meta.env.MODE === 'e2e'),
      summary: (owner) => request('summary', { network: network.id, owner }),
      texts: () => request('texts', { areas: ['page'] }),
      known(configured) {
        if (ours === configured) return;
        ours = configured;
        start.wantCounters(ours);
        wall.renew();
      },
      opensSidebar: () => settings.sidebarOpen,
      inject: () => request('sidebar.inject', null),
      guard: () => request('guard.inject', null),
      hidden: () => document.hidden,
      idle: (work) => whenIdle(work, 500),
    },
    signal,
  );
  watch.link.toggle = edge.toggle;
  pageLink.offer(watch.link);
  listen('sidebar.toggle', edge.toggle, signal);
  listen(
    'desk.changed',
    ({ kinds }) => {
      edge.refresh();
      // A post that was named in another window is known on this wall too.
      if (kinds.some((kind) => kind === 'post' || kind === 'account')) wall.renew();
      if (kinds.includes('post')) watch.recall();
    },
    signal,
  );
  ctx.addEventListener(document, 'visibilitychange', edge.refresh);
  ctx.onInvalidated(edge.outlive);
  // An extension that went away says nothing; asking the context is what notices it.
  ctx.setInterval(() => ctx.isValid, 2_000);

  start.hear((detail) => {
    const exchange = readExchange(detail);
    if (!exchange) return;
    const meant = exchange.kind === 'publication' ? network.classify(exchange) : [];
    health.note(noteExchange(exchange, meant));
    if (exchange.kind === 'posts') wall.heard(exchange);
    for (const one of meant) {
      const observation = checkObservation(one);
      if (observation) watch.heard(observation);
    }
  });
}
