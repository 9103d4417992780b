import { rules } from '../../networks/instagram/rules';
import { matchesOn } from '../../networks/page-rule';
import { practiceAccounts } from '../practice-hosts';
import type { PracticePage } from '../practice-page';
import { sampleClip, samplePhoto, wallUrl } from '../steps';
import type { Surface, Way } from './surface';

const { ownerId, otherOwnerId } = practiceAccounts.instagram;

/** The composer's words in the languages of the practice page; the third is one Colophon knows no label of. */
const words = {
  ru: { next: 'Далее', share: 'Поделиться', done: 'Готово', back: 'Назад' },
  en: { next: 'Next', share: 'Share', done: 'Done', back: 'Back' },
  hu: { next: 'Tovább', share: 'Megosztás', done: 'Kész', back: 'Vissza' },
};
type Words = (typeof words)['ru'];

const dialog = (page: PracticePage) => page.locator('.overlay [role="dialog"]').first();
const field = (page: PracticePage) => dialog(page).locator('[data-lexical-editor="true"]');
const press = (page: PracticePage, name: string) =>
  dialog(page).getByRole('button', { name, exact: true }).click();

async function toCaption(page: PracticePage, { next }: Words, files: string[]): Promise<void> {
  await page
    .locator('.side')
    .getByRole('button', { name: /Создать|Create/ })
    .click();
  await dialog(page).locator('form input[type="file"]').setInputFiles(files);
  await press(page, next);
  await page.locator('.filters').waitFor();
  await press(page, next);
  await field(page).waitFor();
}

async function write(page: PracticePage, text: string): Promise<void> {
  await field(page).click();
  await page.keyboard.insertText(text);
}

/** Share, as often as the network wants it, until the page says that it is done. */
const share = (
  { share: name, done }: Words,
  before?: (page: PracticePage) => Promise<void>,
): Way => ({
  id: 'share',
  state: 'published',
  records: 1,
  async run(page, text) {
    await write(page, text);
    await before?.(page);
    await press(page, name);
    await press(page, done);
    await dialog(page).waitFor({ state: 'detached' });
  },
});

const open =
  (from: Words, ...files: string[]) =>
  (page: PracticePage) =>
    page
      .locator('.grid a')
      .first()
      .waitFor()
      .then(() => toCaption(page, from, files));

const found = (rule: string, owner: string = ownerId): Surface['expects'] => [
  { rule, engine: 'lexical', ownerIds: [owner] },
];

async function openPost(page: PracticePage): Promise<void> {
  await page.locator('.grid a').first().click();
  await page.locator('.post-dialog textarea').waitFor();
}

async function openMenu(page: PracticePage, name: RegExp): Promise<void> {
  await openPost(page);
  await page.getByLabel(/Другие варианты|More options/).click();
  await page.getByRole('menuitem', { name }).click();
}

const editing = (from: Words): Way => ({
  id: 'edit',
  state: 'edited',
  records: 0,
  async run(page, text) {
    await write(page, text);
    await press(page, from.done);
    await dialog(page).waitFor({ state: 'detached' });
  },
});

const surface = (id: string, title: string, query: string, more: Partial<Surface>): Surface => ({
  id: `instagram-${id}`,
  matches: matchesOn(rules, `instagram-${id}`),
  network: 'instagram',
  title: `Instagram: ${title}`,
  url: wallUrl('instagram', query),
  open: open(words.ru, samplePhoto),
  expects: found('button'),
  ...more,
});

/** Where Instagram's composer stands, and what looks like it. */
export const instagramSurfaces: Surface[] = [
  surface('photo', 'photo, Russian', '', { ways: [share(words.ru)] }),
  surface('english', 'photo, English, rich editor', 'lang=en&editor=rich', {
    open: open(words.en, samplePhoto),
    ways: [share(words.en)],
  }),
  surface('unknown-words', 'photo, a language without known labels', 'words=hu', {
    open: open(words.hu, samplePhoto),
    expects: found('media'),
    ways: [share(words.hu)],
  }),
  surface('carousel', 'carousel with alternative texts, first "not finished"', '', {
    open: open(words.ru, samplePhoto, samplePhoto),
    ways: [
      share(words.ru, async (page) => {
        await press(page, 'Специальные возможности');
        await dialog(page).locator('.described input').first().fill('Полка с книгами');
      }),
    ],
  }),
  surface('reel', 'reel', '', { open: open(words.ru, sampleClip), ways: [share(words.ru)] }),
  surface('steps', 'back to the filters and forth, the editor mounted anew', '', {
    ways: [
      share(words.ru, async (page) => {
        await dialog(page).getByLabel(words.ru.back).click();
        await page.locator('.filters').waitFor();
        await press(page, words.ru.next);
        await field(page).waitFor();
      }),
    ],
  }),
  surface('switched', 'another account in the same tab', '', {
    open: async (page) => {
      await page.getByRole('button', { name: 'unilib', exact: false }).last().click();
      await page.locator('.side a[href="/unilib.kids/"]').waitFor();
      await toCaption(page, words.ru, [samplePhoto]);
    },
    expects: found('button', otherOwnerId),
    ways: [{ ...share(words.ru), records: 0 }],
  }),
  surface('refused', 'the network refuses', 'error=1', {
    ways: [
      {
        id: 'share',
        state: 'failed',
        records: 0,
        async run(page, text) {
          await write(page, text);
          await press(page, words.ru.share);
          await dialog(page).getByRole('alert').waitFor();
        },
      },
    ],
  }),
  surface('edit-trap', 'the dialog for an old caption', '', {
    open: async (page) => {
      await openMenu(page, /Редактировать/);
      await field(page).waitFor();
    },
    expects: [],
    ways: [editing(words.ru)],
  }),
  surface('edit-trap-unknown', 'the dialog for an old caption, unknown labels', 'words=hu', {
    open: async (page) => {
      await openMenu(page, /Редактировать/);
      await field(page).waitFor();
    },
    expects: [],
  }),
  surface('post-trap', 'a post in a dialog with its comment field', '', {
    open: openPost,
    expects: [],
    ways: [
      {
        id: 'delete',
        state: 'deleted',
        records: 0,
        async run(page) {
          const tiles = page.locator('.grid a');
          const before = await tiles.count();
          await page.getByLabel('Другие варианты').click();
          await page.getByRole('menuitem', { name: 'Удалить' }).click();
          await tiles.nth(before - 1).waitFor({ state: 'detached' });
        },
      },
    ],
  }),
  surface('first-step-trap', 'the steps before the caption', '', {
    open: async (page) => {
      await page.locator('.side').getByRole('button', { name: 'Создать' }).click();
      await dialog(page).locator('form input[type="file"]').setInputFiles(samplePhoto);
      await press(page, words.ru.next);
      await page.locator('.filters').waitFor();
    },
    expects: [],
  }),
  surface('feed-trap', 'comment fields of the feed', '', {
    url: 'https://www.instagram.com/',
    open: (page) => page.locator('article textarea').first().waitFor(),
    expects: [],
  }),
  surface('message-trap', 'messages', '', {
    url: 'https://www.instagram.com/direct/inbox/',
    open: (page) => page.locator('.message-box [data-lexical-editor="true"]').waitFor(),
    expects: [],
  }),
];
