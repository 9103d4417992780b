import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { CDPSession, Page } from '@playwright/test';
import { extensionId, launchChromium } from '../practice/browser';
import { startPractice } from '../practice/server';
import { openComposer, openWall } from '../practice/steps';
import type { CheckBench } from './check-page';
import { percentiles } from './check-speed';
import { inChromium } from './in-chromium';
import type { LogBench } from './log-page';

/** The style guide beside its peers. */
export function measureCheckInChromium(): Promise<CheckBench & { version: string }> {
  return inChromium('bench/check-page.ts', async (page, version) => ({
    version,
    ...(await page.evaluate(() =>
      (globalThis as unknown as { measure(): Promise<CheckBench> }).measure(),
    )),
  }));
}

/** A log of so many posts. */
export function measureLog(rows: number): Promise<LogBench> {
  return inChromium('bench/log-page.ts', (page) =>
    page.evaluate(
      (count) =>
        (globalThis as unknown as { measure(rows: number): Promise<LogBench> }).measure(count),
      rows,
    ),
  );
}

export interface ScriptSizes {
  /** Gzipped bytes; for the scripts of each network the largest. */
  observer: number;
  page: number;
  sidebar: number;
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
    sidebar: size('sidebar.js'),
  };
}

export interface PageCost {
  /** Milliseconds of the main thread in our scripts while a wall loads; median of the runs. */
  load: number;
  /** Share of the main thread in our scripts while 10,000 nodes a second are added, 0…1. */
  busy: number;
  /** Milliseconds from the tap on the tab at the edge to the drawn sidebar; median. */
  tap: number;
  runs: number;
}

/** What Colophon costs a page, by the sampling profiler, told apart by the script's address. */
export async function measurePageCost(build: string, runs = 5): Promise<PageCost> {
  const practice = await startPractice();
  const context = await launchChromium({ port: practice.port, extensionPath: build });
  try {
    const id = await extensionId(context);
    const dashboard = await context.newPage();
    await dashboard.goto(`chrome-extension://${id}/dashboard.html#welcome`);
    await dashboard.getByRole('button', { name: 'Посмотреть на примере библиотеки' }).click();
    await dashboard.getByRole('heading', { name: 'План', level: 1 }).waitFor();
    const loads: number[] = [];
    const shares: number[] = [];
    const taps: number[] = [];
    for (let run = 0; run < runs; run++) {
      const page = await context.newPage();
      const session = await context.newCDPSession(page);
      loads.push((await profile(session, id, () => openWall(page, 'vk'))).ours);
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
    return { load: middle(loads), busy: middle(shares), tap: middle(taps), runs };
  } finally {
    await context.close();
    await practice.stop();
  }
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
