import type { PageLink } from './page-link';
import type { HeldPost, PublishGuard } from './publish-guard';

/** A press that was kept from the page. */
export interface HeldPress extends HeldPost {
  /** The button that was pressed, or the field when keys were. */
  control: HTMLElement;
  inField: boolean;
}

export interface HoldPorts {
  link: PageLink;
  window: Window;
  guard: PublishGuard;
  /** False once the extension went away: this script stays in the page, and must do nothing there. */
  alive(): boolean;
  /** Is the question on the screen still? */
  asking(): boolean;
  /** Puts the question on the screen, in this very task; false or an error when it does not stand there. */
  ask(held: HeldPress): boolean;
  /** A press went through. */
  passed(): void;
}

const pressable = 'button,[role="button"],input[type="submit"],a[role="link"]';

/**
 * Stands before the page at every press that would publish, and keeps back those the guard holds. The
 * question is put first and the press is kept only when it stands there: whatever fails, the press goes
 * its way. Only presses of a person are looked at; what the page presses by itself is the page's.
 */
export function holdPresses(ports: HoldPorts, signal: AbortSignal): { released(): void } {
  const { link, window, guard } = ports;
  /** A key that answered the question is held down still: its repeats are no new press. */
  let heldDown = false;

  function keep(event: Event): void {
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  function pressed(event: Event, keys: boolean): void {
    if (!event.isTrusted || !ports.alive()) return;
    const target = event.target as HTMLElement | null;
    if (target?.nodeType !== 1) return;
    const session = link.publishes(target, keys);
    if (!session) return;
    if (ports.asking() || (heldDown && (event as KeyboardEvent).repeat)) {
      keep(event);
      return;
    }
    const inField = session.hit()?.editor.contains(target) ?? false;
    const control = (!inField && target.closest<HTMLElement>(pressable)) || target;
    // What cannot be pressed publishes nothing.
    if (control.getAttribute('aria-disabled') === 'true' || control.matches(':disabled')) return;
    const held = guard.held(session);
    if (held && ports.ask({ ...held, control, inField })) keep(event);
    else ports.passed();
  }

  const on = (type: string, heard: (event: Event) => void) =>
    window.addEventListener(
      type,
      (event) => {
        try {
          heard(event);
        } catch {
          // A guard that fails is no guard, and nobody is kept from publishing by it.
        }
      },
      { capture: true, signal },
    );
  on('click', (event) => pressed(event, false));
  on('keydown', (event) => {
    const { key, ctrlKey, metaKey, isComposing } = event as KeyboardEvent;
    if (isComposing || (key !== 'Enter' && key !== ' ')) return;
    pressed(event, key === 'Enter' && (ctrlKey || metaKey));
  });
  on('keyup', () => {
    heldDown = false;
  });
  return {
    released() {
      heldDown = true;
    },
  };
}
