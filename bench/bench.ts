/**
 * npm run bench: the style guide beside harper.js (English) and typograf (Russian), in one Chromium page, by
 * turns; and the search for repeats in the archive beside a scan of all posts.
 */
import { measureCheckInChromium, measureSimilar } from './measures';
import { milliseconds, times } from './words';

const { version, check, english, russian, rounds, lengths } = await measureCheckInChromium();
console.log(`Chromium ${version}; p50 / p95 of ${rounds} rounds, the contestants by turns`);
console.table([
  {
    what: `full check, Russian, ${lengths.russian} characters`,
    colophon: milliseconds(check.full),
  },
  { what: 'one keystroke in it', colophon: milliseconds(check.keystroke) },
  { what: '63,206 characters', colophon: milliseconds(check.long) },
  {
    what: `English, ${lengths.english} characters`,
    colophon: milliseconds(english.ours),
    peer: 'harper.js, warm',
    peerTime: milliseconds(english.harper),
    ratio: times(english.harper.p50 / english.ours.p50),
  },
  {
    what: `Russian, ${lengths.russian} characters`,
    colophon: milliseconds(russian.ours),
    peer: 'typograf, one pass (typography only)',
    peerTime: milliseconds(russian.typograf),
    ratio: times(russian.typograf.p50 / russian.ours.p50),
  },
]);

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
