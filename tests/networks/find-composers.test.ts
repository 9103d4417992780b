import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { networkFor } from '../../networks';
import { facebook } from '../../networks/facebook/network';
import { vk } from '../../networks/vk/network';

/** A page of the network as a document, without a browser. */
function page(url: string, body: string, head = ''): Document {
  const window = new Window({ url });
  window.document.head.innerHTML = head;
  window.document.body.innerHTML = body;
  return window.document as unknown as Document;
}

const textbox = (attributes = '') =>
  `<span contenteditable="true" role="textbox" ${attributes}></span>`;
const lexical = (attributes = '') =>
  `<div contenteditable="true" role="textbox" data-lexical-editor="true" ${attributes}><p><br></p></div>`;
const button = (name: string) => `<div role="button" tabindex="0">${name}</div>`;

describe('VK', () => {
  const url = 'https://vk.ru/club217001';
  const dialog = (
    inside: string,
    attributes = 'data-testid="posting_modal_box" aria-modal="true"',
  ) => `<div ${attributes}>${inside}</div>`;

  it.each([
    ['test-id', dialog(textbox('data-testid="posting_base_screen_input_message"'))],
    ['box', dialog(textbox())],
    ['title', dialog(`<h2>Новый пост</h2>${textbox()}`, 'role="dialog"')],
    ['button', dialog(`${textbox()}<button>Опубликовать</button>`, 'role="dialog"')],
    ['button', dialog(`${textbox()}<button>Next</button><input type="file">`, 'role="dialog"')],
    [
      'classic',
      '<div id="submit_post_box"><div id="post_field" class="submit_post_field" contenteditable="true" role="textbox"></div><button id="send_post">Опубликовать</button></div>',
    ],
  ])('should be found by %s.', (rule, body) => {
    const hits = vk.findComposers(page(url, body));
    expect(hits.map((hit) => [hit.rule, hit.engine])).toEqual([[rule, 'plain']]);
    expect(hits[0]!.owner.ownerIds).toEqual(['-217001']);
  });

  it('should be found on the mobile page, which tells the owner by its address.', () => {
    const hits = vk.findComposers(
      page(
        'https://m.vk.ru/new_post/-217001',
        '<textarea data-testid="posting_start_screen_post_input"></textarea>',
      ),
    );
    expect(hits).toMatchObject([{ rule: 'mobile-id', engine: 'textarea' }]);
    expect(hits[0]!.owner.ownerIds).toEqual(['-217001']);
  });

  it.each([
    ['comment', `<div data-testid="post" data-post-id="-1_2">${textbox()}</div>`],
    [
      'comment in a dialog',
      dialog(
        `${textbox('aria-label="Написать комментарий"')}<button>Отправить</button>`,
        'role="dialog"',
      ),
    ],
    ['message', `<div class="ConvoComposer">${textbox('aria-label="Сообщение"')}</div>`],
    [
      'channel',
      `<div role="dialog"><div class="ChannelComposer">${textbox()}</div><button>Опубликовать</button></div>`,
    ],
    [
      'classic comment',
      `<div class="reply_field_wrap">${textbox('class="reply_field submit_post_field"')}</div>`,
    ],
    [
      'classic field nobody writes in',
      '<div id="submit_post_box"><div id="post_field" contenteditable="true"></div></div>',
    ],
    ['edit dialog', dialog(`<h2>Редактирование поста</h2>${textbox()}<button>Сохранить</button>`)],
    ['edit dialog without a title', dialog(`${textbox()}<button>Сохранить</button>`)],
    ['report form', dialog(`<textarea></textarea><button>Отправить</button>`, 'role="dialog"')],
  ])('should not take a %s for the composer.', (_, body) => {
    expect(vk.findComposers(page(url, body))).toEqual([]);
  });

  it('should know the owner of a page with a name by its own posts.', () => {
    const post = (owner: string, href: string) =>
      `<div data-testid="post" data-post-id="${owner}_1"><a data-testid="post-header-title" href="${href}">x</a></div>`;
    const document = page(
      'https://vk.com/natlib',
      post('-55', '/natlib') + post('-66', '/other') + post('-55', 'https://vk.ru/natlib'),
    );
    expect(vk.pageOwner(document)).toEqual({ ownerIds: ['-55'], handles: ['natlib'] });
  });

  it('should know it by the head of the page otherwise.', () => {
    const head = '<meta property="og:url" content="https://vk.com/public777">';
    expect(vk.pageOwner(page('https://vk.com/natlib', '', head)).ownerIds).toEqual(['-777']);
    expect(vk.pageOwner(page('https://vk.com/feed', '', head)).ownerIds).toEqual([]);
    expect(vk.pageOwner(page('https://vk.com/feed?w=wall-9_3', '')).ownerIds).toEqual(['-9']);
    expect(vk.pageOwner(page('https://vk.com/id42', '')).ownerIds).toEqual(['42']);
  });

  it('should tell the button that publishes from its neighbours.', () => {
    const document = page(
      url,
      dialog(
        `${textbox()}<button data-x="1"><span>Опубликовать</span></button><button data-x="2">Опубликовать в историю</button><button data-x="3">Далее</button><button data-x="4" data-testid="posting_suggest_button">Ok</button>`,
      ).concat('<button data-x="5">Опубликовать</button>'),
    );
    const [hit] = vk.findComposers(document);
    const pressed = (at: number) =>
      vk.isPublishControl(document.querySelector(`[data-x="${at}"] span, [data-x="${at}"]`)!, hit!);
    expect([1, 2, 3, 4, 5].map(pressed)).toEqual([true, false, false, true, false]);
  });
});

describe('Facebook', () => {
  const url = 'https://www.facebook.com/natlib.by';
  const dialog = (inside: string, label = '') => `<div role="dialog" ${label}>${inside}</div>`;

  it.each([
    ['title', dialog(lexical(), 'aria-label="Создать публикацию"')],
    ['title', dialog(`<h2>Create post</h2>${lexical()}`)],
    [
      'title',
      dialog(
        `<h2>Create post</h2>${lexical('aria-label="What is on your mind, Research Library?"')}`,
      ),
    ],
    ['button', dialog(lexical() + button('Далее'))],
    ['button', dialog(lexical() + button('Post'))],
    ['form', dialog(`<h2>Δημιουργία</h2><form method="POST">${lexical()}</form>`)],
  ])('should be found by %s.', (rule, body) => {
    expect(facebook.findComposers(page(url, body))).toMatchObject([{ rule, engine: 'lexical' }]);
  });

  it('should be found in Business Suite, whose field is a combobox.', () => {
    const document = page(
      'https://business.facebook.com/latest/composer/?asset_id=1000457',
      '<div role="main"><div contenteditable="true" role="combobox"></div></div>',
    );
    const hits = facebook.findComposers(document);
    expect(hits).toMatchObject([{ rule: 'suite', owner: { ownerIds: ['1000457'] } }]);
  });

  it.each([
    ['comment', `<div role="article">${lexical('aria-label="Напишите комментарий…"')}</div>`],
    ['comment outside of an article', `<form>${lexical('aria-label="Comment as Library"')}</form>`],
    [
      'comment in the dialog of a post',
      dialog(`<div role="article"></div><form method="post">${lexical()}</form>`),
    ],
    ['edit dialog', dialog(`<h2>Редактировать публикацию</h2>${lexical()}${button('Сохранить')}`)],
    ['edit dialog by its button', dialog(`${lexical()}${button('Save')}`)],
    ['message', dialog(`${lexical('aria-label="Сообщение"')}${button('Post')}`)],
    ['search field', '<input role="combobox" type="search">'],
  ])('should not take a %s for the composer.', (_, body) => {
    expect(facebook.findComposers(page(url, body))).toEqual([]);
  });

  it('should know whom the browser acts as.', () => {
    const head = '<meta property="al:android:url" content="fb://page/6155">';
    const document = page(url, dialog(lexical() + button('Post')), head);
    document.cookie = 'c_user=7';
    expect(facebook.viewer(document)).toBe('7');
    expect(facebook.pageOwner(document)).toEqual({ ownerIds: ['6155'], handles: ['natlib.by'] });
    expect(facebook.findComposers(document)[0]!.owner).toEqual({ ownerIds: ['7'], handles: [] });
    document.cookie = 'i_user=6155';
    expect(facebook.findComposers(document)[0]!.owner).toEqual({
      ownerIds: ['6155'],
      handles: ['natlib.by'],
    });
  });

  it('should not take the row of scheduling settings for the button.', () => {
    const document = page(
      url,
      dialog(
        `${lexical()}${button('Настройки планирования Опубликовать сейчас')}${button('Опубликовать')}`,
      ),
    );
    const [hit] = facebook.findComposers(document);
    const [row, post] = document.querySelectorAll('[role="button"]');
    expect(facebook.isPublishControl(row!, hit!)).toBe(false);
    expect(facebook.isPublishControl(post!, hit!)).toBe(true);
  });
});

describe('The registry', () => {
  it.each([
    ['https://m.vk.com/feed', 'vk'],
    ['https://business.facebook.com/latest/composer', 'facebook'],
    ['https://www.instagram.com/', 'instagram'],
    ['https://vk.com.evil.example/', undefined],
    ['https://login.vk.com/', undefined],
  ])('%s should belong to %s.', (address, id) => {
    expect(networkFor(new URL(address))?.id).toBe(id);
  });
});
