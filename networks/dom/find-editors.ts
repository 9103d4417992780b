import type { ComposerHit, EditorEngine } from '../network';

/** Every element on the page a text can be written into and that shows; cheap enough to ask often. */
export function findEditors(document: Document): HTMLElement[] {
  const all = document.querySelectorAll<HTMLElement>(
    '[contenteditable]:not([contenteditable="false"]),textarea',
  );
  return [...all].filter(isShown);
}

export function isShown(element: Element): boolean {
  return element.isConnected && (element.checkVisibility?.() ?? true);
}

/** By the marks the editors leave themselves: Lexical and Draft.js name theirs. */
export function engineOf(editor: HTMLElement): EditorEngine {
  if (editor.localName === 'textarea') return 'textarea';
  if (editor.dataset.lexicalEditor === 'true') return 'lexical';
  if (editor.querySelector('[data-contents="true"]')) return 'draft';
  return 'plain';
}

/** What a screen reader would call it, about: label or text, without zero-width signs. */
export function nameOf(element: Element): string {
  const label = element.getAttribute('aria-label') ?? element.textContent ?? '';
  return label
    .replace(/[\u200B\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * How labels of comment, message, search and alt text fields begin. Only the beginning: a composer's
 * label may hold the account's name, and "Research Library" holds a "search".
 */
const otherFields =
  /^(write (a |an )?(public )?(comment|reply|message|alt)|add a comment|comment|reply|message|search|aa$|(напи(шите|сать)|добавьте|оставьте) (общедоступный )?(комментарий|ответ|сообщение)|(про)?комментировать|ответ(ить|ьте)|сообщение|поиск|замещающий|альтернативный|(напишіть|написати|додайте) (коментар|відповідь|повідомлення)|(про)?коментувати|відповісти|повідомлення|пошук|(напішыце|напісаць|дадайце) (каментарый|адказ|паведамленне)|(пра)?каментаваць|адказаць|паведамленне)/i;

/** Is it, by its label, a field for something else than a post? */
export function isOtherField(editor: Element): boolean {
  const label = editor.getAttribute('aria-label') ?? editor.getAttribute('aria-placeholder') ?? '';
  return otherFields.test(label.trim());
}

/** What a person can press. */
export const pressable = 'button,[role="button"],input[type="submit"],a[role="link"]';

/** Is there a button of exactly such a name? Longer labels often hold the same words. */
export function hasButton(root: Element, names: RegExp): boolean {
  return [...root.querySelectorAll(pressable)].some((one) => names.test(nameOf(one)));
}

/** Is the target, or a button around it inside the composer, of exactly such a name? */
export function isButton(target: Element, { root }: ComposerHit, names: RegExp): boolean {
  const button = target.closest(pressable);
  return !!button && root.contains(button) && names.test(nameOf(button));
}

/** The heading or label of a dialog, '' when it has none that is short enough to be one. */
export function titleOf(dialog: Element): string {
  const labelled = dialog.getAttribute('aria-labelledby');
  const named =
    dialog.getAttribute('aria-label') ??
    (labelled && dialog.ownerDocument.getElementById(labelled)?.textContent) ??
    dialog.querySelector('h1,h2,[role="heading"]')?.textContent ??
    '';
  return named.replace(/\s+/g, ' ').trim();
}

/** First part of the path, lower case, unless it is one of the network's own pages. */
export function handleIn(pathname: string, reserved: RegExp): string | undefined {
  const first = decodeURIComponent(pathname.split('/')[1] ?? '').toLowerCase();
  return /^[\w.-]{2,60}$/.test(first) && !reserved.test(first) ? first : undefined;
}

/** Was the document loaded at this address? Head and embedded data go stale when a page moves by script. */
export function loadedHere({ defaultView, location }: Document): boolean {
  const [entry] = defaultView?.performance?.getEntriesByType?.('navigation') ?? [];
  try {
    return !entry || new URL(entry.name).pathname === location.pathname;
  } catch {
    return true;
  }
}

/** A cookie's value. */
export function cookie(document: Document, name: string): string | undefined {
  return document.cookie.match(new RegExp(`(?:^|; )${name}=([^;]+)`))?.[1];
}
