import { mkdirSync, writeFileSync } from 'node:fs';
import type { BrowserContext, Page } from '@playwright/test';
import type { Dashboard } from '../../practice/dashboard';
import { practiceAccounts } from '../../practice/practice-hosts';
import { surfaces } from '../../practice/surfaces';
import type { Surface, Way } from '../../practice/surfaces/surface';
import { composersFound } from './adapters';
import { expect, test } from './fixtures';

/**
 * One suite for every network: on each surface the adapter must find what stands there and nothing else, and
 * every way a post leaves it must come to the records it should. What held is kept for the table. Several
 * surfaces share a browser, because starting one takes longer than most of them.
 */
const together = 8;

for (const network of new Set(surfaces.map((surface) => surface.network))) {
  const all = surfaces.filter((surface) => surface.network === network);
  for (let at = 0; at < all.length; at += together) {
    const some = all.slice(at, at + together);
    test(`${network}, surfaces ${at + 1} to ${at + some.length}: found, and every way out comes to its records`, async ({
      dashboard,
      context,
      practice,
    }) => {
      test.setTimeout(60_000 * some.length);
      await dashboard.trySample();
      // The sample library is not on every network.
      if (network === 'threads' || network === 'x') {
        await dashboard.addAccount(practiceAccounts[network].url);
      }
      const broken: string[] = [];
      for (const surface of some) {
        practice.reset(true);
        await test.step(surface.title, async () => {
          const problem = await play(surface, context, dashboard).catch(
            (error: Error) => `${surface.id}: ${error.message}`,
          );
          if (problem) broken.push(problem);
          for (const page of context.pages()) if (page !== dashboard.page) await page.close();
        });
      }
      expect(broken.join('\n\n')).toBe('');
    });
  }
}

/** Looks at one surface and lets a post out of it in every way; rejects with what did not hold. */
async function play(surface: Surface, context: BrowserContext, dashboard: Dashboard) {
  const { ways = [] } = surface;
  const held: Record<string, boolean> = { found: false };
  for (const { id } of ways) held[id] = false;
  const keep = (what?: string) => {
    if (what) held[what] = true;
    mkdirSync('test-results/conformance', { recursive: true });
    writeFileSync(
      `test-results/conformance/${surface.id}.chromium.json`,
      JSON.stringify({ title: surface.title, browser: 'Chromium', held }),
    );
  };
  keep();
  let page: Page | undefined = await opened(surface, context);
  await expectFound(surface, page);
  keep('found');
  for (const way of ways) {
    page ??= await opened(surface, context);
    await expectRecords(surface, way, page, dashboard);
    await page.close();
    page = undefined;
    keep(way.id);
  }
}

async function opened(surface: Surface, context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(surface.url);
  await surface.open(page);
  // Nobody who writes by hand is quicker than the script that comes with the composer.
  if (surface.expects.length > 0) {
    await page.locator('colophon-edge, colophon-sidebar').first().waitFor({ state: 'attached' });
  }
  return page;
}

async function expectFound({ network, expects, matches = {} }: Surface, page: Page): Promise<void> {
  await expect
    .poll(() => composersFound(page, network))
    .toEqual(
      expects.map(({ rule, engine, ownerIds }) => ({
        rule,
        engine,
        ownerIds: expect.arrayContaining(ownerIds),
      })),
    );
  for (const [what, number] of Object.entries(matches)) {
    expect(await page.locator(what).count(), what).toBe(number);
  }
}

async function expectRecords(
  surface: Surface,
  way: Way,
  page: Page,
  dashboard: Dashboard,
): Promise<void> {
  const before = new Set((await dashboard.newPosts()).map(({ id }) => id));
  const fresh = async () => (await dashboard.newPosts()).filter(({ id }) => !before.has(id));
  const text = `Выставка открыта до 1 декабря 📚 ${surface.id} ${way.id}`;
  await way.run(page, text);
  const kept = ['published', 'scheduled', 'suggested', 'pending'].includes(way.state) ? 1 : 0;
  const records = way.records ?? kept;
  await expect.poll(async () => (await fresh()).length, { message: way.id }).toBe(records);
  for (const post of await fresh()) {
    expect(post.state).toBe(way.state);
    expect(post.text).toBe(text);
    expect(post.publisher).toBe('sample-olga');
  }
}
