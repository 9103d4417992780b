import { existsSync, readdirSync, statSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';

const root = join(import.meta.dirname, '..');
const sources = join(root, 'practice/pages');
const built = join(root, '.built/practice');
const day = 86_400_000;

const time = (path: string): number => statSync(path).mtimeMs;

/** Every state of the sources has a folder of its own, so that test runs at the same time never wait for each other. */
function folderOfNow(): string {
  const files = readdirSync(sources).map((name) => join(sources, name));
  const newest = Math.max(...[...files, join(root, 'practice/practice-hosts.ts')].map(time));
  return join(built, `${Math.floor(newest)}-${files.length}`);
}

async function sweepOldFolders(keep: string): Promise<void> {
  for (const name of readdirSync(built)) {
    const folder = join(built, name);
    if (folder !== keep && Date.now() - time(folder) > day) {
      await rm(folder, { recursive: true, force: true });
    }
  }
}

/** Builds the scripts of the pages, unless they are built; resolves with the folder they lie in. */
export async function buildPages(): Promise<string> {
  const folder = folderOfNow();
  if (existsSync(folder)) return folder;
  // Built aside and moved in whole: nobody ever sees half a build.
  const aside = `${folder}-${process.pid}`;
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      outDir: aside,
      emptyOutDir: true,
      target: 'es2022',
      minify: false,
      modulePreload: false,
      rollupOptions: {
        input: Object.fromEntries(
          ['vk', 'facebook', 'business-suite', 'instagram', 'threads', 'x', 'editors'].map(
            (name) => [name, join(sources, `${name}.tsx`)],
          ),
        ),
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: 'chunk-[name]-[hash].js',
        },
      },
    },
  });
  try {
    await rename(aside, folder);
  } catch (reason) {
    await rm(aside, { recursive: true, force: true });
    if (!existsSync(folder)) throw reason;
  }
  await sweepOldFolders(folder);
  return folder;
}
