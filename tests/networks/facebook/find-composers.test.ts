import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { facebook } from '../../../networks/facebook/network';
import { instagramId, pageId, personId } from './calls';

const delegateId = '104500000000001';

interface Shown {
  url?: string;
  body?: string;
  head?: string;
  cookies?: string[];
}

function page({
  url = 'https://www.facebook.com/natlib.by',
  body = '',
  head = '',
  cookies = [],
}: Shown) {
  const window = new Window({ url });
  window.document.head.innerHTML = head;
  window.document.body.innerHTML = body;
  for (const cookie of cookies) window.document.cookie = cookie;
  return window.document as unknown as Document;
}

const editor = (role: string, label = '') =>
  `<div contenteditable="true" role="${role}" data-lexical-editor="true" aria-label="${label}"><p><br></p></div>`;
const button = (name: string) => `<div role="button" tabindex="0">${name}</div>`;
const island = (value: unknown) =>
  `<script type="application/json" data-sjs>${JSON.stringify(value)}</script>`;
const dialog = (title: string, inside = editor('textbox')) =>
  `<div role="dialog" aria-label="${title}">${inside}</div>`;

const suite = (path: string, inside: string, more = '') =>
  page({
    url: `https://business.facebook.com${path}?asset_id=${pageId}&business_id=9`,
    body: `<div role="main">${inside}</div>${more}`,
  });
const caption = editor('combobox', 'Write into the dialogue box to include text with your post.');
const presences = island({
  accounts: [
    { __typename: 'Page', accountName: 'Библиотека', id: pageId, presenceType: 'FACEBOOK' },
    {
      accountName: 'Natlib.By',
      presenceType: 'INSTAGRAM',
      id: instagramId,
      __typename: 'XFBShadowIGMediaCreatorAccount',
    },
  ],
});

describe('Business Suite’s composers', () => {
  it.each([
    ['/latest/composer/', 'suite'],
    ['/latest/reels_composer/', 'suite-reel'],
    ['/latest/story_composer/', 'suite-story'],
  ])('%s should be found as what it is.', (path, rule) => {
    expect(facebook.findComposers(suite(path, caption))).toMatchObject([
      { rule, engine: 'lexical', owner: { ownerIds: [pageId] } },
    ]);
  });

  it('The planner’s dialog should be found, whatever language it speaks.', () => {
    const document = suite('/latest/content_calendar', '', dialog('Δημιουργία', caption));
    expect(facebook.findComposers(document)).toMatchObject([{ rule: 'suite-dialog' }]);
  });

  it.each([
    ['the inbox', '/latest/inbox', caption],
    ['a comment beside the composer', '/latest/composer/', editor('textbox', 'Write a comment…')],
    ['the planner without a dialog', '/latest/content_calendar', caption],
  ])('%s should not be taken for one.', (_, path, inside) => {
    expect(facebook.findComposers(suite(path, inside))).toEqual([]);
  });

  it('should name the Instagram account they may post to as well.', () => {
    const [hit] = facebook.findComposers(suite('/latest/composer/', caption, presences));
    expect(hit!.others).toEqual({
      instagram: { ownerIds: [instagramId], handles: ['natlib.by'] },
    });
    const [alone] = facebook.findComposers(suite('/latest/composer/', caption));
    expect(alone!.others).toBeUndefined();
  });

  it('should find the Page in the data when the address does not name it.', () => {
    const url = 'https://business.facebook.com/latest/composer/';
    expect(facebook.pageOwner(page({ url, body: presences }))).toEqual({
      ownerIds: [pageId],
      handles: [],
    });
    expect(facebook.pageOwner(page({ url }))).toEqual({ ownerIds: [], handles: [] });
  });

  it('Sending a story should be no publication, sending a post or a reel should.', () => {
    for (const [path, sends] of [
      ['composer/', true],
      ['reels_composer/', true],
      ['story_composer/', false],
    ] as const) {
      const document = suite(`/latest/${path}`, caption + button('Share'));
      const [hit] = facebook.findComposers(document);
      expect(facebook.isPublishControl(document.querySelector('[role="button"]')!, hit!)).toBe(
        sends,
      );
    }
  });
});

describe('The composers of www', () => {
  it('A story’s should be found as what it is.', () => {
    const body = dialog('Создать историю');
    expect(facebook.findComposers(page({ body }))).toMatchObject([{ rule: 'story' }]);
  });

  it.each(['Опубликовать', 'Post', 'Опублікувати', 'Апублікаваць', 'Запланировать', 'Schedule'])(
    'The button %s should send the post, whatever step it stands on.',
    (name) => {
      const document = page({
        body: dialog('Создать публикацию', editor('textbox') + button(name)),
      });
      const [hit] = facebook.findComposers(document);
      document.querySelector('[contenteditable]')!.remove();
      expect(facebook.isPublishControl(document.querySelector('[role="button"]')!, hit!)).toBe(
        true,
      );
    },
  );

  it('The draft should be the largest field, not the caption of a picture beside it.', () => {
    const document = page({
      body: dialog('Create post', editor('textbox') + editor('textbox', 'Photo')),
    });
    const [first, second] = document.querySelectorAll<HTMLElement>('[contenteditable]');
    first!.getBoundingClientRect = () => ({ width: 400, height: 30 }) as DOMRect;
    second!.getBoundingClientRect = () => ({ width: 400, height: 130 }) as DOMRect;
    expect(facebook.findComposers(document).map((hit) => hit.editor)).toEqual([second]);
  });
});

describe('Whom a post is by', () => {
  const body = dialog('Create post');
  const owner = (shown: Shown) => facebook.findComposers(page({ body, ...shown }))[0]!.owner;
  const app = (kind: string, id: string) =>
    `<meta property="al:android:url" content="fb://${kind}/${id}">`;

  it('A Page acted as on another page should be the owner, without that page’s name.', () => {
    const cookies = [`c_user=${personId}`, `i_user=${pageId}`];
    expect(owner({ head: app('page', '77'), cookies })).toEqual({
      ownerIds: [pageId],
      handles: [],
    });
  });

  it.each([
    ['a number beside it', { profile: { id: pageId, name: 'x', delegate_page_id: delegateId } }],
    ['an object', { user: { id: pageId, delegate_page: { __typename: 'Page', id: delegateId } } }],
  ])('A Page with a second number told as %s should have both.', (_, data) => {
    const cookies = [`c_user=${personId}`, `i_user=${pageId}`];
    const shown = { head: app('page', delegateId), cookies, body: body + island(data) };
    expect(owner(shown)).toEqual({ ownerIds: [pageId, delegateId], handles: ['natlib.by'] });
    expect(facebook.pageOwner(page(shown)).ownerIds).toEqual([delegateId, pageId]);
  });

  it('In a group it should be the group, by name and number.', () => {
    const cookies = [`c_user=${personId}`];
    const url = 'https://www.facebook.com/groups/Reading.Club/';
    expect(owner({ url, cookies, head: app('group', '99') })).toEqual({
      ownerIds: ['99'],
      handles: ['reading.club'],
    });
    expect(owner({ url: 'https://www.facebook.com/groups/99', cookies })).toEqual({
      ownerIds: ['99'],
      handles: [],
    });
  });

  it('In the feed it should be the person, or the Page acted as.', () => {
    const url = 'https://www.facebook.com/';
    expect(owner({ url, cookies: ['c_user=5'] })).toEqual({ ownerIds: ['5'], handles: [] });
    expect(owner({ url, cookies: ['c_user=5', 'i_user=6'] })).toEqual({
      ownerIds: ['6'],
      handles: [],
    });
  });
});
