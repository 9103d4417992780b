import { rules } from '../../networks/facebook/rules';
import { matchesOn } from '../../networks/page-rule';
import { practiceAccounts } from '../practice-hosts';
import type { PracticePage } from '../practice-page';
import { samplePhoto } from '../steps';
import { nextYear, sendWays } from './send-ways';
import type { Surface, Way } from './surface';

const { ownerId, delegateId } = practiceAccounts.facebook;

const captions = (page: PracticePage) => page.locator('[contenteditable="true"][role="combobox"]');
const sends = /^(Опубликовать|Запланировать|Поделиться|Publish|Schedule|Share)$/;

async function write(page: PracticePage, text: string, at = 0): Promise<void> {
  await captions(page).nth(at).click();
  await page.keyboard.insertText(text);
}

const { send, refused } = sendWays({
  write,
  send: (page) => page.getByRole('button', { name: sends }).click(),
  sent: (page) => page.locator('.suite-done').waitFor(),
  refused: (page) => page.locator('.problem').waitFor(),
});

async function setMoment(page: PracticePage): Promise<void> {
  await page.getByRole('switch', { name: /Задать дату и время|Set date and time/ }).check();
  await page.locator('.moment').fill(nextYear());
}

const publish = send('publish', 'published', 2);
const schedule = send('schedule', 'scheduled', 2, setMoment);

/** The page keeps what is written by the very call that publishes; nothing is published by it. */
const autosave: Way = {
  id: 'autosave',
  state: 'nothing',
  records: 0,
  async run(page, text) {
    await write(page, text);
    await page.locator('.saved').waitFor();
  },
};

const leaveOut = (page: PracticePage, channel: string) =>
  page.getByRole('checkbox', { name: channel }).uncheck();

const surface = (id: string, title: string, query: string, more: Partial<Surface>): Surface => ({
  id: `suite-${id}`,
  network: 'facebook',
  title: `Business Suite: ${title}`,
  url: `https://business.facebook.com/latest/composer/?asset_id=${ownerId}&business_id=9&bare=1${query && `&${query}`}`,
  open: (page) => captions(page).first().waitFor(),
  expects: [{ rule: 'suite', engine: 'lexical', ownerIds: [ownerId] }],
  matches: matchesOn(rules, `suite-${id}`),
  ...more,
});

const at = (path: string) =>
  `https://business.facebook.com/latest/${path}?asset_id=${ownerId}&business_id=9&bare=1`;

/** Where Business Suite's composers stand; one call of theirs may publish on two networks. */
export const businessSuiteSurfaces: Surface[] = [
  surface('post', 'post to both networks, Russian', '', {
    ways: [
      publish,
      schedule,
      autosave,
      send('only-facebook', 'published', 1, (page) => leaveOut(page, 'Instagram')),
      send('only-instagram', 'published', 1, (page) => leaveOut(page, 'Facebook')),
    ],
  }),
  surface(
    'english',
    'post, plain editor, English, a part of the answer for each',
    'lang=en&editor=plain&allitems=1',
    {
      ways: [publish],
    },
  ),
  surface('draft', 'post, Draft.js', 'editor=draft', {
    expects: [{ rule: 'suite', engine: 'draft', ownerIds: [ownerId] }],
    ways: [publish],
  }),
  surface('photo', 'post, a picture attached, the caption drawn anew', '', {
    open: async (page) => {
      await page.locator('input[type="file"]').setInputFiles(samplePhoto);
      await page.locator('.suite-media .quiet').waitFor();
    },
    ways: [publish],
  }),
  surface('customised', 'post, a second caption for Instagram', '', {
    ways: [
      send('publish', 'published', 2, async (page) => {
        await page.getByRole('switch', { name: 'Другой текст для Instagram' }).check();
        await captions(page).nth(1).waitFor();
      }),
    ],
  }),
  surface('two-ids', 'post, the Page by its second number', 'ids=2', {
    url: at('composer/').replace(ownerId, delegateId).concat('&ids=2'),
    expects: [{ rule: 'suite', engine: 'lexical', ownerIds: [delegateId] }],
  }),
  surface('instagram-refused', 'post, Instagram refuses its part', 'igerror=1', {
    ways: [send('publish', 'published', 1)],
  }),
  surface('refused', 'post, refused at HTTP 200', 'error=1', {
    ways: [refused],
  }),
  surface('reel', 'reel', '', {
    url: at('reels_composer/'),
    expects: [{ rule: 'suite-reel', engine: 'lexical', ownerIds: [ownerId] }],
    ways: [publish],
  }),
  surface('story', 'story, which is no post', '', {
    url: at('story_composer/'),
    expects: [{ rule: 'suite-story', engine: 'lexical', ownerIds: [ownerId] }],
    ways: [send('share', 'nothing', 0)],
  }),
  surface('planner', 'the planner’s dialog', '', {
    url: at('content_calendar'),
    open: async (page) => {
      await page.locator('.create').click();
      await captions(page).first().waitFor();
    },
    expects: [{ rule: 'button', engine: 'lexical', ownerIds: [ownerId] }],
    ways: [publish],
  }),
  surface('inbox', 'trap: messages', '', {
    url: at('inbox'),
    open: (page) => page.locator('[data-lexical-editor="true"]').waitFor(),
    expects: [],
  }),
];
