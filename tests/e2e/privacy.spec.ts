import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { launchChromium } from '../../practice/browser';
import { practiceHosts } from '../../practice/practice-hosts';
import type { Practice } from '../../practice/server';
import { Sidebar } from '../../practice/sidebar';
import { composerField, openComposer, openWall, publish, wallTexts } from '../../practice/steps';
import { write } from './compose';
import { expect, test } from './fixtures';

/** What leaves the browser, what the page can learn of us, and what it can reach: nothing, nothing, nothing. */

const networks = ['vk', 'facebook', 'instagram'] as const;
const shipped = '.output/chrome-mv3';
const text = 'Выставка открыта до 1 декабря';

/** What the server was asked for, without what differs from run to run. */
const asked = (practice: Practice) =>
  practice
    .requests()
    .map(({ host, method, path, query, origin, status }) =>
      [host, method, path.replace(/\d{4,}/g, 'N'), query, origin, status].join(' '),
    )
    .sort();

for (const network of networks) {
  test(`${network}: over a whole main job the extension asks nobody for anything`, async ({
    practice,
    dashboard,
    context,
    extension,
    page,
  }) => {
    const own = `chrome-extension://${extension}/`;
    const foreign: string[] = [];
    const fromUs: string[] = [];
    const fromPages = new Set<string>();
    context.on('request', (request) => {
      const url = new URL(request.url());
      if (request.url().startsWith(own) || /^(data|blob|about):$/.test(url.protocol)) return;
      if (!(practiceHosts as readonly string[]).includes(url.hostname)) foreign.push(request.url());
      const opener = request.serviceWorker()?.url() ?? request.frame().url();
      if (opener.startsWith('chrome-extension:')) fromUs.push(request.url());
      else fromPages.add(`${request.method()} ${url.hostname}${url.pathname}`);
    });
    const problems: string[] = [];
    page.on('console', (message) => {
      if (/Content.Security.Policy|violates/i.test(message.text())) problems.push(message.text());
    });
    page.on('pageerror', (error) => problems.push(error.message));

    await dashboard.trySample();
    await openWall(page, network);
    await openComposer(page, network);
    const sidebar = new Sidebar(page);
    await sidebar.ready();
    await sidebar.take('Встреча с автором «Города у трёх рек»');
    await expect(composerField(page, network)).toContainText('Город у трёх рек');
    await sidebar.open('Шаблоны');
    await sidebar.open('Проверка');
    await publish(page, network);
    await expect(sidebar.outcome).toBeVisible();
    await dashboard.exportedLog('XLSX');

    expect(foreign).toEqual([]);
    expect(fromUs).toEqual([]);
    expect(practice.strangers()).toEqual([]);
    // Whoever else may have asked: the server knows nobody but the pages.
    const heard = practice.requests().filter(({ method }) => method !== 'OPTIONS');
    expect(heard.length).toBeGreaterThan(0);
    for (const { method, host, path } of heard)
      expect(fromPages).toContain(`${method} ${host}${path}`);
    const [worker] = context.serviceWorkers();
    const fetched = () =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .filter((name) => !name.startsWith(`${location.origin}/`) && !name.startsWith('blob:'));
    expect(await worker!.evaluate(fetched)).toEqual([]);
    expect(await dashboard.page.evaluate(fetched)).toEqual([]);
    expect(practice.violations()).toEqual([]);
    expect(problems).toEqual([]);
  });
}

/** Everything a script of the page can see of who watches it. */
function lookAround() {
  const thrown = (act: () => unknown) => {
    try {
      return `${act()}`;
    } catch (error) {
      return `${error}`;
    }
  };
  const known = document.createElement('iframe');
  document.body.append(known);
  const fresh = Object.getOwnPropertyNames(known.contentWindow!);
  const globals = Object.getOwnPropertyNames(window)
    .filter((name) => !fresh.includes(name) && !/^\d+$/.test(name))
    .sort();
  known.remove();
  const { prototype } = XMLHttpRequest;
  const shape = (made: unknown) => {
    const act = made as (...args: unknown[]) => unknown;
    return [
      Function.prototype.toString.call(act).includes('[native code]'),
      act.name,
      act.length,
      'prototype' in act,
      Object.getOwnPropertyNames(act).sort().join(),
    ];
  };
  const descriptor = (of: object, name: string) => {
    const { value: _, ...rest } = Object.getOwnPropertyDescriptor(of, name)!;
    return rest;
  };
  return {
    globals,
    shapes: [window.fetch, prototype.open, prototype.send, prototype.setRequestHeader].map(shape),
    descriptors: [
      descriptor(window, 'fetch'),
      descriptor(prototype, 'open'),
      descriptor(prototype, 'send'),
    ],
    own: Object.getOwnPropertyNames(prototype).sort(),
    errors: [
      thrown(() => new XMLHttpRequest().send()),
      thrown(() => (prototype.open as () => void).call(new XMLHttpRequest())),
      thrown(() => (prototype.send as () => void).call({} as XMLHttpRequest)),
      thrown(() => new XMLHttpRequest().open('bad method', '/')),
      thrown(() => new XMLHttpRequest().open('GET', 'https://:0')),
      thrown(() => new (window.fetch as unknown as new () => unknown)()),
    ],
    head: [...document.head.children].map(({ outerHTML }) => outerHTML.length),
    sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
  };
}

/** The same requests, one after another and at once: results, errors and the order things are told in. */
async function askAround() {
  const order: string[] = [];
  const failed = (name: string) => (error: Error) => {
    order.push(`${name} ${error.name} ${error.message}`);
  };
  await fetch('https://').catch(failed('address'));
  await (fetch as () => Promise<unknown>)().catch(failed('nothing'));
  await fetch('/al_wall.php', { method: 'GET', body: 'x' }).catch(failed('body'));
  const stop = new AbortController();
  stop.abort();
  await fetch('/al_wall.php', { method: 'POST', signal: stop.signal }).catch(failed('aborted'));
  const used = await fetch('/al_wall.php', {
    method: 'POST',
    body: new URLSearchParams({ act: 'post', Message: '' }),
  });
  order.push(`${used.status} ${used.type} ${used.bodyUsed} ${used.url}`);
  await used.text();
  await used.text().catch(failed('used'));
  await new Promise<void>((done) => {
    const request = new XMLHttpRequest();
    const note = ({ type }: Event) => order.push(`${type} ${request.readyState}`);
    for (const type of ['readystatechange', 'loadstart', 'load', 'loadend']) {
      request.addEventListener(type, note);
    }
    request.addEventListener('loadend', () => done());
    request.open('POST', '/al_wall.php');
    order.push('opened');
    request.send('act=post&Message=');
    order.push('sent');
  });
  return order;
}

async function seenBy(page: Page) {
  await openWall(page, 'vk');
  await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
  return { around: await page.evaluate(lookAround), asked: await page.evaluate(askAround) };
}

test('a page sees the same fetch, the same XMLHttpRequest, the same errors in the same order, with us and without', async ({
  practice,
  dashboard,
  page,
}) => {
  await dashboard.trySample();
  const withUs = await seenBy(page);
  const requestsWithUs = asked(practice);
  practice.reset();
  const plain = await launchChromium({ port: practice.port });
  try {
    const without = await seenBy(await plain.newPage());
    expect(withUs).toEqual(without);
    expect(requestsWithUs).toEqual(asked(practice));
    expect(withUs.around.shapes.map(([native]) => native)).toEqual([true, true, true, true]);
  } finally {
    await plain.close();
  }
});

for (const network of networks) {
  test(`${network}: a post goes out by the same requests with us and without`, async ({
    practice,
    dashboard,
    page,
  }) => {
    const job = async (tab: Page) => {
      await write(tab, network, text);
      await publish(tab, network);
      await tab.reload();
      await expect.poll(() => wallTexts(tab, network)).toContain(text);
      return asked(practice).filter((line, at, all) => line !== all[at - 1]);
    };
    await dashboard.trySample();
    const withUs = await job(page);
    await expect.poll(async () => (await dashboard.newPosts()).length).toBe(1);
    practice.reset();
    const plain = await launchChromium({ port: practice.port });
    try {
      expect(withUs).toEqual(await job(await plain.newPage()));
    } finally {
      await plain.close();
    }
  });
}

for (const network of networks) {
  test(`${network}: keys pressed in the sidebar never reach the page`, async ({
    dashboard,
    page,
  }) => {
    await dashboard.trySample();
    await openWall(page, network);
    await openComposer(page, network);
    const sidebar = new Sidebar(page);
    await sidebar.ready();
    await sidebar.open('Шаблоны');
    const search = sidebar.root
      .getByRole('searchbox')
      .or(sidebar.root.getByRole('textbox'))
      .first();
    await search.click();
    const before = await page.evaluate(() => ({ ...window.practice.shortcuts }));
    await page.keyboard.type('snjk/lhpc?');
    for (const key of ['Escape', 'Enter', 'Tab', 'ArrowDown', 'Control+Enter', 'j', 'k']) {
      await page.keyboard.press(key);
    }
    expect(await page.evaluate(() => window.practice.keysSeen)).toEqual([]);
    expect(await page.evaluate(() => window.practice.shortcuts)).toEqual(before);
    await expect(composerField(page, network)).toBeVisible();
  });
}

test.describe('the build that ships', () => {
  test.use({ build: shipped });

  /** Everything of ours a script of the page may hope to find. */
  async function reach(page: Page, extension: string) {
    return page.evaluate(async (id) => {
      const ours = [...document.querySelectorAll('*')].filter(({ localName }) =>
        localName.startsWith('colophon'),
      );
      const files = [
        'manifest.json',
        'dashboard.html',
        'content-scripts/sidebar.js',
        'icon/128.png',
      ];
      const reached: string[] = [];
      for (const file of files) {
        await fetch(`chrome-extension://${id}/${file}`).then(
          () => reached.push(file),
          () => undefined,
        );
      }
      return {
        names: ours.map(({ localName }) => localName).sort(),
        roots: ours.filter(({ shadowRoot }) => shadowRoot !== null).length,
        content: ours.map((one) => [
          one.innerHTML,
          one.textContent,
          one
            .getAttributeNames()
            .filter((name) => name !== 'style' && name !== 'class')
            .join(),
        ]),
        under: document.elementFromPoint(innerWidth - 100, innerHeight / 2)?.localName,
        globals: Object.getOwnPropertyNames(window).filter((name) => /colophon|wxt/i.test(name)),
        symbols: Object.getOwnPropertySymbols(window)
          .map(String)
          .filter((name) => /colophon/.test(name)),
        reached,
      };
    }, extension);
  }

  test('its sidebar stands in a closed root: the page sees two empty names and nothing else', async ({
    context,
    dashboard,
    extension,
    page,
  }) => {
    await dashboard.trySample();
    await openWall(page, 'vk');
    await openComposer(page, 'vk');
    await page.locator('colophon-sidebar').waitFor({ state: 'attached' });
    await drawn(context, page);
    const seen = await reach(page, extension);
    expect(seen).toEqual({
      names: ['colophon-edge', 'colophon-sidebar'],
      roots: 0,
      content: [
        ['', '', ''],
        ['', '', ''],
      ],
      under: 'colophon-sidebar',
      globals: [],
      symbols: [],
      reached: [],
    });
  });

  test('it offers no page a file of its own', () => {
    const file = join(shipped, 'manifest.json');
    expect(existsSync(file)).toBe(true);
    const manifest = JSON.parse(readFileSync(file, 'utf8'));
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
    expect(manifest.externally_connectable).toBeUndefined();
  });
});

/** Waits until the sidebar has drawn itself; the driver sees into closed roots, the page does not. */
async function drawn(context: BrowserContext, page: Page): Promise<void> {
  const session = await context.newCDPSession(page);
  await expect
    .poll(async () => {
      const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
      return JSON.stringify(root).includes('"tablist"');
    })
    .toBe(true);
  await session.detach();
}
