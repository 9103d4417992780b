import { expect, test } from '@playwright/test';
import type { Browser } from 'puppeteer-core';
import { launchFirefox } from '../../practice/browser';
import type { Dashboard } from '../../practice/dashboard';
import { FirefoxPage, firefoxDashboard } from '../../practice/firefox-page';
import { type Practice, startPractice } from '../../practice/server';
import { surfaces } from '../../practice/surfaces';
import { handfuls, play, representatives, settle } from './conformance';

/** The same suite as in Chromium; of the surfaces those that show every way out, or all when asked for. */
const chosen = process.env.CONFORMANCE === 'whole' ? surfaces : representatives();

test.describe.configure({ mode: 'default' });

let practice: Practice;
let browser: Browser;
let dashboard: Dashboard<FirefoxPage>;

test.beforeAll(async () => {
  practice = await startPractice();
  browser = await launchFirefox({
    proxyPort: practice.proxyPort,
    extensionPath: '.output/firefox-mv3-e2e',
  });
  dashboard = await firefoxDashboard(browser);
  await settle(dashboard, 'threads', 'x');
});

test.afterAll(async () => {
  await browser?.close();
  await practice?.stop();
});

/** Every page but the dashboard; of one that broke there is a picture. */
async function closePages(broken: string | null): Promise<void> {
  for (const [at, page] of (await browser.pages()).entries()) {
    if (page === dashboard.page.driven) continue;
    if (broken) await page.screenshot({ path: test.info().outputPath(`${broken}-${at}.png`) });
    await page.close();
  }
}

for (const { title, some } of handfuls(chosen)) {
  test(`Firefox, ${title}`, async () => {
    test.setTimeout(60_000 * some.length);
    const newPage = async () => new FirefoxPage(await browser.newPage());
    const broken: string[] = [];
    for (const surface of some) {
      practice.reset(true);
      await test.step(surface.title, async () => {
        const problem = await play(surface, { browser: 'Firefox', dashboard, newPage }).then(
          () => null,
          (error: Error) => `${surface.id}: ${error.message}`,
        );
        if (problem) broken.push(problem);
        await closePages(problem && surface.id);
      });
    }
    expect(broken.join('\n\n')).toBe('');
  });
}
