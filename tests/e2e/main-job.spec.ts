import Papa from 'papaparse';
import readXlsx from 'read-excel-file/node';
import { practiceAccounts } from '../../practice/practice-hosts';
import { Sidebar } from '../../practice/sidebar';
import { composerField, openComposer, openWall, publish } from '../../practice/steps';
import { expect, test } from './fixtures';

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
    await expect(composerField(page, network)).toContainText('Город у трёх рек');
    await sidebar.insertTemplate(
      'Встреча с автором',
      {
        'Название встречи': 'Вечер с автором «Города у трёх рек»',
        'День и время': '27 ноября 2026 года, вторник, в 17:00',
        Зал: 'читальный зал № 2',
        'О чём встреча': 'Как письма и старые карты становятся книгой 🗺️',
      },
      'Заменить',
    );
    await expect(composerField(page, network)).toContainText('Вечер с автором');
    await expect(composerField(page, network)).not.toContainText('какая глава');

    await sidebar.open('Проверка');
    await expect(sidebar.finding('D01')).toContainText('27 ноября 2026 года');
    await sidebar.mend('D01');
    await expect(sidebar.finding('D01')).toHaveCount(0);
    await expect(composerField(page, network)).toContainText('27 ноября 2026 года, пятница');
    await sidebar.tick('Имена, дата и место сверены с организаторами');

    await publish(page, network);
    await expect(sidebar.outcome).toBeVisible();

    const published = practice.posts(network);
    expect(published).toHaveLength(1);
    const [post, ...more] = await dashboard.newPosts();
    expect(more).toEqual([]);
    expect(post).toMatchObject({
      network,
      account: `sample-${network}`,
      nativeId: published[0]!.nativeId,
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
    const card = dashboard.page.locator('[data-item="sample-plan-meeting"]').first();
    await expect(card).toContainText(/Вышло 1 из \d/);
  });
}
