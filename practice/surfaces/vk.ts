import { type RuleName, rules } from '../../networks/vk/rules';
import type { PracticePage } from '../practice-page';
import type { Surface, Way } from './surface';
import * as steps from './vk-steps';

const library = '-123456';
const wall = 'https://vk.ru/club123456';

const published = { state: 'published', records: 1 } as const;
const nothing = { state: 'failed', records: 0 } as const;

/** A wall that is none of the team's: nothing of it is kept. */
const elsewhere: Way = {
  id: 'publish',
  state: 'published',
  records: 0,
  run: steps.publishFromModal,
};

const publish: Way = { id: 'publish', ...published, run: steps.publishFromModal };
const schedule: Way = {
  id: 'schedule',
  state: 'scheduled',
  records: 1,
  run: steps.scheduleFromModal,
};
const suggest: Way = {
  id: 'suggest',
  state: 'suggested',
  records: 1,
  run: steps.publishFromModal,
};

/** What the dialog of the current site shows to the adapter, with its test ids and without. */
const withIds = { 'composer-field': 1, 'composer-box': 1, 'composer-dialog': 1 };
const withoutIds = { 'composer-field': 0, 'composer-box': 0, 'composer-dialog': 1 };

interface About {
  id: string;
  title: string;
  url: string;
  rule?: string;
  owner?: string[];
  engine?: 'plain' | 'textarea';
  /** How often each named selector of the adapter must match. */
  matches?: Partial<Record<RuleName, number>>;
  ways?: Way[];
  open?: (page: PracticePage, url: string) => Promise<void>;
}

/** A place where a post is written. */
const surface = (about: About): Surface => {
  const { id, title, url, rule = 'test-id', owner = [library], engine = 'plain' } = about;
  const { ways = [publish], matches, open = steps.openField } = about;
  return {
    id: `vk-${id}`,
    network: 'vk',
    title: `VK: ${title}`,
    url,
    open: (page) => open(page, url),
    expects: [{ rule, engine, ownerIds: owner }],
    ...(matches && {
      matches: Object.fromEntries(
        Object.entries(matches).map(([name, count]) => [rules[name as RuleName], count]),
      ),
    }),
    ways,
  };
};

/** A place that only looks like one. */
const trap = (
  about: Pick<About, 'id' | 'title' | 'url' | 'matches' | 'ways'> & {
    open(page: PracticePage, url: string): Promise<void>;
  },
): Surface => ({ ...surface({ ...about, ways: about.ways ?? [] }), expects: [] });

const refused = (code: number): Surface =>
  surface({
    id: `refused-${code}`,
    title: `refused at HTTP 200, error ${code}`,
    url: `${wall}?error=${code}`,
    ways: [{ id: 'refused', ...nothing, run: steps.beRefused }],
  });

const asked = (code: number, title: string): Surface =>
  surface({
    id: `asked-${code}`,
    title,
    url: `${wall}?error=${code}`,
    ways: [
      { id: 'answered', ...published, run: steps.answerAndPublish },
      { id: 'declined', ...nothing, run: steps.declineWhatIsAsked },
    ],
  });

/** Every place of VK where a post is written, changed or only seems to be. */
export const vkSurfaces: readonly Surface[] = [
  surface({
    id: 'modal',
    title: 'two-step dialog of a community',
    url: wall,
    matches: {
      ...withIds,
      post: 2,
      'post-author': 2,
      'post-date': 2,
      'post-likes': 2,
      'post-comments': 2,
      'post-shares': 2,
      'post-text': 4,
    },
    ways: [publish, { id: 'publish-signed', ...published, run: steps.publishSigned }, schedule],
  }),
  surface({
    id: 'modal-picture',
    title: 'two-step dialog with a picture',
    url: wall,
    open: steps.openWithPicture,
    matches: { 'attached-removable': 1, 'attached-grid': 1 },
  }),
  surface({
    id: 'modal-no-ids',
    title: 'two-step dialog, no test ids',
    url: `${wall}?testids=0`,
    rule: 'title',
    matches: withoutIds,
    ways: [publish, schedule],
  }),
  surface({
    id: 'modal-no-ids-en',
    title: 'two-step dialog, no test ids, English',
    url: `${wall}?testids=0&lang=en`,
    rule: 'button',
    matches: withoutIds,
    ways: [publish, schedule],
  }),
  ...['vk.com', 'www.vk.ru', 'www.vk.com'].map((host) =>
    surface({
      id: `modal-${host.replaceAll('.', '-')}`,
      title: `two-step dialog on ${host}`,
      url: `https://${host}/club123456`,
    }),
  ),
  ...['batch', 'execute', 'formdata', 'request', 'xhr'].map((transport) =>
    surface({
      id: `sent-by-${transport}`,
      title: `sent by ${transport}`,
      url: `${wall}?transport=${transport}`,
    }),
  ),
  surface({
    id: 'sent-twice',
    title: 'the same request sent twice',
    url: `${wall}?retry=1`,
  }),
  surface({
    id: 'screen-name',
    title: 'a community known by its name',
    url: 'https://vk.ru/unilib',
    matches: { 'page-head': 2 },
  }),
  surface({
    id: 'own-wall',
    title: 'one’s own wall',
    url: 'https://vk.ru/id7001',
    owner: ['7001'],
    matches: { viewer: 1 },
    ways: [elsewhere],
  }),
  surface({
    id: 'feed',
    title: 'the feed, as oneself',
    url: 'https://vk.ru/feed',
    owner: [],
    matches: { 'post-not': 1, 'post-copy': 1 },
    ways: [elsewhere],
  }),
  surface({
    id: 'feed-as-community',
    title: 'the feed, as the community chosen there',
    url: 'https://vk.ru/feed',
    owner: [],
    open: steps.openAsCommunity,
    ways: [{ ...publish, run: steps.publishOnceWatched }],
  }),
  surface({
    id: 'suggest',
    title: 'a reader suggests',
    url: `${wall}?guest=1`,
    ways: [suggest],
  }),
  surface({
    id: 'suggest-no-ids',
    title: 'a reader suggests, no test ids',
    url: `${wall}?guest=1&testids=0`,
    rule: 'title',
    ways: [suggest],
  }),
  surface({
    id: 'suggested-prepared',
    title: 'a suggested post made ready and published',
    url: 'https://vk.ru/wall-123456?suggested=1',
    open: steps.openPrepared,
    ways: [publish, schedule],
  }),
  surface({
    id: 'kept-draft',
    title: 'a draft VK kept is opened again',
    url: `${wall}?draft=${encodeURIComponent('Черновик')}`,
    open: steps.openKeptDraft,
  }),
  surface({
    id: 'hybrid',
    title: 'wall of the years between',
    url: `${wall}?hybrid=1`,
    matches: { ...withIds, post: 2, 'post-reactions': 2, 'post-views': 2, 'post-date': 2 },
  }),
  surface({
    id: 'hybrid-no-ids',
    title: 'wall of the years between, no test ids',
    url: `${wall}?hybrid=1&testids=0`,
    rule: 'title',
    matches: withoutIds,
  }),
  surface({
    id: 'classic',
    title: 'classic wall',
    url: `${wall}?classic=1`,
    rule: 'classic',
    open: steps.openClassic,
    matches: {
      'classic-field': 1,
      'classic-box': 2,
      'classic-send': 1,
      'publish-button': 1,
      post: 2,
      'post-likes-classic': 2,
      'post-comments-classic': 2,
      'post-shares-classic': 2,
      'post-views': 2,
    },
    ways: [
      { ...publish, run: steps.publishClassic },
      { ...publish, id: 'publish-by-keys', run: steps.publishClassicByKeys },
      { ...schedule, run: steps.scheduleClassic },
    ],
  }),
  surface({
    id: 'classic-picture',
    title: 'classic wall with a picture',
    url: `${wall}?classic=1`,
    rule: 'classic',
    open: steps.openClassicWithPicture,
    matches: { 'attached-classic': 1 },
    ways: [{ ...publish, run: steps.publishClassic }],
  }),
  surface({
    id: 'classic-old-answer',
    title: 'classic wall, answers of old',
    url: `${wall}?classic=1&answer=old`,
    rule: 'classic',
    open: steps.openClassic,
    ways: [
      { ...publish, run: steps.publishClassic },
      { ...schedule, run: steps.scheduleClassic },
    ],
  }),
  surface({
    id: 'classic-suggest',
    title: 'classic wall, a reader suggests',
    url: `${wall}?classic=1&guest=1`,
    rule: 'classic',
    open: steps.openClassic,
    ways: [{ ...suggest, run: steps.publishClassic }],
  }),
  surface({
    id: 'classic-refused',
    title: 'classic wall, refused',
    url: `${wall}?classic=1&error=214`,
    rule: 'classic',
    open: steps.openClassic,
    ways: [{ id: 'refused', ...nothing, run: steps.beRefusedClassic }],
  }),
  ...['m.vk.ru', 'm.vk.com'].map((host) =>
    surface({
      id: `mobile-${host.replaceAll('.', '-')}`,
      title: `mobile page on ${host}`,
      url: `https://${host}/new_post/-123456`,
      rule: 'mobile-id',
      engine: 'textarea',
      open: steps.openMobile,
      matches: { 'mobile-field': 1 },
      ways: [{ ...publish, run: steps.publishMobile }],
    }),
  ),
  surface({
    id: 'mobile-editable',
    title: 'mobile page, editable element',
    url: 'https://m.vk.ru/new_post/-123456?field=editable',
    rule: 'mobile-id',
    open: steps.openMobile,
    ways: [{ ...publish, run: steps.publishMobile }],
  }),
  surface({
    id: 'mobile-no-ids',
    title: 'mobile page, no test ids',
    url: 'https://m.vk.ru/new_post/-123456?testids=0',
    rule: 'mobile',
    engine: 'textarea',
    open: steps.openMobile,
    ways: [{ ...publish, run: steps.publishMobile }],
  }),
  surface({
    id: 'mobile-editable-no-ids',
    title: 'mobile page, editable element, no test ids',
    url: 'https://m.vk.ru/new_post/-123456?field=editable&testids=0',
    rule: 'mobile',
    open: steps.openMobile,
    ways: [{ ...publish, run: steps.publishMobile }],
  }),
  surface({
    id: 'mobile-suggest',
    title: 'mobile page, a reader suggests',
    url: 'https://m.vk.ru/new_post/-123456?guest=1',
    rule: 'mobile-id',
    engine: 'textarea',
    open: steps.openMobile,
    ways: [{ ...suggest, run: steps.publishMobile }],
  }),
  surface({
    id: 'mobile-own-wall',
    title: 'mobile page of one’s own wall',
    url: 'https://m.vk.ru/new_post/7001',
    rule: 'mobile-id',
    engine: 'textarea',
    owner: ['7001'],
    open: steps.openMobile,
    ways: [{ ...elsewhere, run: steps.publishMobile }],
  }),
  ...[214, 219, 220, 222, 224].map(refused),
  asked(14, 'a captcha before the post goes out'),
  asked(24, 'a confirmation before the post goes out'),

  trap({
    id: 'step-two',
    title: 'second step of the dialog, where no field is left',
    url: wall,
    open: steps.openStepTwo,
    matches: { 'composer-box': 1, 'composer-field': 0, 'publish-button': 1, calendar: 0 },
  }),
  trap({
    id: 'calendar',
    title: 'calendar of the dialog',
    url: wall,
    open: steps.openCalendar,
    matches: { 'composer-box': 1, 'composer-field': 0, 'publish-button': 1, calendar: 1 },
  }),
  trap({
    id: 'signed-post',
    title: 'a signed post',
    url: wall,
    open: (page, url) => steps.openWith(page, url, { text: 'С подписью', signed: true }),
    matches: { 'post-text-not': 1 },
  }),
  trap({
    id: 'deleted-post',
    title: 'a post just deleted',
    url: wall,
    open: async (page, url) => {
      await steps.openWith(page, url);
      await steps.removeFirst(page);
    },
    matches: { 'post-gone': 1 },
  }),
  trap({
    id: 'edit',
    title: 'the dialog that edits a post',
    url: wall,
    open: steps.openEdit,
    ways: [{ id: 'edit', state: 'edited', records: 0, run: steps.saveEdit }],
  }),
  trap({
    id: 'wall',
    title: 'a wall with no composer open',
    url: wall,
    open: (page, url) => steps.openTrap(page, url, '[data-post-id]'),
    ways: [
      { id: 'delete', state: 'deleted', records: 0, run: steps.removeFirst },
      { id: 'restore', state: 'restored', records: 0, run: steps.removeAndRestore },
    ],
  }),
  trap({
    id: 'queue',
    title: 'posts that wait, one is published now',
    url: 'https://vk.ru/wall-123456?postponed=1',
    open: (page, url) => openQueue(page, url),
    ways: [{ id: 'publish-now', state: 'published', records: 0, run: steps.publishNow }],
  }),
  trap({
    id: 'classic-queue',
    title: 'classic page of posts that wait, one is published now',
    url: 'https://vk.ru/wall-123456?postponed=1&classic=1',
    open: (page, url) => openQueue(page, url),
    ways: [{ id: 'publish-now', state: 'published', records: 0, run: steps.publishNow }],
  }),
  trap({
    id: 'classic-untouched',
    title: 'classic field nobody writes in',
    url: `${wall}?classic=1`,
    open: async (page, url) => {
      await page.goto(url);
      await page.locator('#post_field').waitFor();
    },
    matches: { 'classic-field': 1, 'classic-send': 0 },
  }),
  ...[
    ['classic-comment', 'a comment on the classic wall', `${wall}?classic=1`, '.reply_field'],
    ['messages', 'a message', 'https://vk.ru/im', '.ComposerInput__input'],
    [
      'channel',
      'a channel',
      'https://vk.ru/im/channels/-123456',
      '.ChannelComposer [role="textbox"]',
    ],
    ['topic', 'a reply in a discussion', 'https://vk.ru/topic-123456_1', '.reply_field'],
    ['search', 'the search fields', wall, '#top_search'],
  ].map(([id = '', title = '', url = '', field = '']) =>
    trap({
      id,
      title,
      url,
      open: (page, at) => steps.openTrap(page, at, field),
      ...(id === 'messages' && { matches: { traps: 1 } }),
    }),
  ),
  trap({ id: 'comment', title: 'a comment', url: wall, open: steps.openComment }),
  trap({ id: 'report', title: 'the form to report a post', url: wall, open: steps.openReport }),
];

async function openQueue(page: PracticePage, url: string): Promise<void> {
  await steps.openWith(page, url, {
    text: 'Отложенное на завтра',
    state: 'scheduled',
    scheduledFor: '2030-01-02T10:00:00.000Z',
  });
  await page.locator('.wall [data-post-id]').first().waitFor();
}
