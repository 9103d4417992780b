/**
 * npm run bench: the check beside harper.js (English) and one pass of typograf (Russian), in one
 * Chromium page, by turns. Prints a table with the ratios and keeps it in out/bench.json for figures.
 */
import { createReadStream, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { findChromiumPath, prepareChromium, preparePackages } from '../practice/prepare.mjs';

const folder = '.built/bench';
const mime = { '.js': 'text/javascript', '.wasm': 'application/wasm', '.html': 'text/html' };

/** Measures in Chromium; returns what bench/page.ts measured. */
export async function runBench() {
  await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      outDir: folder,
      target: 'esnext',
      rollupOptions: { input: 'bench/page.ts', output: { entryFileNames: 'page.js' } },
    },
  });
  writeFileSync(join(folder, 'index.html'), '<!doctype html><script type="module" src="/page.js"></script>');
  const server = createServer((request, response) => {
    const path = join(folder, request.url === '/' ? 'index.html' : request.url.split('?')[0]);
    try {
      statSync(path);
    } catch {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': mime[extname(path)] ?? 'application/octet-stream' });
    createReadStream(path).pipe(response);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const browser = await chromium.launch({
    executablePath: findChromiumPath(),
    chromiumSandbox: false,
    args: ['--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  try {
    const page = await browser.newPage();
    page.on('pageerror', (error) => console.error(error.message));
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    await page.waitForFunction(() => 'bench' in globalThis);
    return { ...(await page.evaluate(() => globalThis.bench())), browser: browser.version() };
  } finally {
    await browser.close();
    server.close();
  }
}

const ms = ({ p50, p95 }) => `${p50.toFixed(2)} / ${p95.toFixed(2)} ms`;

if (process.argv[1]?.endsWith('run.mjs')) {
  preparePackages();
  prepareChromium();
  const result = await runBench();
  const { check, english, russian } = result;
  console.log(`Chromium ${result.browser}, ${result.rounds} rounds by turns; p50 / p95`);
  console.table({
    'full check, Russian, about 2,200 characters': { time: ms(check.full), peer: '', ratio: '' },
    'one keystroke': { time: ms(check.keystroke), peer: '', ratio: '' },
    '63,206 characters': { time: ms(check.long), peer: '', ratio: '' },
    'English post, harper.js warm': {
      time: ms(english.ours),
      peer: ms(english.harper),
      ratio: `${(english.harper.p50 / english.ours.p50).toFixed(1)} × faster`,
    },
    'Russian post, one pass of typograf': {
      time: ms(russian.ours),
      peer: ms(russian.typografOnePass),
      ratio: `${(russian.typografOnePass.p50 / russian.ours.p50).toFixed(2)} ×`,
    },
  });
  mkdirSync('out', { recursive: true });
  writeFileSync('out/bench.json', JSON.stringify(result, null, 2));
}
