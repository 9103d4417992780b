import type {
  ComponentChildren,
  InputHTMLAttributes,
  PartialInputHTMLAttributes,
  PartialSelectHTMLAttributes,
  TextareaHTMLAttributes,
  VNode,
} from 'preact';
import { cloneElement } from 'preact';
import { useId } from 'preact/hooks';

/** A label with its one control, a hint and an error tied to it for screen readers. */
export function Field(props: {
  label: string;
  hint?: string;
  error?: string;
  /** Keeps the label for screen readers only. */
  quiet?: boolean;
  children: VNode<{ id?: string; 'aria-describedby'?: string; 'aria-invalid'?: boolean }>;
}) {
  const id = useId();
  const about = props.error || props.hint ? `${id}-about` : undefined;
  return (
    <div class="cp-field">
      <label class={props.quiet ? 'cp-unseen' : 'cp-field__label'} for={id}>
        {props.label}
      </label>
      {cloneElement(props.children, {
        id,
        'aria-describedby': about,
        'aria-invalid': props.error ? true : undefined,
      })}
      {props.error ? (
        <p class="cp-field__error" id={about} role="alert">
          {props.error}
        </p>
      ) : (
        props.hint && (
          <p class="cp-field__hint" id={about}>
            {props.hint}
          </p>
        )
      )}
    </div>
  );
}

export function TextInput({
  class: extra,
  ...rest
}: Omit<PartialInputHTMLAttributes<HTMLInputElement>, 'type' | 'role'> & {
  type?: 'text' | 'search' | 'date' | 'time' | 'number' | 'url' | 'email';
}) {
  return (
    <input
      {...({ type: 'text', ...rest } as InputHTMLAttributes)}
      class={`cp-input ${extra ?? ''}`}
    />
  );
}

export function TextArea({ class: extra, ...rest }: TextareaHTMLAttributes<HTMLTextAreaElement>) {
  return <textarea {...rest} class={`cp-input ${extra ?? ''}`} />;
}

export function Select<V extends string>({
  options,
  value,
  onPick,
  class: extra,
  ...rest
}: Omit<PartialSelectHTMLAttributes<HTMLSelectElement>, 'value' | 'onChange' | 'role'> & {
  options: readonly { value: V; label: string }[];
  value: V;
  onPick: (value: V) => void;
}) {
  return (
    <select
      {...rest}
      class={`cp-input ${extra ?? ''}`}
      value={value}
      onChange={(event) => onPick(event.currentTarget.value as V)}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}

export function Checkbox({
  children,
  ...rest
}: Omit<PartialInputHTMLAttributes<HTMLInputElement>, 'type' | 'role'> & {
  children: ComponentChildren;
}) {
  return (
    <label class="cp-check">
      <input type="checkbox" {...rest} />
      <span class="cp-grow">{children}</span>
    </label>
  );
}
