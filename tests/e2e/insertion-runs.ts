import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import fc from 'fast-check';

/** The five kinds of editor; the bare editable element in its four dresses. */
const editors = {
  'Lexical, plain': ['lexical-plain'],
  'Lexical, rich': ['lexical-rich'],
  'Draft.js': ['draft'],
  'bare element': ['div', 'span', 'pre-wrap', 'vk'],
  textarea: ['textarea'],
} as const;

/** One insertion, told by chance. */
interface InsertionRun {
  editor: string;
  /** What stands in the editor. */
  before: string;
  text: string;
  mode: 'caret' | 'append' | 'replace';
  /** Where the caret or the selection is, as shares of what stands there. */
  from: number;
  to: number;
  /** The person writes in a field of the sidebar meanwhile. */
  away: boolean;
  /** What the page does with the text: takes it, takes it late, or takes nothing. */
  page: 'takes' | 'takes late' | 'refuses';
}

/** What became of it. */
interface InsertionEnd {
  /** The editor's own state before and after. */
  before: string;
  after: string;
  /** Where the caret or the selection was, UTF-16 offsets in `before`. */
  from: number;
  to: number;
  result: 'inserted' | 'partial' | 'clipboard' | 'failed';
  clipboard: string[];
}

/** The text as it may stand in a draft: one kind of line break, one form of letters. */
const clean = (text: string) => text.replace(/\r\n?/g, '\n').normalize('NFC');

const words = [
  'Выставка',
  'открыта до 1 декабря',
  '«Города у трёх рек»',
  'Чытальная зала № 2',
  'Бібліотека',
  'library’s',
  '#читаем_вместе',
  '@unilib',
  'https://unilib.example/?a=1&b=%D1%8F',
  'café',
  'й',
  'שלום עולם',
  'مرحبا بالمكتبة',
  'كُتُبٌ',
  '‏12 книг‎',
  '10 000 ₽',
  '<b>&amp;</b>',
  '…',
  '—',
  '1. пункт',
  '- пункт',
];
const emoji = ['📚', '👩‍🏫', '👩🏽‍💻', '🇧🇾', '❤️', '☕', '1️⃣', '👨‍👩‍👧', '🏴󠁧󠁢󠁥󠁮󠁧󠁿'];
const gaps = [' ', ' ', ' ', '  ', '\u00A0', ''];
const breaks = ['\n', '\n', '\n\n', '\n\n\n', '\r\n', '\r\n\r\n', '\r'];

const pieces = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...words) },
  { weight: 2, arbitrary: fc.constantFrom(...emoji) },
  { weight: 4, arbitrary: fc.constantFrom(...gaps) },
  { weight: 2, arbitrary: fc.constantFrom(...breaks) },
);

const short = fc
  .array(pieces, { minLength: 1, maxLength: 24 })
  .map((all) => all.join(''))
  .filter((text) => text.trim() !== '');

/** Ten thousand characters, of lines of their own. */
const long = short.map((text) =>
  `${text}\n`
    .repeat(10_000 / (text.length + 1) + 1)
    .slice(0, 10_000)
    .toWellFormed(),
);

const standing = fc
  .array(
    fc.oneof(
      fc.constantFrom(...words),
      fc.constantFrom(...emoji),
      fc.constantFrom(' ', '\n', '\n\n'),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((all) => all.join(''));

/** As a person leaves it: a field filled from outside shows no second space and none at the ends of lines. */
const standingOf = (text: string) =>
  clean(text)
    .replace(/[ \u00A0]+/g, ' ')
    .replace(/^ | $/gm, '');

const insertionRuns: fc.Arbitrary<InsertionRun> = fc
  .record({
    editor: fc.constantFrom(...Object.values(editors)).chain((all) => fc.constantFrom(...all)),
    before: fc.oneof(fc.constant(''), standing, standing),
    text: fc.oneof({ weight: 12, arbitrary: short }, { weight: 1, arbitrary: long }),
    mode: fc.constantFrom('caret', 'caret', 'append', 'replace'),
    from: fc.double({ min: 0, max: 1, noNaN: true }),
    to: fc.double({ min: 0, max: 1, noNaN: true }),
    selecting: fc.boolean(),
    /** The same words once more: what is there already must not be taken for what came. */
    again: fc.nat({ max: 9 }),
    away: fc.boolean(),
    page: fc.constantFrom('takes', 'takes', 'takes', 'takes', 'takes', 'takes late', 'refuses'),
  })
  .map(({ selecting, again, ...run }) => ({
    ...run,
    to: selecting ? run.to : run.from,
    before: standingOf(again === 0 ? run.text : run.before),
  }));

/** What a bare element shows alike is alike: it holds spaces in a row by no-break ones. */
const shown = (text: string) => text.replaceAll('\u00A0', ' ');

/** What should not have been, or nothing: there once, or on the clipboard and the draft untouched. */
function problemOf(run: InsertionRun, end: InsertionEnd): string | null {
  const text = clean(run.text);
  const { before, after, from, to, result, clipboard } = end;
  if (result === 'clipboard') {
    if (after !== before) return 'on the clipboard, and the draft is changed';
    return clipboard.length === 1 && clipboard[0] === text ? null : 'another text on the clipboard';
  }
  if (result !== 'inserted') return result;
  const gap = before.trim() ? '\n'.repeat(2 - Math.min(2, /\n*$/.exec(before)![0].length)) : '';
  const wanted = {
    append: before + gap + text,
    caret: before.slice(0, from) + text + before.slice(to),
    replace: text,
  }[run.mode];
  if (shown(after) !== shown(wanted)) return 'said to be inserted, and is not there as it should';
  return clipboard.length === 0 ? null : 'inserted and on the clipboard';
}

/** How one runs something in the page's own world and in the extension's. */
export interface Worlds {
  own<Given, Result>(
    run: (given: Given) => Result | Promise<Result>,
    given: Given,
  ): Promise<Result>;
  ours<Given, Result>(
    run: (given: Given) => Result | Promise<Result>,
    given: Given,
  ): Promise<Result>;
}

declare global {
  /** How the page behaves towards the next insertion; set by a run, read by the traps of `prepare`. */
  var soakPage: InsertionRun['page'];
}

/** Once a page: what stands for the sidebar's field, for a page that refuses, and for the way by the page's own world. */
async function prepare({ own }: Worlds): Promise<void> {
  await own(() => {
    const outside = document.body.appendChild(document.createElement('input'));
    outside.id = 'outside';
    const trap = (event: Event) => {
      const manner = globalThis.soakPage;
      if (manner === 'takes' || (manner === 'takes late' && event.type !== 'paste')) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (manner === 'refuses') return;
      const text = (event as ClipboardEvent).clipboardData!.getData('text/plain');
      const target = event.target as HTMLElement;
      setTimeout(() => {
        globalThis.soakPage = 'takes';
        draftTools.paste(target, text);
        globalThis.soakPage = manner;
      }, 60);
    };
    for (const type of ['paste', 'beforeinput']) window.addEventListener(type, trap, true);
    document.addEventListener('soak-paste', ({ detail }: CustomEventInit<string>) =>
      draftTools.paste(document.activeElement as HTMLElement, detail!),
    );
  }, null);
}

/** Plays one insertion into an editor that is emptied first; nothing is loaded anew. */
async function playInsertion(run: InsertionRun, worlds: Worlds): Promise<InsertionEnd> {
  const before = await worlds.own(async ({ editor, before, page }) => {
    globalThis.soakPage = 'takes';
    document.getElementById('outside')!.focus();
    window.practice.setModel(editor, before);
    const frame = () => new Promise(requestAnimationFrame);
    // An editor may draw what it got some frames later; a bare element has its own mind about last empty lines.
    for (let at = 0; at < 20 && window.practice.model(editor) !== before; at++) await frame();
    await frame();
    await frame();
    globalThis.soakPage = page;
    return window.practice.model(editor);
  }, run);
  const done = await worlds.ours(
    async ({ run: { editor: name, text, mode, from, to, away }, before }) => {
      const holder = document.querySelector<HTMLElement>(`#editor-${name}`)!;
      const editor = holder.querySelector<HTMLElement>('[contenteditable="true"]') ?? holder;
      const hit: import('../../networks/network').ComposerHit = {
        editor,
        root: holder,
        engine: draftTools.engineOf(editor),
        rule: 'test',
        owner: { ownerIds: [], handles: [] },
      };
      // A person's caret stands between signs, never within one.
      const signs = [...new Intl.Segmenter().segment(before)].map(({ index }) => index);
      const places = [...signs, before.length];
      const [start, end] = [from, to]
        .map((share) => places[Math.round(share * (places.length - 1))]!)
        .sort((one, other) => one - other) as [number, number];
      await draftTools.select(hit, start, end);
      const selection = getSelection();
      if (hit.engine !== 'textarea' && selection?.rangeCount) {
        hit.caret = selection.getRangeAt(0).cloneRange();
      }
      if (away) document.getElementById('outside')!.focus();
      const clipboard: string[] = [];
      const { result } = await draftTools.insertText(hit, text, mode, {
        pasteInMain: async (detail) =>
          document.dispatchEvent(new CustomEvent('soak-paste', { detail })),
        writeClipboard: async (copied) => void clipboard.push(copied),
      });
      return { from: start, to: end, result, clipboard };
    },
    { run, before },
  );
  const after = await worlds.own((name) => window.practice.model(name), run.editor);
  return { ...done, before, after };
}

/** A long run is played in pieces, each with a seed of its own. */
const piece = 500;
/** What held, piece by piece; npm run figures prints it. */
const results = 'docs/soak-insertion.json';

interface Held {
  browser: 'Chromium' | 'Firefox';
  seed: number;
  runs: number;
  inserted: number;
  clipboard: number;
}

/** The pieces of so many runs. */
export function piecesOf(runs: number): { seed: number; number: number }[] {
  const seed = Number(process.env.SOAK_SEED ?? 2026);
  const pieces = Array.from({ length: Math.ceil(runs / piece) });
  return pieces.map((_, at) => ({ seed: seed + at, number: Math.min(piece, runs - at * piece) }));
}

/**
 * Plays insertions at random; rejects with the first that neither stands in the draft once nor is on the clipboard.
 * Only a whole piece that held is kept.
 */
export async function playMany(
  number: number,
  seed: number,
  browser: Held['browser'],
  worlds: Worlds,
): Promise<void> {
  const held: Held = { browser, seed, runs: 0, inserted: 0, clipboard: 0 };
  await prepare(worlds);
  await fc.assert(
    fc.asyncProperty(insertionRuns, async (run) => {
      const end = await playInsertion(run, worlds);
      expect({ problem: problemOf(run, end), ...end }).toMatchObject({ problem: null });
      held.runs += 1;
      held[end.result as 'inserted' | 'clipboard'] += 1;
    }),
    { numRuns: number, seed },
  );
  if (number === piece) keep(held);
}

/** A piece that was played again takes the place of what it gave before. */
function keep(held: Held): void {
  const before: Held[] = existsSync(results) ? JSON.parse(readFileSync(results, 'utf8')) : [];
  const others = before.filter((one) => one.seed !== held.seed || one.browser !== held.browser);
  const commit = execFileSync('git', ['log', '-1', '--format=%h'], { encoding: 'utf8' }).trim();
  const day = new Date().toISOString().slice(0, 10);
  const all = [...others, { ...held, day, commit }].sort(
    (a, b) => a.browser.localeCompare(b.browser) || a.seed - b.seed,
  );
  writeFileSync(results, `${JSON.stringify(all, null, 2)}\n`);
}
