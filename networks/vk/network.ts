import {
  engineOf,
  findEditors,
  hasButton,
  isButton,
  isOtherField,
  nameOf,
  titleOf,
} from '../dom/find-editors';
import type { ComposerHit, Network, OwnerHint } from '../network';
import { classifyVk } from './classify';
import { findVkPosts } from './find-posts';
import { ownerOfText, readKeptDrafts } from './kept-drafts';
import { numericOwner, pageOwner } from './page-owner';
import { readPosts } from './read-posts';
import { rules } from './rules';

const titles =
  /^(новый пост|новая запись|форма постинга|создание поста|предложенный пост|new post|create post|новий пост|новы пост)/i;
const edits = /^(редактирован|изменени|edit|редагуван|рэдагаванн)/i;
const save = /^(сохранить( изменения)?|save( changes)?|зберегти|захаваць)$/i;
const steps = /^(далее|next|далі|далей|запланировать)$/i;
const publish =
  /^(опубликовать( сейчас)?|разместить|предложить( пост| новость)?|добавить в очередь|publish( now)?|post|suggest( post| news)?|add to queue|опублікувати( зараз)?|запропонувати( пост| новину)?|додати в чергу|апублікаваць( зараз)?|прапанаваць( пост| навіну)?|дадаць у чаргу)$/i;
/** Opens the calendar, and in some languages also closes it and sends. */
const schedule = /^(запланировать|schedule|запланувати|запланаваць)$/i;

const ownPage = /^(моя страница|профиль|my page|profile|моя сторінка|профіль|мая старонка)$/i;

function ruleOf(editor: HTMLElement, root: Element | null, path: string): string | undefined {
  if (editor.matches(rules['classic-field'])) {
    // It stands open on every wall: only somebody who writes there is composing.
    const used = editor.ownerDocument.activeElement === editor || editor.textContent?.trim();
    return used || root?.querySelector(rules['classic-send']) ? 'classic' : undefined;
  }
  if (editor.closest(rules.traps)) return undefined;
  const mobile = editor.matches(rules['mobile-field']);
  const byId = mobile || editor.matches(rules['composer-field']);
  if (!byId && isOtherField(editor)) return undefined;
  if (!root) {
    if (!/^\/new_post\//.test(path)) return undefined;
    return mobile ? 'mobile-id' : 'mobile';
  }
  // A suggested or scheduled post is edited and sent from one dialog: that one is a composer.
  const sends = hasButton(root, publish);
  if ((edits.test(titleOf(root)) || hasButton(root, save)) && !sends) return undefined;
  if (byId) return 'test-id';
  if (editor.localName !== 'textarea' && editor.getAttribute('role') !== 'textbox')
    return undefined;
  if (root.matches(rules['composer-box'])) return 'box';
  if (titles.test(titleOf(root))) return 'title';
  return sends || (hasButton(root, steps) && root.querySelector('[type="file"]'))
    ? 'button'
    : undefined;
}

function findComposers(document: Document): ComposerHit[] {
  const hits: ComposerHit[] = [];
  for (const editor of findEditors(document)) {
    const classic = editor.matches(rules['classic-field']);
    const box = rules[classic ? 'classic-box' : 'composer-dialog'];
    const root = editor.closest<HTMLElement>(box);
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

/** The classic box states its wall; otherwise it is the page's. */
function ownerOf(document: Document, root: Element | null): OwnerHint {
  const classic = root?.closest('[data-oid]') ?? root?.querySelector('[data-oid]');
  const stated = classic?.getAttribute('data-oid') ?? '';
  const page = pageOwner(document);
  return /^-?\d{1,13}$/.test(stated) ? { ownerIds: [stated], handles: page.handles } : page;
}

/** The drafts belong to the page's origin, which the isolated world shares. */
async function draftOwner({ defaultView }: Document, text: string): Promise<string | undefined> {
  const factory = defaultView?.indexedDB;
  return factory && ownerOfText(await readKeptDrafts(factory), text);
}

/** Without test ids the own page is told by its name in the menu; a name of one's own tells no number. */
function viewer(document: Document): string | undefined {
  const known = document.querySelector(rules.viewer);
  const named = known
    ? undefined
    : [...document.querySelectorAll('nav a[href^="/id"]')].find((one) => ownPage.test(nameOf(one)));
  return numericOwner(known ?? named);
}

function isPublishControl(target: Element, composer: ComposerHit): boolean {
  const { root } = composer;
  if (root.contains(target) && target.closest(rules['publish-button'])) return true;
  if (isButton(target, composer, publish)) return true;
  const calendar = root.querySelector(rules.calendar);
  return !!calendar && isButton(target, composer, schedule) && !target.closest('[data-testid]');
}

function countMedia({ root }: ComposerHit): number | undefined {
  const count = (rule: 'attached-removable' | 'attached-grid' | 'attached-classic') =>
    root.querySelectorAll(rules[rule]).length;
  const shown = count('attached-removable') || count('attached-grid') || count('attached-classic');
  // Nothing there to tell by is not the same as nothing attached.
  const tells = root.matches(`${rules['composer-box']},${rules['classic-box']}`);
  return shown || (tells ? 0 : undefined);
}

export const vk: Network = {
  id: 'vk',
  name: 'VK',
  owns: ({ hostname }) => /^(www\.|m\.)?vk\.(com|ru)$/.test(hostname),
  findComposers,
  classify: classifyVk,
  readPosts,
  findPosts: findVkPosts,
  pageOwner,
  draftOwner,
  viewer,
  isPublishControl,
  countMedia,
};
