import {
  engineOf,
  findEditors,
  hasButton,
  isButton,
  isOtherField,
  titleOf,
} from '../dom/find-editors';
import type { ComposerHit } from '../network';
import { composerOwner, linkedInstagram } from './owner';
import { rules } from './rules';

/** Business Suite's composers are pages of their own; in the planner they are dialogs. */
const suitePages: readonly [RegExp, string][] = [
  [/^\/latest\/composer\b/, 'suite'],
  [/^\/latest\/reels_composer\b/, 'suite-reel'],
  [/^\/latest\/story_composer\b/, 'suite-story'],
];

const titles =
  /^(create (a )?(post|reel)|new (post|reel)|создать публикацию|создание публикации|новая публикация|створити допис|створення допису|стварыць допіс|стварыць публікацыю|стварэнне допісу)/i;
const storyTitles =
  /^(create (a )?story|new story|создать историю|новая история|створити історію|стварыць гісторыю)/i;
const edits = /^(edit|редактирова|изменить|редагува|рэдагава)/i;
const publish =
  /^(post|publish|schedule|share|share now|опубликовать|запланировать|поделиться|опублікувати|запланувати|поширити|апублікаваць|запланаваць|абагуліць)$/i;
const next = /^(next|далее|далі|далей)$/i;
const save = /^(save( changes)?|сохранить( изменения)?|зберегти|захаваць)$/i;

/** Which rule says that the editor is a composer's; undefined when none does. Names are kept for the diagnostics. */
function ruleOf(editor: HTMLElement, dialog: Element | null): string | undefined {
  const { pathname, hostname } = editor.ownerDocument.location;
  const role = editor.getAttribute('role');
  if (role !== 'textbox' && role !== 'combobox') return undefined;
  // Comments sit in articles, and so do posts in a dialog of their own: a composer has none around it.
  if (editor.closest(rules.article.selector) || isOtherField(editor)) return undefined;
  const suite = hostname.startsWith('business.');
  if (!dialog) return suite ? suitePages.find(([path]) => path.test(pathname))?.[1] : undefined;
  const title = titleOf(dialog);
  if (edits.test(title) || hasButton(dialog, save)) return undefined;
  if (storyTitles.test(title)) return suite ? 'suite-story' : 'story';
  if (titles.test(title)) return 'title';
  if (dialog.querySelector('[role="article"]')) return undefined;
  if (hasButton(dialog, publish) || hasButton(dialog, next)) return 'button';
  // In a language not spoken here: a form of the dialog's own around a rich editor.
  const form = editor.closest('form');
  const posts = form?.getAttribute('method')?.toLowerCase() === 'post' && dialog.contains(form);
  if (posts && engineOf(editor) !== 'plain') return 'form';
  return suite && editor.matches(rules.caption.selector) ? 'suite-dialog' : undefined;
}

/** The composers that show now, one a dialog or page; reels' and stories' are named as what they are. */
export function findComposers(document: Document): ComposerHit[] {
  const hits: ComposerHit[] = [];
  for (const editor of findEditors(document)) {
    const dialog = editor.closest<HTMLElement>('[role="dialog"]');
    const rule = ruleOf(editor, dialog);
    if (!rule) continue;
    const root = dialog ?? editor.closest<HTMLElement>('[role="main"]') ?? document.body;
    const instagram = linkedInstagram(document);
    const hit: ComposerHit = {
      editor,
      root,
      engine: engineOf(editor),
      rule,
      owner: composerOwner(document),
      ...(instagram && { others: { instagram } }),
    };
    // With a photo attached the dialog has more fields; the draft is the largest.
    const rival = hits.findIndex((one) => one.root === root);
    if (rival < 0) hits.push(hit);
    else if (area(editor) > area(hits[rival]!.editor)) hits[rival] = hit;
  }
  return hits;
}

/** A story is gone after a day and is no post of the log: sending one is no publication. */
export function isPublishControl(target: Element, composer: ComposerHit): boolean {
  return !composer.rule.endsWith('story') && isButton(target, composer, publish);
}

function area(element: Element): number {
  const { width, height } = element.getBoundingClientRect();
  return width * height;
}
