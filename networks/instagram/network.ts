import {
  cookie,
  engineOf,
  findEditors,
  handleIn,
  hasButton,
  isButton,
  isOtherField,
  titleOf,
} from '../dom/find-editors';
import type { ComposerHit, Network, OwnerHint } from '../network';
import { classifyInstagram } from './classify';

/** Labels seen in scripts of others for Russian and English; the rest are this network's usual words. */
const labels =
  /^(write a caption|добавьте подпись|напишите подпись|додайте підпис|дадайце подпіс)/i;
const edits = /^(edit|редактирова|изменить|редагува|рэдагава)/i;
const publish = /^(share|поделиться|поширити|поділитися|падзяліцца)$/i;
const done = /^(done|готово|гатова)$/i;

const reserved =
  /^(reels?|explore|direct|accounts|stories|p|tv|tags|locations|about|legal|web|api|graphql|popular|challenge|privacy|meta|ads|notifications|nametag|directory|your_activity|professional_dashboard|archive|create)$/;

function ruleOf(editor: HTMLElement, dialog: Element | null): string | undefined {
  const label = editor.getAttribute('aria-label') ?? editor.getAttribute('aria-placeholder') ?? '';
  // A post opened over the feed is a dialog too, with the post as an article and a comment field.
  if (!dialog || dialog.querySelector('article') || isOtherField(editor)) return undefined;
  const engine = engineOf(editor);
  if (engine === 'textarea') return labels.test(label) ? 'old-field' : undefined;
  if (editor.getAttribute('role') !== 'textbox') return undefined;
  if (hasButton(dialog, publish)) return 'button';
  if (edits.test(titleOf(dialog)) || hasButton(dialog, done)) return undefined;
  if (labels.test(label)) return 'label';
  // In a language not spoken here: a rich editor in a dialog with a row of buttons at its head.
  return engine === 'lexical' && dialog.querySelector('[role="button"]') ? 'editor' : undefined;
}

function findComposers(document: Document): ComposerHit[] {
  const hits: ComposerHit[] = [];
  for (const editor of findEditors(document)) {
    const root = editor.closest<HTMLElement>('[role="dialog"]');
    const rule = ruleOf(editor, root);
    if (!rule || !root || hits.some((hit) => hit.root === root)) continue;
    hits.push({ editor, root, engine: engineOf(editor), rule, owner: viewerHint(document) });
  }
  return hits;
}

/** A post is always by the account that is logged in. */
function viewerHint(document: Document): OwnerHint {
  const number = cookie(document, 'ds_user_id');
  const name = viewerName(document);
  return { ownerIds: number ? [number] : [], handles: name ? [name] : [] };
}

const names = new WeakMap<Document, { of: string | undefined; name: string | undefined }>();

/** The page's own data holds who is logged in; read once an account, the data is large. */
function viewerName(document: Document): string | undefined {
  const of = cookie(document, 'ds_user_id');
  const known = names.get(document);
  if (known?.name && known.of === of) return known.name;
  let name: string | undefined;
  for (const script of document.querySelectorAll('script[type="application/json"]')) {
    const text = script.textContent ?? '';
    const at = text.indexOf('"PolarisViewer"');
    if (at < 0) continue;
    const near = text.slice(at, at + 20_000);
    const id = /"id":\s*"(\d+)"/.exec(near)?.[1];
    if (id && of && id !== of) continue;
    name = /"username":\s*"([\w.]+)"/.exec(near)?.[1]?.toLowerCase();
    if (name) break;
  }
  names.set(document, { of, name });
  return name;
}

function pageOwner(document: Document): OwnerHint {
  const handle = handleIn(document.location.pathname, reserved);
  if (!handle) return { ownerIds: [], handles: [] };
  const number = viewerName(document) === handle ? cookie(document, 'ds_user_id') : undefined;
  return { ownerIds: number ? [number] : [], handles: [handle] };
}

export const instagram: Network = {
  id: 'instagram',
  name: 'Instagram',
  owns: ({ hostname }) => hostname === 'www.instagram.com',
  findComposers,
  classify: classifyInstagram,
  pageOwner,
  viewer: (document) => cookie(document, 'ds_user_id'),
  isPublishControl: (target, composer) => isButton(target, composer, publish),
  countMedia: ({ root }) => root.querySelectorAll('img[src^="blob:"],video').length || undefined,
};
