import { createReadStream, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { build } from 'vite';
import { findChromium } from '../practice/find-browsers.mjs';

const mime: Record<string, string> = {
  '.js': 'text/javascript',
  '.wasm': 'application/wasm',
  '.html': 'text/html',
};

/**
 * Bundles one module, opens it in a fresh Chromium on a plain local page and hands the page over.
 * @param entry a file of bench/, for example 'bench/check-contest.ts'; it puts `measure` on globalThis
 */
export async function inChromium<T>(
  entry: string,
  use: (page: Page, version: string) => Promise<T>,
): Promise<T> {
  const folder = join('.built', entry.replace(/\.\w+$/, ''));
  await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      outDir: folder,
      target: 'esnext',
      chunkSizeWarningLimit: 100_000,
      rollupOptions: { input: entry, output: { entryFileNames: 'page.js' } },
    },
  });
  writeFileSync(
    join(folder, 'index.html'),
    '<!doctype html><meta charset="utf-8"><script type="module" src="/page.js"></script>',
  );
  const server = createServer((request, response) => {
    const path = join(
      folder,
      request.url === '/' ? 'index.html' : (request.url ?? '').split('?')[0]!,
    );
    try {
      statSync(path);
    } catch {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': mime[extname(path)] ?? 'application/octet-stream' });
    createReadStream(path).pipe(response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const browser = await chromium.launch({
    executablePath: findChromium()?.path,
    chromiumSandbox: false,
    args: [
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--enable-precise-memory-info',
    ],
  });
  try {
    const page = await browser.newPage();
    page.on('pageerror', (error) => console.error(error.message));
    page.setDefaultTimeout(900_000);
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await page.waitForFunction(() => 'measure' in globalThis);
    return await use(page, browser.version());
  } finally {
    await browser.close();
    server.close();
  }
}
