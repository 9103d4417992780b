import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { BrowserContext, Page } from '@playwright/test';
import fc from 'fast-check';
import type { Dashboard } from '../../practice/dashboard';
import type { PracticeNetwork } from '../../practice/practice-hosts';
import type { Practice } from '../../practice/server';
import {
  composerField,
  openComposer,
  openWall,
  publishButton,
  toLastStep,
} from '../../practice/steps';
import { expect, test } from './fixtures';
import { questions } from './kept';
import { stopWorker } from './stop-worker';

/** A short run belongs to every test run; `npm run soak` sets the length. */
const runs = Number(process.env.SOAK_RUNS ?? 6);
const firstSeed = Number(process.env.SOAK_SEED ?? 2026);
/** A long run is played in pieces, each in a browser of its own and with a seed of its own. */
const piece = 50;
/** What held, piece by piece; npm run figures prints it. */
const results = 'docs/soak-publication.json';

interface Scenario {
  network: 'vk' | 'facebook' | 'instagram';
  /** Which variant of the network's page. */
  variant: number;
  /** What goes wrong at the network's end, once. */
  failure: 'none' | 'error' | 'slow' | 'lost' | 'retry';
  /** The background is put to sleep before Publish is pressed. */
  asleep: boolean;
  /** What the person, or the browser, does once Publish was pressed. */
  after: 'wait' | 'close at once' | 'close soon' | 'leave' | 'stop worker' | 'press again';
}

const variants: Record<Scenario['network'], string[]> = {
  vk: ['', 'classic=1', 'transport=batch', 'testids=0&lang=en', 'transport=formdata'],
  facebook: ['', 'steps=2', 'editor=plain', 'transport=request'],
  instagram: ['', 'editor=rich', 'transport=xhr'],
};

const scenarios: fc.Arbitrary<Scenario> = fc.record({
  network: fc.constantFrom(...(['vk', 'facebook', 'instagram'] as const)),
  variant: fc.nat(),
  failure: fc.constantFrom('none', 'none', 'error', 'slow', 'lost', 'retry'),
  asleep: fc.boolean(),
  after: fc.constantFrom(
    'wait',
    'wait',
    'close at once',
    'close soon',
    'leave',
    'stop worker',
    'press again',
  ),
});

/** The composer is gone, or says that it did not go. */
async function settled(page: Page): Promise<void> {
  await Promise.race([
    page.locator('.modal, .overlay .dialog').waitFor({ state: 'detached' }),
    page.getByRole('alert').first().waitFor(),
    page.getByRole('button', { name: /^(Готово|Done)$/ }).waitFor(),
  ]);
}

async function play(
  { network, variant, failure, asleep, after }: Scenario,
  text: string,
  { context, dashboard, practice }: Played,
): Promise<void> {
  const options = variants[network];
  const query = [options[variant % options.length], failure === 'retry' && 'retry=1'];
  const page = await context.newPage();
  await openWall(page, network, query.filter(Boolean).join('&'));
  await openComposer(page, network);
  await composerField(page, network).click();
  await page.keyboard.insertText(text);
  await toLastStep(page, network);
  // Nobody who writes by hand is quicker than the script that comes with the composer.
  await page.locator('colophon-edge, colophon-sidebar').first().waitFor({ state: 'attached' });
  if (failure === 'error') practice.setSwitch({ network, error: true, times: 1 });
  if (failure === 'lost') practice.setSwitch({ network, lost: true, times: 1 });
  if (failure === 'slow') practice.setSwitch({ network, slow: 700, times: 1 });
  if (asleep) await stopWorker(context, dashboard);
  const sent = page.waitForRequest((request) => request.method() === 'POST');
  await publishButton(page, network).click();
  await sent;
  if (after === 'close soon') await page.evaluate(() => new Promise((go) => setTimeout(go, 50)));
  if (after === 'stop worker') await stopWorker(context, dashboard);
  if (after === 'leave') await page.goto('https://www.instagram.com/');
  if (after === 'wait' || after === 'stop worker' || after === 'press again') await settled(page);
  if (after === 'press again' && (await publishButton(page, network).isVisible())) {
    await publishButton(page, network).click();
    await settled(page);
  }
  await page.close();
}

/** A colleague looks at what went out: what nobody saw the answer for is found there. */
async function lookAtWall(
  network: PracticeNetwork,
  text: string,
  { context, practice }: Played,
): Promise<Page> {
  const page = await context.newPage();
  const [post] = practice.posts(network).filter((one) => one.text === text);
  if (network === 'instagram' && post) await page.goto(post.permalink);
  else await openWall(page, network);
  return page;
}

interface Played {
  context: BrowserContext;
  dashboard: Dashboard;
  practice: Practice;
}

for (let done = 0; done < runs; done += piece) {
  const number = Math.min(piece, runs - done);
  const seed = firstSeed + done / piece;
  test(`${number} publications at random, seed ${seed}: each that went out has one record, each that did not has none`, async ({
    context,
    dashboard,
    practice,
  }) => {
    test.setTimeout(60_000 + number * 60_000);
    const tally = await playMany(number, seed, { context, dashboard, practice });
    if (number === piece) keep({ seed, ...tally });
  });
}

/** Only what was played as far as the end is told. */
async function playMany(number: number, seed: number, played: Played) {
  const { dashboard, practice } = played;
  await dashboard.trySample();
  const tally = { runs: 0, published: 0, refused: 0 };
  await fc.assert(
    fc.asyncProperty(scenarios, async (scenario) => {
      practice.setSwitch({});
      tally.runs += 1;
      const text = `Запись ${tally.runs}: ${scenario.failure}, ${scenario.after} 📚`;
      await play(scenario, text, played);
      const wall = await lookAtWall(scenario.network, text, played);
      const out = () => practice.posts(scenario.network).filter((one) => one.text === text);
      const records = async () => (await dashboard.newPosts()).filter((one) => one.text === text);
      await expect
        .poll(async () => (await records()).map(({ nativeId }) => nativeId))
        .toEqual(out().map(({ nativeId }) => nativeId));
      if (out().length > 0) {
        const asked = async () =>
          (await questions(dashboard)).filter(({ session }) => session?.text === text).length;
        await expect.poll(asked).toBe(0);
        tally.published += 1;
      } else tally.refused += 1;
      await wall.close();
    }),
    { numRuns: number, seed, endOnFailure: true },
  );
  return tally;
}

/** A piece that was played again takes the place of what it gave before. */
function keep(result: { seed: number; runs: number; published: number; refused: number }): void {
  const before: (typeof result)[] = existsSync(results)
    ? JSON.parse(readFileSync(results, 'utf8'))
    : [];
  const commit = execFileSync('git', ['log', '-1', '--format=%h'], { encoding: 'utf8' }).trim();
  const all = [...before.filter(({ seed }) => seed !== result.seed), { ...result, commit }];
  const lines = all.sort((a, b) => a.seed - b.seed).map((one) => `  ${JSON.stringify(one)}`);
  writeFileSync(results, `[\n${lines.join(',\n')}\n]\n`);
}
