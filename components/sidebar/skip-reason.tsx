import { useRef, useState } from 'preact/hooks';
import { Button } from '../controls/button';
import { Field, TextInput } from '../controls/field';
import { useTexts } from '../controls/texts';
import { useWhen } from '../controls/use-when';

/** Asks why an error is let stand; a word at least, because it is kept with the post. */
export function SkipReason(props: { onKeep: (reason: string) => void; onCancel: () => void }) {
  const { t } = useTexts();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useWhen([], () => {
    form.current?.querySelector('input')?.focus();
  });
  return (
    <form
      ref={form}
      class="cp-finding__reason"
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim()) props.onKeep(reason.trim());
        else setMissing(true);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        props.onCancel();
      }}
    >
      <Field
        label={t('sidebar.skip.reason')}
        hint={t('sidebar.skip.reasonHint')}
        {...(missing && !reason.trim() && { error: t('sidebar.skip.reasonMissing') })}
      >
        <TextInput value={reason} onInput={(event) => setReason(event.currentTarget.value)} />
      </Field>
      <div class="cp-card__acts">
        <Button kind="primary" type="submit">
          {t('sidebar.skip.keep')}
        </Button>
        <Button kind="plain" onClick={props.onCancel}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
