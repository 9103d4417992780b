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

/** What `npm run soak` left: pieces of random insertions that held to the end, a sentence a browser. */
export function insertionFigures(): string {
  const path = 'docs/soak-insertion.json';
  const pieces: Piece[] = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : [];
  const browsers = [...new Set(pieces.map(({ browser }) => browser))];
  const held = browsers.map((browser) => {
    const own = pieces.filter((one) => one.browser === browser);
    const sum = (of: 'runs' | 'inserted' | 'clipboard') =>
      own.reduce((all, one) => all + one[of], 0).toLocaleString('en');
    const said = (of: 'seed' | 'day' | 'commit') =>
      [...new Set(own.map((one) => one[of]))].join(', ');
    return `${sum('runs')} random insertions held in ${browser}: ${sum('inserted')} times the text stood in the draft once, ${sum('clipboard')} times the page took nothing and it was on the clipboard, the draft as before (${said('day')}; seeds ${said('seed')}; commits ${said('commit')}).`;
  });
  const what =
    'Five kinds of editor; several lines, emoji, CRLF, right to left, 10,000 characters; into an empty draft, at the caret, in place of a selection or of everything; pages that take the text at once, late or not at all.';
  return [...held, what].join('\n');
}
