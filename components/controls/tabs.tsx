import type { ComponentChildren } from 'preact';

/** A tab list with roving focus: arrows move, Home and End jump. The panel is the caller's: id `${name}-panel`. */
export function Tabs<T extends string>(props: {
  name: string;
  label: string;
  tabs: readonly { id: T; title: ComponentChildren }[];
  selected: T;
  onSelect: (tab: T) => void;
}) {
  const move = (event: KeyboardEvent & { currentTarget: HTMLElement }) => {
    const at = props.tabs.findIndex(({ id }) => id === props.selected);
    const last = props.tabs.length - 1;
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: last }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = props.tabs[(to + props.tabs.length) % props.tabs.length]!;
    props.onSelect(next.id);
    event.currentTarget.querySelector<HTMLElement>(`[data-tab="${next.id}"]`)?.focus();
  };
  return (
    <div class="cp-tabs" role="tablist" aria-label={props.label} onKeyDown={move}>
      {props.tabs.map(({ id, title }) => (
        <button
          key={id}
          type="button"
          role="tab"
          class="cp-tab"
          data-tab={id}
          id={`${props.name}-tab-${id}`}
          aria-selected={id === props.selected}
          aria-controls={`${props.name}-panel`}
          tabIndex={id === props.selected ? 0 : -1}
          onClick={() => props.onSelect(id)}
        >
          {title}
        </button>
      ))}
    </div>
  );
}
