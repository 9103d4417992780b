import { mkdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { extensionId, launchChromium } from './browser';
import { practiceAccounts } from './practice-hosts';
import { startPractice } from './server';
import { walk } from './walk';

const root = join(import.meta.dirname, '..');
const out = join(root, 'out');
const say = (line: string) => console.log(line);

/** Files a person exports while trying things land in `out/` under their own names. */
function keepDownloads(context: BrowserContext): void {
  context.on('page', (page) => {
    page.on('download', async (download) => {
      const path = join(out, download.suggestedFilename());
      await download.saveAs(path);
      say(`Saved ${relative(root, path)}`);
    });
  });
}

async function openWindow(): Promise<void> {
  mkdirSync(out, { recursive: true });
  const practice = await startPractice();
  const context = await launchChromium({
    port: practice.port,
    extensionPath: join(root, '.output/chrome-mv3'),
    headless: false,
  });
  keepDownloads(context);
  // With a listener the driver leaves alerts and questions to the person.
  context.on('dialog', () => {});
  const dashboard = `chrome-extension://${await extensionId(context)}/dashboard.html`;
  for (const { url } of Object.values(practiceAccounts)) {
    const page = await context.newPage();
    await page.goto(url);
  }
  const [first = await context.newPage()] = context.pages();
  if (!context.pages().some((page) => page.url().startsWith(dashboard))) {
    await first.goto(dashboard);
  }
  await context
    .pages()
    .find((page) => page.url().startsWith(dashboard))
    ?.bringToFront();
  say('');
  say('1. In the first tab, set up a team, or take "try with a sample library".');
  say(
    '2. Go to the wall of VK, Facebook or Instagram and open its composer: the sidebar opens beside it.',
  );
  say('3. Take a plan item, insert its template, mend what the guide found, press Publish.');
  say('4. Look at the log in the dashboard, and export it: the file comes into out/.');
  say(
    '5. Each wall has a small menu in the corner: failures, other editors, English. Ctrl+C ends.',
  );
  await new Promise<void>((done) => {
    context.on('close', () => done());
    process.on('SIGINT', () => void context.close());
    process.on('SIGTERM', () => void context.close());
  });
  await practice.stop();
}

async function walkHeadless(): Promise<void> {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const practice = await startPractice();
  const context = await launchChromium({
    port: practice.port,
    extensionPath: join(root, '.output/chrome-mv3-e2e'),
  });
  try {
    await walk({ context, out, say });
  } finally {
    await context.close();
    await practice.stop();
  }
  say('Pictures and files are in out/.');
}

if (process.argv[2] === 'walk') await walkHeadless();
else await openWindow();
