/**
 * npm run bench: the style guide beside harper.js (English) and typograf (Russian), by turns, in one Chromium
 * page and in Node; and the search for repeats in the archive beside a scan of all posts.
 */
import type { CheckBench } from './check-contest';
import { measureCheckInChromium, measureCheckInNode, measureSimilar } from './measures';
import { milliseconds, times } from './words';

const rowsOf = ({ usual, full, english, russian, lengths, rules }: CheckBench) => [
  {
    what: `full check, Russian, ${lengths.russian} characters`,
    colophon: milliseconds(usual.full),
    'all rules, 300 own words': milliseconds(full.full),
  },
  {
    what: 'one keystroke in it',
    colophon: milliseconds(usual.keystroke),
    'all rules, 300 own words': milliseconds(full.keystroke),
  },
  {
    what: '63,206 characters',
    colophon: milliseconds(usual.long),
    'all rules, 300 own words': milliseconds(full.long),
  },
  {
    what: `English, ${lengths.english} characters`,
    'all rules, 300 own words': milliseconds(english.ours),
    peer: 'harper.js, warm',
    peerTime: milliseconds(english.harper),
    ratio: times(english.harper.p50 / english.ours.p50),
  },
  {
    what: `Russian, ${lengths.russian} characters`,
    'all rules, 300 own words': milliseconds(russian.ours),
    peer: 'typograf, one pass (typography only)',
    peerTime: milliseconds(russian.typograf),
    ratio: times(russian.typograf.p50 / russian.ours.p50),
  },
  {
    what: `Russian, ${lengths.russian} characters`,
    'all rules, 300 own words': milliseconds(russian.ours),
    peer: `typograf, its ${rules.typograf} rules one by one (to tell them apart)`,
    peerTime: milliseconds(russian.typografByRule),
    ratio: times(russian.typografByRule.p50 / russian.ours.p50),
  },
];

const { version, ...inChromium } = await measureCheckInChromium();
console.log(
  `Chromium ${version}; p50 / p95 of ${inChromium.rounds} rounds, the contestants by turns`,
);
console.table(rowsOf(inChromium));
const inNode = await measureCheckInNode();
console.log(`Node ${process.versions.node}, processor time; ${inNode.rounds} rounds`);
console.table(rowsOf(inNode));

const similar = await measureSimilar(20_000);
console.log(`Repeats among ${similar.rows} posts, p50 / p95 of ${similar.repeats} searches`);
console.table([
  {
    what: 'sketches in memory',
    colophon: milliseconds(similar.warm),
    peer: 'scan of all posts as sets of word triples in memory',
    peerTime: milliseconds(similar.naive),
    ratio: times(similar.naive.p50 / similar.warm.p50),
  },
  {
    what: 'after a sleep: the database opened and the sketches read',
    colophon: milliseconds(similar.asleep),
  },
  {
    what: 'making them, once',
    colophon: `${similar.first.toFixed(0)} ms`,
    peer: 'the sets, at every start',
    peerTime: `${similar.naiveBuild.toFixed(0)} ms`,
  },
  {
    what: 'repeats found first',
    colophon: `${similar.found} of ${similar.repeats}`,
    peer: 'the scan',
    peerTime: `${similar.naiveFound} of ${similar.repeats}`,
  },
]);
