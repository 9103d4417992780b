import { handfuls, play, settle } from './conformance';
import { expect, test } from './fixtures';

/**
 * One suite for every network: on each surface the adapter must find what stands there and nothing else, and
 * every way a post leaves it must come to the records it should. What held is kept for the table.
 */
for (const { title, network, some } of handfuls()) {
  test(title, async ({ dashboard, context, practice }) => {
    test.setTimeout(60_000 * some.length);
    await settle(dashboard, network);
    const broken: string[] = [];
    for (const surface of some) {
      practice.reset(true);
      await test.step(surface.title, async () => {
        const stage = { browser: 'Chromium', dashboard, newPage: () => context.newPage() } as const;
        await play(surface, stage).catch((error: Error) =>
          broken.push(`${surface.id}: ${error.message}`),
        );
        for (const page of context.pages()) if (page !== dashboard.page) await page.close();
      });
    }
    expect(broken.join('\n\n')).toBe('');
  });
}
