import { render } from 'preact';
import { browser } from 'wxt/browser';
import { createShadowRootUi, defineContentScript } from '#imports';
import { DeskError } from '../../app/desk';
import { diagnosticsText } from '../../app/diagnostics';
import { pageLink } from '../../app/page-link';
import { sharedChecker } from '../../app/shared-checker';
import type { SidebarPorts } from '../../app/sidebar-ports';
import { TextsProvider } from '../../components/controls/texts';
import findingsCss from '../../components/findings/findings.css?inline';
import { Sidebar } from '../../components/sidebar/sidebar';
import sidebarCss from '../../components/sidebar/sidebar.css?inline';
import themeCss from '../../components/theme.css?inline';
import { createTranslator } from '../../i18n/translator';
import { listen, request } from '../../messages';
import type { Reply } from '../../messages/protocol';
import { remoteDesk } from '../../messages/remote-desk';
import { insertText } from '../../networks/dom/insert-text';
import { hosts } from '../../networks/hosts';
import { schemaVersion } from '../../storage/migrations';
import { followTheme } from '../page/follow-theme';
import { keptEvents } from '../page/kept-events';
import { draftMarks } from './draft-marks';
import { pageMemory, skippedIn } from './page-memory';

export default defineContentScript({
  matches: [...hosts],
  registration: 'runtime',
  cssInjectionMode: 'manual',
  async main(ctx) {
    const link = pageLink.take();
    const memory = pageMemory();
    // A second injection stops the first script before it comes here: then it only had to close.
    if (!link || memory.closedJustNow) return;
    if (link.sidebar) {
      link.sidebar.toggle();
      return;
    }
    let standing = true;
    const gone = () => {
      standing = false;
      delete link.sidebar;
    };
    const close = () => {
      gone();
      ui?.remove();
      request('settings.set', { sidebarOpen: false }).catch(() => undefined);
    };
    link.sidebar = { toggle: close };
    ctx.onInvalidated(() => {
      if (!standing) return;
      gone();
      memory.closedJustNow = true;
      setTimeout(() => {
        memory.closedJustNow = false;
      }, 0);
    });

    let ui: { remove(): void } | undefined;
    let texts: Reply<'texts'>;
    let settings: Reply<'settings.get'>;
    try {
      [texts, settings] = await Promise.all([
        request('texts', { areas: ['common', 'sidebar', 'rules', 'errors'] }),
        request('settings.get', null),
      ]);
    } catch (error) {
      gone();
      throw error;
    }
    const ports: SidebarPorts = {
      desk: remoteDesk(),
      link,
      settings,
      async saveSettings(changed) {
        await request('settings.set', changed);
      },
      questions: () => request('questions.list', null),
      answer: (id, answer) => request('questions.answer', { id, answer }),
      async openDashboard(page) {
        await request('dashboard.open', page === undefined ? {} : { page });
      },
      circumstances: (asked) => request('post.circumstances', asked),
      async loadChecker() {
        if (!sharedChecker.take()) await request('guide.inject', null);
        const made = sharedChecker.take();
        if (!made) throw new DeskError('unavailable', 'the rules did not come');
        return made;
      },
      async insert(hit, text, mode) {
        const { result } = await insertText(hit, text, mode, {
          pasteInMain: (words) => request('paste.inMain', { text: words }),
          writeClipboard: (words) => navigator.clipboard.writeText(words),
        });
        return result;
      },
      ...draftMarks(document),
      onStep: (heard, signal) => listen('finding.step', ({ by }) => heard(by), signal),
      copy: (text) => navigator.clipboard.writeText(text),
      diagnostics: (guide) =>
        diagnosticsText(
          {
            version: browser.runtime.getManifest().version,
            agent: navigator.userAgent,
            schema: schemaVersion,
            guide,
          },
          [{ name: link.network.name, health: link.health() }],
        ),
      skipped: (session) => skippedIn(memory, session),
      now: () => Date.now(),
      newId: () => crypto.randomUUID(),
      close,
    };
    const translator = createTranslator(texts.language, texts.messages);
    const made = await createShadowRootUi(ctx, {
      name: 'colophon-sidebar',
      position: 'inline',
      anchor: 'html',
      append: 'last',
      mode: import.meta.env.MODE === 'e2e' ? 'open' : 'closed',
      isolateEvents: [...keptEvents],
      css: `${themeCss}\n${findingsCss}\n${sidebarCss}`,
      onMount(container) {
        const root = document.createElement('div');
        root.className = 'cp cp-root';
        root.lang = texts.language;
        container.append(root);
        const stopTheme = followTheme(root, settings.theme);
        render(
          <TextsProvider translator={translator}>
            <Sidebar ports={ports} />
          </TextsProvider>,
          root,
        );
        return () => {
          stopTheme();
          render(null, root);
        };
      },
      onRemove: (unmount) => unmount?.(),
    });
    // Closed again while the texts were on their way.
    if (!standing || ctx.isInvalid) return;
    ui = made;
    made.mount();
    request('settings.set', { sidebarOpen: true }).catch(() => undefined);
  },
});
