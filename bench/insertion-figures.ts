import { existsSync, readFileSync } from 'node:fs';

interface Piece {
  browser: string;
  seed: number;
  runs: number;
  inserted: number;
  clipboard: number;
  day: string;
  commit: string;
}

/** What `npm run soak` left: pieces of random insertions that held to the end, a line a browser. */
export function insertionFigures(): string {
  const path = 'docs/soak-insertion.json';
  const pieces: Piece[] = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : [];
  const browsers = [...new Set(pieces.map(({ browser }) => browser))];
  return browsers
    .map((browser) => {
      const own = pieces.filter((one) => one.browser === browser);
      const sum = (of: 'runs' | 'inserted' | 'clipboard') =>
        own.reduce((all, one) => all + one[of], 0).toLocaleString('en');
      const said = (of: 'seed' | 'day' | 'commit') =>
        [...new Set(own.map((one) => one[of]))].join(', ');
      return `${sum('runs')} random insertions held in ${browser} (${sum('inserted')} times the text stood in the draft once, ${sum('clipboard')} times, the page refusing it, on the clipboard and the draft as it was): five kinds of editor; several lines, emoji, CRLF, right to left, 10,000 characters; into an empty draft, at the caret, in place of a selection or of everything; seeds ${said('seed')}; ${said('day')}, commits ${said('commit')}.`;
    })
    .join('\n\n');
}
