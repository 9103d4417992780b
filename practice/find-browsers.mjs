import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';

/**
 * A browser on this machine that can load an unpacked extension.
 * @typedef {object} FoundBrowser
 * @property {string} path
 * @property {string} name
 * @property {boolean} branded Google's own Chrome ignores --load-extension since 137: extensions go in
 *   over the debugging pipe there.
 */

const windowsFolders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
  .map((name) => process.env[name])
  .filter((folder) => folder !== undefined);

/** @param {string} tail */
const onWindows = (tail) => windowsFolders.map((folder) => `${folder}${tail}`);

/** Where Playwright keeps its own Chromium; '' before the packages are installed. */
function playwrightChromium() {
  try {
    /** @type {string} */
    const path = createRequire(import.meta.url)('playwright-core').chromium.executablePath();
    return path;
  } catch {
    return '';
  }
}

/** @returns {FoundBrowser[]} Where browsers of the Chromium family are looked for, best first. */
function candidates() {
  /** @type {(name: string, paths: string[], branded?: boolean) => FoundBrowser[]} */
  const at = (name, paths, branded = false) => paths.map((path) => ({ name, path, branded }));
  return [
    ...at('Chromium', [
      process.env.COLOPHON_CHROMIUM ?? '',
      '/usr/bin/chromium',
      '/usr/bin/chromium-browser',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      ...onWindows('\\Chromium\\Application\\chrome.exe'),
    ]),
    ...at('Microsoft Edge', [
      '/usr/bin/microsoft-edge',
      '/usr/bin/microsoft-edge-stable',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      ...onWindows('\\Microsoft\\Edge\\Application\\msedge.exe'),
    ]),
    ...at('Chromium of Playwright', [playwrightChromium()]),
    ...at(
      'Google Chrome',
      [
        '/usr/bin/google-chrome',
        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
        ...onWindows('\\Google\\Chrome\\Application\\chrome.exe'),
      ],
      true,
    ),
  ];
}

/**
 * The best Chromium-family browser on this machine, or null. The environment variable
 * `COLOPHON_CHROMIUM` names one by hand.
 * @returns {FoundBrowser | null}
 */
export function findChromium() {
  return candidates().find(({ path }) => path !== '' && existsSync(path)) ?? null;
}

/**
 * A Firefox on this machine, or null. `COLOPHON_FIREFOX` names one by hand.
 * @returns {string | null}
 */
export function findFirefox() {
  const paths = [
    process.env.COLOPHON_FIREFOX ?? '',
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    ...onWindows('\\Mozilla Firefox\\firefox.exe'),
  ];
  return paths.find((path) => path !== '' && existsSync(path)) ?? null;
}
