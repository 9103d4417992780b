import { useEffect, useId, useRef, useState } from 'preact/hooks';
import './filter-menu.css';
import { Icon } from './icon';

/** A button that opens a list of ticks: pick any number. Escape and a click outside close it. */
export function FilterMenu<V extends string>(props: {
  label: string;
  options: readonly { value: V; label: string }[];
  picked: readonly V[];
  onPick: (values: V[]) => void;
}) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  useEffect(() => {
    if (!open) return;
    const outside = (event: Event) => {
      if (!root.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener('pointerdown', outside);
    document.addEventListener('focusin', outside);
    return () => {
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('focusin', outside);
    };
  }, [open]);
  const toggle = (value: V) =>
    props.onPick(
      props.picked.includes(value)
        ? props.picked.filter((one) => one !== value)
        : [...props.picked, value],
    );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is caught wherever the focus is inside
    <div
      class="cp-filter"
      ref={root}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.stopPropagation();
        setOpen(false);
        button.current?.focus();
      }}
    >
      <button
        type="button"
        class="cp-button"
        ref={button}
        aria-expanded={open}
        aria-controls={id}
        disabled={props.options.length === 0}
        onClick={() => setOpen(!open)}
      >
        {props.label}
        {props.picked.length > 0 && <span class="cp-filter__count">{props.picked.length}</span>}
        <Icon name="down" size={14} />
      </button>
      <fieldset class="cp-filter__list" id={id} hidden={!open}>
        <legend class="cp-unseen">{props.label}</legend>
        {props.options.map(({ value, label }) => (
          <label class="cp-filter__option" key={value}>
            <input
              type="checkbox"
              checked={props.picked.includes(value)}
              onChange={() => toggle(value)}
            />
            <span class="cp-ellipsis" title={label}>
              {label}
            </span>
          </label>
        ))}
      </fieldset>
    </div>
  );
}
