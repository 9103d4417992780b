import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../controls/button';
import { Dialog } from '../../controls/dialog';
import { useTexts } from '../../controls/texts';

/** A dialog with a form: Enter or Save saves, and it closes when that succeeded. */
export function FormDialog(props: {
  title: string;
  children: ComponentChildren;
  /** Answers whether it was saved; what is missing is shown by the form itself. */
  onSave: () => Promise<boolean> | boolean;
  onClose: () => void;
  /** What else can be done, before Cancel and Save. */
  acts?: ComponentChildren;
}) {
  const { t } = useTexts();
  const [busy, setBusy] = useState(false);
  const save = async () => {
    if (busy) return;
    setBusy(true);
    if (await props.onSave()) props.onClose();
    else setBusy(false);
  };
  return (
    <Dialog
      title={props.title}
      onClose={props.onClose}
      actions={
        <>
          {props.acts}
          <span class="cp-grow" />
          <Button onClick={props.onClose}>{t('common.cancel')}</Button>
          <Button kind="primary" disabled={busy} onClick={save}>
            {t('common.save')}
          </Button>
        </>
      }
    >
      <form
        class="cp-stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {props.children}
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}
