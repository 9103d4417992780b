/** npm run soak: the long random runs, 500 publications and 2,000 insertions; their results go into docs/figures.md with npm run figures. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { prepareChromium, preparePackages, root } from '../practice/prepare.mjs';

if (!preparePackages() || prepareChromium() === null) process.exit(1);
const node = (script, ...words) =>
  spawnSync(process.execPath, [join(root, 'node_modules', script), ...words], {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      SOAK_RUNS: process.env.SOAK_RUNS ?? '500',
      SOAK_INSERTIONS: process.env.SOAK_INSERTIONS ?? '2000',
    },
  }).status ?? 1;
const built = node('wxt/bin/wxt.mjs', 'build', '--mode', 'e2e');
process.exit(built || node('@playwright/test/cli.js', 'test', 'soak', '--workers=2'));
