import type { Locator, Page } from '@playwright/test';
import type { Dashboard } from '../../practice/dashboard';
import { type PracticeNetwork, practiceAccounts } from '../../practice/practice-hosts';
import { Sidebar } from '../../practice/sidebar';
import { openComposer, openWall, publish, publishButton, toLastStep } from '../../practice/steps';
import { write } from './compose';
import { expect, test } from './fixtures';
import { everythingKept, outbox, questions } from './kept';

/** Nothing false comes into the log, nothing of others is kept, and nothing opens where no post is written. */

const text = 'Выставка открыта до 1 декабря';

/** Everything Colophon may have kept of a post. */
const kept = async (dashboard: Dashboard) => ({
  posts: await dashboard.newPosts(),
  questions: await questions(dashboard),
  outbox: await outbox(dashboard),
});
const nothing = { posts: [], questions: [], outbox: [] };

/** A publication that is surely recorded: what was to come of things before it has come by then. */
async function publishAfterwards(page: Page, dashboard: Dashboard): Promise<void> {
  await write(page, 'vk', 'Потом вышел ещё один пост');
  await publish(page, 'vk');
  const seen = async () => (await dashboard.newPosts()).map((post) => post.text);
  await expect.poll(seen).toContain('Потом вышел ещё один пост');
}

const networks = ['vk', 'facebook', 'instagram'] as const;

for (const network of networks) {
  test(`${network}: a page that forges our events with a composer open makes no record`, async ({
    practice,
    dashboard,
    page,
  }) => {
    await dashboard.trySample();
    await write(page, network, text, 'forge=1');
    await new Sidebar(page).ready();
    const { ownerId } = practiceAccounts[network];
    const tries = await page.evaluate(
      ([owner, words]) => window.practice.forge({ ownerId: owner!, nativeId: '666', text: words! }),
      [ownerId, text] as const,
    );
    expect(tries).toBeGreaterThan(0);
    await publish(page, network);
    await expect.poll(async () => (await dashboard.newPosts()).length).toBe(1);
    const again = await page.evaluate(
      ([owner, words]) => window.practice.forge({ ownerId: owner!, nativeId: '667', text: words! }),
      [ownerId, text] as const,
    );
    expect(again).toBeGreaterThan(0);
    const other = await page.context().newPage();
    await publishAfterwards(other, dashboard);
    const ids = (await dashboard.newPosts()).map(({ nativeId }) => nativeId).sort();
    expect(ids).toEqual(
      practice
        .posts()
        .map(({ nativeId }) => nativeId)
        .sort(),
    );
    expect(await questions(dashboard)).toEqual([]);
  });

  test(`${network}: a post sent by page code with no composer open is asked about`, async ({
    practice,
    dashboard,
    context,
    page,
  }) => {
    await dashboard.trySample();
    // The first post teaches the account's number, where its address does not tell it.
    await write(page, network, 'Первый пост');
    await publish(page, network);
    await expect.poll(async () => (await dashboard.newPosts()).length).toBe(1);
    const other = await context.newPage();
    await openWall(other, network);
    await other.evaluate((words) => window.practice.publishWithoutComposer(words), text);
    await expect.poll(async () => (await questions(dashboard)).length).toBe(1);
    const [question] = await questions(dashboard);
    expect(question!.observation).toMatchObject({ network, text });
    expect(question!.observation.nativeId).toBe(practice.posts(network)[0]!.nativeId);
    expect(await dashboard.newPosts()).toHaveLength(1);
  });

  test(`${network}: a refusal at HTTP 200 makes no record, and the person is told`, async ({
    practice,
    dashboard,
    page,
  }) => {
    await dashboard.trySample();
    await write(page, network, text, 'error=1');
    const sidebar = new Sidebar(page);
    await sidebar.ready();
    await toLastStep(page, network);
    await publishButton(page, network).click();
    await expect(sidebar.root.getByRole('alert')).toContainText('Соцсеть не приняла пост');
    expect(practice.posts(network)).toEqual([]);
    await expect.poll(() => kept(dashboard)).toEqual(nothing);
  });
}

const walls: [string, PracticeNetwork, string][] = [
  ['one’s own wall on VK', 'vk', 'https://vk.ru/id7001'],
  ['a community that is not the team’s', 'vk', practiceAccounts.vk.otherUrl],
  ['one’s own timeline on Facebook', 'facebook', 'https://www.facebook.com/unilib.page?as=self'],
];

for (const [where, network, address] of walls) {
  test(`nothing is kept of a post on ${where}`, async ({ practice, dashboard, page }) => {
    await dashboard.trySample();
    await page.goto(address);
    if (network === 'vk' && address.includes('/id')) {
      await page.getByRole('button', { name: 'Создать пост' }).click();
      await page.locator('.modal [role="textbox"]').waitFor();
    } else await openComposer(page, network);
    const field = page.locator('.modal [role="textbox"], .dialog [data-lexical-editor="true"]');
    await field.first().click();
    await page.keyboard.insertText('Личное, не для журнала');
    await publish(page, network);
    await expect.poll(() => practice.posts(network).length).toBe(1);
    const other = await page.context().newPage();
    await publishAfterwards(other, dashboard);
    expect(await dashboard.newPosts()).toHaveLength(1);
    expect(await questions(dashboard)).toEqual([]);
    const everything = await everythingKept(dashboard);
    expect(everything).toContain('Потом вышел ещё один пост');
    expect(everything).not.toContain('Личное');
  });
}

/** A place where words are written and no post is. */
interface Trap {
  name: string;
  network: PracticeNetwork;
  address: string;
  /** Opens it and answers its field. */
  reach(page: Page): Promise<Locator>;
  /** Back to where a post can be written. */
  leave?(page: Page): Promise<void>;
}

const first = (locator: string) => async (page: Page) => page.locator(locator).first();
const close = async (page: Page) => {
  await page.getByRole('dialog').last().getByRole('button', { name: 'Закрыть' }).click();
};

const traps: Trap[] = [
  {
    name: 'VK: a comment',
    network: 'vk',
    address: 'https://vk.ru/club123456',
    async reach(page) {
      await page.getByRole('button', { name: 'Комментарии' }).first().click();
      return page.locator('[data-testid="content-editable-input"]').first();
    },
  },
  {
    name: 'VK: a message',
    network: 'vk',
    address: 'https://vk.ru/im',
    reach: first('.ConvoComposer [role="textbox"]'),
    leave: async (page) => page.locator('a[href="/unilib"]').first().click(),
  },
  {
    name: 'VK: the search',
    network: 'vk',
    address: 'https://vk.ru/club123456',
    reach: first('[data-testid="community-tabs-search-input"]'),
  },
  {
    name: 'VK: the dialog that edits a post',
    network: 'vk',
    address: 'https://vk.ru/club123456',
    async reach(page) {
      await page.locator('[data-testid="post_context_menu_toggle"]').first().click();
      await page
        .getByRole('button', { name: 'Редактировать' })
        .or(page.getByRole('menuitem', { name: 'Редактировать' }))
        .click();
      return page.locator('.modal [role="textbox"]');
    },
    leave: close,
  },
  {
    name: 'VK: a comment on the classic page',
    network: 'vk',
    address: 'https://vk.ru/club123456?classic=1',
    reach: first('.reply_field'),
  },
  {
    name: 'Facebook: a comment',
    network: 'facebook',
    address: 'https://www.facebook.com/unilib.page',
    reach: first('.comment-row [data-lexical-editor="true"]'),
  },
  {
    name: 'Facebook: a chat',
    network: 'facebook',
    address: 'https://www.facebook.com/unilib.page?chat=1',
    reach: first('.chat [data-lexical-editor="true"]'),
  },
  {
    name: 'Facebook: the dialog that edits a post',
    network: 'facebook',
    address: 'https://www.facebook.com/unilib.page',
    async reach(page) {
      await page.getByRole('button', { name: 'Действия для этой публикации' }).first().click();
      await page.getByRole('menuitem', { name: 'Редактировать публикацию' }).click();
      return page.locator('.dialog [data-lexical-editor="true"]').first();
    },
    leave: close,
  },
  {
    name: 'Instagram: a message',
    network: 'instagram',
    address: 'https://www.instagram.com/direct/inbox/',
    reach: first('[data-lexical-editor="true"]'),
  },
  {
    name: 'Instagram: a comment',
    network: 'instagram',
    address: 'https://www.instagram.com/',
    reach: first('textarea'),
  },
];

for (const { name, network, address, reach, leave } of traps) {
  test(`${name} opens nothing; the composer after it does`, async ({ dashboard, page }) => {
    await dashboard.trySample();
    // Notes, whenever our sidebar comes, whether the trap had been left by then.
    await page.addInitScript(() => {
      const came: boolean[] = [];
      Reflect.set(window, 'came', came);
      new MutationObserver((changes) => {
        for (const node of changes.flatMap(({ addedNodes }) => [...addedNodes])) {
          if (node.nodeName === 'COLOPHON-SIDEBAR') came.push(Reflect.has(window, 'left'));
        }
      }).observe(document, { childList: true, subtree: true });
    });
    await page.goto(address);
    await (await reach(page)).click();
    await page.keyboard.insertText('Спасибо, придём!');
    await leave?.(page);
    await page.evaluate(() => Reflect.set(window, 'left', true));
    await openComposer(page, network);
    await new Sidebar(page).ready();
    expect(await page.evaluate(() => Reflect.get(window, 'came'))).toEqual([true]);
  });
}
