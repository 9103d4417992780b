import { mkdirSync, writeFileSync } from 'node:fs';
import { practiceAccounts } from '../../practice/practice-hosts';
import { surfaces } from '../../practice/surfaces';
import { composersFound } from './adapters';
import { expect, test } from './fixtures';

/**
 * One suite for every network: on each surface the adapter must find what stands there and nothing else, and
 * every way a post leaves it must come to the records it should. What held is kept for the table.
 */
for (const surface of surfaces) {
  const { network, expects, ways = [] } = surface;
  test(`${surface.title}: ${['found', ...ways.map(({ id }) => id)].join(', ')}`, async ({
    dashboard,
    context,
  }) => {
    const held: Record<string, boolean> = {};
    const keep = () => {
      mkdirSync('test-results/conformance', { recursive: true });
      writeFileSync(
        `test-results/conformance/${surface.id}.chromium.json`,
        JSON.stringify({ network, title: surface.title, browser: 'Chromium', held }),
      );
    };
    held.found = false;
    for (const { id } of ways) held[id] = false;
    keep();
    await dashboard.trySample();
    // The sample library is not on every network.
    if (network === 'threads' || network === 'x') {
      await dashboard.addAccount(practiceAccounts[network].url);
    }

    const looked = await context.newPage();
    await looked.goto(surface.url);
    await surface.open(looked);
    await expect
      .poll(() => composersFound(looked, network))
      .toEqual(
        expects.map(({ rule, engine, ownerIds }) => ({
          rule,
          engine,
          ownerIds: expect.arrayContaining(ownerIds),
        })),
      );
    for (const [what, number] of Object.entries(surface.matches ?? {})) {
      expect(await looked.locator(what).count(), what).toBe(number);
    }
    await looked.close();
    held.found = true;
    keep();

    for (const way of ways) {
      // Not reset in between: a fresh network would give the same numbers again, and so the same records.
      const before = new Set((await dashboard.newPosts()).map(({ id }) => id));
      const fresh = async () => (await dashboard.newPosts()).filter(({ id }) => !before.has(id));
      const text = `Выставка открыта до 1 декабря 📚 ${surface.id} ${way.id}`;
      const page = await context.newPage();
      await page.goto(surface.url);
      await surface.open(page);
      await way.run(page, text);
      const kept = ['published', 'scheduled', 'suggested', 'pending'].includes(way.state) ? 1 : 0;
      const records = way.records ?? kept;
      await expect.poll(async () => (await fresh()).length, { message: way.id }).toBe(records);
      for (const post of await fresh()) {
        expect(post.state).toBe(way.state);
        expect(post.text).toBe(text);
        expect(post.publisher).toBe('sample-olga');
      }
      await page.close();
      held[way.id] = true;
      keep();
    }
  });
}
