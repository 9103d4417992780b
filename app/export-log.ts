import Papa from 'papaparse';
import { guardCell } from '../domain/log/csv-cell';
import { clockIn } from '../domain/plan/days';
import type { Post } from '../domain/records';
import type { Desk, PostPage, PostQuery } from './desk';
import { removedRecords } from './removed-records';
import { momentInSheet, type SheetCell, writeWorkbook } from './write-workbook';

/** The columns of an exported log, in order. */
export const logColumns = [
  'publishedAt',
  'network',
  'account',
  'publisher',
  'author',
  'onBehalfOf',
  'approver',
  'rubric',
  'planItem',
  'permalink',
  'state',
  'evidence',
  'text',
  'length',
  'media',
  'findingsLeft',
  'secondsComposing',
] as const;
export type LogColumn = (typeof logColumns)[number];

/** Columns whose values are codes with a word in the reader's language. */
export const codedColumns = ['network', 'state', 'evidence'] as const satisfies LogColumn[];

/** The reader's words for the file: data, so that they can be handed to a worker. */
export interface ExportWords {
  headers: Record<LogColumn, string>;
  /** The word for each code of a coded column; a code without one stands for itself. */
  values: Record<(typeof codedColumns)[number], Record<string, string>>;
  /** IANA name; times in tables are the team's. */
  timeZone: string;
}

export type ExportFormat = 'csv' | 'xlsx' | 'json';

export interface ExportOptions {
  /** Called as rows are written. */
  progress?: (done: number, of: number) => void;
  /** Stops the work: the promise rejects with the signal's reason. */
  signal?: AbortSignal;
}

/** exportLog over a desk, wherever it runs. */
export type WriteLog = (
  query: PostQuery,
  format: ExportFormat,
  words: ExportWords,
  options?: ExportOptions,
) => Promise<Blob>;

/** A cell: a moment of local time, a number, or words; null when there is nothing. */
type Cell = string | number | LocalMoment | null;
interface LocalMoment {
  day: string;
  time: string;
}

const portion = 2_000;

/**
 * The posts that match, newest first, as a file. CSV and XLSX are for people: the reader's headers and
 * words, local times, names instead of ids, and nothing a spreadsheet would run as a formula. JSON is
 * for programs: the records as they are, with instants in UTC.
 */
export async function exportLog(
  desk: Desk,
  query: PostQuery,
  format: ExportFormat,
  words: ExportWords,
  options: ExportOptions = {},
): Promise<Blob> {
  const posts = postsOf(desk, query, options);
  if (format === 'json') return asJson(posts);
  const names = await namesOf(desk);
  const rows = withRemoved(posts, desk, names);
  const cellsOf = cellMaker(names, words);
  const header = logColumns.map((column) => words.headers[column]);
  return format === 'csv' ? asCsv(rows, header, cellsOf) : asXlsx(rows, header, cellsOf);
}

/**
 * Posts in portions, so that a long export stays small in memory and can be stopped. While one portion
 * is written the next is already being read.
 */
async function* postsOf(
  desk: Desk,
  query: PostQuery,
  { progress, signal }: ExportOptions,
): AsyncGenerator<Post[]> {
  const look = signal ? { signal } : {};
  const read = (after?: string) => {
    const reading = desk.posts(
      query,
      { limit: portion, ...(after !== undefined && { after }) },
      look,
    );
    // It may fail while nobody waits for it yet.
    reading.catch(() => undefined);
    return reading;
  };
  let next: Promise<PostPage> | undefined = read();
  const of = await desk.countPosts(query, look);
  let done = 0;
  while (next) {
    signal?.throwIfAborted();
    const page: PostPage = await next;
    next = page.next === undefined ? undefined : read(page.next);
    if (page.posts.length > 0) yield page.posts;
    done += page.posts.length;
    progress?.(done, Math.max(of, done));
  }
}

type CellsOf = (post: Post) => Cell[];

/** A way to make each column's cell, decided once and not for every post. */
function cellMaker(names: Names, { values, timeZone }: ExportWords): CellsOf {
  const clock = clockIn(timeZone);
  const makers = logColumns.map((column): ((post: Post) => Cell) => {
    if (column === 'publishedAt') return (post) => clock(post.publishedAt);
    if (column === 'findingsLeft') return (post) => post.findingsLeft?.length ?? null;
    const coded = values[column as keyof ExportWords['values']];
    const titles = coded ? new Map(Object.entries(coded)) : names[column];
    return (post) => {
      const raw = post[column] as string | number | undefined | null;
      if (raw === undefined || raw === null) return null;
      return typeof raw === 'number' ? raw : (titles?.get(raw) ?? raw);
    };
  });
  return (post) => makers.map((make) => make(post));
}

type Names = Partial<Record<LogColumn, Map<string, string>>>;

const removable = { account: 'account', rubric: 'rubric', planItem: 'plan' } as const;

/** Learns the names of what a portion speaks of and the team has removed, before it is written. */
async function* withRemoved(
  portions: AsyncIterable<Post[]>,
  desk: Desk,
  names: Names,
): AsyncGenerator<Post[]> {
  for await (const posts of portions) {
    for (const column of ['account', 'rubric', 'planItem'] as const) {
      const known = names[column]!;
      const unknown = new Set<string>();
      for (const { [column]: id } of posts) if (id && !known.has(id)) unknown.add(id);
      if (unknown.size === 0) continue;
      const removed = await removedRecords(desk, removable[column], unknown);
      // What nobody ever had is not asked for again.
      for (const id of unknown) known.set(id, id);
      for (const { id, title } of removed) known.set(id, title);
    }
    yield posts;
  }
}

async function namesOf(desk: Desk): Promise<Names> {
  const [members, accounts, rubrics, plan] = await Promise.all([
    desk.all('member'),
    desk.all('account'),
    desk.all('rubric'),
    desk.all('plan'),
  ]);
  const people = new Map(members.map(({ id, name }) => [id, name]));
  const titles = (records: { id: string; title: string }[]) =>
    new Map(records.map(({ id, title }) => [id, title]));
  return {
    publisher: people,
    author: people,
    onBehalfOf: people,
    approver: people,
    account: titles(accounts),
    rubric: titles(rubrics),
    planItem: titles(plan),
  };
}

async function asJson(rows: AsyncIterable<Post[]>): Promise<Blob> {
  const parts: string[] = ['[\n'];
  let first = true;
  for await (const posts of rows) {
    const lines = posts.map((post) => JSON.stringify(post)).join(',\n');
    parts.push(first ? lines : `,\n${lines}`);
    first = false;
  }
  parts.push('\n]\n');
  return new Blob(parts, { type: 'application/json' });
}

/** UTF-8 with BOM, semicolons and CRLF: what Excel opens rightly in our languages. */
async function asCsv(
  rows: AsyncIterable<Post[]>,
  header: string[],
  cellsOf: CellsOf,
): Promise<Blob> {
  const lines = (data: string[][]) =>
    `${Papa.unparse(data, { delimiter: ';', newline: '\r\n' })}\r\n`;
  const parts = ['\ufeff', lines([header])];
  for await (const posts of rows) {
    parts.push(lines(posts.map((post) => cellsOf(post).map((cell) => guardCell(inWords(cell))))));
  }
  return new Blob(parts, { type: 'text/csv;charset=utf-8' });
}

function inWords(cell: Cell): string {
  if (cell === null) return '';
  return typeof cell === 'object' ? `${cell.day} ${cell.time}` : String(cell);
}

const widths: Partial<Record<LogColumn, number>> = { text: 60, permalink: 36, publishedAt: 17 };

function asXlsx(
  portions: AsyncIterable<Post[]>,
  header: string[],
  cellsOf: CellsOf,
): Promise<Blob> {
  async function* rows() {
    for await (const posts of portions) {
      yield posts.map((post) => cellsOf(post).map(inSheet));
    }
  }
  return writeWorkbook(
    'Colophon',
    logColumns.map((column, at) => ({
      header: header[at]!,
      width: widths[column] ?? 16,
      ...(column === 'publishedAt' && { format: 'dd.mm.yyyy hh:mm' }),
    })),
    rows(),
  );
}

function inSheet(cell: Cell): SheetCell {
  return cell !== null && typeof cell === 'object' ? momentInSheet(cell.day, cell.time) : cell;
}
