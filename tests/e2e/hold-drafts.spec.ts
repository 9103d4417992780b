import Papa from 'papaparse';
import type { Dashboard } from '../../practice/dashboard';
import { Sidebar } from '../../practice/sidebar';
import { composerField, openComposer, openWall, publish } from '../../practice/steps';
import { expect, test } from './fixtures';

/** Drafts and pages at the edge of what a network bears. */

declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };

/** A template of the team with these very words. */
async function addTemplate({ page }: Dashboard, title: string, body: string): Promise<void> {
  await page.evaluate(
    ([name, words]) => {
      const fields = { title: name, body: words, fields: [], accounts: [], languages: ['ru'] };
      const changes = [{ kind: 'template', id: 'template-of-the-test', fields }];
      const ask = { changes, by: 'sample-olga' };
      return chrome.runtime.sendMessage({ colophon: 'desk.commit', ask });
    },
    [title, body] as const,
  );
}

const longest = 63_206;

test('the longest post Facebook takes: inserted, checked, mended, published, logged whole', async ({
  practice,
  dashboard,
  page,
}) => {
  const end = '\nЖдём вас 27 ноября 2026 года, вторник';
  const line = 'Читальный зал открыт для всех.\n';
  const lines = line.repeat(Math.floor((longest - end.length) / line.length));
  const body = `${lines}${'я'.repeat(longest - lines.length - end.length)}${end}`;
  expect(body).toHaveLength(longest);
  await dashboard.trySample();
  await addTemplate(dashboard, 'Самый длинный пост', body);
  await openWall(page, 'facebook');
  await openComposer(page, 'facebook');
  const sidebar = new Sidebar(page);
  await sidebar.ready();
  await sidebar.insertTemplate('Самый длинный пост');
  await expect.poll(() => page.evaluate(() => window.practice.model().length)).toBe(longest);
  await sidebar.open('Проверка');
  await sidebar.mend('D01');
  const mended = body.replace('вторник', 'пятница');
  await expect.poll(() => page.evaluate(() => window.practice.model().slice(-7))).toBe('пятница');
  await publish(page, 'facebook');
  await expect.poll(async () => (await dashboard.newPosts()).length).toBe(1);
  const [post] = await dashboard.newPosts();
  expect(practice.posts('facebook')[0]!.text).toBe(mended);
  expect(post!.text).toBe(mended);
  expect(post!.length).toBe(longest);
});

const signs = [
  'Семья 👩‍👩‍👧‍👦, флаг 🇧🇾, тон 👋🏽, цифра 1️⃣ и сердце ❤️',
  'Ударе́ние, й из двух знаков: и\u0306, ё из двух: е\u0308',
  'مكتبة الجامعة ترحب بكم · ספרייה',
  'Знак вне плоскости 𝔄 и буква, у которой нет слитного вида: х\u0300',
];

for (const network of ['vk', 'facebook', 'instagram'] as const) {
  test(`${network}: emoji, combining marks, right-to-left words and CRLF stay what they are, to the exported file`, async ({
    practice,
    dashboard,
    page,
  }) => {
    await dashboard.trySample();
    await addTemplate(dashboard, 'Трудные знаки', signs.join('\r\n'));
    await openWall(page, network);
    await openComposer(page, network);
    const sidebar = new Sidebar(page);
    await sidebar.ready();
    await sidebar.insertTemplate('Трудные знаки');
    // Letters come out in one form, as the networks themselves write them.
    const whole = signs.join('\n').normalize('NFC');
    await expect.poll(() => page.evaluate(() => window.practice.model())).toBe(whole);
    await publish(page, network);
    await expect.poll(async () => (await dashboard.newPosts()).length).toBe(1);
    const [post] = await dashboard.newPosts();
    expect(practice.posts(network)[0]!.text).toBe(whole);
    expect(post!.text).toBe(whole);
    const rows: { id: string; text: string }[] = JSON.parse(
      String(await dashboard.exportedLog('JSON')),
    );
    expect(rows.find(({ id }) => id === post!.id)?.text).toBe(whole);
    const csv = Papa.parse<string[]>(String(await dashboard.exportedLog('CSV')), {
      delimiter: ';',
    });
    const cells = csv.data.flat().map((cell) => cell.replaceAll('\r\n', '\n'));
    expect(cells).toContain(whole);
  });
}

test('a page that adds 10,000 nodes a second: the composer is found and the sidebar works', async ({
  context,
  dashboard,
  page,
}, info) => {
  await dashboard.trySample();
  await openWall(page, 'vk', 'nodes=10000');
  const session = await context.newCDPSession(page);
  await session.send('Profiler.enable');
  await session.send('Profiler.start');
  const from = await page.evaluate(() => window.practice.nodesAdded);
  await page.waitForFunction((start) => window.practice.nodesAdded > start + 20_000, from);
  const { profile } = await session.send('Profiler.stop');
  const urls = new Map(profile.nodes.map(({ id, callFrame }) => [id, callFrame.url]));
  const samples = profile.samples ?? [];
  const ours = samples.filter((id) => urls.get(id)?.startsWith('chrome-extension:')).length;
  const share = ((100 * ours) / Math.max(1, samples.length)).toFixed(2);
  info.annotations.push({
    type: 'main thread while 10,000 nodes a second',
    description: `${share} %`,
  });

  await openComposer(page, 'vk');
  const sidebar = new Sidebar(page);
  await sidebar.ready();
  await composerField(page, 'vk').click();
  await page.keyboard.insertText('Ждём вас 27 ноября 2026 года, вторник');
  await sidebar.open('Проверка');
  await sidebar.mend('D01');
  await expect(composerField(page, 'vk')).toContainText('пятница');
  await publish(page, 'vk');
  await expect.poll(async () => (await dashboard.newPosts()).length).toBe(1);
  expect((await dashboard.newPosts())[0]!.text).toBe('Ждём вас 27 ноября 2026 года, пятница');
});
