import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hosts } from '../networks/hosts';
import config from '../wxt.config';

const explained = readFileSync(join(import.meta.dirname, '../docs/permissions.md'), 'utf8');

interface Manifest {
  permissions: string[];
  host_permissions: string[];
  optional_permissions?: string[];
  optional_host_permissions?: string[];
}

/** The manifest as it is written for a browser, out of the configuration the build reads. */
async function manifestFor(browser: string): Promise<Manifest> {
  const { manifest } = config;
  if (typeof manifest !== 'function') throw new Error('the manifest is no function any more');
  const env = { browser, mode: 'production', command: 'build', manifestVersion: 3 } as const;
  return (await manifest(env as never)) as Manifest;
}

describe.each(['chrome', 'firefox'])('The manifest for %s', (browser) => {
  it('should ask for exactly the permissions that are explained.', async () => {
    const { permissions, optional_permissions: optional = [] } = await manifestFor(browser);
    const rows = [...explained.matchAll(/^\| `([^`]+)` \| (.+?) \|/gm)];
    expect(rows.map(([, name]) => name).sort()).toEqual([...permissions, ...optional].sort());
    for (const [, name, reason = ''] of rows) expect(reason.length, name).toBeGreaterThan(40);
  });

  it('should run on exactly the pages that are named, and name them one by one.', async () => {
    const manifest = await manifestFor(browser);
    const asked = [...manifest.host_permissions, ...(manifest.optional_host_permissions ?? [])];
    const named = [...(explained.split('## Pages')[1] ?? '').matchAll(/`([\w.]+\.\w+)`/g)];
    expect(named.map(([, host]) => `https://${host}/*`).sort()).toEqual([...asked].sort());
    expect([...hosts].sort()).toEqual([...asked].sort());
    for (const host of asked) expect(host).toMatch(/^https:\/\/[\w.]+\/\*$/);
  });
});

it('No source of the extension should know how to ask anybody for anything.', () => {
  const sources = import.meta.glob<string>(
    ['../{app,components,domain,entrypoints,i18n,messages,networks,storage}/**/*.{ts,tsx}'],
    { query: '?raw', import: 'default', eager: true },
  );
  expect(Object.keys(sources).length).toBeGreaterThan(100);
  for (const [path, text] of Object.entries(sources)) {
    // The observer stands around the page's own fetch.
    if (path.endsWith('networks/dom/observe-requests.ts')) continue;
    expect(text, path).not.toMatch(
      /(?<![.\w])fetch\(|new (XMLHttpRequest|WebSocket|EventSource|WebTransport)\b|sendBeacon\(|importScripts\(|import\(\s*['"`]https?:/,
    );
  }
});
