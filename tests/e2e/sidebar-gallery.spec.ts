import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { build } from 'vite';
import { findChromium } from '../../practice/find-browsers.mjs';

const chromium = findChromium();
const home = join(import.meta.dirname, '..', '..');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const site = 'http://gallery.example';
let files: Map<string, { body: string; contentType: string }>;

/** Every state of the sidebar with played data, in an open shadow root. */
test.beforeAll(async () => {
  const made = await build({
    root: join(home, 'tests', 'components', 'gallery'),
    configFile: false,
    logLevel: 'error',
    build: { write: false, target: 'esnext', modulePreload: false, minify: false },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  });
  const { output } = (Array.isArray(made) ? made[0] : made) as {
    output: { fileName: string; code?: string; source?: string | Uint8Array }[];
  };
  files = new Map(
    output.map(({ fileName, code, source }) => [
      `/${fileName}`,
      {
        body: code ?? String(source),
        contentType: fileName.endsWith('.js') ? 'text/javascript' : 'text/html',
      },
    ]),
  );
});

test.use({
  launchOptions: {
    ...(chromium && { executablePath: chromium.path }),
    args: ['--no-sandbox', '--disable-gpu'],
  },
});

async function show(page: Page, query: Record<string, string>, width = 1000): Promise<void> {
  await page.setViewportSize({ width, height: 820 });
  await page.route(`${site}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    const file = files.get(pathname === '/' ? '/index.html' : pathname);
    return route.fulfill(file ?? { status: 404 });
  });
  await page.goto(`${site}/?${new URLSearchParams(query)}`);
  await page.waitForFunction(() => 'ready' in window);
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: {
        run(on: unknown): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
      };
    };
    const found = await axe.run({ fromShadowDom: ['colophon-sidebar', '.cp-root'] });
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  });
}

const states = [
  'check',
  'today',
  'long',
  'templates',
  'log',
  'logged',
  'failed',
  'unconfirmed',
  'who',
  'nobody',
  'empty',
  'noDraft',
  'fine',
  'error',
];

for (const theme of ['light', 'dark']) {
  test(`axe finds nothing in any state of the sidebar, ${theme}`, async ({ page }) => {
    for (const scene of states) {
      await show(page, { scene, theme });
      for (const tab of await page.getByRole('tab').all()) {
        await tab.click();
        expect(await violations(page), `${scene}, ${await tab.textContent()}`).toEqual([]);
      }
    }
  });
}

for (const lang of ['ru', 'be', 'uk', 'en']) {
  test(`Nothing sticks out at 360 and 300 px, ${lang}`, async ({ page }) => {
    for (const [width, wanted] of [
      [1000, 360],
      [780, 300],
    ] as const) {
      for (const scene of ['check', 'long']) {
        await show(page, { scene, lang }, width);
        const sidebar = page.getByRole('complementary');
        await expect
          .poll(() => sidebar.evaluate((element) => element.clientWidth))
          .toBeGreaterThan(wanted - 2);
        for (const tab of await page.getByRole('tab').all()) {
          await tab.click();
          const out = await sidebar.evaluate((element) => {
            const edge = element.getBoundingClientRect().right;
            return [...element.querySelectorAll('button, p, h3, h4, span, input, select')]
              .filter((one) => one.getBoundingClientRect().right > edge + 1)
              .filter((one) => !one.closest('.cp-ellipsis, .cp-unseen'))
              .map((one) => one.outerHTML.slice(0, 120));
          });
          expect(out, `${scene} at ${wanted}`).toEqual([]);
        }
      }
    }
  });
}
