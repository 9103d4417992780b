import { render, type VNode } from 'preact';
import { defineContentScript } from '#imports';
import { type HeldPress, holdPresses } from '../app/hold-presses';
import { pageLink } from '../app/page-link';
import { publishGuard } from '../app/publish-guard';
import { sharedChecker } from '../app/shared-checker';
import { TextsProvider } from '../components/controls/texts';
import findingsCss from '../components/findings/findings.css?inline';
import { GuardNote, GuardPanel } from '../components/page/guard-panel';
import guardCss from '../components/page/guard-panel.css?inline';
import themeCss from '../components/theme.css?inline';
import { mustAskAgain } from '../domain/team/identity';
import { createTranslator } from '../i18n/translator';
import { request } from '../messages';
import type { Reply } from '../messages/protocol';
import { remoteDesk } from '../messages/remote-desk';
import { nameOf } from '../networks/dom/find-editors';
import { holds } from '../networks/dom/holds';
import { hosts } from '../networks/hosts';
import { defaultSettings, followSettings } from '../storage/settings';
import { followTheme } from './page/follow-theme';
import { keptEvents } from './page/kept-events';
import { pageMemory, skippedIn } from './sidebar.content/page-memory';

const name = 'colophon-guard';

/** The publish guard, in the pages of a team that has switched it on, while a composer is open. */
export default defineContentScript({
  matches: [...hosts],
  registration: 'runtime',
  async main(ctx) {
    const link = pageLink.take();
    if (!link || link.guard) return;
    link.guard = true;
    const { signal } = ctx;
    signal.addEventListener('abort', () => delete link.guard);
    let settings = defaultSettings;
    followSettings((now) => {
      settings = now;
    }, signal);
    let texts: Reply<'texts'>;
    try {
      [texts] = await Promise.all([
        request('texts', { areas: ['common', 'rules', 'guard'] }),
        sharedChecker.take() ?? request('guide.inject', null),
      ]);
    } catch {
      // Nobody to ask now; the next composer asks for the guard again.
      delete link.guard;
      return;
    }
    const makeChecker = sharedChecker.take();
    if (!makeChecker || ctx.isInvalid) return;
    // An extension that went away says nothing; asking the context is what notices it.
    ctx.setInterval(() => ctx.isValid, 2_000);
    const desk = remoteDesk();
    const memory = pageMemory();
    const guard = publishGuard(
      {
        link,
        desk,
        language: texts.language,
        makeChecker,
        circumstances: (asked) => request('post.circumstances', asked),
        skipped: (session) => skippedIn(memory, session),
        member: () => (mustAskAgain(settings, Date.now()) ? '' : settings.member),
        now: Date.now,
        clock: () => performance.now(),
      },
      signal,
    );

    const translator = createTranslator(texts.language, texts.messages);
    for (const old of document.querySelectorAll(name)) old.remove();
    const host = document.createElement(name);
    const shadow = host.attachShadow({ mode: import.meta.env.MODE === 'e2e' ? 'open' : 'closed' });
    const sheet = document.createElement('style');
    sheet.textContent = `${themeCss}\n${findingsCss}\n${guardCss}`;
    const root = document.createElement('div');
    root.className = 'cp';
    root.lang = texts.language;
    shadow.append(sheet, root);
    for (const type of keptEvents) host.addEventListener(type, (event) => event.stopPropagation());
    /** The question was put and nobody has answered it yet. */
    let open = false;
    const standing = () => host.isConnected && !!root.querySelector('dialog')?.open;
    let stopTheme: (() => void) | undefined;
    const show = (what: VNode) => {
      stopTheme?.();
      stopTheme = followTheme(root, settings.theme);
      if (!host.isConnected) document.documentElement.append(host);
      render(<TextsProvider translator={translator}>{what}</TextsProvider>, root);
    };
    const hide = () => {
      stopTheme?.();
      stopTheme = undefined;
      open = false;
      render(null, root);
    };
    signal.addEventListener('abort', () => {
      hide();
      host.remove();
    });

    const titleOf = (rule: string) => {
      const setting = guard.setting(rule);
      const own = setting?.own && (setting.title?.trim() || translator.say('rules.own.title'));
      return own || translator.say(`rules.${rule}.title`);
    };
    const presses = holdPresses(
      {
        link,
        window,
        guard,
        // Where the page takes the question away again there is no asking: publishing must go on.
        alive: () => !ctx.isInvalid && (!open || standing()),
        asking: standing,
        ask(held) {
          const button = held.inField ? '' : nameOf(held.control);
          show(
            <GuardPanel
              text={held.text}
              errors={held.errors}
              titleOf={titleOf}
              button={button}
              onBack={() => {
                hide();
                focusField(held);
              }}
              onPublish={(reason) => {
                guard.answer(held, reason);
                presses.released();
                hide();
                if (held.control.isConnected) held.control.focus();
                else focusField(held);
                show(<GuardNote button={button} />);
              }}
            />,
          );
          open = standing();
          return open;
        },
        passed: hide,
      },
      signal,
    );
    link.subscribe(({ type }) => {
      if (type === 'sessions' && link.sessions().length === 0 && !open) hide();
    }, signal);
    await guard.ready;
    if (!ctx.isInvalid) document.documentElement.append(host);
  },
});

/** Back to where the person wrote, at the same place; on a step without the field to what was pressed. */
function focusField({ session, control }: HeldPress): void {
  const hit = session.hit();
  if (!hit) {
    control.focus();
    return;
  }
  hit.editor.focus({ preventScroll: true });
  const selection = document.getSelection();
  if (!hit.caret || !selection || !holds(hit.editor, hit.caret)) return;
  selection.removeAllRanges();
  selection.addRange(hit.caret);
}
