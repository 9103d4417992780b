/**
 * The conformance table (surface × browser) of the last end-to-end run: `printConformance()` prints it at the end of
 * npm test, where Firefox plays the surfaces that show every way out. `npm run conformance` plays all of them in both
 * browsers and has `writeConformance()` keep the table in docs/networks.md.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const results = join(import.meta.dirname, '../test-results/conformance');
const begin = '<!-- conformance -->';
const end = '<!-- /conformance -->';
const browsers = ['Chromium', 'Firefox'];

function rows() {
  if (!existsSync(results)) return [];
  const bySurface = new Map();
  for (const name of readdirSync(results).sort()) {
    const { title, browser, held } = JSON.parse(readFileSync(join(results, name), 'utf8'));
    bySurface.set(title, { ...bySurface.get(title), [browser]: held });
  }
  return [...bySurface];
}

/** "found, share" when all held; what did not is said in bold; "–" when it was not tried. */
function cell(held) {
  if (!held) return '–';
  return Object.entries(held)
    .map(([what, ok]) => (ok ? what : `**not: ${what}**`))
    .join(', ');
}

function table() {
  return [
    `| surface | ${browsers.join(' | ')} |`,
    `| --- | ${browsers.map(() => '---').join(' | ')} |`,
    ...rows().map(
      ([title, held]) => `| ${title} | ${browsers.map((one) => cell(held[one])).join(' | ')} |`,
    ),
  ].join('\n');
}

/** Prints the table of the last run, if there was one. */
export function printConformance() {
  if (rows().length > 0) console.log(`\n${table()}`);
}

/** Puts the table of the last run into docs/networks.md, with the day. */
export function writeConformance() {
  const path = join(import.meta.dirname, '../docs/networks.md');
  const text = readFileSync(path, 'utf8');
  const [before] = text.split(begin);
  const [, after = '\n'] = text.split(end);
  const day = new Date().toISOString().slice(0, 10);
  const said = `${day}, verified on the practice networks (nothing live). "found": the adapter finds what stands there and nothing else; the other words are ways a post leaves the surface, each with exactly the records it should have.`;
  writeFileSync(path, `${before}${begin}\n\n${said}\n\n${table()}\n\n${end}${after}`);
}
