/** What stands at the edge of a network's page while the sidebar is closed. Plain DOM: no library for a button. */
export interface EdgeTab {
  /** Shows the tab with its sentence; `name` is what a screen reader says. */
  show(sentence: string, name: string): void;
  hide(): void;
  /** One calm notice, instead of the tab; stays until it is dismissed. */
  notify(sentence: string, dismiss: string): void;
  remove(): void;
}

/** Elements of ours in a page. A script that starts anew removes what an older one left. */
const host = 'colophon-edge';

const style = `
:host { all: initial !important; }
.tab, .notice { position: fixed; z-index: 2147483600; box-sizing: border-box; margin: 0;
  --accent: light-dark(#1f5f4f, #7cc4ae); color-scheme: light dark;
  background: light-dark(#fbfaf7, #16191c); color: light-dark(#1d2329, #e9e7e2);
  border: 1px solid light-dark(#d3cec3, #3b4248); border-left: 3px solid var(--accent);
  font: 13px/1.4 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
.tab { right: 0; top: 30vh; max-height: 55vh; width: 34px; padding: 12px 6px; border-right: 0;
  border-radius: 8px 0 0 8px; cursor: pointer; writing-mode: vertical-rl;
  overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.tab:hover { color: var(--accent); }
.notice { left: 16px; bottom: 16px; width: 320px; padding: 14px 16px; border-radius: 8px; }
.notice button { display: block; margin: 10px 0 0; padding: 5px 12px; border: 1px solid;
  border-radius: 6px; background: none; color: var(--accent); font: inherit; cursor: pointer; }
button:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
[hidden] { display: none; }
`;

/**
 * Makes the tab, hidden, outside of the page's body and in a shadow root the page cannot read.
 * @param open for tests in a real browser only: they cannot read a closed root either.
 */
export function createEdgeTab(document: Document, press: () => void, open = false): EdgeTab {
  for (const old of document.querySelectorAll(host)) old.remove();
  const element = document.createElement(host);
  const root = element.attachShadow({ mode: open ? 'open' : 'closed' });
  const sheet = document.createElement('style');
  sheet.textContent = style;
  const tab = document.createElement('button');
  tab.className = 'tab';
  tab.type = 'button';
  tab.hidden = true;
  tab.addEventListener('click', press);
  root.append(sheet, tab);
  // The page's own shortcuts must not hear keys pressed on the tab.
  for (const type of ['keydown', 'keyup', 'keypress']) {
    element.addEventListener(type, (event) => event.stopPropagation());
  }
  const place = () => {
    if (!element.isConnected) document.documentElement.append(element);
  };
  return {
    show(sentence, name) {
      if (tab.textContent !== sentence) tab.textContent = sentence;
      tab.title = sentence;
      tab.ariaLabel = `${name}. ${sentence}`;
      tab.hidden = false;
      place();
    },
    hide() {
      tab.hidden = true;
    },
    notify(sentence, dismiss) {
      tab.hidden = true;
      root.querySelector('.notice')?.remove();
      const notice = document.createElement('div');
      notice.className = 'notice';
      notice.setAttribute('role', 'status');
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = dismiss;
      button.addEventListener('click', () => notice.remove());
      notice.append(sentence, button);
      root.append(notice);
      place();
    },
    remove: () => element.remove(),
  };
}
