import { compareGroups } from '../app/compare-groups';
import { type ExportWords, exportLog, logColumns } from '../app/export-log';
import type { Change, NetworkId } from '../domain/records';
import { openDesk } from '../storage/desk';

export interface LogBench {
  rows: number;
  /** All in milliseconds unless the name says otherwise. */
  fill: number;
  firstRows: number;
  count: number;
  nextPage: number;
  /** A filter without words, and a word nobody wrote. */
  filteredCount: number;
  missingWord: number;
  /** The first study ever, one with another filter after it, and the first after opening anew. */
  firstStudy: number;
  study: number;
  studyOpenedAnew: number;
  exportRows: number;
  exportXlsx: number;
  exportMegabytes: number;
  /** The JavaScript heap at its highest while the file was written, beyond what it was before, MB. */
  exportHeap: number;
}

const words = [
  'Встреча с автором в читальном зале № 2, вход свободный. #Анонс',
  'Новые книги по истории архитектуры ждут вас на абонементе. #НовыеКниги',
  'Як працуе бібліятэка ў святочныя дні? Чытайце ў аб’яве. #Аб_яўленне',
];

function post(at: number): Change {
  const when = new Date(Date.UTC(2016, 0, 1) + at * 300_000).toISOString();
  const text = `${at}. ${words[at % words.length]}`;
  return {
    kind: 'post',
    id: `vk:-1_${at}`,
    fields: {
      network: 'vk',
      account: 'a',
      nativeId: String(at),
      permalink: `https://vk.ru/wall-1_${at}`,
      publishedAt: when,
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
  const views = 100 + ((at * 7919) % 4_000);
  return {
    kind: 'snapshot',
    id: `s${at}`,
    fields: {
      post: `vk:-1_${at}`,
      takenAt: new Date(Date.UTC(2016, 0, 8) + at * 300_000).toISOString(),
      views,
      likes: (at * 104_729) % 90,
      comments: at % 7,
      shares: at % 5,
      source: 'page',
    },
  };
}

/** Fills a log of so many posts, the counters of each seen once, through the same commit the product uses, and asks what screens ask. */
async function measure(rows: number): Promise<LogBench> {
  const open = () =>
    openDesk({ now: () => Date.now(), newDevice: () => 'bench', name: `bench-${rows}` });
  const desk = open();
  const timed = async (work: () => Promise<unknown>) => {
    const start = performance.now();
    await work();
    return performance.now() - start;
  };
  const fill = await timed(async () => {
    await desk.commit(
      [
        { kind: 'team', id: 'team', fields: { timeZone: 'Europe/Minsk' } },
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
      ],
      '',
    );
    for (let from = 0; from < rows; from += 2_000) {
      const size = Math.min(2_000, rows - from);
      await desk.commit(
        Array.from({ length: size }, (_, at) => [post(from + at), snapshot(from + at)]).flat(),
        '',
      );
    }
  });
  let cursor: string | undefined;
  const firstRows = await timed(async () => {
    cursor = (await desk.posts({}, { limit: 50 })).next;
  });
  const count = await timed(() => desk.countPosts({}));
  const nextPage = await timed(() =>
    desk.posts({}, { limit: 50, ...(cursor !== undefined && { after: cursor }) }),
  );
  const span = { from: '2016-01-01', to: '2026-01-01' };
  const compared = (over: typeof desk, networks: NetworkId[]) =>
    timed(() =>
      compareGroups(
        over,
        [
          { mode: 'specialist', networks },
          { mode: 'group', networks },
        ],
        span,
      ),
    );
  const firstStudy = await compared(desk, []);
  const study = await compared(desk, ['vk', 'facebook']);
  const anew = open();
  const studyOpenedAnew = await compared(anew, ['vk', 'facebook']);
  await anew.close();
  const filteredCount = await timed(() => desk.countPosts({ rubrics: ['r3'], members: ['m2'] }));
  const missingWord = await timed(() => desk.posts({ text: 'несуществующее' }, { limit: 50 }));
  const exportRows = Math.min(rows, 100_000);
  const last = new Date(Date.UTC(2016, 0, 1) + exportRows * 300_000).toISOString();
  let size = 0;
  const heap = () =>
    (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize / 1e6;
  const heapBefore = heap();
  let heapHighest = heapBefore;
  const progress = () => {
    heapHighest = Math.max(heapHighest, heap());
  };
  const exportXlsx = await timed(async () => {
    const words: ExportWords = {
      headers: Object.fromEntries(
        logColumns.map((column) => [column, column]),
      ) as ExportWords['headers'],
      values: { network: {}, state: {}, evidence: {} },
      timeZone: 'Europe/Minsk',
    };
    const file = await exportLog(desk, { to: last }, 'xlsx', words, { progress });
    size = file.size;
  });
  return {
    rows,
    fill,
    firstRows,
    count,
    nextPage,
    filteredCount,
    missingWord,
    firstStudy,
    study,
    studyOpenedAnew,
    exportRows,
    exportXlsx,
    exportMegabytes: size / 1e6,
    exportHeap: heapHighest - heapBefore,
  };
}

Object.assign(globalThis, { measure });
