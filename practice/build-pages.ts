import { existsSync, readdirSync, statSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';

const root = join(import.meta.dirname, '..');
const sources = join(root, 'practice/pages');

/** Where the built scripts of the pages lie. */
export const builtPages = join(root, '.built/practice');

const newest = (folder: string): number =>
  Math.max(...readdirSync(folder).map((name) => statSync(join(folder, name)).mtimeMs));

/** Builds the page scripts into `.built/practice`, unless what lies there is newer than every source. */
export async function buildPages({ force = false } = {}): Promise<void> {
  const mark = join(builtPages, 'vk.js');
  const sourceTime = Math.max(
    newest(sources),
    statSync(join(root, 'practice/practice-hosts.ts')).mtimeMs,
  );
  if (!force && existsSync(mark) && statSync(mark).mtimeMs > sourceTime) return;
  // Built aside and moved in at the end: two test runs may build at once.
  const aside = `${builtPages}-${process.pid}`;
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
          ['vk', 'facebook', 'instagram', 'editors'].map((name) => [
            name,
            join(sources, `${name}.tsx`),
          ]),
        ),
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: 'chunk-[name]-[hash].js',
        },
      },
    },
  });
  await rm(builtPages, { recursive: true, force: true });
  await rename(aside, builtPages);
}
