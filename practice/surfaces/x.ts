import { matchesOn } from '../../networks/page-rule';
import { rules } from '../../networks/x/rules';
import { practiceAccounts } from '../practice-hosts';
import type { PracticePage } from '../practice-page';
import { samplePhoto, wallUrl } from '../steps';
import type { Surface, Way } from './surface';

const { ownerId, url } = practiceAccounts.x;

const dialog = (page: PracticePage) => page.locator('.overlay [role="dialog"]');
const field = (page: PracticePage, part = 0) => dialog(page).getByTestId(`tweetTextarea_${part}`);
const card = (page: PracticePage) => page.locator('main article').first();

async function open(page: PracticePage): Promise<void> {
  await card(page).waitFor();
  await page.locator('nav .send').click();
  await dialog(page).locator('[role="textbox"]').waitFor();
}

async function write(page: PracticePage, text: string): Promise<void> {
  await dialog(page).locator('[role="textbox"]').first().click();
  await page.keyboard.insertText(text);
}

const post = (before?: (page: PracticePage) => Promise<void>, more: Partial<Way> = {}): Way => ({
  id: 'post',
  state: 'published',
  async run(page, text) {
    await write(page, text);
    await before?.(page);
    await dialog(page).locator('.send').click();
    await dialog(page).waitFor({ state: 'detached' });
  },
  ...more,
});

const found = (rule: string): Surface['expects'] => [
  { rule, engine: 'draft', ownerIds: [ownerId] },
];

const surface = (id: string, title: string, query: string, more: Partial<Surface>): Surface => ({
  id: `x-${id}`,
  matches: matchesOn(rules, `x-${id}`),
  network: 'x',
  title: `X: ${title}`,
  url: wallUrl('x', query),
  open,
  expects: found('window'),
  ...more,
});

/** Where X's composer stands, and what looks like it. */
export const xSurfaces: Surface[] = [
  surface('window', 'window, Russian', '', {
    ways: [
      post(),
      post((page) => dialog(page).getByTestId('scheduleOption').click(), {
        id: 'schedule',
        state: 'scheduled',
      }),
    ],
  }),
  surface('english', 'window, English', 'lang=en', { ways: [post()] }),
  surface('no-test-ids', 'window without test ids', 'testids=0', {
    expects: found('button'),
    ways: [post()],
  }),
  surface('inline', 'the field on the home page', '', {
    url: 'https://x.com/home',
    open: (page) => page.locator('.inline-composer [role="textbox"]').waitFor(),
    expects: found('inline'),
    ways: [
      {
        id: 'post',
        state: 'published',
        async run(page, text) {
          const before = await page.locator('main article').count();
          await page.locator('.inline-composer [role="textbox"]').click();
          await page.keyboard.insertText(text);
          await page.getByTestId('tweetButtonInline').click();
          await page.locator('main article').nth(before).waitFor();
        },
      },
    ],
  }),
  surface('old-host', 'twitter.com', '', {
    url: url.replace('x.com', 'twitter.com'),
    ways: [post()],
  }),
  surface('photo', 'with a picture', '', {
    async open(page) {
      await open(page);
      await dialog(page).locator('input[type="file"]').setInputFiles(samplePhoto);
      await dialog(page).locator('img[src^="blob:"]').waitFor();
    },
    ways: [post()],
  }),
  surface('thread', 'a thread of two parts is one post', '', {
    ways: [
      post(async (page) => {
        await dialog(page).getByTestId('addButton').click();
        await field(page, 1).click();
        await page.keyboard.insertText('Продолжение');
      }),
    ],
  }),
  surface('refused', 'the network refuses at HTTP 200', 'error=1', {
    ways: [
      {
        id: 'post',
        state: 'failed',
        records: 0,
        async run(page, text) {
          await write(page, text);
          await dialog(page).locator('.send').click();
          await dialog(page).getByRole('alert').waitFor();
        },
      },
    ],
  }),
  surface('reply-trap', 'a reply in a window', '', {
    open: async (page) => {
      await card(page).getByTestId('reply').click();
      await field(page).waitFor();
    },
    expects: [],
    ways: [post(undefined, { state: 'nothing', records: 0 })],
  }),
  surface('reply-below-trap', 'a reply below a post', '', {
    open: async (page) => {
      await card(page).locator('a[href*="/status/"]').first().click();
      await page.locator('.inline-composer [role="textbox"]').waitFor();
    },
    expects: [],
  }),
  surface('edit-trap', 'the new version of a post', '', {
    open: async (page) => {
      await card(page).getByRole('button', { name: 'Редактировать пост' }).click();
      await field(page).waitFor();
    },
    expects: [],
    ways: [post(undefined, { id: 'edit', state: 'edited', records: 0 })],
  }),
  surface('message-trap', 'messages', '', {
    url: 'https://x.com/messages/1',
    open: (page) => page.getByTestId('dmComposerTextInput').waitFor(),
    expects: [],
  }),
];
