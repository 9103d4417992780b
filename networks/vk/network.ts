import {
  engineOf,
  findEditors,
  handleIn,
  hasButton,
  isButton,
  isOtherField,
  loadedHere,
  nameOf,
  titleOf,
} from '../dom/find-editors';
import type { ComposerHit, Network, OwnerHint } from '../network';
import { classifyVk } from './classify';
import { readPosts } from './read-posts';

/**
 * Three generations of the site live side by side. Test-ids are there in most accounts and missing in
 * some (seen by others in 2026), so each has a rule by role and words behind it. Class names change
 * with every build; those below belong to the old pages, which do not.
 */
const found = {
  /** Two-step dialog of the current site, and the mobile site's page. */
  field:
    '[data-testid^="posting_base_screen_input_message"],[data-testid="posting_start_screen_post_input"]',
  dialog: '[data-testid="posting_modal_box"],[role="dialog"],[aria-modal="true"]',
  box: '[data-testid="posting_modal_box"]',
  /** The classic page's own field; comments there share its classes, never its id. */
  classic: '#post_field',
  classicBox: '#page_block_submit_post,#submit_post_box',
  classicSend: '#send_post',
  /** Comments, messages, channels, discussions and posts themselves. */
  traps:
    '[data-testid="post"],[data-post-id],[data-testid="content-editable-input"],[class*="reply_field"],.ConvoComposer,.ChannelComposer,[role="search"]',
};

const titles =
  /^(новый пост|новая запись|форма постинга|создание поста|new post|create post|новий пост|новы пост)/i;
const edits = /^(редактирован|изменени|edit|редагуван|рэдагаванн)/i;
const save = /^(сохранить( изменения)?|save( changes)?|зберегти|захаваць)$/i;
const steps = /^(далее|next|далі|далей|запланировать)$/i;
const publish =
  /^(опубликовать|разместить|предложить( пост| новость)?|добавить в очередь|publish|post|suggest( post| news)?|schedule|опублікувати|запропонувати( пост| новину)?|апублікаваць|прапанаваць( пост| навіну)?)$/i;

const publishIds =
  '[data-testid="posting_submit_button"],[data-testid="posting_suggest_button"],[data-testid="posting_postponed_publish_button"],#send_post';

const reserved =
  /^(feed|im|wall-?\d.*|id\d+|club\d+|public\d+|event\d+|al_.*|new_post|groups|friends|albums.*|photos?.*|video.*|clips?.*|audios?.*|market.*|search|settings|apps|away.*|topic.*|board.*|docs?|bookmarks|notifications|support|login|join|story.*|@.*)$/;

function ruleOf(editor: HTMLElement, root: Element | null, path: string): string | undefined {
  if (editor.matches(found.classic)) {
    // It stands open on every wall: only somebody who writes there is composing.
    const used = editor.ownerDocument.activeElement === editor || editor.textContent?.trim();
    return used || root?.querySelector(found.classicSend) ? 'classic' : undefined;
  }
  if (editor.closest(found.traps)) return undefined;
  const byId = editor.matches(found.field);
  if (!byId && isOtherField(editor)) return undefined;
  if (!root) {
    if (!/^\/new_post\//.test(path)) return undefined;
    return byId ? 'mobile-id' : 'mobile';
  }
  if (edits.test(titleOf(root)) || hasButton(root, save)) return undefined;
  if (byId) return 'test-id';
  if (editor.localName !== 'textarea' && editor.getAttribute('role') !== 'textbox')
    return undefined;
  if (root.matches(found.box)) return 'box';
  if (titles.test(titleOf(root))) return 'title';
  return hasButton(root, publish) || (hasButton(root, steps) && root.querySelector('[type="file"]'))
    ? 'button'
    : undefined;
}

function findComposers(document: Document): ComposerHit[] {
  const hits: ComposerHit[] = [];
  for (const editor of findEditors(document)) {
    const classic = editor.matches(found.classic);
    const root = editor.closest<HTMLElement>(classic ? found.classicBox : found.dialog);
    const rule = ruleOf(editor, root, document.location.pathname);
    if (!rule || hits.some((hit) => root && hit.root === root)) continue;
    hits.push({
      editor,
      root: root ?? editor.closest('form') ?? document.body,
      engine: engineOf(editor),
      rule,
      owner: ownerOf(document, root),
    });
  }
  return hits;
}

/** Numeric id out of "club1", "public1", "event1" or "id1". */
function numeric(name: string): string | undefined {
  const [, kind, number] = /^(club|public|event|id)(\d+)$/.exec(name) ?? [];
  return number && (kind === 'id' ? number : `-${number}`);
}

function ownerOf(document: Document, root: Element | null): OwnerHint {
  const classic = root?.closest('[data-oid]') ?? root?.querySelector('[data-oid]');
  const stated = classic?.getAttribute('data-oid');
  const page = pageOwner(document);
  return stated ? { ownerIds: [stated], handles: page.handles } : page;
}

function pageOwner(document: Document): OwnerHint {
  const { pathname, search } = document.location;
  const name = pathname.slice(1).toLowerCase();
  const inPath =
    numeric(name.split('/')[0]!) ??
    /^(?:wall|new_post\/)(-?\d+)/.exec(name)?.[1] ??
    /[?&]w=wall(-?\d+)/.exec(search)?.[1];
  const handle = handleIn(pathname, reserved);
  const handles = handle ? [handle] : numeric(name) ? [name] : [];
  if (inPath) return { ownerIds: [inPath], handles };
  if (!handle) return { ownerIds: [], handles };

  // Posts whose header links to this very page say its number, if they all agree.
  const owners = new Set<string>();
  for (const post of document.querySelectorAll('[data-post-id]')) {
    const header = post.querySelector(
      '[data-testid="post-header-title"],.PostHeaderTitle__authorLink,.author',
    );
    const href = header?.getAttribute('href') ?? header?.querySelector('a')?.getAttribute('href');
    if (!href || handleOf(href) !== handle) continue;
    const [, owner] = /^(-?\d+)_\d+$/.exec(post.getAttribute('data-post-id') ?? '') ?? [];
    if (owner) owners.add(owner);
  }
  if (owners.size === 1) return { ownerIds: [...owners], handles };
  if (loadedHere(document)) {
    const head = document.querySelectorAll<HTMLElement>(
      'link[rel="alternate"][href*="android"],meta[property="og:url"]',
    );
    for (const one of head) {
      const address = one.getAttribute('href') ?? one.getAttribute('content') ?? '';
      const owner = numeric(address.split(/[?#]/)[0]!.split('/').at(-1)!.toLowerCase());
      if (owner) return { ownerIds: [owner], handles };
    }
  }
  return { ownerIds: [], handles };
}

function handleOf(href: string): string {
  return (
    href
      .replace(/^https?:\/\/[^/]+/, '')
      .split(/[/?#]/)[1]
      ?.toLowerCase() ?? ''
  );
}

export const vk: Network = {
  id: 'vk',
  name: 'VK',
  owns: ({ hostname }) => /^(www\.|m\.)?vk\.(com|ru)$/.test(hostname),
  findComposers,
  classify: classifyVk,
  readPosts,
  pageOwner,
  viewer: (document) => {
    const own = document.querySelector(
      '#top_profile_link[href],[data-testid="leftmenu"] a[href^="/id"]',
    );
    return numeric(handleOf(own?.getAttribute('href') ?? ''));
  },
  isPublishControl: (target, composer) =>
    (composer.root.contains(target) && !!target.closest(publishIds)) ||
    (isButton(target, composer, publish) && !/^запланировать$/i.test(nameOf(target))),
  countMedia({ root }) {
    const classic = root.querySelectorAll(
      '.page_preview_photo_wrap,.page_preview_video_wrap',
    ).length;
    const removable = root.querySelectorAll(
      '[data-testid="posting_attachment_photo_item_remove"],[data-testid="posting_attachment_video_item_remove"]',
    ).length;
    return removable || root.querySelectorAll('[data-testid="media-grid-item"]').length || classic;
  },
};
