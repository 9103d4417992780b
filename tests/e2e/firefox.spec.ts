import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import Papa from 'papaparse';
import readXlsx from 'read-excel-file/node';
import { launchFirefox } from '../../practice/browser';
import { type Practice, startPractice } from '../../practice/server';
import {
  dashboardOf,
  type FirefoxView,
  openComposerIn,
  publishIn,
  sidebarOf,
} from './firefox-view';

const item = 'Встреча с автором «Города у трёх рек»';

/** Firefox starts, installs and is driven over a slower wire than Chromium. */
test.describe.configure({ mode: 'default', timeout: 180_000 });

let practice: Practice;
test.beforeAll(async () => {
  practice = await startPractice();
});
test.afterAll(() => practice.stop());

/** The log as the person gets it: through the screen, saved by the browser, read from the disk. */
async function exported(
  dashboard: FirefoxView,
  folder: string,
  format: 'CSV' | 'XLSX' | 'JSON',
): Promise<Buffer> {
  await dashboard.press('Выгрузить');
  await dashboard.tick(format);
  await dashboard.press('Скачать файл');
  const saved = async () =>
    (await readdir(folder).catch(() => [])).find((name) => name.endsWith(format.toLowerCase()));
  await expect.poll(saved).toBeTruthy();
  const path = join(folder, (await saved())!);
  await expect.poll(async () => (await readFile(path)).length).toBeGreaterThan(0);
  await dashboard.page.keyboard.press('Escape');
  await dashboard.page.waitForSelector('dialog[open], [role="dialog"]', { hidden: true });
  return readFile(path);
}

for (const network of ['vk', 'facebook', 'instagram'] as const) {
  test(`Firefox, ${network}: planned, written from a template, mended, published, logged once, exported`, async () => {
    practice.reset();
    const folder = test.info().outputPath('downloads');
    const browser = await launchFirefox({
      proxyPort: practice.proxyPort,
      extensionPath: '.output/firefox-mv3-e2e',
      downloads: folder,
    });
    try {
      const dashboard = await dashboardOf(browser);
      await dashboard.press('Посмотреть на примере библиотеки');
      await dashboard.page.waitForSelector('.fc-event');

      const page = await openComposerIn(browser, network);
      const draft = () => page.evaluate(() => window.practice.model());
      const sidebar = sidebarOf(page);
      await sidebar.pressCss('::-p-text(Сегодня)');
      await sidebar.press(`Взять «${item}»`);
      await expect.poll(draft).toContain('Город у трёх рек');

      await sidebar.pressCss('::-p-text(Шаблоны)');
      await sidebar.pressCss('::-p-text(Встреча с автором)');
      await sidebar.fill('Название встречи', 'Вечер с автором «Города у трёх рек»');
      await sidebar.fill('День и время', '27 ноября 2026 года, вторник, в 17:00');
      await sidebar.fill('Зал', 'читальный зал № 2');
      await sidebar.press('Вставить');
      await sidebar.press('Заменить');
      await expect.poll(draft).toMatch(/^Вечер с автором(?!.*какая глава)/s);

      await sidebar.pressCss('::-p-text(Проверка)');
      // The finding of this text, not the one of the text that stood here a moment ago.
      const finding = '[data-finding="D01"] ::-p-text(27 ноября 2026 года)';
      await expect.poll(() => sidebar.count(finding)).toBeGreaterThan(0);
      await sidebar.pressCss('[data-finding="D01"] .cp-button--primary');
      await expect.poll(draft).toContain('27 ноября 2026 года, пятница, в 17:00');
      await expect.poll(() => sidebar.count('[data-finding="D01"]')).toBe(0);
      await sidebar.tick('Имена, дата и место сверены с организаторами');

      const last = await draft();
      await publishIn(page, network);
      await expect.poll(() => sidebar.text('[role="status"]')).toContain('Записано');
      const published = practice.posts(network);
      expect(published.map(({ text }) => text)).toEqual([last]);

      await dashboard.page.bringToFront();
      await dashboard.press('Журнал', 'link');
      const rows: { text: string; permalink?: string; planItem?: string }[] = JSON.parse(
        String(await exported(dashboard, folder, 'JSON')),
      );
      const mine = rows.filter(({ text }) => text === last);
      expect(mine).toHaveLength(1);
      expect(mine[0]).toMatchObject({
        network,
        nativeId: published[0]!.nativeId,
        publisher: 'sample-olga',
        planItem: 'sample-plan-meeting',
        state: 'published',
        evidence: 'answer',
      });
      const csv = Papa.parse<string[]>(String(await exported(dashboard, folder, 'CSV')), {
        delimiter: ';',
      });
      const lines = csv.data.filter((cells) => cells.includes(mine[0]!.permalink!));
      expect(lines).toHaveLength(1);
      expect(lines[0]).toEqual(expect.arrayContaining(['Ольга Вашкевич', item]));
      const sheet = await readXlsx(await exported(dashboard, folder, 'XLSX'));
      expect(JSON.stringify(sheet)).toContain(mine[0]!.permalink);
    } catch (error) {
      for (const [at, page] of (await browser.pages()).entries()) {
        await page.screenshot({ path: test.info().outputPath(`page-${at}.png`) });
      }
      throw error;
    } finally {
      await browser.close();
    }
  });
}
