/** A drawn "photo" of a shelf of books, different for every seed. SVG text. */
export function shelfPicture(seed: string): string {
  let state = [...seed].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) >>> 0, 7);
  const next = (below: number): number => {
    state = (state * 1664525 + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const hue = next(360);
  const books: string[] = [];
  for (const shelf of [290, 590]) {
    let x = 20;
    while (x < 560) {
      const width = 18 + next(34);
      const height = 150 + next(90);
      const tone = (hue + next(90)) % 360;
      books.push(
        `<rect x="${x}" y="${shelf - height}" width="${width}" height="${height}" rx="2" fill="hsl(${tone} ${25 + next(30)}% ${32 + next(36)}%)"/>` +
          `<rect x="${x + 4}" y="${shelf - height + 22}" width="${width - 8}" height="6" fill="hsl(${tone} 30% 85%)" opacity=".7"/>`,
      );
      x += width + 2 + (next(6) === 0 ? 26 : 0);
    }
    books.push(
      `<rect x="0" y="${shelf}" width="600" height="10" fill="hsl(${(hue + 30) % 360} 20% 30%)"/>`,
    );
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 600" width="600" height="600"><rect width="600" height="600" fill="hsl(${hue} 22% 88%)"/>${books.join('')}</svg>`;
}

/** One emoji as a picture, as networks show emoji. `hex` is its code points joined by "-". */
export function emojiPicture(hex: string): string {
  const text = String.fromCodePoint(...hex.split('-').map((part) => Number.parseInt(part, 16)));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20" width="20" height="20"><text x="10" y="16" font-size="16" text-anchor="middle">${text}</text></svg>`;
}
