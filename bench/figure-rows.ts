import type { CheckBench } from './check-contest';
import type { LogBench } from './measure-log';
import type { PageCost, ScriptSizes } from './measures';
import type { SimilarBench } from './similar-page';
import { kilobytes, milliseconds, seconds, times } from './words';

/** A line of the table: what was measured, what bounds it, what a peer takes. */
export interface Figure {
  what: string;
  bound: string;
  measured: string;
  peer: string;
  /** Absent when nothing bounds it. */
  holds?: boolean;
}

/** The figures as a table of Markdown. */
export function tableOf(figures: readonly Figure[]): string {
  const held = ({ holds }: Figure) => (holds === undefined ? '' : holds ? 'yes' : '**no**');
  return [
    '| figure | bound | measured | peer | holds |',
    '| --- | --- | --- | --- | --- |',
    ...figures.map(
      (one) => `| ${one.what} | ${one.bound} | ${one.measured} | ${one.peer} | ${held(one)} |`,
    ),
  ].join('\n');
}

/** The guide as it comes, and with everything on. */
export function checkRows({ usual, full, lengths, rules }: CheckBench): Figure[] {
  const all = `all ${rules.ours} rules and 300 own words`;
  return (
    [
      ['full', `full check, ${lengths.russian} characters of Russian, p50 / p95`, 3, 'p95 ≤ 3 ms'],
      ['keystroke', 'a keystroke in it', 1, 'p95 ≤ 1 ms'],
      ['long', '63,206 characters', 60, 'p95 ≤ 60 ms'],
    ] as const
  ).flatMap(([part, what, most, bound]) =>
    (
      [
        [usual, ''],
        [full, `; ${all}`],
      ] as const
    ).map(([speed, guide]) => ({
      what: what + guide,
      bound,
      measured: milliseconds(speed[part]),
      peer: '',
      holds: speed[part].p95 <= most,
    })),
  );
}

/** The full guide beside its peers, by turns. */
export function contestRows(
  { english, russian, rules, lengths }: CheckBench,
  where: string,
): Figure[] {
  const row = (
    language: string,
    name: string,
    ours: CheckBench['russian']['ours'],
    peer: CheckBench['russian']['ours'],
    least?: number,
  ): Figure => {
    const ratio = peer.p50 / ours.p50;
    return {
      what: `${language}, ${where}`,
      bound: least === undefined ? '' : `≥ ${least} × faster`,
      measured: `${milliseconds(ours)}: ${times(ratio)}`,
      peer: `${name}: ${milliseconds(peer)}`,
      ...(least !== undefined && { holds: ratio >= least }),
    };
  };
  const of = `${lengths.russian} characters of Russian, all rules and 300 own words`;
  return [
    row(
      `${lengths.english} characters of English, all rules and 300 own words`,
      'harper.js, warm',
      english.ours,
      english.harper,
      10,
    ),
    row(of, 'typograf, one pass (typography only)', russian.ours, russian.typograf),
    row(
      of,
      `typograf, its ${rules.typograf} rules one by one`,
      russian.ours,
      russian.typografByRule,
    ),
  ];
}

export function sizeRows(sizes: ScriptSizes): Figure[] {
  const row = (what: string, bytes: number, most?: number, peer = ''): Figure => ({
    what: `${what}, gzipped`,
    bound: most === undefined ? '' : `≤ ${most} KB`,
    measured: kilobytes(bytes),
    peer,
    ...(most !== undefined && { holds: bytes <= most * 1024 }),
  });
  return [
    row('observer', sizes.observer, 3, 'a bare hook in the page’s world: 0.4 KB'),
    row('always-on script', sizes.page, 10, 'an empty WXT content script: 4.1 KB'),
    row('watch script (beside composers and on the team’s own pages)', sizes.watch),
    row('sidebar', sizes.sidebar, 70, 'Preact, polyfill and one component: 13.2 KB'),
    row('the guide’s rules (once the sidebar stands)', sizes.guide),
  ];
}

export function pageRows(cost: PageCost): Figure[] {
  const peer = 'without the extension: 0';
  return [
    {
      what: 'main thread in our scripts while a feed page loads (processor time)',
      bound: '≤ 5 ms',
      measured: `${cost.load.toFixed(1)} ms; on the team’s own wall, with what only comes there, ${cost.ownWall.toFixed(1)} ms`,
      peer,
      holds: cost.load <= 5,
    },
    {
      what: 'the same while 10,000 nodes a second are added',
      bound: '≤ 1 %',
      measured: `${(cost.busy * 100).toFixed(2)} %`,
      peer,
      holds: cost.busy <= 0.01,
    },
    {
      what: 'sidebar drawn after the tap',
      bound: '≤ 100 ms',
      measured: `${cost.tap.toFixed(0)} ms`,
      peer: '',
      holds: cost.tap <= 100,
    },
  ];
}

export function logRows(log: LogBench): Figure[] {
  const { export: file } = log;
  const memory = file.memory === undefined ? 'memory not told' : `+ ${file.memory.toFixed(0)} MB`;
  return [
    {
      what: `log of ${log.rows.toLocaleString('en')} posts: from opening the dashboard to its rows and their number on the screen`,
      bound: '≤ 1 s',
      measured: seconds(log.firstRows),
      peer: '',
      holds: log.firstRows <= 1000,
    },
    {
      what: 'a study of it recomputed: from a change of the days to the new figures on the screen',
      bound: '≤ 500 ms',
      measured: `${seconds(log.studyDrawn)} (processor ${seconds(log.studyProcessor)})`,
      peer: `counted without drawing: ${seconds(log.study)}; the first after opening: ${seconds(log.studyOpenedAnew)}`,
      holds: log.studyDrawn <= 500,
    },
    {
      what: 'its posts by a rubric and a member counted; a word nobody wrote looked for',
      bound: '',
      measured: `${log.filteredCount.toFixed(0)} ms; ${seconds(log.missingWord)}`,
      peer: '',
    },
    {
      what: `${file.rows.toLocaleString('en')} rows to XLSX (${file.megabytes.toFixed(1)} MB) in the export’s worker`,
      bound: '≤ 5 s in ≤ 300 MB',
      measured: `${seconds(file.milliseconds)} (processor ${seconds(file.processor)}); ${memory}; the page stood still ${file.standstill.toFixed(0)} ms at most`,
      peer: 'in Node, without reading, 20 columns: hucre 6.5 s; write-excel-file 15.4 s; exceljs 34.7 s',
      holds: file.milliseconds <= 5000 && !((file.memory ?? 0) > 300),
    },
  ];
}

export function similarRows(similar: SimilarBench): Figure[] {
  return [
    {
      what: `a repeat among ${similar.rows.toLocaleString('en')} posts, p50 / p95`,
      bound: 'p95 ≤ 20 ms',
      measured: `${milliseconds(similar.warm)}: ${times(similar.naive.p50 / similar.warm.p50)}; found first ${similar.found} of ${similar.repeats}`,
      peer: `scan of sets made before: ${milliseconds(similar.naive)}; found first ${similar.naiveFound}`,
      holds: similar.warm.p95 <= 20,
    },
  ];
}
