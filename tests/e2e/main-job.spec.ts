import Papa from 'papaparse';
import readXlsx from 'read-excel-file/node';
import { practiceAccounts } from '../../practice/practice-hosts';
import { composerField, openComposer, openWall, publish } from '../../practice/steps';
import { expect, test } from './fixtures';
import { Sidebar } from './sidebar';

const item = 'Встреча с автором «Города у трёх рек»';

for (const network of ['vk', 'facebook', 'instagram'] as const) {
  test(`${network}: planned, written from a template, mended, published, logged once, exported`, async ({
    practice,
    dashboard,
    page,
  }) => {
    await dashboard.trySample();
    await openWall(page, network);
    await openComposer(page, network);
    const sidebar = new Sidebar(page);
    await sidebar.ready();

    await sidebar.take(item);
    await sidebar.insertTemplate('Анонс встречи', { Название: 'Город у трёх рек' });
    await expect(composerField(page, network)).toContainText('Город у трёх рек');

    await composerField(page, network).click();
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.type(' Ждём вас 27 ноября 2026 года, вторник.');
    await sidebar.open('Проверка');
    await expect(sidebar.finding('D01')).toHaveCount(1);
    await sidebar.mend('D01');
    await expect(sidebar.finding('D01')).toHaveCount(0);
    await expect(composerField(page, network)).toContainText('27 ноября 2026 года, пятница');

    await publish(page, network);
    await expect(sidebar.outcome).toBeVisible();

    const published = practice.posts(network);
    expect(published).toHaveLength(1);
    const [post, ...more] = await dashboard.newPosts();
    expect(more).toEqual([]);
    expect(post).toMatchObject({
      network,
      account: `sample-${network}`,
      nativeId: published[0]!.id,
      publisher: 'sample-olga',
      planItem: 'sample-plan-meeting',
      state: 'published',
      evidence: 'answer',
    });
    expect(post!.text).toBe(published[0]!.text);
    expect(post!.permalink).toContain(new URL(practiceAccounts[network].url).host);

    const json = JSON.parse(String(await dashboard.exportedLog('JSON')));
    const row = json.find(({ id }: { id: string }) => id === post!.id);
    expect(row).toMatchObject({ text: post!.text, permalink: post!.permalink });
    const csv = Papa.parse<string[]>(String(await dashboard.exportedLog('CSV')), {
      delimiter: ';',
    });
    const line = csv.data.find((cells) => cells.includes(post!.permalink!));
    expect(line).toEqual(expect.arrayContaining(['Ольга Вашкевич', item]));
    expect(line!.some((cell) => cell.replaceAll('\r\n', '\n') === post!.text)).toBe(true);
    const sheet = await readXlsx(await dashboard.exportedLog('XLSX'));
    expect(JSON.stringify(sheet)).toContain(post!.permalink);

    await dashboard.open('plan');
    await expect(dashboard.page.getByText('опубликован', { exact: false }).first()).toBeVisible();
  });
}
