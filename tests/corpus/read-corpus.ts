import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Language, type NetworkId, networkIds } from '../../domain/records';
import type { Span } from '../../domain/style-guide/finding';
import { type LibraryKind, libraryKinds } from './libraries';

export const postKinds = [
  'announcement',
  'report',
  'bookReview',
  'dates',
  'hours',
  'poll',
  'competition',
  'newArrivals',
  'service',
  'holiday',
  'volunteers',
  'quotation',
  'other',
] as const;
export type PostKind = (typeof postKinds)[number];

/** One mistake a careful editor would mend. */
export interface Mark {
  /** The rule it belongs to first, then rules that may rightly say the same thing. */
  rules: string[];
  /** Where it stands, UTF-16 offsets in the text; more than one place when only together they are wrong; empty: the whole post. */
  places: Span[];
  /** Marked for rules that only suggest; left out of the score. */
  suggestion: boolean;
}

export interface CorpusPost {
  id: string;
  language: Language;
  network: NetworkId;
  kind: PostKind;
  library: LibraryKind;
  /** When it goes out, by the team's clock: "YYYY-MM-DD" and "HH:MM". */
  day: string;
  time: string;
  /** Title of a rubric of the library. */
  rubric?: string;
  event?: { date?: string; time?: string; place?: string };
  text: string;
  marks: Mark[];
  /** From the clean half: not a single mark. */
  clean: boolean;
}

const folder = new URL('./posts/', import.meta.url);

/** All posts of the corpus, in the order of their files. The format is told in README.md beside this file. */
export function readCorpus(): CorpusPost[] {
  return readdirSync(fileURLToPath(folder))
    .filter((name) => name.endsWith('.md'))
    .sort()
    .flatMap((name) => {
      const [language, half] = name.replace('.md', '').split('-');
      const text = readFileSync(fileURLToPath(new URL(name, folder)), 'utf8');
      return parsePosts(text, language as Language, half === 'clean');
    });
}

/** @throws when a post breaks the format: its name and what is wrong with it */
export function parsePosts(file: string, language: Language, clean: boolean): CorpusPost[] {
  return file
    .replaceAll('\r\n', '\n')
    .split(/^## /m)
    .slice(1)
    .map((source) => parsePost(source, language, clean));
}

function parsePost(source: string, language: Language, clean: boolean): CorpusPost {
  const [head = '', ...lines] = source.trimEnd().split('\n');
  const [id = '', network, kind, when = '', library] = head.split(' · ').map((one) => one.trim());
  const wrong = (what: string): never => {
    throw new Error(`${id}: ${what}`);
  };
  const fields = new Map<string, string>();
  while (lines.length > 0 && lines[0] !== '') {
    const [, name = '', value = ''] = /^(\w+): (.+)$/.exec(lines.shift()!) ?? wrong('a bad field');
    if (!['rubric', 'event', 'whole'].includes(name)) wrong(`the field ${name} is unknown`);
    fields.set(name, value);
  }
  const [, day = '', time = ''] =
    /^(\d{4}-\d\d-\d\d) (\d\d:\d\d)$/.exec(when) ?? wrong('no day and time of publication');
  const { text, marks } = readMarks(lines.slice(1).join('\n'), wrong);
  for (const rule of fields.get('whole')?.split(' ') ?? []) {
    marks.push({ rules: rule.split('/'), places: [], suggestion: false });
  }
  if (clean && marks.length > 0) wrong('a clean post has a mark');
  if (!clean && marks.length === 0) wrong('no mark');
  const event = fields.has('event') ? readEvent(fields.get('event')!) : undefined;
  return {
    id,
    language,
    network: networkIds.find((one) => one === network) ?? wrong('an unknown network'),
    kind: postKinds.find((one) => one === kind) ?? wrong('an unknown kind'),
    library: libraryKinds.find((one) => one === library) ?? wrong('an unknown library'),
    day,
    time,
    ...(fields.has('rubric') && { rubric: fields.get('rubric')! }),
    ...(event && { event }),
    text,
    marks,
    clean,
  };
}

function readEvent(line: string): NonNullable<CorpusPost['event']> {
  const [, date, time, place] = /^(\d{4}-\d\d-\d\d)(?: (\d\d:\d\d))?(?: (.+))?$/.exec(line) ?? [];
  return { ...(date && { date }), ...(time && { time }), ...(place && { place }) };
}

/** Takes the ⟦rule|stretch⟧ brackets out of the text and the escapes for what cannot be seen. */
function readMarks(source: string, wrong: (what: string) => never) {
  const marks: Mark[] = [];
  const open: { label: string; from: number }[] = [];
  let text = '';
  const pieces = source
    .replaceAll('~', '\u00A0')
    .replace(/\{U\+([0-9A-F]{4,5})\}/g, (_, hex) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .split(/(⟦[^|⟦⟧]*\||⟧)/);
  for (const piece of pieces) {
    if (piece.startsWith('⟦')) open.push({ label: piece.slice(1, -1), from: text.length });
    else if (piece !== '⟧') text += piece;
    else {
      const { label, from } = open.pop() ?? wrong('a bracket closes that never opened');
      if (from === text.length) wrong(`the mark ${label} is empty`);
      addMark(marks, label, { from, to: text.length }, wrong);
    }
  }
  if (open.length > 0 || /[⟦⟧]/.test(text)) wrong('a bracket is left open');
  return { text, marks };
}

/** Labels: "D01", "T09/T14" (either), "T03?" (a suggestion), "L08+" (one mistake in several places). */
function addMark(marks: Mark[], label: string, place: Span, wrong: (what: string) => never) {
  const one = /^((?:[A-Z]\d\d\??)(?:\/[A-Z]\d\d)*)(\+?)$/.exec(label) ?? wrong(`label ${label}`);
  const suggestion = one[1]!.includes('?');
  const rules = one[1]!.replace('?', '').split('/');
  const joined =
    one[2] && marks.find((mark) => mark.places.length > 0 && mark.rules[0] === rules[0]);
  if (joined) joined.places.push(place);
  else marks.push({ rules, places: [place], suggestion });
}
