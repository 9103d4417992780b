import type { BrowserContext, Page } from '@playwright/test';
import type { Post } from '../../domain/records';
import { Dashboard } from '../../practice/dashboard';
import { Sidebar } from '../../practice/sidebar';
import { openWall, publish, publishButton, toLastStep } from '../../practice/steps';
import { write } from './compose';
import { expect, test } from './fixtures';
import { outbox, questions } from './kept';
import { stopWorker } from './stop-worker';

/** Whatever dies on the way from Publish to the log: exactly one record, or a question. */

const text = 'Выставка открыта до 1 декабря 📚';

/** What of the browser's extension API the tests use inside its own pages. */
declare const chrome: {
  runtime: { reload(): void };
  developerPrivate: {
    updateProfileConfiguration(changes: { inDeveloperMode: boolean }): Promise<void>;
  };
  alarms: { create(name: string, when: { when: number }): Promise<void> };
};

const records = (dashboard: Dashboard) => async () => (await dashboard.newPosts()).length;
const asked = (dashboard: Dashboard) => async () => (await questions(dashboard)).length;

/** So many records of what was published, nothing left to be written down and nothing to ask. */
async function settled(dashboard: Dashboard, count = 1): Promise<void> {
  await expect.poll(records(dashboard)).toBe(count);
  await expect.poll(async () => (await outbox(dashboard)).length).toBe(0);
  expect(await dashboard.newPosts()).toHaveLength(count);
  expect(await questions(dashboard)).toEqual([]);
}

/** What was asked about is the one record, with the person who published it. */
async function answered(dashboard: Dashboard, evidence: Post['evidence']): Promise<void> {
  await settled(dashboard);
  expect((await dashboard.newPosts())[0]).toMatchObject({
    text,
    state: 'published',
    evidence,
    publisher: 'sample-olga',
  });
}

/** A post written on the wall, with the sidebar beside it. */
async function written(page: Page): Promise<Sidebar> {
  await write(page, 'vk', text);
  const sidebar = new Sidebar(page);
  await sidebar.ready();
  return sidebar;
}

/** Presses Publish and closes the tab a moment later. */
async function publishAndClose(page: Page): Promise<void> {
  await toLastStep(page, 'vk');
  // The 50 ms are the subject here, so they pass in the page itself.
  await publishButton(page, 'vk').evaluate(
    (button: HTMLElement) =>
      new Promise<void>((done) => {
        button.click();
        setTimeout(done, 50);
      }),
  );
  await page.close();
}

/** Reloads the extension as an update does; its own pages close with it. */
async function reload(context: BrowserContext): Promise<void> {
  // Chromium starts an unpacked extension again only for developers.
  const settings = await context.newPage();
  await settings.goto('chrome://extensions');
  await settings.evaluate(() =>
    chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }),
  );
  await settings.close();
  const [worker] = context.serviceWorkers();
  const back = context.waitForEvent('serviceworker');
  await worker!.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
  await back;
}

/** Wakes the background as its own alarm does, now. */
const ring = (dashboard: Dashboard) =>
  dashboard.page.evaluate(() => chrome.alarms.create('outbox', { when: Date.now() }));

test.beforeEach(({ dashboard }) => dashboard.trySample());

test('a tab closed 50 ms after Publish: nothing is lost, nothing is doubled', async ({
  practice,
  dashboard,
  page,
}) => {
  await write(page, 'vk', text);
  await publishAndClose(page);
  expect(practice.posts('vk')).toHaveLength(1);
  const kept = async () => [...(await dashboard.newPosts()), ...(await questions(dashboard))];
  await expect.poll(async () => (await kept()).length).toBe(1);
  await expect.poll(async () => (await outbox(dashboard)).length).toBe(0);
  expect(await kept()).toHaveLength(1);
});

test('a tab closed before the network answered: asked about, and one record when the person says so', async ({
  practice,
  dashboard,
  context,
  page,
}) => {
  await write(page, 'vk', text, 'slow=20000');
  await publishAndClose(page);
  expect(practice.posts('vk')).toHaveLength(1);
  await expect.poll(asked(dashboard)).toBe(1);
  expect(await dashboard.newPosts()).toEqual([]);

  // Not on the wall: there the post itself would answer.
  const later = await context.newPage();
  await later.goto('https://vk.ru/feed');
  await later.locator('[data-testid="posting_create_post_button"]').first().click();
  const sidebar = new Sidebar(later);
  await sidebar.ready();
  await sidebar.open('Сегодня');
  await expect(sidebar.root.getByRole('heading', { name: text })).toBeVisible();
  await sidebar.root.getByRole('button', { name: 'Указать автора' }).click();
  await sidebar.root.getByRole('button', { name: 'Записать', exact: true }).click();
  await answered(dashboard, 'hand');
});

test('a tab closed before the network answered: the wall answers by itself when a colleague looks at it', async ({
  dashboard,
  context,
  page,
}) => {
  await write(page, 'vk', text, 'slow=20000');
  await publishAndClose(page);
  await expect.poll(asked(dashboard)).toBe(1);
  await openWall(await context.newPage(), 'vk');
  await answered(dashboard, 'page');
});

test('the worker stopped between observation and record: one record once it is back', async ({
  practice,
  dashboard,
  context,
  page,
}) => {
  await write(page, 'vk', text);
  // Whoever holds this lock keeps the background from recording, as a slow disk would.
  await dashboard.page.evaluate(
    () =>
      new Promise<void>((held) => {
        void navigator.locks.request('colophon.outbox', () => {
          held();
          return new Promise<void>((done) => {
            Reflect.set(globalThis, 'release', done);
          });
        });
      }),
  );
  await publish(page, 'vk');
  await expect
    .poll(async () => (await outbox(dashboard))[0]?.observation.nativeId)
    .toBe(practice.posts('vk')[0]!.nativeId);
  await stopWorker(context, dashboard);
  expect(await dashboard.newPosts()).toEqual([]);
  await dashboard.page.evaluate(() => Reflect.get(globalThis, 'release')());
  await expect(new Sidebar(page).outcome).toBeVisible();
  await settled(dashboard);
});

for (const network of ['vk', 'facebook', 'instagram'] as const) {
  test(`${network}: the same answer twice is one record`, async ({ practice, dashboard, page }) => {
    await write(page, network, text, 'retry=1');
    await publish(page, network);
    await settled(dashboard);
    expect(practice.posts(network)).toHaveLength(1);
  });
}

test('two tabs publishing at once: two records, each with its own words', async ({
  practice,
  dashboard,
  context,
  page,
}) => {
  const other = await context.newPage();
  await write(page, 'vk', `${text} Первая`);
  await write(other, 'facebook', `${text} Вторая`);
  await toLastStep(page, 'vk');
  await Promise.all(
    [publishButton(page, 'vk'), publishButton(other, 'facebook')].map((button) =>
      button.evaluate((element: HTMLElement) => element.click()),
    ),
  );
  await settled(dashboard, 2);
  const posts = (await dashboard.newPosts()).map(({ nativeId, text: words }) => [nativeId, words]);
  expect(posts.sort()).toEqual(
    practice
      .posts()
      .map(({ nativeId, text: words }) => [nativeId, words])
      .sort(),
  );
});

test('the same words published from two tabs at once are two posts and two records', async ({
  practice,
  dashboard,
  context,
  page,
}) => {
  const other = await context.newPage();
  for (const tab of [page, other]) {
    await write(tab, 'vk', text);
    await toLastStep(tab, 'vk');
  }
  await Promise.all(
    [page, other].map((tab) =>
      publishButton(tab, 'vk').evaluate((element: HTMLElement) => element.click()),
    ),
  );
  await expect.poll(records(dashboard)).toBe(2);
  const ids = (await dashboard.newPosts()).map(({ nativeId }) => nativeId);
  expect(ids.sort()).toEqual(
    practice
      .posts('vk')
      .map(({ nativeId }) => nativeId)
      .sort(),
  );
});

test('the extension reloaded while a composer is open: one calm notice, the draft as it was, one record', async ({
  practice,
  dashboard,
  extension,
  context,
  page,
}) => {
  await written(page);
  const before = (await dashboard.posts()).length;
  await reload(context);
  const notice = page.locator('colophon-edge').locator('.notice');
  await expect(notice).toHaveCount(1);
  await expect(notice).toContainText('Colophon обновился');
  await new Sidebar(page).ready();
  await expect(page.locator('colophon-sidebar')).toHaveCount(1);
  await expect(notice).toHaveCount(1);
  expect(await page.evaluate(() => window.practice.model())).toBe(text);
  await notice.getByRole('button').click();
  await expect(notice).toHaveCount(0);

  await publish(page, 'vk');
  await expect(new Sidebar(page).outcome).toBeVisible();
  const again = new Dashboard(await context.newPage(), extension);
  const posts = await again.posts();
  expect(posts).toHaveLength(before + 1);
  expect(
    posts.find(({ nativeId }) => nativeId === practice.posts('vk')[0]!.nativeId),
  ).toMatchObject({ publisher: 'sample-olga', text });
  expect(await outbox(again)).toEqual([]);
  expect(await questions(again)).toEqual([]);
});

test('no room left: the person is told, the entry waits, and is recorded once there is room', async ({
  dashboard,
  context,
  page,
}) => {
  const sidebar = await written(page);
  await fillDatabase(context);
  await publish(page, 'vk');
  await expect(sidebar.root.getByRole('alert')).toContainText('кончилось место');
  expect(await dashboard.newPosts()).toEqual([]);
  expect(await outbox(dashboard)).toHaveLength(1);
  await stopWorker(context, dashboard);
  await ring(dashboard);
  await settled(dashboard);
});

/** Lets the outbox of a page take nothing, or take it again; the words are those of Chromium's refusal. */
async function fillOutbox(page: Page, full: boolean): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const worlds: number[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.auxData?.type === 'isolated' && context.name === 'Colophon')
      worlds.push(context.id);
  });
  await session.send('Runtime.enable');
  const done = await Promise.all(
    worlds.map((contextId) =>
      session.send('Runtime.evaluate', {
        contextId,
        expression: full
          ? "globalThis.room = chrome.storage.local.set; chrome.storage.local.set = () => Promise.reject(new Error('QUOTA_BYTES quota exceeded')); 1"
          : 'chrome.storage.local.set = globalThis.room; 1',
      }),
    ),
  );
  expect(done.filter(({ result }) => result.value === 1)).not.toEqual([]);
  await session.detach();
}

/** Lets the database refuse every write; a stopped worker comes back without this. */
async function fillDatabase(context: BrowserContext): Promise<void> {
  const [worker] = context.serviceWorkers();
  // Chromium gives an extension with unlimitedStorage no quota to fill, so its refusal is played.
  await worker!.evaluate(() => {
    const refuse = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    IDBObjectStore.prototype.put = refuse;
    IDBObjectStore.prototype.add = refuse;
  });
}

test('no room left in the outbox: the post is recorded all the same, once', async ({
  dashboard,
  page,
}) => {
  const sidebar = await written(page);
  await fillOutbox(page, true);
  await publish(page, 'vk');
  await expect(sidebar.outcome).toBeVisible();
  expect(await dashboard.newPosts()).toHaveLength(1);
  await fillOutbox(page, false);
  await page.reload();
  await write(page, 'vk', `${text} Вторая`);
  await publish(page, 'vk');
  await settled(dashboard, 2);
});

test('no room left anywhere: the person is told, and the post is recorded once there is room', async ({
  dashboard,
  context,
  page,
}) => {
  const sidebar = await written(page);
  await fillOutbox(page, true);
  await fillDatabase(context);
  await publish(page, 'vk');
  await expect(sidebar.root.getByRole('alert')).toContainText('кончилось место');
  expect(await dashboard.newPosts()).toEqual([]);
  expect(await outbox(dashboard)).toEqual([]);
  await stopWorker(context, dashboard);
  await fillOutbox(page, false);
  await settled(dashboard);
  expect((await dashboard.newPosts())[0]).toMatchObject({ text, evidence: 'answer' });
});

test('an answer lost with the composer left open: nothing is claimed; the second try is the one record', async ({
  practice,
  dashboard,
  page,
}) => {
  await write(page, 'vk', text, 'lost=1');
  await toLastStep(page, 'vk');
  await publishButton(page, 'vk').click();
  await page.getByRole('alert').first().waitFor();
  expect(practice.posts('vk')).toHaveLength(1);
  expect(await dashboard.newPosts()).toEqual([]);
  await publish(page, 'vk');
  await settled(dashboard);
  expect(practice.posts('vk')).toHaveLength(1);
});

for (const network of ['vk', 'facebook'] as const) {
  test(`${network}: an answer lost with the composer closed is asked about, not logged`, async ({
    practice,
    dashboard,
    page,
  }) => {
    await write(page, network, text, 'lost=close');
    await new Sidebar(page).ready();
    await publish(page, network);
    await expect.poll(() => practice.posts(network).length).toBe(1);
    await page.goto('about:blank');
    await expect.poll(asked(dashboard)).toBe(1);
    expect((await questions(dashboard))[0]?.session?.text).toBe(text);
    expect(await dashboard.newPosts()).toEqual([]);
  });
}

test('a slow answer and a step to another page before it: one record of the right account', async ({
  practice,
  dashboard,
  page,
}) => {
  await write(page, 'vk', text, 'slow=3000');
  await toLastStep(page, 'vk');
  await publishButton(page, 'vk').click();
  await page.evaluate(() => {
    history.pushState(null, '', '/feed');
    dispatchEvent(new PopStateEvent('popstate'));
  });
  await expect(page.locator('.modal')).toHaveCount(0);
  expect(await dashboard.newPosts()).toEqual([]);
  await expect.poll(records(dashboard)).toBe(1);
  expect((await dashboard.newPosts())[0]).toMatchObject({
    account: 'sample-vk',
    nativeId: practice.posts('vk')[0]!.nativeId,
    text,
  });
  expect(await questions(dashboard)).toEqual([]);
});
