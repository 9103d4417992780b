import { rules } from '../../networks/facebook/rules';
import { matchesOn } from '../../networks/page-rule';
import { practiceAccounts } from '../practice-hosts';
import type { PracticePage } from '../practice-page';
import { samplePhoto } from '../steps';
import { businessSuiteSurfaces } from './business-suite';
import { nextYear, sendWays } from './send-ways';
import type { Surface, Way } from './surface';

const { ownerId, viewerId, delegateId, groupId, groupUrl, url } = practiceAccounts.facebook;

const dialog = (page: PracticePage) => page.locator('.overlay .dialog').last();
const field = (page: PracticePage) => dialog(page).locator('[data-lexical-editor="true"]').first();
const press = (page: PracticePage, name: RegExp) =>
  dialog(page).getByRole('button', { name }).click();
const sends = /^(Опубликовать|Запланировать|Post|Schedule)$/;

async function openComposer(page: PracticePage): Promise<void> {
  await page.locator('.opener-button').click();
  await field(page).waitFor();
}

async function write(page: PracticePage, text: string): Promise<void> {
  await field(page).click();
  await page.keyboard.insertText(text);
}

const { send, refused } = sendWays({
  write,
  send: (page) => press(page, sends),
  sent: (page) => dialog(page).waitFor({ state: 'detached' }),
  refused: (page) => dialog(page).getByRole('alert').waitFor(),
});

const goOn = (page: PracticePage) => press(page, /^(Далее|Next)$/);

async function setMoment(page: PracticePage): Promise<void> {
  await press(page, /^(Настройки планирования|Scheduling options)/);
  await dialog(page).locator('.moment').fill(nextYear());
}

/** The picture first, as the site wants it: attaching draws the editor anew. */
const attach = async (page: PracticePage) => {
  await dialog(page).locator('input[type="file"]').setInputFiles(samplePhoto);
  await dialog(page).locator('.attached img').waitFor();
};

const publish = send('publish', 'published', 1);
const schedule = send('schedule', 'scheduled', 1, setMoment);

/** The menu of the newest post. */
async function openMenu(page: PracticePage, name: RegExp): Promise<void> {
  await page.locator('[aria-posinset="1"] .menu-anchor').getByRole('button').click();
  await page.getByRole('menuitem', { name }).click();
}

const trash: Way = {
  id: 'trash',
  state: 'deleted',
  records: 0,
  async run(page) {
    await dialog(page).getByRole('button', { name: 'Закрыть' }).click();
    const before = await page.locator('[aria-posinset]').count();
    await openMenu(page, /Переместить в корзину/);
    await page.locator(`[aria-posinset="${before}"]`).waitFor({ state: 'detached' });
  },
};

const edit: Way = {
  id: 'edit',
  state: 'edited',
  records: 0,
  async run(page, text) {
    await write(page, text);
    await press(page, /^Сохранить$/);
    await dialog(page).waitFor({ state: 'detached' });
  },
};

const comment: Way = {
  id: 'comment',
  state: 'nothing',
  records: 0,
  async run(page, text) {
    const box = page.locator('.comment-box [data-lexical-editor="true"]').last();
    await box.click();
    await page.keyboard.insertText(text);
    const answered = page.waitForResponse((answer) => answer.url().endsWith('/api/graphql/'));
    await page.keyboard.press('Enter');
    await answered;
  },
};

const found = (rule: string, ...ownerIds: string[]): Surface['expects'] => [
  { rule, engine: 'lexical', ownerIds },
];

const surface = (id: string, title: string, query: string, more: Partial<Surface>): Surface => ({
  id: `facebook-${id}`,
  network: 'facebook',
  title: `Facebook: ${title}`,
  url: `${url}?bare=1${query && `&${query}`}`,
  open: openComposer,
  expects: found('title', ownerId),
  matches: matchesOn(rules, `facebook-${id}`),
  ...more,
});

/** Where Facebook's composer stands, and what looks like it; Business Suite's at the end. */
export const facebookSurfaces: Surface[] = [
  surface('page', 'Page, one step, Russian', '', {
    ways: [publish, schedule, send('photo', 'published', 1, attach), trash],
  }),
  surface('steps', 'Page, two steps, plain editor, English', 'steps=2&editor=plain&lang=en', {
    ways: [
      send('publish', 'published', 1, goOn),
      send('schedule', 'scheduled', 1, async (page) => {
        await goOn(page);
        await setMoment(page);
      }),
    ],
  }),
  surface('photo', 'Page, a picture attached, the editor drawn anew', '', {
    open: async (page) => {
      await openComposer(page);
      await attach(page);
    },
    ways: [publish],
  }),
  surface('wiped', 'Page, a picture that empties the editor', 'wipe=1', {
    ways: [
      {
        ...publish,
        id: 'photo-after-text',
        async run(page, text) {
          await write(page, 'Черновик');
          await attach(page);
          await publish.run(page, text);
        },
      },
    ],
  }),
  surface('warning', 'Page, error 1357010 beside the story', 'warn=1', { ways: [publish] }),
  surface('pfbid', 'Page, links that change', 'pfbid=1', { ways: [publish] }),
  surface('refused', 'Page, refused at HTTP 200', 'error=1', { ways: [refused] }),
  surface('unknown', 'Page, a call under a name nobody knows', 'unknown=1', {
    ways: [send('publish', 'nothing', 0)],
  }),
  surface('two-ids', 'Page with two numbers', 'ids=2', {
    expects: found('title', ownerId, delegateId),
    ways: [publish],
  }),
  surface('feed', 'feed, acting as the Page', '', {
    url: 'https://www.facebook.com/?bare=1',
    ways: [publish],
  }),
  surface('person', 'feed, as a person', '', {
    url: 'https://www.facebook.com/?bare=1&as=self',
    expects: found('title', viewerId),
    ways: [send('publish', 'published', 0)],
  }),
  surface('group', 'group', '', {
    url: `${groupUrl}?bare=1`,
    expects: found('title', groupId),
    ways: [send('publish', 'published', 0)],
  }),
  surface('group-pending', 'group, waiting for approval', '', {
    url: `${groupUrl}?bare=1&pending=1`,
    expects: found('title', groupId),
    ways: [send('publish', 'pending', 0)],
  }),
  surface('edit-dialog', 'trap: the dialog that edits an old post', '', {
    open: async (page) => {
      await openMenu(page, /Редактировать публикацию/);
      await field(page).waitFor();
    },
    expects: [],
    ways: [edit],
  }),
  surface('comments', 'trap: comment boxes of the wall', '', {
    open: (page) => page.locator('.comment-box [data-lexical-editor="true"]').first().waitFor(),
    expects: [],
    ways: [comment],
  }),
  surface('post-dialog', 'trap: the dialog of a post', '', {
    open: async (page) => {
      await page
        .locator('[aria-posinset="1"]')
        .getByRole('button', { name: 'Комментировать' })
        .click();
      await field(page).waitFor();
    },
    expects: [],
    ways: [comment],
  }),
  surface('chat', 'trap: a chat window', 'chat=1', {
    open: (page) => page.locator('.chat [data-lexical-editor="true"]').waitFor(),
    expects: [],
  }),
  ...businessSuiteSurfaces,
];
