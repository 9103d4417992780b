import { mkdirSync, writeFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import type { Dashboard } from '../../practice/dashboard';
import { practiceAccounts } from '../../practice/practice-hosts';
import type { PracticePage } from '../../practice/practice-page';
import { surfaces } from '../../practice/surfaces';
import type { Surface, Way } from '../../practice/surfaces/surface';
import { composersFound } from './adapters';

/** A browser the surfaces are played in, the extension at work in it. */
export interface Stage {
  /** As the table calls it. */
  browser: 'Chromium' | 'Firefox';
  dashboard: Dashboard<PracticePage>;
  newPage(): Promise<PracticePage>;
}

/**
 * The first surface for every way out of every network: what is played in Firefox with every test run. All of them
 * are by `npm run conformance`.
 */
export function representatives(): Surface[] {
  const seen = new Set<string>();
  return surfaces.filter(({ network, ways = [] }) => {
    const before = seen.size;
    for (const { id, state } of ways) seen.add(`${network} ${id} ${state}`);
    return seen.size > before;
  });
}

/** Several surfaces share a browser, because starting one takes longer than most of them. */
const together = 8;

/** The surfaces of each network by handfuls, each with the title of its test. */
export function handfuls(
  chosen: readonly Surface[] = surfaces,
): { title: string; network: string; some: Surface[] }[] {
  return [...new Set(chosen.map(({ network }) => network))].flatMap((network) => {
    const all = chosen.filter((surface) => surface.network === network);
    const starts = [...all.keys()].filter((at) => at % together === 0);
    return starts.map((at) => {
      const some = all.slice(at, at + together);
      const range = `surfaces ${at + 1} to ${at + some.length}`;
      return {
        title: `${network}, ${range}: found, and every way out comes to its records`,
        network,
        some,
      };
    });
  });
}

/** The sample library, with accounts on the networks. */
export async function settle(
  dashboard: Dashboard<PracticePage>,
  ...networks: string[]
): Promise<void> {
  await dashboard.trySample();
  // The sample library is not on every network.
  for (const network of ['threads', 'x'] as const) {
    if (networks.includes(network)) await dashboard.addAccount(practiceAccounts[network].url);
  }
}

/** Looks at one surface and lets a post out of it in every way; rejects with what did not hold. */
export async function play(surface: Surface, stage: Stage): Promise<void> {
  const { ways = [] } = surface;
  const held: Record<string, boolean> = { found: false };
  for (const { id } of ways) held[id] = false;
  const keep = (what?: string) => {
    if (what) held[what] = true;
    mkdirSync('test-results/conformance', { recursive: true });
    writeFileSync(
      `test-results/conformance/${surface.id}.${stage.browser.toLowerCase()}.json`,
      JSON.stringify({ title: surface.title, browser: stage.browser, held }),
    );
  };
  keep();
  let page: PracticePage | undefined = await opened(surface, stage);
  await expectFound(surface, page);
  keep('found');
  for (const way of ways) {
    page ??= await opened(surface, stage);
    await expectRecords(surface, way, page, stage.dashboard);
    await page.close();
    page = undefined;
    keep(way.id);
  }
}

async function opened(surface: Surface, stage: Stage): Promise<PracticePage> {
  const page = await stage.newPage();
  await page.goto(surface.url);
  await surface.open(page);
  // Nobody who writes by hand is quicker than the script that comes with the composer.
  if (surface.expects.length > 0) {
    await page.locator('colophon-edge, colophon-sidebar').first().waitFor({ state: 'attached' });
  }
  return page;
}

async function expectFound(
  { network, expects, matches = {} }: Surface,
  page: PracticePage,
): Promise<void> {
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
  page: PracticePage,
  dashboard: Dashboard<PracticePage>,
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
