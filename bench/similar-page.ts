import type { Change } from '../domain/records';
import { openDesk } from '../storage/desk';
import { type Percentiles, percentiles } from './check-speed';

export interface SimilarBench {
  rows: number;
  /** Milliseconds: the first search ever, which makes the sketches of all months. */
  first: number;
  /** A search while the sketches are in memory; after a sleep, from opening the database on. */
  warm: Percentiles;
  asleep: Percentiles;
  /** The peer: the texts as sets of word triples in memory, compared one after the other. */
  naive: Percentiles;
  naiveBuild: number;
  /** Repeats with a fifth of the words changed, and how many were found first by each. */
  repeats: number;
  found: number;
  naiveFound: number;
}

const wordsOfPost = 120;
const account = 'a';
const from = '2020-01-01T00:00:00.000Z';

/** A post of so many words, some of them frequent and most of them rare, others for every number. */
function textOf(at: number): string {
  let state = (Math.imul(at + 1, 2_654_435_761) ^ 0x9e3779b9) >>> 0;
  return Array.from({ length: wordsOfPost }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const share = state / 2 ** 32;
    return `слово${Math.floor(share * share * share * 20_000)}`;
  }).join(' ');
}

function post(at: number, rows: number): Change {
  const text = textOf(at);
  return {
    kind: 'post',
    id: `vk:-1_${at}`,
    fields: {
      network: 'vk',
      account,
      publishedAt: new Date(Date.UTC(2021, 0, 1) + (at / rows) * 5 * 31_556_952_000).toISOString(),
      text,
      hash: '',
      length: text.length,
      state: 'published',
      evidence: 'answer',
    },
  };
}

/** The post once more: every fifth word is another. */
function repeatOf(at: number): string {
  const kept = Math.floor(wordsOfPost * 0.8);
  const words = textOf(at).split(' ');
  return [...words.slice(0, kept), ...words.slice(kept).map((_, i) => `новое${at}${i}`)].join(' ');
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function triples(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.slice(2).map((word, at) => `${words[at]} ${words[at + 1]} ${word}`));
}

function jaccard(a: Set<string>, b: Set<string>): number {
  let both = 0;
  for (const triple of a) if (b.has(triple)) both++;
  return both / (a.size + b.size - both);
}

async function measure(rows: number, rounds = 40): Promise<SimilarBench> {
  const open = () =>
    openDesk({ now: () => Date.now(), newDevice: () => 'bench', name: 'similar-bench' });
  let desk = open();
  for (let at = 0; at < rows; at += 1000) {
    const changes = Array.from({ length: Math.min(1000, rows - at) }, (_, i) => post(at + i, rows));
    await desk.commit(changes, '');
  }
  const asked = Array.from({ length: rounds }, (_, round) => (round * 7919) % rows);
  const query = { account, from };
  const first = await time(() => desk.similar(repeatOf(1), query));

  let found = 0;
  const warm: number[] = [];
  for (const at of asked) {
    const text = repeatOf(at);
    const took = await time(async () => {
      const [best] = await desk.similar(text, query);
      if (best?.post === `vk:-1_${at}`) found++;
    });
    warm.push(took);
  }
  const asleep: number[] = [];
  for (const at of asked.slice(0, 12)) {
    await desk.close();
    desk = open();
    asleep.push(await time(() => desk.similar(repeatOf(at), query)));
  }
  await desk.close();

  let sets: Set<string>[] = [];
  const naiveBuild = await time(async () => {
    sets = Array.from({ length: rows }, (_, at) => triples(textOf(at)));
  });
  let naiveFound = 0;
  const naive: number[] = [];
  for (const at of asked) {
    const text = repeatOf(at);
    const took = await time(async () => {
      const own = triples(text);
      let best = -1;
      let most = 0;
      sets.forEach((set, row) => {
        const share = jaccard(own, set);
        if (share > most) [best, most] = [row, share];
      });
      if (best === at) naiveFound++;
    });
    naive.push(took);
  }
  return {
    rows,
    first,
    warm: percentiles(warm),
    asleep: percentiles(asleep),
    naive: percentiles(naive),
    naiveBuild,
    repeats: asked.length,
    found,
    naiveFound,
  };
}

Object.assign(globalThis, { measure });
