import type { ButtonHTMLAttributes } from 'preact';

export type ButtonKind = 'primary' | 'outlined' | 'plain' | 'danger';

/** A button; one primary a decision. `icon` makes it square, then an aria-label is needed. */
export function Button({
  kind = 'outlined',
  icon,
  class: extra,
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & { kind?: ButtonKind; icon?: boolean }) {
  const names = ['cp-button', `cp-button--${kind}`, icon && 'cp-button--icon', extra];
  return <button type="button" {...rest} class={names.filter(Boolean).join(' ')} />;
}
