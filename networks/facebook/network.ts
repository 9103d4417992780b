import {
  cookie,
  engineOf,
  findEditors,
  handleIn,
  hasButton,
  isButton,
  isOtherField,
  loadedHere,
  titleOf,
} from '../dom/find-editors';
import type { ComposerHit, Network, OwnerHint } from '../network';
import { classifyFacebook } from './classify';

/** Business Suite's composer is a page of its own; in the planner it is a dialog. */
const suite = /^\/latest\/(composer|reels_composer)\b/;

const titles =
  /^(create (a )?post|new post|создать публикацию|создание публикации|новая публикация|створити допис|створення допису|стварыць допіс|стварыць публікацыю|стварэнне допісу)/i;
const edits = /^(edit|редактирова|изменить|редагува|рэдагава)/i;
const publish =
  /^(post|publish|schedule|share|share now|опубликовать|запланировать|поделиться|опублікувати|запланувати|апублікаваць|запланаваць)$/i;
const next = /^(next|далее|далі|далей)$/i;
const save = /^(save( changes)?|сохранить( изменения)?|зберегти|захаваць)$/i;

const reserved =
  /^(profile\.php|permalink\.php|story\.php|groups|pages|watch|marketplace|reels?|photo(\.php)?|photos|videos|events|messages|notifications|latest|home\.php|me|search|settings|share|stories|friends|gaming|bookmarks|help|login.*|professional_dashboard|hashtag|media)$/;

function ruleOf(editor: HTMLElement, dialog: Element | null, path: string): string | undefined {
  const role = editor.getAttribute('role');
  if (role !== 'textbox' && role !== 'combobox') return undefined;
  // Comments sit in articles, and so do posts in a dialog of their own: a composer has none around it.
  if (editor.closest('[role="article"],[role="search"]')) return undefined;
  if (isOtherField(editor)) return undefined;
  if (!dialog) return suite.test(path) ? 'suite' : undefined;
  const title = titleOf(dialog);
  if (edits.test(title) || hasButton(dialog, save)) return undefined;
  if (titles.test(title)) return 'title';
  if (dialog.querySelector('[role="article"]')) return undefined;
  if (hasButton(dialog, publish) || hasButton(dialog, next)) return 'button';
  // In a language not spoken here: a form of the dialog's own around a rich editor.
  const form = editor.closest('form');
  const posts = form?.getAttribute('method')?.toLowerCase() === 'post' && dialog.contains(form);
  return posts && engineOf(editor) !== 'plain' ? 'form' : undefined;
}

function findComposers(document: Document): ComposerHit[] {
  const hits: ComposerHit[] = [];
  for (const editor of findEditors(document)) {
    const dialog = editor.closest<HTMLElement>('[role="dialog"]');
    const rule = ruleOf(editor, dialog, document.location.pathname);
    if (!rule) continue;
    const root = dialog ?? editor.closest<HTMLElement>('[role="main"]') ?? document.body;
    const hit = { editor, root, engine: engineOf(editor), rule, owner: actor(document) };
    // With a photo attached the dialog has more fields; the draft is the largest.
    const rival = hits.findIndex((one) => one.root === root);
    if (rival < 0) hits.push(hit);
    else if (area(editor) > area(hits[rival]!.editor)) hits[rival] = hit;
  }
  return hits;
}

function area(element: Element): number {
  const { width, height } = element.getBoundingClientRect();
  return width * height;
}

/** Whom a post would be by: the Page the browser acts as, otherwise the person. */
function actor(document: Document): OwnerHint {
  const asset = new URLSearchParams(document.location.search).get('asset_id');
  if (asset && /^\d+$/.test(asset)) return { ownerIds: [asset], handles: [] };
  const page = pageOwner(document);
  const acting = cookie(document, 'i_user') ?? cookie(document, 'c_user');
  if (!acting) return page;
  const known = page.ownerIds.length > 0;
  return {
    ownerIds: [acting],
    handles: !known || page.ownerIds.includes(acting) ? page.handles : [],
  };
}

function pageOwner(document: Document): OwnerHint {
  const { pathname, search } = document.location;
  const fields = new URLSearchParams(search);
  const inAddress = fields.get(pathname === '/profile.php' ? 'id' : 'asset_id');
  if (inAddress && /^\d+$/.test(inAddress)) return { ownerIds: [inAddress], handles: [] };
  const handle = handleIn(pathname, reserved);
  if (!handle) return { ownerIds: [], handles: [] };
  if (/^\d+$/.test(handle)) return { ownerIds: [handle], handles: [] };
  const app = loadedHere(document)
    ? document.querySelector('meta[property="al:android:url"]')?.getAttribute('content')
    : undefined;
  const [, number] = /^fb:\/\/(?:page|profile|group)\/(\d+)/.exec(app ?? '') ?? [];
  return { ownerIds: number ? [number] : [], handles: [handle] };
}

export const facebook: Network = {
  id: 'facebook',
  name: 'Facebook',
  owns: ({ hostname }) => /^(www|web|business)\.facebook\.com$/.test(hostname),
  findComposers,
  classify: classifyFacebook,
  pageOwner,
  viewer: (document) => cookie(document, 'c_user'),
  isPublishControl: (target, composer) => isButton(target, composer, publish),
  countMedia: ({ root }) =>
    root.querySelectorAll('img[src^="blob:"],img[src*="fbcdn"][alt=""],video').length,
};
