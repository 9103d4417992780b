/**
 * Takes the pictures of docs/guide anew, in four languages: the document, a rule being written, versions.
 * By hand, after `npx wxt build --mode e2e`: npx tsx practice/pictures-of-guide.ts
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Language, languages } from '../domain/records';
import { extensionId, launchChromium } from './browser';
import { Dashboard } from './dashboard';
import { startPractice } from './server';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'docs/guide/pictures');
mkdirSync(folder, { recursive: true });

const words: Record<Language, { when: string; bad: string; good: string; sample: string }> = {
  ru: {
    when: 'книга',
    bad: 'Новая книга ждёт вас',
    good: 'Новая книга: https://unilib.example/book',
    sample: 'Две новые книги уже на полке.',
  },
  be: {
    when: 'книга, кніга',
    bad: 'Новая кніга чакае вас',
    good: 'Новая кніга: https://unilib.example/book',
    sample: 'Дзве новыя кнігі ўжо на паліцы.',
  },
  uk: {
    when: 'книга, книжка',
    bad: 'Нова книжка чекає на вас',
    good: 'Нова книжка: https://unilib.example/book',
    sample: 'Дві нові книжки вже на полиці.',
  },
  en: {
    when: 'book, книга',
    bad: 'A new book is waiting for you',
    good: 'A new book: https://unilib.example/book',
    sample: 'Two new books are on the shelf.',
  },
};

/** The little of the extension's own interface that is needed here. */
interface ExtensionApi {
  storage: {
    local: {
      get(key: string): Promise<Record<string, object>>;
      set(values: Record<string, object>): Promise<void>;
    };
  };
}

const practice = await startPractice({ pages: false });
try {
  for (const language of languages) {
    const text = JSON.parse(
      readFileSync(join(root, `i18n/${language}/guide.json`), 'utf8'),
    ) as Record<string, string>;
    const { when, bad, good, sample } = words[language];
    const context = await launchChromium({
      port: practice.port,
      extensionPath: join(root, '.output/chrome-mv3-e2e'),
      viewport: { width: 1280, height: 800 },
    });
    const dashboard = new Dashboard(await context.newPage(), await extensionId(context));
    const { page } = dashboard;
    const take = (name: string) =>
      page.screenshot({ path: join(folder, `${name}-${language}.png`) });
    await dashboard.trySample();
    await page.evaluate(async (wanted) => {
      const { local } = (globalThis as unknown as { chrome: ExtensionApi }).chrome.storage;
      const { settings } = await local.get('settings');
      await local.set({ settings: { ...settings, language: wanted } });
    }, language);
    await dashboard.open('guide');
    await page.getByRole('button', { name: text['guide.doc.compose']! }).click();
    await page.locator('.cp-doc__paragraph').first().waitFor();
    await page.locator('.cp-toast .cp-button--icon').click();
    await take('document');
    await page.locator('[data-tab="my"]').click();
    await page.getByRole('button', { name: text['guide.my.new']! }).click();
    await page.getByRole('menuitem').first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(text['guide.form.when']!).fill(when);
    await dialog.getByRole('checkbox', { name: text['guide.part.link']! }).check();
    await dialog.getByLabel(text['guide.bad']!, { exact: true }).fill(bad);
    await dialog.getByLabel(text['guide.good']!, { exact: true }).fill(good);
    await dialog.getByLabel(text['guide.preview.sample']!).fill(sample);
    await dialog.locator('.cp-preview strong').waitFor();
    await dialog.locator('.cp-preview').scrollIntoViewIfNeeded();
    await page.mouse.wheel(0, 200);
    await take('rule');
    await dialog.locator('.cp-dialog__foot .cp-button--primary').click();
    await dialog.waitFor({ state: 'detached' });
    await page.locator('[data-tab="versions"]').click();
    await page.locator('.cp-version').first().waitFor();
    await page.locator('.cp-toast .cp-button--icon').click();
    await take('versions');
    await context.close();
  }
} finally {
  await practice.stop();
}
