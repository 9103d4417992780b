/**
 * npm run figures: measures what the design bounds and writes docs/figures.md. Builds the extension first.
 * `--rows=N` sets the size of the log (1,000,000 by default). Wants a machine with nothing else to do: what
 * others used of it is printed above the table. A measurement that fails is named there, the others are kept.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { othersShare } from './busyness';
import { corpusFigures } from './corpus-figures';
import {
  checkRows,
  contestRows,
  type Figure,
  logRows,
  pageRows,
  similarRows,
  sizeRows,
  tableOf,
} from './figure-rows';
import { insertionFigures } from './insertion-figures';
import { measureLog } from './measure-log';
import {
  measureCheckInChromium,
  measureCheckInNode,
  measurePageCost,
  measureSimilar,
  measureSizes,
} from './measures';

const run = (program: string, ...words: string[]) =>
  execFileSync(program, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
const rows = Number(process.argv.find((word) => word.startsWith('--rows='))?.slice(7) ?? 1_000_000);
const began = Date.now();
const figures: Figure[] = [];
const failed: string[] = [];

/** One measurement after the other; what fails is told and does not take the rest with it. */
async function measured<T>(
  name: string,
  measure: () => T | Promise<T>,
  rowsOf: (result: T) => Figure[],
): Promise<T | undefined> {
  const start = Date.now();
  try {
    const result = await measure();
    figures.push(...rowsOf(result));
    console.log(`${name}: ${Math.round((Date.now() - start) / 1000)} s`);
    return result;
  } catch (error) {
    failed.push(name);
    console.error(`${name} failed:`, error);
    return undefined;
  }
}

run('npx', '--no-install', 'wxt', 'build');
run('npx', '--no-install', 'wxt', 'build', '--mode', 'e2e');
const busyBefore = await othersShare();
const check = await measured('the check in Chromium', measureCheckInChromium, (bench) => [
  ...checkRows(bench),
  ...contestRows(bench, 'Chromium'),
]);
await measured('the check in Node', measureCheckInNode, (bench) =>
  contestRows(bench, 'Node, processor time'),
);
await measured('sizes', () => measureSizes('.output/chrome-mv3'), sizeRows);
await measured('pages', () => measurePageCost('.output/chrome-mv3-e2e'), pageRows);
await measured('repeats', () => measureSimilar(20_000), similarRows);
const log = await measured('the log', () => measureLog(rows, '.output/chrome-mv3-e2e'), logRows);
const busyAfter = await othersShare();
const commit = run('git', 'log', '-1', '--format=%h').trim();

const percent = (share: number) => `${Math.round(share * 100)} %`;
const busy = Math.max(busyBefore, busyAfter);
const off = figures.filter(({ holds }) => holds === false).map(({ what }) => `- ${what}`);

/** What `npm run soak` left: pieces of random publications that held to the end. */
function soakFigures(): string {
  const pieces: {
    seed: number;
    runs: number;
    published: number;
    refused: number;
    commit: string;
  }[] = JSON.parse(readFileSync('docs/soak-publication.json', 'utf8'));
  const sum = (of: 'runs' | 'published' | 'refused') =>
    pieces.reduce((all, one) => all + one[of], 0);
  const seeds = pieces.map(({ seed }) => seed).join(', ');
  const commits = [...new Set(pieces.map(({ commit }) => commit))].join(', ');
  return `${sum('runs')} random publications held (${sum('published')} went out and have one record each, ${sum('refused')} did not and have none); seeds ${seeds}; commits ${commits}. npm run soak plays them.`;
}

writeFileSync(
  'docs/figures.md',
  `# Figures

Measured by \`npm run figures\` on commit ${commit}, ${new Date().toISOString().slice(0, 10)}: Chromium ${check?.version ?? 'unknown'}, ${cpus().length} cores, Node ${process.versions.node}; ${Math.round((Date.now() - began) / 60_000)} minutes. Times are medians where nothing else is said.
Peers run in the same page by turns where a time is given with a ratio (how many times faster than the peer; below one is slower); sizes and XLSX times of peers were measured once, beforehand.
Other programs used ${percent(busyBefore)} of the processor before the run and ${percent(busyAfter)} after it.${busy > 0.2 ? ' **The machine was busy: times are longer than they would be by themselves; ratios and processor times say more.**' : ''}

${tableOf(figures)}

${off.length > 0 ? `Off its bound:\n\n${off.join('\n')}` : 'Everything is within its bound.'}
${failed.length > 0 ? `\n**Not measured, because it failed:** ${failed.join('; ')}.\n` : ''}
How the log keeps within its bounds: every commit brings the columns and the words of the months it touches up to date, so neither
a study nor a search for a word nobody wrote reads posts; an export is read and packed in a worker of its own, so that the page goes
on answering, and the browser packs the sheet.${log ? ` Filling the log by commits of 4,000 posts took ${Math.round(log.fill / 1000)} s.` : ''}

${soakFigures()}

${insertionFigures()}

Not there yet: the idle poll of a team folder (there is no team folder before its issue).

${corpusFigures()}`,
);
console.log(tableOf(figures));
if (failed.length > 0) process.exitCode = 1;
