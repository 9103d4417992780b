/** npm run conformance: every surface of every network in Chromium and in Firefox; the table goes into docs/networks.md. */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { prepareChromium, prepareFirefox, preparePackages, root } from '../practice/prepare.mjs';
import { printConformance, writeConformance } from './conformance-table.mjs';

if (!preparePackages() || prepareChromium() === null || prepareFirefox() === null) process.exit(1);
const node = (script, ...words) =>
  spawnSync(process.execPath, [join(root, 'node_modules', script), ...words], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, CONFORMANCE: 'whole' },
  }).status ?? 1;
rmSync(join(root, 'test-results/conformance'), { recursive: true, force: true });
const built =
  node('wxt/bin/wxt.mjs', 'build', '--mode', 'e2e') ||
  node('wxt/bin/wxt.mjs', 'build', '-b', 'firefox', '--mv3', '--mode', 'e2e');
const held = built || node('@playwright/test/cli.js', 'test', 'conformance');
if (!built) {
  printConformance();
  writeConformance();
}
process.exit(held);
