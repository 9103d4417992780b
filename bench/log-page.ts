import { compareGroups } from '../app/compare-groups';
import { exportLog } from '../app/export-log';
import type { Change } from '../domain/records';
import { openDesk } from '../storage/desk';

export interface LogBench {
  rows: number;
  /** All in milliseconds unless the name says otherwise. */
  fill: number;
  firstRows: number;
  count: number;
  nextPage: number;
  study: number;
  exportRows: number;
  exportXlsx: number;
  exportMegabytes: number;
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

/** Fills a log of so many posts through the same commit the product uses, and asks what screens ask. */
async function measure(rows: number): Promise<LogBench> {
  const desk = openDesk({ now: () => Date.now(), newDevice: () => 'bench', name: `bench-${rows}` });
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
        Array.from({ length: size }, (_, at) => post(from + at)),
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
  const study = await timed(() =>
    compareGroups(desk, [{ mode: 'specialist' }, { mode: 'group' }], {
      from: '2016-01-01',
      to: '2026-01-01',
    }),
  );
  const exportRows = Math.min(rows, 100_000);
  const last = new Date(Date.UTC(2016, 0, 1) + exportRows * 300_000).toISOString();
  let size = 0;
  const exportXlsx = await timed(async () => {
    const file = await exportLog(desk, { to: last }, 'xlsx', {
      header: (column) => column,
      value: (_, code) => code,
      language: 'ru',
      timeZone: 'Europe/Minsk',
    });
    size = file.size;
  });
  return {
    rows,
    fill,
    firstRows,
    count,
    nextPage,
    study,
    exportRows,
    exportXlsx,
    exportMegabytes: size / 1e6,
  };
}

Object.assign(globalThis, { measure });
