import {
  engineOf,
  findEditors,
  hasButton,
  isButton,
  isOtherField,
  nameOf,
  pressable,
  titleOf,
} from '../dom/find-editors';
import type { ComposerHit, Network } from '../network';
import { classifyInstagram } from './classify';
import { findInstagramPosts } from './find-posts';
import { readInstagramPosts } from './read-posts';
import { rules } from './rules';
import { pageOwner, viewer, viewerHint } from './viewer';

/** Labels seen in scripts of others for Russian and English; the rest are this network's usual words. */
const labels =
  /^(write a caption|добавьте подпись|напишите подпись|додайте підпис|дадайце подпіс)/i;
const edits = /^(edit|редактирова|изменить|редагува|рэдагава)/i;
const publish = /^(share|поделиться|поширити|поділитися|падзяліцца)$/i;
const done = /^(done|готово|гатова)$/i;
const altLabels = /alt(ernative)? text|альтернативн|замещающ|замінн|альтэрнатыўн/i;

function ruleOf(editor: HTMLElement, dialog: Element | null): string | undefined {
  const label = editor.getAttribute('aria-label') ?? editor.getAttribute('aria-placeholder') ?? '';
  if (!dialog || dialog.querySelector(rules['of-post'].selector) || isOtherField(editor))
    return undefined;
  const engine = engineOf(editor);
  if (engine === 'textarea') return labels.test(label) ? 'old-field' : undefined;
  if (editor.getAttribute('role') !== 'textbox') return undefined;
  if (hasButton(dialog, publish)) return 'button';
  if (edits.test(titleOf(dialog)) || hasButton(dialog, done)) return undefined;
  if (labels.test(label)) return 'label';
  // In a language not spoken here: pictures that are not on the network yet, or a head with one way
  // back (a sign) and one way on (a word). The dialog for an old caption has "Cancel" and "Done" there.
  if (engine !== 'lexical' || !dialog.querySelector('[role="button"]')) return undefined;
  if (dialog.querySelector(rules['local-media'].selector)) return 'media';
  const { signs, words } = headOf(editor, dialog);
  return signs > 0 && words.length === 1 ? 'head' : undefined;
}

/** The buttons that stand before the editor: those with a sign alone and those with words. */
function headOf(editor: Element, dialog: Element): { signs: number; words: Element[] } {
  const words: Element[] = [];
  let signs = 0;
  for (const button of dialog.querySelectorAll(pressable)) {
    const place = button.compareDocumentPosition(editor);
    if (!(place & 4) || place & 16) continue;
    if (button.textContent?.trim()) words.push(button);
    else signs += 1;
  }
  return { signs, words };
}

function findComposers(document: Document): ComposerHit[] {
  const hits: ComposerHit[] = [];
  for (const editor of findEditors(document)) {
    const root = editor.closest<HTMLElement>(rules.dialog.selector);
    const rule = ruleOf(editor, root);
    if (!rule || !root || hits.some((hit) => hit.root === root)) continue;
    hits.push({ editor, root, engine: engineOf(editor), rule, owner: viewerHint(document) });
  }
  return hits;
}

/** "Share", or in a language not spoken here the one button with a word in the head while the caption stands there. */
function isPublishControl(target: Element, composer: ComposerHit): boolean {
  if (isButton(target, composer, publish)) return true;
  const { editor, root, rule } = composer;
  if (!/^(media|head)$/.test(rule) || !root.contains(editor)) return false;
  const { words } = headOf(editor, root);
  return words.length === 1 && words[0]!.contains(target);
}

/** The fields for alternative texts: by their label, otherwise a line of text beside a small picture. */
function altFields({ root, editor }: ComposerHit): HTMLInputElement[] {
  const fields = root.querySelectorAll<HTMLInputElement>(rules['text-line'].selector);
  return [...fields].filter((field) => {
    if (field === (editor as Element)) return false;
    if (altLabels.test(`${nameOf(field)} ${field.placeholder}`)) return true;
    let box: Element | null = field.parentElement;
    for (let level = 0; box && box !== root && level < 4; level++, box = box.parentElement) {
      if (box.contains(editor) || box.querySelectorAll('input,textarea').length > 1) return false;
      if (box.querySelector(rules['local-media'].selector)) return true;
    }
    return false;
  });
}

/** Pictures of one post may show twice, large and as a thumbnail: by their address they are one. */
function countMedia(composer: ComposerHit): number | undefined {
  const { root } = composer;
  const pictures = [...root.querySelectorAll('img[src^="blob:"],video')].map(
    (one) => one.getAttribute('src') ?? '',
  );
  const alone = new Set(pictures.filter(Boolean)).size || Math.min(pictures.length, 1);
  return Math.max(alone, altFields(composer).length) || undefined;
}

/** Of the pictures that can be described, how many are; undefined while the fields do not show. */
function altTexts(composer: ComposerHit): { images: number; described: number } | undefined {
  const fields = altFields(composer);
  if (fields.length === 0) return undefined;
  return { images: fields.length, described: fields.filter(({ value }) => value.trim()).length };
}

export const instagram: Network = {
  id: 'instagram',
  name: 'Instagram',
  owns: ({ hostname }) => hostname === 'www.instagram.com',
  findComposers,
  pageOwner,
  viewer,
  isPublishControl,
  keysStay: true,
  countMedia,
  altTexts,
  classify: classifyInstagram,
  readPosts: readInstagramPosts,
  findPosts: findInstagramPosts,
};
