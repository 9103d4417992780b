import type { Page } from '@playwright/test';
import { build } from 'vite';
import type { EditorEngine } from '../../networks/network';

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

/** What the network's adapter, run in the page itself, takes for composers there now. */
export async function composersFound(page: Page, network: string): Promise<FoundComposer[]> {
  script ??= bundle();
  await page.evaluate(await script);
  return page.evaluate((id) => {
    const { networks } = (
      globalThis as unknown as { colophonAdapters: typeof import('../../networks') }
    ).colophonAdapters;
    const hits = networks.find((one) => one.id === id)!.findComposers(document);
    return hits.map(({ rule, engine, owner }) => ({ rule, engine, ownerIds: owner.ownerIds }));
  }, network);
}
