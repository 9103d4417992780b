import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium, findFirefox } from './find-browsers.mjs';

/** The project's folder. */
export const root = join(import.meta.dirname, '..');

/**
 * Prints one plain sentence.
 * @param {string} sentence
 */
export const say = (sentence) => console.log(sentence);

/**
 * Runs a program in the project's folder and shows what it prints.
 * @param {string} program
 * @param {string[]} words
 * @param {Record<string, string>} [env]
 * @returns {boolean} Did it end well?
 */
export function run(program, words, env = {}) {
  const { status } = spawnSync(program, words, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
    // npm is a .cmd file on Windows, which only a shell starts.
    shell: process.platform === 'win32' && program === 'npm',
  });
  return status === 0;
}

/**
 * Runs a program in the project's folder; what it prints is shown only when it ended badly.
 * @param {string} program
 * @param {string[]} words
 * @param {Record<string, string>} [env]
 * @returns {boolean} Did it end well?
 */
export function runQuietly(program, words, env = {}) {
  const { status, stdout, stderr } = spawnSync(program, words, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
    maxBuffer: 256 * 1024 * 1024,
  });
  if (status === 0) return true;
  process.stdout.write(stdout ?? '');
  process.stderr.write(stderr ?? '');
  return false;
}

/**
 * Runs a script of an installed package, or one of ours, with this very Node and quietly.
 * @param {string} script Path from the project's folder.
 * @param {string[]} [words]
 */
export const runScript = (script, words = []) =>
  runQuietly(process.execPath, [join(root, script), ...words]);

/**
 * What a lock file lists, optional packages of other systems left out.
 * @param {string} path From the project's folder.
 * @returns {[name: string, version: string][]}
 */
function listed(path) {
  const { packages } = JSON.parse(readFileSync(join(root, path), 'utf8'));
  return Object.entries(packages)
    .filter(([name, { optional }]) => name !== '' && !optional)
    .map(([name, { version }]) => [name, version]);
}

/** Does node_modules hold what the lock file asks for? Times of files say nothing after a checkout. */
function installed() {
  const here = 'node_modules/.package-lock.json';
  if (!existsSync(join(root, here))) return false;
  const versions = new Map(listed(here));
  return listed('package-lock.json').every(([name, version]) => versions.get(name) === version);
}

/**
 * Installs the packages when they are missing or others than the lock file asks for, and generates the
 * TypeScript settings that everything else extends. Returns false, having said why, on failure.
 */
export function preparePackages() {
  if (!installed()) {
    say('Installing the packages (npm ci), about a minute…');
    if (!run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])) {
      say('The packages could not be installed. Is there a connection to the npm registry?');
      return false;
    }
  }
  const generated = existsSync(join(root, '.wxt/tsconfig.json'));
  return generated || runScript('node_modules/wxt/bin/wxt.mjs', ['prepare']);
}

const mayUseApt = () =>
  process.platform === 'linux' &&
  process.getuid?.() === 0 &&
  existsSync('/etc/debian_version') &&
  existsSync('/usr/bin/apt-get');

let listsFresh = false;

/** @param {string[]} packages */
function installDebian(packages) {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  if (!listsFresh) listsFresh = runQuietly('apt-get', ['update', '-qq'], env);
  const words = ['install', '-y', '-qq', '--no-install-recommends', ...packages];
  return runQuietly('apt-get', words, env);
}

/**
 * Makes sure there is a browser of the Chromium family: the one found, or Debian's through apt when we
 * are root there, or Playwright's own. Returns it, or null having said one sentence.
 */
export function prepareChromium() {
  if (mayUseApt()) {
    const missing = [
      ...(findChromium() ? [] : ['chromium']),
      ...(existsSync('/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf')
        ? []
        : ['fonts-noto-core']),
      ...(existsSync('/usr/share/fonts/truetype/noto/NotoColorEmoji.ttf')
        ? []
        : ['fonts-noto-color-emoji']),
    ];
    if (missing.length > 0) {
      say(`Installing ${missing.join(', ')} with apt-get, a few minutes…`);
      installDebian(missing);
    }
  }
  const found = findChromium();
  if (found) return found;
  say('No Chromium, Edge or Chrome here: downloading the one Playwright uses…');
  runScript('node_modules/playwright-core/cli.js', ['install', '--no-shell', 'chromium']);
  const downloaded = findChromium();
  if (!downloaded) say('Please install Chromium, Microsoft Edge or Google Chrome, then try again.');
  return downloaded;
}

/**
 * Makes sure there is a Firefox: the one found, or Debian's through apt when we are root there.
 * Returns its path, or null having said one sentence.
 */
export function prepareFirefox() {
  if (!findFirefox() && mayUseApt()) {
    say('Installing firefox-esr with apt-get, a few minutes…');
    installDebian(['firefox-esr']);
  }
  const found = findFirefox();
  if (!found) say('Please install Firefox (or name it in COLOPHON_FIREFOX), then try again.');
  return found;
}
