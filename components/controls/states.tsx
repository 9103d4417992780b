import { Component, type ComponentChildren } from 'preact';
import { useTexts } from './texts';

/** An empty screen: what will stand here and the one thing to do. */
export function EmptyState(props: { title: string; text: string; children?: ComponentChildren }) {
  return (
    <div class="cp-empty">
      <h2>{props.title}</h2>
      <p>{props.text}</p>
      {props.children}
    </div>
  );
}

/** A message in place; errors are announced at once, the rest politely. */
export function Notice(props: {
  kind?: 'hint' | 'error' | 'warning' | 'ok';
  children: ComponentChildren;
  actions?: ComponentChildren;
}) {
  const kind = props.kind ?? 'hint';
  return (
    <div class={`cp-notice cp-notice--${kind}`} role={kind === 'error' ? 'alert' : 'status'}>
      <div class="cp-grow">{props.children}</div>
      {props.actions}
    </div>
  );
}

/** Long work: how far it is, and a way out. */
export function Progress(props: {
  label: string;
  done: number;
  of: number;
  onCancel?: () => void;
}) {
  const { t } = useTexts();
  return (
    <div class="cp-row" role="status">
      <span>{props.label}</span>
      <progress class="cp-grow" value={props.done} max={props.of} aria-label={props.label} />
      {props.onCancel && (
        <button type="button" class="cp-button" onClick={props.onCancel}>
          {t('common.cancel')}
        </button>
      )}
    </div>
  );
}

/** Catches what a screen throws, says so calmly and offers to try again. */
export class Boundary extends Component<
  { children: ComponentChildren; message: string; again: string },
  { failed?: Error }
> {
  override state: { failed?: Error } = {};

  static override getDerivedStateFromError(failed: Error) {
    return { failed };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <div class="cp-notice cp-notice--error" role="alert">
        <div class="cp-grow">
          <p>{this.props.message}</p>
          <p class="cp-quiet cp-small">{this.state.failed.message}</p>
        </div>
        <button
          type="button"
          class="cp-button"
          onClick={() => this.setState({ failed: undefined })}
        >
          {this.props.again}
        </button>
      </div>
    );
  }
}
