import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { launchChromium } from './browser';
import type { PracticeNetwork } from './practice-hosts';
import { startPractice } from './server';
import { composerField, openComposer, openWall, publish, toLastStep, wallTexts } from './steps';

const out = join(import.meta.dirname, '../out/practice');

/** Publishes on every practice page by typing and by paste; saves what it looks like. Run by hand. */
async function tryComposers(): Promise<void> {
  mkdirSync(out, { recursive: true });
  const practice = await startPractice();
  const context = await launchChromium({ port: practice.port });
  const problems: string[] = [];
  const cases: Array<[PracticeNetwork, string]> = [
    ['vk', ''],
    ['vk', 'testids=0&lang=en&transport=xhr'],
    ['vk', 'transport=batch'],
    ['vk', 'transport=request'],
    ['vk', 'transport=formdata'],
    ['vk', 'retry=1'],
    ['vk', 'classic=1'],
    ['vk', 'classic=1&answer=old'],
    ['facebook', ''],
    ['facebook', 'steps=2&editor=plain&lang=en'],
    ['facebook', 'retry=1&warn=1&transport=fetch'],
    ['instagram', ''],
    ['instagram', 'lang=en&transport=xhr'],
  ];
  for (const [network, query] of cases) {
    const name = `${network} ${query}`;
    practice.reset();
    const page = await context.newPage();
    page.on('pageerror', (error) => problems.push(`${name}: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(`${name}: ${message.text()}`);
    });
    try {
      await openWall(page, network, query);
      const file = name.replace(/\W+/g, '-');
      await page.screenshot({ path: join(out, `${file}-wall.png`) });
      await openComposer(page, network);
      const field = composerField(page, network);
      await field.click();
      await page.keyboard.type('Typed first 📚');
      await page.keyboard.press('Enter');
      await field.evaluate((element) => {
        const data = new DataTransfer();
        data.setData('text/plain', 'Вставлено\n\nв три строки');
        element.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
        );
      });
      await page.keyboard.type('!');
      const wanted = 'Typed first 📚\nВставлено\n\nв три строки!';
      const model = await page.evaluate(() => window.practice.model());
      if (model !== wanted) problems.push(`${name}: model ${JSON.stringify(model)}`);
      await page.screenshot({ path: join(out, `${file}-composer.png`) });
      await toLastStep(page, network);
      await page.screenshot({ path: join(out, `${file}-last.png`) });
      await publish(page, network);
      await page.waitForFunction(
        ([text, photos]) =>
          photos
            ? [...document.querySelectorAll('.grid img')].some(
                (image) => (image as HTMLImageElement).alt === text,
              )
            : document.querySelector('.post-text')?.textContent?.includes('в три строки!'),
        [wanted, network === 'instagram'] as const,
      );
      const texts = await wallTexts(page, network);
      if (!texts[0]?.startsWith('Typed first')) problems.push(`${name}: wall ${texts[0]}`);
      await page.screenshot({ path: join(out, `${file}-after.png`) });
      const posts = practice.posts(network);
      if (posts.length !== 1 || posts[0]?.text !== wanted) {
        problems.push(`${name}: stored ${JSON.stringify(posts.map((post) => post.text))}`);
      }
    } catch (reason) {
      problems.push(`${name}: ${reason instanceof Error ? reason.message : reason}`);
      await page.screenshot({ path: join(out, `failed-${cases.indexOf([network, query])}.png`) });
    }
    problems.push(...practice.violations().map((each) => `${name}: CSP ${JSON.stringify(each)}`));
    problems.push(...practice.strangers().map((host) => `${name}: asked for ${host}`));
    await page.close();
    console.log(name, problems.length === 0 ? 'ok' : `${problems.length} problems so far`);
  }
  const page = await context.newPage();
  page.on('pageerror', (error) => problems.push(`editors: ${error.message}`));
  await page.goto('https://www.facebook.com/practice/editors');
  await page.locator('#editor-draft [contenteditable]').waitFor();
  for (const name of await page.evaluate(() => window.practice.editors())) {
    const id = name === 'draft' ? '#editor-draft [contenteditable]' : `#editor-${name}`;
    await page.locator(id).click();
    await page.keyboard.type('ab');
    await page.keyboard.press('Enter');
    await page.keyboard.type('c');
    const model = await page.evaluate((each) => window.practice.model(each), name);
    if (model !== 'ab\nc') problems.push(`editors ${name}: ${JSON.stringify(model)}`);
  }
  await page.screenshot({ path: join(out, 'editors.png'), fullPage: true });
  problems.push(...practice.violations().map((each) => `editors: CSP ${JSON.stringify(each)}`));
  for (const problem of problems) console.log('PROBLEM', problem);
  console.log(`${problems.length} problems; pictures in out/practice`);
  await context.close();
  await practice.stop();
  process.exitCode = problems.length > 0 ? 1 : 0;
}

await tryComposers();
