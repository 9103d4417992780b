import { browser } from 'wxt/browser';
import type { NetworkId } from '../domain/records';
import { hosts } from '../networks/hosts';
import { broadcast } from '.';

/** Puts the sidebar script into the tab; running it again there is the script's own affair. */
export function injectSidebar(tab: number): Promise<void> {
  return inject(tab, 'sidebar');
}

/** Puts the network's watch script into the tab; the always-on script there asks once. */
export function injectWatch(tab: number, network: NetworkId): Promise<void> {
  return inject(tab, `${network}-watch`);
}

/** Puts the rules of the style guide into the tab. */
export function injectGuide(tab: number): Promise<void> {
  return inject(tab, 'guide');
}

/** Puts the publish guard into the tab. */
export function injectGuard(tab: number): Promise<void> {
  return inject(tab, 'guard');
}

async function inject(tab: number, script: string): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId: tab },
    files: [`/content-scripts/${script}.js` as never],
  });
}

/** Opens the dashboard, or the one that is open already, at a page of it ("log", "plan"…). */
export async function openDashboard(page?: string): Promise<void> {
  const root = browser.runtime.getURL('/dashboard.html');
  const url = page ? `${root}#${page.replace(/^[#/]+/, '')}` : root;
  const open = (await browser.tabs.query({})).find((tab) => tab.url?.startsWith(root));
  if (open?.id === undefined) {
    await browser.tabs.create({ url });
    return;
  }
  await browser.tabs.update(open.id, { active: true, ...(page && { url }) });
  if (open.windowId !== undefined) {
    await browser.windows?.update(open.windowId, { focused: true });
  }
}

/** On a network's page the sidebar opens or closes; anywhere else the dashboard opens. */
export async function toggleSidebar(tab?: { id?: number; url?: string }): Promise<void> {
  const here = tab ?? (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0];
  if (here?.id !== undefined && here.url && isNetworkPage(here.url)) {
    await broadcast('sidebar.toggle', null, here.id);
  } else {
    await openDashboard();
  }
}

/** Tells the sidebar of the tab in front that the next finding is wanted, or the one before. */
export async function stepFinding(by: 1 | -1): Promise<void> {
  const [here] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (here?.id !== undefined) await broadcast('finding.step', { by }, here.id);
}

/**
 * Starts the manifest's content scripts in the networks' tabs that were open before Colophon was: after
 * installing nobody has to reload, and after an update the pages have a background to speak to again.
 * Firefox does this by itself.
 */
export async function startInOpenTabs(): Promise<void> {
  if (import.meta.env.FIREFOX) return;
  const scripts = browser.runtime.getManifest().content_scripts ?? [];
  await Promise.all(
    scripts.map(async ({ matches, js, css, ...script }) => {
      const world = 'world' in script && script.world === 'MAIN' ? 'MAIN' : 'ISOLATED';
      const tabs = await browser.tabs.query({ url: matches ?? [] });
      for (const { id, discarded } of tabs) {
        if (id === undefined || discarded) continue;
        const target = { tabId: id };
        const closed = () => undefined;
        if (css?.length) await browser.scripting.insertCSS({ target, files: css }).catch(closed);
        if (js?.length) {
          await browser.scripting
            .executeScript({ target, files: js as never[], world })
            .catch(closed);
        }
      }
    }),
  );
}

/** One paste event in the page's own world, on the element that has the focus there. */
export async function pasteInMain(tab: number, text: string): Promise<boolean> {
  const [injected] = await browser.scripting.executeScript({
    target: { tabId: tab },
    world: 'MAIN',
    func: pasteIntoFocused,
    args: [text],
  });
  return injected?.result === true;
}

/** Runs inside the page: it may use nothing from outside its own body. */
function pasteIntoFocused(text: string): boolean {
  let target: Element | null = document.activeElement;
  while (target?.shadowRoot?.activeElement) target = target.shadowRoot.activeElement;
  if (!target) return false;
  const passing = { bubbles: true, cancelable: true, composed: true };
  // Firefox hands the page an empty clipboard unless the text is given as data; Chromium knows no data.
  let event = new ClipboardEvent('paste', {
    ...passing,
    dataType: 'text/plain',
    data: text,
  } as ClipboardEventInit);
  if (event.clipboardData?.getData('text/plain') !== text) {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    event = new ClipboardEvent('paste', { ...passing, clipboardData });
  }
  target.dispatchEvent(event);
  return event.defaultPrevented;
}

function isNetworkPage(url: string): boolean {
  return hosts.some((pattern) => url.startsWith(pattern.slice(0, -1)));
}
