import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { launchChromium } from '../../practice/browser';
import { type Practice, startPractice } from '../../practice/server';
import { bundleDraftTools } from './draft-tools';

/** The real editors of the practice page; `typing` is what one Ctrl+Z may take along of typed text. */
const editors = [
  'lexical-plain',
  'lexical-rich',
  'draft',
  'div',
  'span',
  'pre-wrap',
  'vk',
  'textarea',
] as const;

const four = 'Ждём вас 27 ноября!\nВход свободный 📚\n\nЗал № 3';

let practice: Practice;
let context: BrowserContext;
let tools: string;

test.beforeAll(async () => {
  tools = await bundleDraftTools();
  practice = await startPractice();
  context = await launchChromium({ port: practice.port });
});

test.afterAll(async () => {
  await context?.close();
  await practice?.stop();
});

type Editor = (typeof editors)[number];

/** The practice editors with our functions beside them, and one editor of them with typed text in it. */
async function typedInto(name: Editor, text: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto('https://www.facebook.com/practice/editors');
  await page.locator('#editor-draft [contenteditable]').waitFor();
  await page.evaluate(tools);
  await page.evaluate((id) => {
    const holder = document.querySelector<HTMLElement>(`#editor-${id}`)!;
    const editor = holder.querySelector<HTMLElement>('[contenteditable="true"]') ?? holder;
    const outside = document.body.appendChild(document.createElement('button'));
    outside.id = 'outside';
    outside.textContent = 'outside';
    const hit = { editor, root: holder, engine: draftTools.engineOf(editor), rule: 'test' };
    Object.assign(globalThis, { hit: { ...hit, owner: { ownerIds: [], handles: [] } } });
  }, name);
  await page.evaluate(() => hit.editor.focus());
  if (text) await page.keyboard.type(text);
  return page;
}

const insert = (page: Page, text: string, mode: 'caret' | 'append' | 'replace') =>
  page.evaluate(
    async ([words, how]) => {
      const clipboard: string[] = [];
      const done = await draftTools.insertText(hit, words, how, {
        pasteInMain: async () => false,
        writeClipboard: async (copied) => void clipboard.push(copied),
      });
      return { ...done, clipboard };
    },
    [text, mode] as const,
  );

const model = (page: Page, name: Editor) => page.evaluate((id) => window.practice.model(id), name);
const read = (page: Page) => page.evaluate(() => draftTools.readDraft(hit.editor, hit.engine).text);

for (const name of editors) {
  test.describe(name, () => {
    test('an empty draft takes four lines, and the next key stands behind them', async () => {
      const page = await typedInto(name, '');
      expect(await insert(page, four, 'append')).toMatchObject({ result: 'inserted' });
      expect(await model(page, name)).toBe(four);
      expect(await read(page)).toBe(four);
      await page.keyboard.type('!');
      await expect.poll(() => model(page, name)).toBe(`${four}!`);
      await page.close();
    });

    test('text goes behind what was typed, with an empty line between, though the focus was elsewhere', async () => {
      const page = await typedInto(name, 'Уже написано');
      await page.locator('#outside').focus();
      expect(await insert(page, four, 'append')).toMatchObject({ result: 'inserted' });
      expect(await model(page, name)).toBe(`Уже написано\n\n${four}`);
      await page.close();
    });

    test('one undo takes the inserted text back', async () => {
      const page = await typedInto(name, 'Уже написано');
      await insert(page, four, 'append');
      await page.keyboard.press('Control+z');
      await expect.poll(() => model(page, name)).not.toContain('Вход свободный');
      await page.close();
    });

    test('text goes to the caret in the middle of a line', async () => {
      const page = await typedInto(name, 'ночь');
      for (let step = 0; step < 2; step++) await page.keyboard.press('ArrowLeft');
      expect(await insert(page, '+раз\nдва+', 'caret')).toMatchObject({ result: 'inserted' });
      expect(await model(page, name)).toBe('но+раз\nдва+чь');
      await page.close();
    });

    test('a draft is replaced whole', async () => {
      const page = await typedInto(name, 'Старый черновик');
      await page.locator('#outside').focus();
      await insert(page, 'Новый черновик, и пустые строки за ним\n\n\n', 'replace');
      expect(await insert(page, four, 'replace')).toMatchObject({ result: 'inserted' });
      expect(await model(page, name)).toBe(four);
      await page.keyboard.press('Control+a');
      // What is selected is these very words, or the same with another kind of space: they stand there once.
      expect(await insert(page, four, 'caret')).toMatchObject({ result: 'inserted' });
      expect(await model(page, name)).toBe(four);
      await page.keyboard.press('Control+a');
      const unbroken = four.replace('№ 3', '№\u00A03');
      expect(await insert(page, unbroken, 'caret')).toMatchObject({ result: 'inserted' });
      expect((await model(page, name)).replace('\u00A0', ' ')).toBe(four);
      await page.close();
    });

    test('one word is mended in its place, and refused when the draft has changed', async () => {
      const page = await typedInto(name, '');
      await insert(page, 'Во вторник, 27 ноября\nвход свободный', 'append');
      const mend = (checked: string, from: number, to: number, words: string) =>
        page.evaluate(
          ([text, start, end, put]) => draftTools.replaceRange(hit, text, start, end, put),
          [checked, from, to, words] as const,
        );
      const before = 'Во вторник, 27 ноября\nвход свободный';
      expect(await mend(`${before}.`, 3, 10, 'пятницу')).toBe(false);
      expect(await model(page, name)).toBe(before);
      expect(await mend(before, 0, 10, 'В пятницу')).toBe(true);
      const after = 'В пятницу, 27 ноября\nвход свободный';
      expect(await model(page, name)).toBe(after);
      expect(await mend(after, 20, 21, ': ')).toBe(true);
      expect(await mend(await read(page), 9, 10, '')).toBe(true);
      expect(await model(page, name)).toBe('В пятницу 27 ноября: вход свободный');
      await page.close();
    });
  });
}

test('marks are painted over the words without a node being touched', async () => {
  const page = await typedInto('lexical-rich', '');
  await insert(page, four, 'append');
  const seen = await page.evaluate(() => {
    const before = hit.editor.outerHTML;
    const painted = draftTools.paintFindings(hit, [
      { from: 9, to: 18, level: 'error', active: true },
      { from: 20, to: 24, level: 'warning' },
      { from: 900, to: 910, level: 'error' },
    ]);
    const words = [...CSS.highlights.get('colophon-error')!].map((range) => `${range}`);
    const untouched = hit.editor.outerHTML === before;
    draftTools.clearFindings();
    return { painted, words, untouched, left: CSS.highlights.has('colophon-error') };
  });
  expect(seen).toEqual({ painted: 2, words: ['27 ноября'], untouched: true, left: false });
  await page.close();
});

test('a draft of the longest post is read back whole', async () => {
  const page = await typedInto('lexical-plain', '');
  const long = 'Библиотека работает 📖\n'.repeat(2_800).slice(0, 63_206).trimEnd();
  expect(await insert(page, long, 'append')).toMatchObject({ result: 'inserted' });
  expect(await read(page)).toBe(long);
  await page.close();
});

declare global {
  const draftTools: typeof import('../../networks/dom/find-editors') &
    typeof import('../../networks/dom/read-draft') &
    typeof import('../../networks/dom/write-draft') &
    typeof import('../../networks/dom/insert-text') &
    typeof import('../../networks/dom/replace-range') &
    typeof import('../../networks/dom/highlight');
  const hit: import('../../networks/network').ComposerHit;
}
