import {
  engineOf,
  findEditors,
  hasButton,
  isButton,
  nameOf,
  pressable,
  titleOf,
} from '../dom/find-editors';
import type { ComposerHit, Network } from '../network';
import { classifyThreads } from './classify';
import { findThreadsPosts } from './find-posts';
import { readThreadsPosts } from './read-posts';
import { rules } from './rules';
import { ownerOf, pageOwner, viewer } from './viewer';

/** What the empty field says; in a reply box it is "Reply to …". The label beside it is the same in both. */
const prompts = /^(what['’]s new|start a thread|что нового|начните ветку|що нового|што новага)/i;
const replies = /^(reply|ответ|відпові|адказ)/i;
const publish = /^(post|опубликовать|опублікувати|апублікаваць)$/i;
const edits = /^(edit|редактирова|изменить|редагува|рэдагава)/i;
const done = /^(done|save|готово|сохранить|зберегти|захаваць|гатова)$/i;

function ruleOf(editor: HTMLElement, root: Element | undefined): string | undefined {
  if (editor.getAttribute('role') !== 'textbox' || engineOf(editor) === 'textarea')
    return undefined;
  const prompt = editor.getAttribute('aria-placeholder') ?? editor.getAttribute('aria-label') ?? '';
  // A reply stands below what it answers; what a quoting post quotes stands below it.
  if (!root || replies.test(prompt) || follows(editor, root.querySelector(rules.date.selector))) {
    return undefined;
  }
  if (edits.test(titleOf(root)) || hasButton(root, done)) return undefined;
  if (prompts.test(prompt)) return 'prompt';
  if (hasButton(root, publish)) return 'button';
  const inDialog = root.matches(rules.dialog.selector);
  return inDialog && engineOf(editor) === 'lexical' && lastWord(editor, root)
    ? 'editor'
    : undefined;
}

const follows = (editor: Element, other: Element | null): boolean =>
  !!other && (other.compareDocumentPosition(editor) & 4) !== 0;

/** The dialog around the editor; where it stands in the page itself, the box with the button that sends it. */
function rootOf(editor: HTMLElement): HTMLElement | undefined {
  const dialog = editor.closest<HTMLElement>(rules.dialog.selector);
  if (dialog) return dialog;
  let box: HTMLElement | null = editor.parentElement;
  for (let level = 0; box && box !== editor.ownerDocument.body && level < 10; level++) {
    if (hasButton(box, publish)) return box;
    box = box.parentElement;
  }
  return undefined;
}

/** In a language not spoken here: the last button with a word behind the editor sends it. */
function lastWord(editor: Element, root: Element): Element | undefined {
  return [...root.querySelectorAll(pressable)]
    .filter((button) => follows(button, editor) && button.textContent?.trim())
    .at(-1);
}

function findComposers(document: Document): ComposerHit[] {
  const hits: ComposerHit[] = [];
  for (const editor of findEditors(document)) {
    const root = rootOf(editor);
    const rule = ruleOf(editor, root);
    // The further parts of a chain are fields of the same composer.
    if (!rule || !root || hits.some((hit) => hit.root === root)) continue;
    hits.push({ editor, root, engine: engineOf(editor), rule, owner: ownerOf(root) });
  }
  return hits;
}

function isPublishControl(target: Element, composer: ComposerHit): boolean {
  if (isButton(target, composer, publish)) return true;
  const { editor, root, rule } = composer;
  if (rule !== 'editor' || !root.contains(editor)) return false;
  const last = lastWord(editor, root);
  return !!last && last.contains(target) && !!nameOf(last);
}

function countMedia({ root }: ComposerHit): number | undefined {
  const media = [...root.querySelectorAll(rules['local-media'].selector)];
  return new Set(media.map((one) => one.getAttribute('src') || one)).size || undefined;
}

export const threads: Network = {
  id: 'threads',
  name: 'Threads',
  owns: ({ hostname }) => /^www\.threads\.(com|net)$/.test(hostname),
  findComposers,
  pageOwner,
  viewer,
  isPublishControl,
  countMedia,
  classify: classifyThreads,
  readPosts: readThreadsPosts,
  findPosts: findThreadsPosts,
};
