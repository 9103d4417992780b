import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { CDPSession, Page } from '@playwright/test';
import { extensionId, launchChromium } from '../practice/browser';
import { startPractice } from '../practice/server';
import { openComposer, openWall } from '../practice/steps';
import { type CheckBench, measure as measureContest } from './check-contest';
import { percentiles } from './check-speed';
import { inChromium } from './in-chromium';
import type { SimilarBench } from './similar-page';

/** The style guide beside its peers in a page. */
export function measureCheckInChromium(): Promise<CheckBench & { version: string }> {
  return inChromium('bench/check-contest.ts', async (page, version) => ({
    version,
    ...(await page.evaluate(() =>
      (globalThis as unknown as { measure(): Promise<CheckBench> }).measure(),
    )),
  }));
}

/** The same in this Node, in processor time, which other programs on the machine hardly change. */
export function measureCheckInNode(): Promise<CheckBench> {
  return measureContest(60, () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  });
}

/** A search for repeats among so many posts. */
export function measureSimilar(rows: number): Promise<SimilarBench> {
  return inChromium('bench/similar-page.ts', (page) =>
    page.evaluate(
      (count) =>
        (globalThis as unknown as { measure(rows: number): Promise<SimilarBench> }).measure(count),
      rows,
    ),
  );
}

export interface ScriptSizes {
  /** Gzipped bytes; for the scripts of each network the largest. */
  observer: number;
  page: number;
  watch: number;
  sidebar: number;
  guide: number;
}

/** Gzipped sizes of what goes into a network's page. */
export function measureSizes(build: string): ScriptSizes {
  const folder = join(build, 'content-scripts');
  const size = (name: string) => gzipSync(readFileSync(join(folder, name)), { level: 9 }).length;
  const largest = (ending: string) =>
    Math.max(
      ...readdirSync(folder)
        .filter((name) => name.endsWith(ending))
        .map(size),
    );
  return {
    observer: largest('observer.js'),
    page: largest('page.js'),
    watch: largest('watch.js'),
    sidebar: size('sidebar.js'),
    guide: size('guide.js'),
  };
}

export interface PageCost {
  /** Processor milliseconds of the main thread in our scripts while a feed loads; median of the runs. */
  load: number;
  /** The same while a wall of the team's own loads, where the watch script and the tab at the edge come too. */
  ownWall: number;
  /** Share of the main thread in our scripts while 10,000 nodes a second are added, 0…1. */
  busy: number;
  /** Milliseconds from the tap on the tab at the edge to the drawn sidebar; median. */
  tap: number;
  runs: number;
}

/**
 * What Colophon costs a page, told apart by the script's address: loading by the browser's own trace
 * (processor time, compiling included), the flood of nodes by the sampling profiler.
 */
export async function measurePageCost(build: string, runs = 7): Promise<PageCost> {
  const practice = await startPractice();
  const context = await launchChromium({ port: practice.port, extensionPath: build });
  try {
    const id = await extensionId(context);
    const dashboard = await context.newPage();
    await dashboard.goto(`chrome-extension://${id}/dashboard.html#welcome`);
    await dashboard.getByRole('button', { name: 'Посмотреть на примере библиотеки' }).click();
    await dashboard.getByRole('heading', { name: 'План', level: 1 }).waitFor();
    const feeds: number[] = [];
    const walls: number[] = [];
    const shares: number[] = [];
    const taps: number[] = [];
    for (let run = 0; run < runs; run++) {
      const feed = await context.newPage();
      feeds.push(await traced(await context.newCDPSession(feed), id, () => openFeed(feed)));
      await feed.close();
      const page = await context.newPage();
      const session = await context.newCDPSession(page);
      walls.push(
        await traced(session, id, async () => {
          await openWall(page, 'vk');
          await page.locator('colophon-edge').waitFor({ state: 'attached' });
        }),
      );
      await page.evaluate(() =>
        (globalThis as unknown as { practice: { nodes(n: number): void } }).practice.nodes(10_000),
      );
      const flood = await profile(session, id, () => nodesAdded(page, 30_000));
      shares.push(flood.ours / flood.wall);
      await page.close();
      const fresh = await context.newPage();
      await openWall(fresh, 'vk');
      await openComposer(fresh, 'vk');
      taps.push(await tap(fresh));
      await fresh.close();
    }
    const middle = (values: number[]) => percentiles(values).p50;
    return {
      load: middle(feeds),
      ownWall: middle(walls),
      busy: middle(shares),
      tap: middle(taps),
      runs,
    };
  } finally {
    await context.close();
    await practice.stop();
  }
}

/** A feed of strangers' posts, looked at for as long as it takes all of ours that is put off to idle time. */
async function openFeed(page: Page): Promise<void> {
  await page.goto('https://vk.ru/feed');
  await page.locator('[data-testid="post"]').first().waitFor();
  await page.evaluate(() => new Promise((done) => setTimeout(done, 2_000)));
}

/** Processor milliseconds of the main thread in the extension's scripts while the work goes on. */
async function traced(
  session: CDPSession,
  extension: string,
  work: () => Promise<void>,
): Promise<number> {
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as never[])));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline'] },
  });
  await work();
  const complete = new Promise((done) => session.once('Tracing.tracingComplete', done));
  await session.send('Tracing.end');
  await complete;
  const ours = events
    .filter(
      ({ name, args }) =>
        (name === 'EvaluateScript' || name === 'FunctionCall') &&
        args?.data?.url?.startsWith(`chrome-extension://${extension}/content-scripts/`),
    )
    .sort((a, b) => a.ts - b.ts);
  let spent = 0;
  let until = 0;
  for (const { ts, dur = 0, tdur = 0 } of ours) {
    // A call inside of a call is counted with it.
    if (ts < until) continue;
    until = ts + dur;
    spent += tdur;
  }
  return spent / 1000;
}

interface TraceEvent {
  name: string;
  /** Microseconds; `tdur` is processor time of the thread. */
  ts: number;
  dur?: number;
  tdur?: number;
  args?: { data?: { url?: string } };
}

/** Waits until the page has added so many nodes more. */
async function nodesAdded(page: Page, count: number): Promise<void> {
  await page.waitForFunction(
    (more) => {
      const world = globalThis as unknown as { practice: { nodesAdded: number }; from?: number };
      world.from ??= world.practice.nodesAdded;
      return world.practice.nodesAdded - world.from >= more;
    },
    count,
    { polling: 500 },
  );
}

/** Milliseconds of the main thread spent in the extension's scripts while the work goes on. */
async function profile(
  session: CDPSession,
  extension: string,
  work: () => Promise<void>,
): Promise<{ ours: number; wall: number }> {
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: 100 });
  await session.send('Profiler.start');
  await work();
  const { profile: taken } = await session.send('Profiler.stop');
  const ours = new Set(
    taken.nodes
      .filter(({ callFrame }) => callFrame.url.startsWith(`chrome-extension://${extension}`))
      .map(({ id }) => id),
  );
  let spent = 0;
  taken.samples?.forEach((node, at) => {
    if (ours.has(node)) spent += taken.timeDeltas?.[at] ?? 0;
  });
  return { ours: spent / 1000, wall: (taken.endTime - taken.startTime) / 1000 };
}

/** Closes the sidebar and taps for it again: milliseconds until its tabs are drawn. */
async function tap(page: Page): Promise<number> {
  const tabs = page.locator('colophon-sidebar').getByRole('tablist');
  await tabs.waitFor();
  await page.locator('colophon-sidebar').getByRole('button', { name: 'Убрать панель' }).click();
  await tabs.waitFor({ state: 'detached' });
  return page.evaluate(
    () =>
      new Promise<number>((done) => {
        const edge = document.querySelector('colophon-edge')?.shadowRoot?.querySelector('button');
        const start = performance.now();
        const timer = setInterval(() => {
          const drawn = document
            .querySelector('colophon-sidebar')
            ?.shadowRoot?.querySelector('[role="tablist"]');
          if (!drawn) return;
          clearInterval(timer);
          done(performance.now() - start);
        }, 2);
        edge?.click();
      }),
  );
}
