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

    test('several places are mended as one edit, and one undo takes them all back', async () => {
      const page = await typedInto(name, '');
      const before = 'Вот "раз" - и два 📚 слова\n\nтри  четыре - "пять" конец';
      const after = 'Вот «раз» — и два 📚 слова\n\nтри четыре - «пять» конец';
      await insert(page, before, 'append');
      const mend = (checked: string) =>
        page.evaluate(
          (text) =>
            draftTools.replaceRanges(hit, text, [
              { from: 4, to: 9, text: '«раз»' },
              { from: 9, to: 12, text: ' — ' },
              { from: text.indexOf('  '), to: text.indexOf('  ') + 2, text: ' ' },
              { from: text.indexOf('"пять"'), to: text.indexOf('"пять"') + 6, text: '«пять»' },
            ]),
          checked,
        );
      expect(await mend(`${before} Ещё`)).toBe(false);
      expect(await model(page, name)).toBe(before);
      expect(await mend(before)).toBe(true);
      expect(await model(page, name)).toBe(after);
      await page.keyboard.press('Control+z');
      await expect.poll(() => model(page, name)).toBe(before);
      await page.close();
    });
  });
}

test('a name that leads to a person is not written anew with what stands around it', async () => {
  const page = await typedInto('lexical-rich', '');
  await insert(page, 'Вот "раз"\nАнна\nи "два".', 'append');
  // As Facebook dresses a mention: a text of its own kind among the plain ones.
  const name = await page.evaluateHandle(() => hit.editor.querySelectorAll('span')[1]!);
  await name.evaluate((span) => span.setAttribute('class', 'mention'));
  const done = await page.evaluate(() =>
    draftTools.replaceRanges(hit, draftTools.readDraft(hit.editor, hit.engine).text, [
      { from: 4, to: 9, text: '«раз»' },
      { from: 17, to: 22, text: '«два»' },
    ]),
  );
  expect(done).toBe(true);
  expect(await model(page, 'lexical-rich')).toBe('Вот «раз»\nАнна\nи «два».');
  expect(await name.evaluate((span) => span.isConnected)).toBe(true);
  await page.close();
});

for (const name of ['lexical-rich', 'draft', 'vk'] as const) {
  test(`marks in ${name} follow the typing at once, and disturb nothing`, async () => {
    const page = await typedInto(name, 'Во вторник, 27 ноября вход свободный');
    await page.evaluate(() => {
      const seen: (number | undefined)[] = [];
      const words = () =>
        [...(CSS.highlights.get('colophon-error') ?? [])].map((range) => `${range}`).join('|');
      const keeper = draftTools.keepMarks(document, (at) => seen.push(at));
      const drawn: string[] = [];
      // What a frame would draw after each change: asked once all who watch the change were told.
      new MutationObserver(() => queueMicrotask(() => drawn.push(words()))).observe(hit.editor, {
        childList: true,
        characterData: true,
        subtree: true,
      });
      const composed: string[] = [];
      for (const type of ['compositionstart', 'compositionend']) {
        hit.editor.addEventListener(type, () => composed.push(type));
      }
      const text = draftTools.readDraft(hit.editor, hit.engine).text;
      keeper.show(hit, text, [{ from: 3, to: 10, level: 'error' }]);
      Object.assign(globalThis, { keeper, seen, words, drawn, composed });
    });
    const state = () =>
      page.evaluate(() => {
        const { words, seen, drawn, composed } = globalThis as never as Watched;
        return {
          words: words(),
          seen: [...seen],
          torn: drawn.filter((one) => one !== 'вторник'),
          composed,
        };
      });
    // Typing before the mark moves it; the caret that only follows the keys tells nothing.
    await page.keyboard.press('Home');
    await page.keyboard.type('Ах, ');
    await expect.poll(() => model(page, name)).toBe('Ах, Во вторник, 27 ноября вход свободный');
    expect(await state()).toMatchObject({ words: 'вторник', torn: [], seen: [] });
    // A composition is left alone from its first letter to its last.
    const devtools = await context.newCDPSession(page);
    for (const part of ['д', 'да', 'даа']) {
      await devtools.send('Input.imeSetComposition', {
        text: part,
        selectionStart: part.length,
        selectionEnd: part.length,
      });
    }
    expect(await state()).toMatchObject({ words: 'вторник', composed: ['compositionstart'] });
    await devtools.send('Input.insertText', { text: 'да ' });
    await expect.poll(() => model(page, name)).toBe('Ах, да Во вторник, 27 ноября вход свободный');
    expect((await state()).words).toBe('вторник');
    // A selection that is being dragged goes on though the marks are painted anew under it.
    const box = (await page.evaluate(() => {
      const range = draftTools.readDraft(hit.editor, hit.engine).locate(16, 24)!;
      return range.getBoundingClientRect().toJSON();
    })) as DOMRect;
    const middle = box.y + box.height / 2;
    await page.mouse.move(box.x, middle);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2, middle, { steps: 2 });
    await page.evaluate(() => {
      const text = draftTools.readDraft(hit.editor, hit.engine).text;
      const { keeper } = globalThis as never as Watched;
      keeper.show(hit, text, [{ from: 10, to: 17, level: 'error', active: true }]);
    });
    await page.mouse.move(box.x + box.width, middle, { steps: 2 });
    await page.mouse.up();
    expect(await page.evaluate(() => `${getSelection()}`)).toBe('к, 27 но');
    expect((await state()).seen).toEqual([]);
    // A click into the marked words tells of it, one beside them that it is over.
    const click = async (from: number) => {
      const at = (await page.evaluate((offset) => {
        const range = draftTools.readDraft(hit.editor, hit.engine).locate(offset, offset + 1)!;
        return range.getBoundingClientRect().toJSON();
      }, from)) as DOMRect;
      await page.mouse.click(at.x + 1, at.y + at.height / 2);
    };
    await click(12);
    await expect.poll(async () => (await state()).seen).toEqual([0]);
    await click(24);
    await expect.poll(async () => (await state()).seen).toEqual([0, undefined]);
    // Undo takes back what was typed; a mark whose words are changed goes at once.
    await page.keyboard.press('Control+z');
    await expect.poll(() => model(page, name)).not.toContain('Ах, да Во');
    expect(['вторник', '']).toContain((await state()).words);
    await page.close();
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
    typeof import('../../networks/dom/highlight') &
    typeof import('../../networks/dom/keep-marks') &
    typeof import('../../networks/dom/enter-draft');
  interface Watched {
    keeper: import('../../networks/dom/keep-marks').MarkKeeper;
    seen: (number | undefined)[];
    words: () => string;
    drawn: string[];
    composed: string[];
  }
  const hit: import('../../networks/network').ComposerHit;
}
