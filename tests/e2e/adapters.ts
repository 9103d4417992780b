import { build } from 'vite';
import type { EditorEngine, SeenPost } from '../../networks/network';
import type { PracticePage } from '../../practice/practice-page';

/** A composer as an adapter found it, without what cannot leave the page. */
export interface FoundComposer {
  rule: string;
  engine: EditorEngine;
  ownerIds: string[];
}

let script: Promise<string> | undefined;

/** All adapters as one script that puts them on globalThis. */
async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      minify: false,
      lib: { entry: 'networks/index.ts', name: 'colophonAdapters', formats: ['iife'] },
    },
  });
  const output = [built].flat()[0];
  if (!output || !('output' in output)) throw new Error('The adapters were not built.');
  return `${output.output[0].code}\nglobalThis.colophonAdapters = colophonAdapters;`;
}

async function putAdapters(page: PracticePage): Promise<void> {
  script ??= bundle();
  await page.evaluate(await script);
}

/** What the network's adapter, run in the page itself, takes for composers there now. */
export async function composersFound(
  page: PracticePage,
  network: string,
): Promise<FoundComposer[]> {
  await putAdapters(page);
  return page.evaluate((id) => {
    const { networks } = (
      globalThis as unknown as { colophonAdapters: typeof import('../../networks') }
    ).colophonAdapters;
    const hits = networks.find((one) => one.id === id)!.findComposers(document);
    return hits.map(({ rule, engine, owner }) => ({ rule, engine, ownerIds: owner.ownerIds }));
  }, network);
}

/** The posts the network's adapter, run in the page itself, sees there now. */
export async function postsFound(
  page: PracticePage,
  network: string,
): Promise<Omit<SeenPost, 'element'>[]> {
  await putAdapters(page);
  return page.evaluate((id) => {
    const { networks } = (
      globalThis as unknown as { colophonAdapters: typeof import('../../networks') }
    ).colophonAdapters;
    const posts = networks.find((one) => one.id === id)!.findPosts?.(document) ?? [];
    return posts.map(({ element: _, ...post }) => post);
  }, network);
}

/** Whom the network itself keeps a draft of this text for, by its adapter. */
export async function draftOwnerFound(
  page: PracticePage,
  network: string,
  text: string,
): Promise<string | null> {
  await putAdapters(page);
  return page.evaluate(
    async ([id, words]) => {
      const { networks } = (
        globalThis as unknown as { colophonAdapters: typeof import('../../networks') }
      ).colophonAdapters;
      const adapter = networks.find((one) => one.id === id)!;
      return (await adapter.draftOwner?.(document, words!)) ?? null;
    },
    [network, text],
  );
}
