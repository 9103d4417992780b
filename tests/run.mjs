/**
 * npm test: installs what is missing, then everything that must hold, in the order that fails fastest.
 * Ends with one plain line, "N passed, N failed"; exits 1 when anything failed.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  prepareChromium,
  prepareFirefox,
  preparePackages,
  root,
  run,
  runQuietly,
} from '../practice/prepare.mjs';
import { printConformance } from './conformance-table.mjs';

const results = join(root, 'test-results');
let passed = 0;
let failed = 0;

/** Runs one script of an installed package with this very Node; true when it succeeded. */
function timed(title, runner, script, ...args) {
  console.log(`\n— ${title}`);
  const started = Date.now();
  const ok = runner(process.execPath, [join(root, 'node_modules', script), ...args]);
  const seconds = ((Date.now() - started) / 1000).toFixed(0);
  console.log(ok ? `  done in ${seconds} s` : `  FAILED after ${seconds} s`);
  return ok;
}

function step(title, script, ...args) {
  if (timed(title, runQuietly, script, ...args)) passed += 1;
  else failed += 1;
}

/** Runs a test runner and adds up what its JSON report counted. */
function suite(title, report, count, script, ...args) {
  const ok = timed(title, run, script, ...args);
  let counted = { passed: 0, failed: 0 };
  try {
    counted = count(JSON.parse(readFileSync(report, 'utf8')));
  } catch (error) {
    console.log(`  no report: ${error.message}`);
  }
  passed += counted.passed;
  failed += counted.failed;
  if (!ok && counted.failed === 0) failed += 1;
  if (ok && counted.passed === 0) failed += 1;
}

const vitestCount = (json) => ({ passed: json.numPassedTests, failed: json.numFailedTests });
const playwrightCount = ({ stats }) => ({
  passed: stats.expected + stats.flaky,
  failed: stats.unexpected,
});

/** What could not be prepared has said so in a sentence of its own. */
function prepared() {
  return preparePackages() && prepareChromium() !== null && prepareFirefox() !== null;
}

if (!prepared()) {
  console.log('\nNothing was tested.\n0 passed, 1 failed');
  process.exit(1);
}
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

step('Types of the extension’s own API', 'wxt/bin/wxt.mjs', 'prepare');
step('Type check', 'typescript/bin/tsc', '--noEmit');
step('Lint and format', '@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.');
suite(
  'Conventions, unit and property tests',
  `${results}/unit.json`,
  vitestCount,
  'vitest/vitest.mjs',
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${results}/unit.json`,
);
step('Build for Chromium', 'wxt/bin/wxt.mjs', 'build');
step('Build for Firefox', 'wxt/bin/wxt.mjs', 'build', '-b', 'firefox', '--mv3');
step('Build for end-to-end tests, Chromium', 'wxt/bin/wxt.mjs', 'build', '--mode', 'e2e');
step(
  'Build for end-to-end tests, Firefox',
  'wxt/bin/wxt.mjs',
  'build',
  '-b',
  'firefox',
  '--mv3',
  '--mode',
  'e2e',
);
suite(
  'End to end, in real Chromium and real Firefox',
  `${results}/e2e.json`,
  playwrightCount,
  '@playwright/test/cli.js',
  'test',
);

printConformance();
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
