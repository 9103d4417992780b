import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { Button } from './button';
import { Icon } from './icon';
import { useTexts } from './texts';

/** A modal built on the native <dialog>: focus stays inside, Escape closes, focus returns. */
export function Dialog(props: {
  title: string;
  onClose: () => void;
  children: ComponentChildren;
  actions?: ComponentChildren;
  /** For forms of two columns. */
  wide?: boolean;
}) {
  const { t } = useTexts();
  const element = useRef<HTMLDialogElement>(null);
  const title = useId();
  useEffect(() => {
    const dialog = element.current;
    if (dialog && !dialog.open) dialog.showModal();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={element}
      class={props.wide ? 'cp-dialog cp-dialog--wide' : 'cp-dialog'}
      aria-labelledby={title}
      onCancel={(event) => {
        event.preventDefault();
        props.onClose();
      }}
    >
      <div class="cp-dialog__head">
        <h2 id={title}>{props.title}</h2>
        <Button kind="plain" icon aria-label={t('common.close')} onClick={props.onClose}>
          <Icon name="close" />
        </Button>
      </div>
      <div class="cp-dialog__body">{props.children}</div>
      {props.actions && <div class="cp-dialog__foot">{props.actions}</div>}
    </dialog>
  );
}
