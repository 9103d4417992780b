import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { CDPSession, Page } from '@playwright/test';
import { build } from 'vite';
import { extensionId, launchChromium } from '../practice/browser';
import { percentiles } from './check-speed';
import type { LogAnswers, LogExport } from './log-page';

export interface LogBench extends LogAnswers {
  rows: number;
  /** Milliseconds to fill the log. */
  fill: number;
  /** From opening the dashboard's page to its first rows and their number on the screen, median, ms. */
  firstRows: number;
  /** From a change of the days to the new figures on the screen, median, ms. */
  studyDrawn: number;
  /** Of `studyDrawn`, processor time of the page's process, ms. */
  studyProcessor: number;
  export: LogExport & {
    /** Processor time of all of the browser's processes, ms. */
    processor: number;
    /** What the page's process took of memory more than before, MB; absent where the system does not tell. */
    memory?: number;
  };
}

interface Bench {
  fill(from: number, to: number): Promise<number>;
  ask(): Promise<LogAnswers>;
  recount(day: string): Promise<number>;
  writeOldest(rows: number): Promise<LogExport>;
}
declare const logBench: Bench;
declare const chrome: { storage: { local: { set(items: object): Promise<void> } } };

/** Filling takes minutes: so many posts are told of at a time. */
const told = 100_000;

/** Fills a log of so many posts in the built extension and measures its own screens and its own worker over it. */
export async function measureLog(rows: number, extension: string): Promise<LogBench> {
  const script = await bundled('bench/log-page.ts');
  const context = await launchChromium({ port: 9, extensionPath: resolve(extension) });
  context.setDefaultTimeout(900_000);
  try {
    const origin = `chrome-extension://${await extensionId(context)}`;
    const browser = await context.browser()!.newBrowserCDPSession();
    // A page of the extension on which no screen is drawn: nobody reads the log while it is filled.
    const page = await context.newPage();
    await page.goto(`${origin}/manifest.json`);
    await page.evaluate(() => chrome.storage.local.set({ settings: { welcomed: true } }));
    await page.evaluate(script);
    let fill = 0;
    for (let from = 0; from < rows; from += told) {
      const to = Math.min(rows, from + told);
      fill += await page.evaluate(([first, last]) => logBench.fill(first, last), [
        from,
        to,
      ] as const);
      console.log(`  ${to.toLocaleString('en')} posts, ${Math.round(fill / 1000)} s`);
    }
    const firstRows: number[] = [];
    for (let run = 0; run < 3; run++)
      firstRows.push(await openLog(await context.newPage(), origin));
    const study = await recount(await context.newPage(), origin, browser, script);
    const answers = await page.evaluate(() => logBench.ask());
    const exported = await watched(browser, () =>
      page.evaluate((count) => logBench.writeOldest(count), Math.min(rows, 100_000)),
    );
    return {
      rows,
      fill,
      firstRows: percentiles(firstRows).p50,
      ...study,
      ...answers,
      export: { ...exported.result, ...exported.cost },
    };
  } finally {
    await context.close();
  }
}

async function bundled(entry: string): Promise<string> {
  const folder = '.built/bench/log-page';
  await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      outDir: folder,
      target: 'esnext',
      lib: { entry, formats: ['iife'], name: 'bench', fileName: () => 'page.js' },
    },
  });
  return readFileSync(`${folder}/page.js`, 'utf8');
}

/** Milliseconds from the beginning of the navigation until the rows and their number stand there. */
async function openLog(page: Page, origin: string): Promise<number> {
  await page.goto(`${origin}/dashboard.html#log`, { waitUntil: 'commit' });
  const drawn = await page.waitForFunction(
    () =>
      document.querySelector('.cp-log__row') &&
      /\d/.test(document.querySelector('h1')?.parentElement?.textContent ?? '') &&
      performance.now(),
    undefined,
    { polling: 'raf' },
  );
  const taken = Number(await drawn.jsonValue());
  await page.close();
  return taken;
}

/** Changes the first day of the study again and again, and waits for the figures. */
async function recount(page: Page, origin: string, browser: CDPSession, script: string) {
  await page.goto(`${origin}/dashboard.html#compare`);
  await page.locator('.cp-compare__result:not(.cp-compare__result--old)').waitFor();
  await page.evaluate(script);
  const once = (day: string) => page.evaluate((first) => logBench.recount(first), day);
  await once('2016-03-01');
  const taken: number[] = [];
  const before = await processorTime(browser, 'renderer');
  for (const day of ['2016-01-02', '2016-01-03', '2016-01-04', '2016-01-05', '2016-01-06']) {
    taken.push(await once(day));
  }
  const processor = (await processorTime(browser, 'renderer')) - before;
  await page.close();
  return { studyDrawn: percentiles(taken).p50, studyProcessor: processor / taken.length };
}

/** Milliseconds of processor time of the browser's processes, those of a type or all. */
async function processorTime(browser: CDPSession, type?: string): Promise<number> {
  const { processInfo } = await browser.send('SystemInfo.getProcessInfo');
  const own = processInfo.filter((one) => type === undefined || one.type === type);
  return own.reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0);
}

/** What some work costs the browser. */
async function watched<T>(browser: CDPSession, work: () => Promise<T>) {
  const { processInfo } = await browser.send('SystemInfo.getProcessInfo');
  const renderers = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
  const before = renderers.map(residentMegabytes);
  const most = [...before];
  const pulse = setInterval(() => {
    renderers.forEach((id, at) => {
      most[at] = Math.max(most[at]!, residentMegabytes(id));
    });
  }, 50);
  const spent = await processorTime(browser);
  const result = await work();
  const processor = (await processorTime(browser)) - spent;
  clearInterval(pulse);
  const memory = Math.max(...most.map((megabytes, at) => megabytes - before[at]!));
  return { result, cost: { processor, ...(!Number.isNaN(memory) && { memory }) } };
}

/** NaN where the system has no such file. */
function residentMegabytes(process: number): number {
  try {
    const status = readFileSync(`/proc/${process}/status`, 'utf8');
    return Number(status.match(/VmRSS:\s+(\d+)/)?.[1]) / 1024;
  } catch {
    return Number.NaN;
  }
}
