import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { extensionId, launchChromium } from '../../practice/browser';
import { Dashboard } from '../../practice/dashboard';
import { type Practice, startPractice } from '../../practice/server';

/** What every end-to-end test gets: the practice networks of its worker and a browser of its own. */
interface Fixtures {
  context: BrowserContext;
  /** Folder of the extension that is loaded; the open-rooted build unless a test says otherwise. */
  build: string;
  extension: string;
  dashboard: Dashboard;
  /** A wall of a network, in a page of its own. */
  page: Page;
}

export const test = base.extend<Fixtures, { practice: Practice }>({
  practice: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's shape.
    async ({}, use) => {
      const practice = await startPractice();
      await use(practice);
      await practice.stop();
    },
    { scope: 'worker' },
  ],
  build: ['.output/chrome-mv3-e2e', { option: true }],
  context: async ({ practice, build }, use, info) => {
    practice.reset();
    const context = await launchChromium({ port: practice.port, extensionPath: build });
    await use(context);
    if (info.status !== info.expectedStatus) {
      for (const [at, page] of context.pages().entries()) {
        const path = info.outputPath(`page-${at}.png`);
        await page.screenshot({ path, timeout: 5_000 }).catch(() => undefined);
      }
    }
    await context.close();
  },
  extension: async ({ context }, use) => {
    await use(await extensionId(context));
  },
  dashboard: async ({ context, extension }, use) => {
    await use(new Dashboard(await context.newPage(), extension));
  },
  page: async ({ context }, use) => {
    await use(await context.newPage());
  },
});

export { expect };
