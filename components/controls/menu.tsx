import type { ComponentChildren } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { useWhen } from './use-when';

export interface MenuItem {
  id: string;
  title: ComponentChildren;
  /** Shown as chosen; makes the item a radio of the menu. */
  chosen?: boolean;
  onPick: () => void;
}

/** A button that opens a short list of acts. Arrows move, Escape closes, focus returns to the button. */
export function Menu(props: {
  /** Inside of the button. */
  children: ComponentChildren;
  label: string;
  /** The inside of the button says itself what it is; the label is the list's only. */
  spoken?: boolean;
  items: readonly MenuItem[];
  class?: string;
  side?: 'left' | 'right';
}) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const entries = () => [...(list.current?.querySelectorAll('button') ?? [])];
  useWhen([open], () => {
    if (!open) return;
    (entries().find((entry) => entry.ariaChecked === 'true') ?? entries()[0])?.focus();
  });

  const close = (back: boolean) => {
    setOpen(false);
    if (back) button.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!open) return;
    if (event.key === 'Escape') {
      event.stopPropagation();
      event.preventDefault();
      close(true);
      return;
    }
    const all = entries();
    const at = all.indexOf(event.target as HTMLButtonElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    all[(to + all.length) % all.length]?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears what its button and its list let up.
    <div
      class="cp-menu"
      onKeyDown={onKeyDown}
      onFocusOut={(event) => {
        const into = event.relatedTarget as Node | null;
        if (open && !event.currentTarget.contains(into)) setOpen(false);
      }}
    >
      <button
        ref={button}
        type="button"
        class={props.class ?? 'cp-button'}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-label={props.spoken ? undefined : props.label}
        onClick={() => setOpen(!open)}
      >
        {props.children}
      </button>
      {open && (
        <div
          ref={list}
          id={id}
          class={`cp-menu__list cp-menu__list--${props.side ?? 'left'}`}
          role="menu"
          aria-label={props.label}
        >
          {props.items.map((item) => (
            <button
              key={item.id}
              type="button"
              class="cp-menu__item"
              tabIndex={-1}
              {...(item.chosen === undefined
                ? { role: 'menuitem' as const }
                : { role: 'menuitemradio' as const, 'aria-checked': item.chosen })}
              onClick={() => {
                close(true);
                item.onPick();
              }}
            >
              {item.title}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
