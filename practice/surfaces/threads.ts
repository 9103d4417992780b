import { matchesOn } from '../../networks/page-rule';
import { rules } from '../../networks/threads/rules';
import { practiceAccounts } from '../practice-hosts';
import type { PracticePage } from '../practice-page';
import { samplePhoto, wallUrl } from '../steps';
import type { Surface, Way } from './surface';

const { ownerId } = practiceAccounts.threads;

const dialog = (page: PracticePage) => page.locator('.overlay [role="dialog"]');
const fields = (page: PracticePage) => dialog(page).locator('[data-lexical-editor="true"]');
const press = (page: PracticePage, name: string) =>
  dialog(page).getByRole('button', { name, exact: true }).click();

async function open(page: PracticePage): Promise<void> {
  await page.locator('[data-pressable-container]').first().waitFor();
  await page.locator('nav').getByRole('button').click();
  await fields(page).first().waitFor();
}

async function write(page: PracticePage, text: string, part = 0): Promise<void> {
  await fields(page).nth(part).click();
  await page.keyboard.insertText(text);
}

const publish = (name: string, before?: (page: PracticePage) => Promise<void>): Way => ({
  id: 'publish',
  state: 'published',
  async run(page, text) {
    await write(page, text);
    await before?.(page);
    await press(page, name);
    await dialog(page).waitFor({ state: 'detached' });
  },
});

/** Presses a button below the first post; what opens is a trap. */
const openTrap = (name: string) => async (page: PracticePage) => {
  const card = page.locator('[data-pressable-container]').first();
  const icon = card.locator(`[role="button"]:has(svg[aria-label="${name}"])`);
  await card.getByRole('button', { name, exact: true }).or(icon).first().click();
  await fields(page).waitFor();
};

const surface = (id: string, title: string, query: string, more: Partial<Surface>): Surface => ({
  id: `threads-${id}`,
  matches: matchesOn(rules, `threads-${id}`),
  network: 'threads',
  title: `Threads: ${title}`,
  url: wallUrl('threads', query),
  open,
  expects: [{ rule: 'prompt', engine: 'lexical', ownerIds: [ownerId] }],
  ...more,
});

/** Where Threads' composer stands, and what looks like it. */
export const threadsSurfaces: Surface[] = [
  surface('text', 'words alone, Russian', '', { ways: [publish('Опубликовать')] }),
  surface('english', 'words alone, English', 'lang=en', { ways: [publish('Post')] }),
  surface('unknown-words', 'a language without known labels', 'words=hu', {
    expects: [{ rule: 'editor', engine: 'lexical', ownerIds: [ownerId] }],
    ways: [publish('Közzététel')],
  }),
  surface('photo', 'with a picture', '', {
    async open(page) {
      await open(page);
      await dialog(page).locator('input[type="file"]').setInputFiles(samplePhoto);
      await dialog(page).locator('img[src^="blob:"]').waitFor();
    },
    ways: [publish('Опубликовать')],
  }),
  surface('chain', 'a chain of two parts is one post', '', {
    ways: [
      publish('Опубликовать', async (page) => {
        await press(page, 'Добавить в ветку');
        await write(page, 'Продолжение', 1);
      }),
    ],
  }),
  surface('refused', 'the network refuses', 'error=1', {
    ways: [
      {
        id: 'publish',
        state: 'failed',
        records: 0,
        async run(page, text) {
          await write(page, text);
          await press(page, 'Опубликовать');
          await dialog(page).getByRole('alert').waitFor();
        },
      },
    ],
  }),
  surface('reply-trap', 'a reply', '', {
    open: openTrap('Ответить'),
    expects: [],
    ways: [{ ...publish('Опубликовать'), state: 'nothing', records: 0 }],
  }),
  surface('reply-trap-unknown', 'a reply, unknown labels', 'words=hu', {
    open: openTrap('Ответить'),
    expects: [],
  }),
  surface('edit-trap', 'the window for an old post', '', {
    open: openTrap('Изменить'),
    expects: [],
    ways: [{ ...publish('Готово'), id: 'edit', state: 'edited', records: 0 }],
  }),
];
