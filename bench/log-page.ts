import { compareGroups } from '../app/compare-groups';
import { type ExportWords, logColumns } from '../app/export-log';
import type { Change } from '../domain/records';
import type { ExportAnswer, ExportAsk } from '../entrypoints/dashboard/write-log';
import { openDesk } from '../storage/desk';

/** What is asked of the log below its screens, in milliseconds. */
export interface LogAnswers {
  count: number;
  nextPage: number;
  /** A filter without words, and a word nobody wrote. */
  filteredCount: number;
  missingWord: number;
  /** The study of a desk just opened, and counted again with another filter. */
  studyOpenedAnew: number;
  study: number;
}

export interface LogExport {
  rows: number;
  milliseconds: number;
  megabytes: number;
  /** The longest the page did not answer while the file was written, ms. */
  standstill: number;
}

const words = [
  'Встреча с автором в читальном зале № 2, вход свободный. #Анонс',
  'Новые книги по истории архитектуры ждут вас на абонементе. #НовыеКниги',
  'Як працуе бібліятэка ў святочныя дні? Чытайце ў аб’яве. #Аб_яўленне',
];
const start = Date.UTC(2016, 0, 1);
const fiveMinutes = 300_000;

function post(at: number): Change {
  const text = `${at}. ${words[at % words.length]}`;
  return {
    kind: 'post',
    id: `vk:-1_${at}`,
    fields: {
      network: 'vk',
      account: 'a',
      nativeId: String(at),
      permalink: `https://vk.ru/wall-1_${at}`,
      publishedAt: new Date(start + at * fiveMinutes).toISOString(),
      publisher: `m${at % 9}`,
      author: `m${at % 7}`,
      rubric: `r${at % 8}`,
      text,
      hash: '',
      length: text.length,
      state: 'published',
      evidence: 'answer',
      findingsLeft: at % 5 ? [] : ['D01'],
    },
  };
}

function snapshot(at: number): Change {
  return {
    kind: 'snapshot',
    id: `s${at}`,
    fields: {
      post: `vk:-1_${at}`,
      takenAt: new Date(start + 7 * 86_400_000 + at * fiveMinutes).toISOString(),
      views: 100 + ((at * 7919) % 4_000),
      likes: (at * 104_729) % 90,
      comments: at % 7,
      shares: at % 5,
      source: 'page',
    },
  };
}

/** Who and what the posts speak of. */
function library(): Change[] {
  return [
    {
      kind: 'team',
      id: 'team',
      fields: { timeZone: 'Europe/Minsk', networks: ['vk'], languages: ['ru'] },
    },
    {
      kind: 'account',
      id: 'a',
      fields: { network: 'vk', title: 'Библиотека', handle: 'club1', ownerIds: ['-1'] },
    },
    ...Array.from(
      { length: 9 },
      (_, at): Change => ({ kind: 'member', id: `m${at}`, fields: { name: `Участник ${at}` } }),
    ),
    ...Array.from(
      { length: 8 },
      (_, at): Change => ({ kind: 'rubric', id: `r${at}`, fields: { title: `Рубрика ${at}` } }),
    ),
    {
      kind: 'period',
      id: 'p1',
      fields: { from: '2016-01-01', to: '2019-12-31', mode: 'specialist' },
    },
    { kind: 'period', id: 'p2', fields: { from: '2020-01-01', mode: 'group' } },
  ];
}

const open = () => openDesk({ now: () => Date.now(), newDevice: () => 'bench' });

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** Adds posts to the extension's own log, the counters of each seen once, through the commit the product uses. */
async function fill(from: number, to: number): Promise<number> {
  const desk = open();
  const portion = 4_000;
  const taken = await timed(async () => {
    if (from === 0) await desk.commit(library(), '');
    for (let at = from; at < to; at += portion) {
      const numbers = Array.from({ length: Math.min(portion, to - at) }, (_, more) => at + more);
      await desk.commit(
        numbers.flatMap((number) => [post(number), snapshot(number)]),
        '',
      );
    }
  });
  await desk.close();
  return taken;
}

async function ask(): Promise<LogAnswers> {
  const desk = open();
  const compared = (networks: 'vk'[]) =>
    timed(() =>
      compareGroups(
        desk,
        [
          { mode: 'specialist', networks },
          { mode: 'group', networks },
        ],
        { from: '2016-01-01', to: '2026-01-01' },
      ),
    );
  const count = await timed(() => desk.countPosts({}));
  const { next: after = '' } = await desk.posts({}, { limit: 100 });
  const nextPage = await timed(() => desk.posts({}, { limit: 100, after }));
  const studyOpenedAnew = await compared([]);
  const study = await compared(['vk']);
  const filteredCount = await timed(() => desk.countPosts({ rubrics: ['r3'], members: ['m2'] }));
  const missingWord = await timed(() => desk.posts({ text: 'несуществующее' }, { limit: 100 }));
  await desk.close();
  return { count, nextPage, filteredCount, missingWord, studyOpenedAnew, study };
}

/** Asks the product's own worker for the oldest posts as XLSX. */
async function writeOldest(rows: number): Promise<LogExport> {
  const columns = Object.fromEntries(logColumns.map((column) => [column, column]));
  const words: ExportWords = {
    headers: columns as ExportWords['headers'],
    values: { network: {}, state: {}, evidence: {} },
    timeZone: 'Europe/Minsk',
  };
  const query = { to: new Date(start + rows * fiveMinutes).toISOString() };
  let standstill = 0;
  let seen = performance.now();
  const pulse = setInterval(() => {
    const now = performance.now();
    standstill = Math.max(standstill, now - seen - 10);
    seen = now;
  }, 10);
  let written = 0;
  let size = 0;
  const milliseconds = await timed(async () => {
    const worker = new Worker('/export-worker.js');
    const file = await new Promise<Blob>((done, fail) => {
      worker.onerror = ({ message }) => fail(new Error(message));
      worker.onmessage = ({ data }: MessageEvent<ExportAnswer>) => {
        if ('file' in data) done(data.file);
        else if ('failed' in data) fail(new Error(data.failed));
        else written = data.done;
      };
      worker.postMessage({ query, format: 'xlsx', words } satisfies ExportAsk);
    });
    size = file.size;
    worker.terminate();
  });
  clearInterval(pulse);
  return { rows: written, milliseconds, megabytes: size / 1e6, standstill };
}

/** On the study's screen: gives it another first day, and counts the milliseconds until the new figures stand there. */
function recount(firstDay: string): Promise<number> {
  const input = document.querySelector<HTMLInputElement>('.cp-compare input[type="date"]')!;
  const isCounted = () =>
    document.querySelector('.cp-compare__result:not(.cp-compare__result--old)') !== null;
  return new Promise((done) => {
    const begun = performance.now();
    let isNew = false;
    const look = () => {
      if (!isCounted()) isNew = true;
      else if (isNew) return done(performance.now() - begun);
      requestAnimationFrame(look);
    };
    input.value = firstDay;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    look();
  });
}

Object.assign(globalThis, { logBench: { fill, ask, recount, writeOldest } });
