import { useState } from 'preact/hooks';
import type { PlanItem } from '../../../domain/records';
import { longDay } from '../../../i18n/format';
import { Button } from '../../controls/button';
import { Dialog } from '../../controls/dialog';
import { Field, TextInput } from '../../controls/field';
import { useTexts } from '../../controls/texts';

/** Moves an item to any day, or back among the ideas. */
export function MoveDialog(props: {
  item: PlanItem;
  today: string;
  onMove: (date: string | undefined) => void;
  onClose: () => void;
}) {
  const { t, language } = useTexts();
  const { item } = props;
  const [date, setDate] = useState(item.date ?? props.today);
  return (
    <Dialog
      title={t('plan.moveTitle', { title: item.title })}
      onClose={props.onClose}
      actions={
        <>
          {item.date && item.status !== 'published' && (
            <Button kind="plain" onClick={() => props.onMove(undefined)}>
              {t('plan.toIdeas')}
            </Button>
          )}
          <Button kind="primary" disabled={!date} onClick={() => props.onMove(date)}>
            {t('plan.moveTo')}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (date) props.onMove(date);
        }}
      >
        <Field label={t('plan.field.date')} {...(date && { hint: longDay(language, date) })}>
          <TextInput
            type="date"
            value={date}
            autofocus
            onInput={(event) => setDate(event.currentTarget.value)}
          />
        </Field>
      </form>
    </Dialog>
  );
}
