import {
  engineOf,
  findEditors,
  hasButton,
  isButton,
  isOtherField,
  isShown,
  nameOf,
} from '../dom/find-editors';
import type { ComposerHit, Network } from '../network';
import { classifyX } from './classify';
import { findXPosts } from './find-posts';
import { readXPosts } from './read-posts';
import { rules } from './rules';
import { pageOwner, postIn, viewer, viewerHint } from './viewer';

const send = rules.send.selector;
const publish =
  /^(post( all)?|schedule|опубликовать( пост| всё| все)?|запланировать|опублікувати( все| допис)?|запланувати|апублікаваць( усё)?|запланаваць)$/i;
const others =
  /^(reply|update|save|ответить|обновить|сохранить|відповісти|оновити|зберегти|адказаць|абнавіць|захаваць)$/i;

function ruleOf(editor: HTMLElement, root: HTMLElement): string | undefined {
  const named = editor.matches(rules.field.selector);
  const button = root.querySelector(send);
  // A reply stands below what it answers, or on that post's own page; what a quoting post quotes stands below it.
  const answered = root.querySelector(rules['of-post'].selector);
  if (answered && answered.compareDocumentPosition(editor) & 4) return undefined;
  if (button ? others.test(nameOf(button)) : hasButton(root, others)) return undefined;
  const inDialog = root.matches(rules.dialog.selector);
  if (!inDialog && postIn(editor.ownerDocument.location.pathname)) return undefined;
  if (named) return inDialog ? 'window' : 'inline';
  // Without test ids: a rich field in a window with a button of the right name.
  if (!inDialog || engineOf(editor) !== 'draft' || isOtherField(editor)) return undefined;
  return hasButton(root, publish) ? 'button' : undefined;
}

/** The window around the field, or the box in the page that holds the button too. */
function rootOf(editor: HTMLElement): HTMLElement | undefined {
  const dialog = editor.closest<HTMLElement>(rules.dialog.selector);
  if (dialog) return dialog;
  if (!editor.matches(rules.field.selector)) return undefined;
  let box: HTMLElement | null = editor.parentElement;
  while (box && !box.querySelector(send)) box = box.parentElement;
  return box && box !== editor.ownerDocument.body ? box : undefined;
}

function findComposers(document: Document): ComposerHit[] {
  const hits: ComposerHit[] = [];
  for (const editor of findEditors(document)) {
    if (editor.getAttribute('role') !== 'textbox' || !isShown(editor)) continue;
    const root = rootOf(editor);
    // The further parts of a thread are fields of the same composer.
    if (!root || hits.some((hit) => hit.root === root)) continue;
    const rule = ruleOf(editor, root);
    if (!rule) continue;
    hits.push({ editor, root, engine: engineOf(editor), rule, owner: viewerHint(document) });
  }
  return hits;
}

function isPublishControl(target: Element, composer: ComposerHit): boolean {
  const button = target.closest(send);
  return (!!button && composer.root.contains(button)) || isButton(target, composer, publish);
}

function countMedia({ root }: ComposerHit): number | undefined {
  const media = [...root.querySelectorAll(rules['local-media'].selector)];
  return new Set(media.map((one) => one.getAttribute('src') || one)).size || undefined;
}

export const x: Network = {
  id: 'x',
  name: 'X',
  owns: ({ hostname }) => /^(x|twitter)\.com$/.test(hostname),
  findComposers,
  pageOwner,
  viewer,
  isPublishControl,
  countMedia,
  classify: classifyX,
  readPosts: readXPosts,
  findPosts: findXPosts,
};
