/** npm run bench: the style guide beside harper.js (English) and typograf (Russian), in one Chromium page, by turns. */
import { measureCheckInChromium } from './measures';
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
