/**
 * npm run soak: the long random runs, 500 publications and 2,000 insertions, and 500 insertions in Firefox; their results
 * go into docs/figures.md with npm run figures. `npm run soak insertions` and `npm run soak publications` play one kind.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { prepareChromium, prepareFirefox, preparePackages, root } from '../practice/prepare.mjs';

if (!preparePackages() || prepareChromium() === null || prepareFirefox() === null) process.exit(1);
const node = (script, ...words) =>
  spawnSync(process.execPath, [join(root, 'node_modules', script), ...words], {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      SOAK_RUNS: process.env.SOAK_RUNS ?? '500',
      SOAK_INSERTIONS: process.env.SOAK_INSERTIONS ?? '2000',
      SOAK_INSERTIONS_FIREFOX: process.env.SOAK_INSERTIONS_FIREFOX ?? '500',
    },
  }).status ?? 1;
const built = node('wxt/bin/wxt.mjs', 'build', '--mode', 'e2e');
const chosen = `${process.argv[2] ?? ''} at random`;
process.exit(built || node('@playwright/test/cli.js', 'test', '--grep', chosen, '--workers=2'));
