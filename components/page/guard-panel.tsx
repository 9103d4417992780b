import { useId, useState } from 'preact/hooks';
import type { Finding } from '../../domain/style-guide/finding';
import { Button } from '../controls/button';
import { Field, TextInput } from '../controls/field';
import { useTexts } from '../controls/texts';
import { FindingSentence } from '../findings/finding-note';

const shownAtMost = 5;

/**
 * The question before a post goes out with errors: which they are, back, or publish anyway with a reason.
 * A native modal, so that the page behind, with its shortcuts and its traps for the focus, rests meanwhile.
 */
export function GuardPanel(props: {
  /** The draft as it was checked. */
  text: string;
  errors: readonly Finding[];
  /** What rules are called, those of the team's own included. */
  titleOf: (rule: string) => string;
  /** What the network calls the button; '' when keys were pressed. */
  button: string;
  onBack: () => void;
  onPublish: (reason: string) => void;
}) {
  const { t } = useTexts();
  const { text, errors, button } = props;
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const id = useId();
  const shown = errors.slice(0, shownAtMost);
  return (
    <dialog
      ref={open}
      class="cp-dialog cp-guard"
      role="alertdialog"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-about`}
      onCancel={(event) => {
        event.preventDefault();
        props.onBack();
      }}
      onKeyDown={(event) => {
        // The key that was pressed on Publish may still be held down.
        if (event.repeat && (event.key === 'Enter' || event.key === ' ')) event.preventDefault();
      }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (reason.trim()) {
            props.onPublish(reason.trim());
            return;
          }
          setMissing(true);
          event.currentTarget.querySelector('input')?.focus();
        }}
      >
        <div class="cp-dialog__head">
          <h2 id={`${id}-title`}>{t('guard.title', { n: errors.length })}</h2>
        </div>
        <div class="cp-dialog__body cp-guard__body">
          <div id={`${id}-about`} class="cp-guard__about">
            <p class="cp-quiet">{t('guard.about')}</p>
            <ul class="cp-guard__errors">
              {shown.map((error) => (
                <li key={`${error.rule} ${error.from} ${error.message}`}>
                  <strong>{props.titleOf(error.rule)}</strong>
                  <p>
                    <FindingSentence finding={error} text={text} />
                  </p>
                </li>
              ))}
            </ul>
            {errors.length > shown.length && (
              <p class="cp-quiet">{t('guard.more', { n: errors.length - shown.length })}</p>
            )}
          </div>
          <Field
            label={t('guard.reason')}
            hint={button ? t('guard.reasonHint', { button }) : t('guard.reasonHintKeys')}
            {...(missing && !reason.trim() && { error: t('guard.reasonMissing') })}
          >
            <TextInput
              value={reason}
              autocomplete="off"
              onInput={(event) => setReason(event.currentTarget.value)}
            />
          </Field>
        </div>
        <div class="cp-dialog__foot">
          <Button type="submit">{t('guard.publish')}</Button>
          <Button kind="primary" autofocus onClick={props.onBack}>
            {t('guard.back')}
          </Button>
        </div>
      </form>
    </dialog>
  );
}

/** The one word afterwards: the reason is kept, and the press is the person's own. */
export function GuardNote({ button }: { button: string }) {
  const { t } = useTexts();
  return (
    <div class="cp-notice cp-notice--ok cp-guard-note" role="alert">
      {button ? t('guard.again', { button }) : t('guard.againKeys')}
    </div>
  );
}

function open(dialog: HTMLDialogElement | null): void {
  if (dialog && !dialog.open) dialog.showModal();
}
