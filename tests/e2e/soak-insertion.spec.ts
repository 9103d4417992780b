import { type CDPSession, type Page, test } from '@playwright/test';
import { launchChromium } from '../../practice/browser';
import { startPractice } from '../../practice/server';
import { bundleDraftTools } from './draft-tools';
import { piecesOf, playMany, type Worlds } from './insertion-runs';

/** A short run belongs to every test run; `npm run soak` sets the length. */
const runs = Number(process.env.SOAK_INSERTIONS ?? 20);

/** The page's own world, and beside it one like the extension's: the same page, other globals. */
async function worldsOf(page: Page, cdp: CDPSession): Promise<Worlds> {
  const { frameTree } = await cdp.send('Page.getFrameTree');
  const { executionContextId: contextId } = await cdp.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'colophon-soak',
  });
  const run = async (expression: string) => {
    const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
      contextId,
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
    return result.value;
  };
  const tools = await bundleDraftTools();
  await page.evaluate(tools);
  await run(tools);
  return {
    own: (ask, given) => page.evaluate(ask as never, given as never),
    ours: (ask, given) => run(`(${ask})(${JSON.stringify(given)})`),
  };
}

for (const { number, seed } of piecesOf(runs)) {
  test(`${number} insertions at random, seed ${seed}: the text is there once, or on the clipboard and the draft as it was`, async () => {
    test.setTimeout(60_000 + number * 5_000);
    const practice = await startPractice();
    const context = await launchChromium({ port: practice.port });
    try {
      const page = await context.newPage();
      await page.goto('https://www.facebook.com/practice/editors');
      await page.locator('#editor-draft [contenteditable]').waitFor();
      const worlds = await worldsOf(page, await context.newCDPSession(page));
      await playMany(number, seed, 'Chromium', worlds);
    } finally {
      await context.close();
      await practice.stop();
    }
  });
}
