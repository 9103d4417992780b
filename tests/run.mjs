/**
 * npm test: installs what is missing, then everything that must hold, in the order that fails fastest.
 * Ends with one plain line, "N passed, N failed"; exits 1 when anything failed.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { prepareChromium, prepareFirefox, preparePackages } from '../practice/prepare.mjs';

const results = 'test-results';
let passed = 0;
let failed = 0;

/** Runs one command of node_modules/.bin; true when it succeeded. */
function run(title, command, ...args) {
  console.log(`\n— ${title}`);
  const started = Date.now();
  const { status } = spawnSync('npx', ['--no-install', command, ...args], { stdio: 'inherit' });
  const seconds = ((Date.now() - started) / 1000).toFixed(0);
  console.log(status === 0 ? `  done in ${seconds} s` : `  FAILED after ${seconds} s`);
  return status === 0;
}

function step(title, command, ...args) {
  if (run(title, command, ...args)) passed += 1;
  else failed += 1;
}

/** Runs a test runner and adds up what its JSON report counted. */
function suite(title, report, count, command, ...args) {
  const ok = run(title, command, ...args);
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

preparePackages();
prepareChromium();
prepareFirefox();
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

step('Types of the extension’s own API', 'wxt', 'prepare');
step('Type check', 'tsc', '--noEmit');
step('Lint and format', 'biome', 'check', '--error-on-warnings', '.');
suite(
  'Conventions, unit and property tests',
  `${results}/unit.json`,
  vitestCount,
  'vitest',
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${results}/unit.json`,
);
step('Build for Chromium', 'wxt', 'build');
step('Build for Firefox', 'wxt', 'build', '-b', 'firefox', '--mv3');
step('Build for end-to-end tests, Chromium', 'wxt', 'build', '--mode', 'e2e');
step('Build for end-to-end tests, Firefox', 'wxt', 'build', '-b', 'firefox', '--mv3', '--mode', 'e2e');
suite(
  'End to end, in real Chromium and real Firefox',
  `${results}/e2e.json`,
  playwrightCount,
  'playwright',
  'test',
);

console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
