import { describe, expect, it } from 'vitest';
import { instagram } from '../../../networks/instagram/network';
import { button, caption, dialog, page, sign, viewerData } from './page';

const photo = '<img src="blob:https://www.instagram.com/1">';
/** The caption step as it stands in a language: way back, title, way on, picture, caption. */
const captionStep = (words: { back: string; title: string; share: string; label: string }) =>
  dialog(
    `${sign(words.back)}<h2>${words.title}</h2>${button(words.share)}${photo}${caption(words.label)}`,
    words.title,
  );

const languages = [
  [
    'English',
    { back: 'Back', title: 'Create new post', share: 'Share', label: 'Write a caption...' },
  ],
  [
    'Russian',
    {
      back: 'Назад',
      title: 'Создание публикации',
      share: 'Поделиться',
      label: 'Добавьте подпись…',
    },
  ],
  [
    'Ukrainian',
    { back: 'Назад', title: 'Створення допису', share: 'Поширити', label: 'Додайте підпис…' },
  ],
  [
    'Belarusian',
    { back: 'Назад', title: 'Новы допіс', share: 'Падзяліцца', label: 'Дадайце подпіс…' },
  ],
  ['Persian', { back: 'بازگشت', title: 'ایجاد پست', share: 'اشتراک‌گذاری', label: 'شرح' }],
  [
    'Japanese',
    { back: '戻る', title: '新規投稿を作成', share: 'シェア', label: 'キャプションを入力...' },
  ],
  ['a language without labels', { back: '', title: '', share: '?', label: '' }],
] as const;

describe('The caption step', () => {
  it.each(languages)('should be found in %s, and its button known.', (_, words) => {
    const document = page('/', captionStep(words) + button(words.share));
    const [hit, ...more] = instagram.findComposers(document);
    expect(more).toEqual([]);
    expect(hit).toMatchObject({ engine: 'lexical' });
    const [back, share, outside] = document.querySelectorAll('[role="button"]');
    expect(instagram.isPublishControl(share!, hit!)).toBe(true);
    expect(instagram.isPublishControl(back!, hit!)).toBe(false);
    expect(instagram.isPublishControl(outside!, hit!)).toBe(false);
  });

  it('should be found by its head where the picture is drawn in a way not known.', () => {
    const body = dialog(
      `${sign()}${button('Dela')}${caption('Skriv en bildtext …')}${button('Emoji')}`,
    );
    expect(instagram.findComposers(page('/', body))).toMatchObject([{ rule: 'head' }]);
  });

  it('should be found as the field of old.', () => {
    const body = dialog('<textarea aria-label="Write a caption..."></textarea>');
    expect(instagram.findComposers(page('/', body))).toMatchObject([
      { rule: 'old-field', engine: 'textarea' },
    ]);
  });

  it('should be a new editor of the same dialog after a step back, and nothing in between.', () => {
    const document = page('/', captionStep(languages[4][1]));
    const [first] = instagram.findComposers(document);
    const [, share] = document.querySelectorAll('[role="button"]');
    const editor = document.querySelector('[contenteditable]')!;
    editor.remove();
    expect(instagram.findComposers(document)).toEqual([]);
    // The button in its place now says "Next", in letters not spoken here.
    expect(instagram.isPublishControl(share!, first!)).toBe(false);
    document.querySelector('[role="dialog"]')!.append(editor.cloneNode(true));
    const [second] = instagram.findComposers(document);
    expect(second!.root).toBe(first!.root);
    expect(second!.editor).not.toBe(first!.editor);
  });
});

describe('What only looks like a caption step', () => {
  const old = '<img src="https://cdn.example/a.jpg">';
  it.each([
    ['comment', `<article>${caption('')}${button('Share')}</article>`],
    [
      'comment in the dialog of a post',
      dialog(`<article></article>${caption('')}${button('Share')}`),
    ],
    [
      'comment in the dialog of a post that has no card',
      dialog(
        `${sign()}${button('Folgen')}<a href="/p/Abcdefg/"><time datetime="2026-11-20T10:00:00.000Z"></time></a>${caption('Kommentieren')}`,
      ),
    ],
    ['comment field', dialog('<textarea aria-label="Add a comment…"></textarea>')],
    [
      'edit dialog',
      dialog(`${button('Отмена')}${button('Готово')}${old}${caption('Добавьте подпись…')}`),
    ],
    [
      'edit dialog named by its label',
      dialog(`${button('X')}${old}${caption('Write a caption...')}`, 'Edit info'),
    ],
    [
      'edit dialog in a language not spoken here',
      dialog(
        `${button('Abbrechen')}<h2>Infos bearbeiten</h2>${button('Fertig')}${old}${caption('Bildunterschrift')}`,
      ),
    ],
    ['message', `<div>${caption('Message')}</div>`],
    [
      'message in a dialog',
      dialog(`${sign()}${caption('Напишите сообщение…')}${button('Отправить')}`),
    ],
    [
      'list of people to send a post to',
      dialog(`${sign()}${button('Anna')}${button('Ben')}${caption('')}`),
    ],
    ['step before the caption', dialog(`${sign()}${button('Next')}${photo}`)],
  ])('A %s should not be taken for one.', (_, body) => {
    expect(instagram.findComposers(page('/natlib/', body))).toEqual([]);
  });
});

describe('Media in the composer', () => {
  const item = (at: number, alt: string, field = 'placeholder="Write alt text..."') =>
    `<div><img src="blob:https://www.instagram.com/${at}"><div><input type="text" ${field} value="${alt}"></div></div>`;
  const composer = (inside: string) =>
    instagram.findComposers(
      page(
        '/',
        dialog(`${sign()}${button('Share')}${photo}${caption('Write a caption...')}${inside}`),
      ),
    )[0]!;
  const place = '<div><input type="text" placeholder="Add location"><svg></svg></div>';

  it('should be counted once, though a picture shows large and small.', () => {
    expect(instagram.countMedia(composer(''))).toBe(1);
    expect(instagram.countMedia(composer(item(1, '') + item(2, '')))).toBe(2);
  });

  it.each([
    ['by their label', undefined],
    ['in a language not spoken here, by the picture beside them', 'placeholder="…"'],
  ])('should have its alternative texts read %s.', (_, field) => {
    const inside = place + item(1, 'Полка с книгами', field) + item(2, ' ', field);
    expect(instagram.altTexts!(composer(inside))).toEqual({ images: 2, described: 1 });
  });

  it('should say nothing of alternative texts while their fields are folded away.', () => {
    expect(instagram.altTexts!(composer(place))).toBeUndefined();
  });
});

describe('The account', () => {
  it('should be the one that is logged in, and the new one after a switch in the same tab.', () => {
    const document = page('/natlib/', viewerData() + captionStep(languages[0][1]));
    const owner = { ownerIds: ['4401'], handles: ['natlib'] };
    expect(instagram.findComposers(document)[0]!.owner).toEqual(owner);
    expect(instagram.pageOwner(document)).toEqual(owner);
    document.cookie = 'ds_user_id=5502';
    // The page's data still speaks of the account before: its name is not taken for the new one's.
    expect(instagram.viewer(document)).toBe('5502');
    expect(instagram.findComposers(document)[0]!.owner).toEqual({
      ownerIds: ['5502'],
      handles: [],
    });
    document.body.insertAdjacentHTML('beforeend', viewerData('childrenlib', '5502'));
    expect(instagram.findComposers(document)[0]!.owner).toEqual({
      ownerIds: ['5502'],
      handles: ['childrenlib'],
    });
  });

  it.each([
    ['/natlib/', '', ['natlib']],
    ['/NatLib/reels/', '', ['natlib']],
    ['/natlib/p/DEF-gh12Ab/', '', ['natlib']],
    [
      '/p/DEF-gh12Ab/',
      '<article><header><a href="/natlib/">natlib</a></header></article>',
      ['natlib'],
    ],
    ['/reel/DEF-gh12Ab/', '', []],
    ['/explore/', '', []],
    ['/', '<article><header><a href="/natlib/">natlib</a></header></article>', []],
  ])('of the page %s should be told as far as it shows.', (path, body, handles) => {
    expect(instagram.pageOwner(page(path, body)).handles).toEqual(handles);
  });
});
