import { resolve } from 'node:path';
import { type BrowserContext, chromium } from '@playwright/test';
import { launch as launchPuppeteer, type Browser as PuppeteerBrowser } from 'puppeteer-core';
import { findChromium, findFirefox } from './find-browsers.mjs';
import { practiceHosts } from './practice-hosts';

export { findChromium, findFirefox };

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
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: browser.path,
    headless,
    slowMo,
    // Root cannot use the sandbox, and some Linux desktops refuse it to unpackaged browsers.
    chromiumSandbox: process.platform !== 'linux',
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
    ignoreDefaultArgs: [
      '--disable-extensions',
      // A person at a visible window is not automated; the banner would only puzzle.
      ...(headless ? [] : ['--enable-automation']),
    ],
  });
  if (extensionPath && browser.branded) {
    const session = await context.browser()?.newBrowserCDPSession();
    // Not in the driver's types: the command came with Chrome 126.
    await session?.send('Extensions.loadUnpacked' as never, { path: extensionPath } as never);
  }
  return context;
}

/** The id the browser gave the loaded extension; waits for its service worker. */
export async function extensionId(context: BrowserContext): Promise<string> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  return new URL(worker.url()).host;
}

export interface FirefoxOptions {
  /** Folder of the built add-on; none is installed when absent. */
  extensionPath?: string;
  /** Port of the practice server's CONNECT proxy. */
  proxyPort: number;
  headless?: boolean;
  lang?: string;
  /** Folder that files are saved to without a question; Firefox's own when absent. */
  downloads?: string;
}

/**
 * Opens Firefox over WebDriver BiDi with the add-on installed for this run; every HTTPS request goes
 * to the practice proxy. Close with `browser.close()`. Throws when the machine has no Firefox.
 */
export async function launchFirefox(options: FirefoxOptions): Promise<PuppeteerBrowser> {
  const { extensionPath, proxyPort, headless = true, lang = 'ru', downloads } = options;
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
      'services.settings.server': 'data:,#remote-settings-dummy/v1',
      'app.update.enabled': false,
      ...(downloads && {
        'browser.download.folderList': 2,
        'browser.download.dir': resolve(downloads),
        'browser.download.alwaysOpenPanel': false,
      }),
    },
  });
  if (extensionPath) await browser.installExtension(resolve(extensionPath));
  return browser;
}
