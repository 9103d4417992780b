import { existsSync } from 'node:fs';
import { type BrowserContext, chromium } from '@playwright/test';
import { launch as launchPuppeteer, type Browser as PuppeteerBrowser } from 'puppeteer-core';
import { practiceHosts } from './practice-hosts';

/** A browser on this machine that can load an unpacked extension. */
export interface FoundBrowser {
  path: string;
  name: string;
  /** Google's own Chrome ignores --load-extension since 137: extensions go in over the debugging pipe. */
  branded: boolean;
}

const windowsFolders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
  .map((name) => process.env[name])
  .filter((folder): folder is string => !!folder);

const onWindows = (tail: string): string[] => windowsFolders.map((folder) => `${folder}${tail}`);

/** Where browsers of the Chromium family are looked for, best first. */
function candidates(): FoundBrowser[] {
  const at = (name: string, paths: string[], branded = false) =>
    paths.map((path) => ({ name, path, branded }));
  return [
    ...at('Chromium', [process.env.COLOPHON_CHROMIUM ?? '']),
    ...at('Chromium', [
      '/usr/bin/chromium',
      '/usr/bin/chromium-browser',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      ...onWindows('\\Chromium\\Application\\chrome.exe'),
    ]),
    ...at('Microsoft Edge', [
      '/usr/bin/microsoft-edge',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      ...onWindows('\\Microsoft\\Edge\\Application\\msedge.exe'),
    ]),
    ...at('Chromium (Playwright)', [chromium.executablePath()]),
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

/** The best Chromium-family browser on this machine, or null. `COLOPHON_CHROMIUM` names one by hand. */
export function findChromium(): FoundBrowser | null {
  return candidates().find(({ path }) => path !== '' && existsSync(path)) ?? null;
}

/** A Firefox on this machine, or null. `COLOPHON_FIREFOX` names one by hand. */
export function findFirefox(): string | null {
  const paths = [
    process.env.COLOPHON_FIREFOX ?? '',
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    ...onWindows('\\Mozilla Firefox\\firefox.exe'),
  ];
  return paths.find((path) => path !== '' && existsSync(path)) ?? null;
}

/** The practice hosts lead to the server; no other name resolves, so no request can leave. */
export function resolverRules(port: number): string {
  const maps = practiceHosts.map((host) => `MAP ${host}:443 127.0.0.1:${port}`);
  return [...maps, 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1'].join(', ');
}

export interface ChromiumOptions {
  /** Folder of the built extension; none is loaded when absent. */
  extensionPath?: string;
  /** Port of the practice server. */
  port: number;
  headless?: boolean;
  /** Profile folder; a fresh temporary one when absent. */
  profile?: string;
  /** Milliseconds between the driver's steps. */
  slowMo?: number;
  /** Language of the browser, of the extension's first screen too. */
  lang?: string;
  viewport?: { width: number; height: number };
  colorScheme?: 'light' | 'dark';
}

/**
 * Opens Chromium on the practice networks, with the extension loaded. Close with `context.close()`.
 * Throws when the machine has no browser of the family.
 */
export async function launchChromium(options: ChromiumOptions): Promise<BrowserContext> {
  const { extensionPath, port, headless = true, profile = '', slowMo = 0, lang = 'ru' } = options;
  const browser = findChromium();
  if (!browser) throw new Error('No Chromium, Edge or Chrome was found on this computer.');
  const root = process.getuid?.() === 0;
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: browser.path,
    headless,
    slowMo,
    chromiumSandbox: !root && process.platform !== 'linux',
    ignoreHTTPSErrors: true,
    viewport: headless ? (options.viewport ?? { width: 1280, height: 860 }) : null,
    ...(options.colorScheme && { colorScheme: options.colorScheme }),
    env: { ...(process.env as Record<string, string>), LANGUAGE: lang },
    args: [
      ...(extensionPath && !browser.branded
        ? [`--disable-extensions-except=${extensionPath}`, `--load-extension=${extensionPath}`]
        : []),
      ...(browser.branded ? ['--enable-unsafe-extension-debugging'] : []),
      `--host-resolver-rules=${resolverRules(port)}`,
      '--ignore-certificate-errors',
      `--lang=${lang}`,
      `--accept-lang=${lang}`,
      '--no-first-run',
      '--disable-gpu',
      '--disable-sync',
      '--disable-background-networking',
      '--disable-component-update',
      // Without it a visible window warns about the certificate flag, which is meant here.
      '--test-type',
    ],
    ...(browser.branded && { ignoreDefaultArgs: ['--disable-extensions'] }),
  });
  if (extensionPath && browser.branded) {
    const session = await context.browser()?.newBrowserCDPSession();
    // Not in the driver's types: the command came with Chrome 126.
    await session?.send('Extensions.loadUnpacked' as never, { path: extensionPath } as never);
  }
  return context;
}

export interface FirefoxOptions {
  /** Folder of the built add-on; none is installed when absent. */
  extensionPath?: string;
  /** Port of the practice server's CONNECT proxy. */
  proxyPort: number;
  headless?: boolean;
  lang?: string;
}

/**
 * Opens Firefox over WebDriver BiDi with the add-on installed for this run; every HTTPS request goes
 * to the practice proxy. Close with `browser.close()`. Throws when the machine has no Firefox.
 */
export async function launchFirefox(options: FirefoxOptions): Promise<PuppeteerBrowser> {
  const { extensionPath, proxyPort, headless = true, lang = 'ru' } = options;
  const executablePath = findFirefox();
  if (!executablePath) throw new Error('No Firefox was found on this computer.');
  const browser = await launchPuppeteer({
    browser: 'firefox',
    executablePath,
    headless,
    acceptInsecureCerts: true,
    defaultViewport: headless ? { width: 1280, height: 860 } : null,
    extraPrefsFirefox: {
      'network.proxy.type': 1,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxyPort,
      'network.proxy.no_proxies_on': '',
      'intl.accept_languages': lang,
      'intl.locale.requested': lang,
      'network.captive-portal-service.enabled': false,
      'network.connectivity-service.enabled': false,
      'extensions.update.enabled': false,
      'app.update.enabled': false,
    },
  });
  if (extensionPath) await browser.installExtension(extensionPath);
  return browser;
}
