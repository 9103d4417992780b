import { useState } from 'preact/hooks';
import type { Period } from '../../../domain/records';
import { longDay } from '../../../i18n/format';
import { Field, Select, TextArea, TextInput } from '../../controls/field';
import { Notice } from '../../controls/states';
import { useTexts } from '../../controls/texts';
import { FormDialog } from './form-dialog';
import { overlapping } from './period-overlap';

type Fields = Omit<Period, 'id'>;
const modes = ['specialist', 'group', 'other'] as const;

export function PeriodDialog(props: {
  period: Period | undefined;
  others: readonly Period[];
  onSave: (fields: Fields) => Promise<boolean>;
  onClose: () => void;
}) {
  const { t, language } = useTexts();
  const [fields, setFields] = useState<Fields>(() => {
    const { id: _, ...known } = props.period ?? { id: '' };
    return { from: '', mode: 'group', ...known };
  });
  const [asked, setAsked] = useState(false);
  const set = (change: Partial<Fields>) => setFields((old) => ({ ...old, ...change }));
  const kind = fields.mode === 'specialist' || fields.mode === 'group' ? fields.mode : 'other';
  const wrongTo = Boolean(fields.from && fields.to && fields.to < fields.from);
  const noMode = asked && kind === 'other' && !fields.mode.trim();
  const overlaps =
    fields.from && !wrongTo && overlapping([{ id: '', ...fields }, ...props.others]).has('');
  const save = () => {
    setAsked(true);
    if (!fields.from || wrongTo || !fields.mode.trim()) return false;
    return props.onSave({
      ...fields,
      mode: fields.mode.trim(),
      note: fields.note?.trim() || undefined,
    });
  };
  return (
    <FormDialog title={t('team.period.edit')} onSave={save} onClose={props.onClose}>
      <div class="cp-item__row cp-item__row--two">
        <Field
          label={t('team.period.from')}
          {...(fields.from && { hint: longDay(language, fields.from) })}
          {...(asked && !fields.from && { error: t('team.period.error.from') })}
        >
          <TextInput
            type="date"
            value={fields.from}
            onInput={({ currentTarget }) => set({ from: currentTarget.value })}
          />
        </Field>
        <Field
          label={t('team.period.to')}
          hint={fields.to ? longDay(language, fields.to) : t('team.period.toHint')}
          {...(wrongTo && { error: t('team.period.error.to') })}
        >
          <TextInput
            type="date"
            value={fields.to ?? ''}
            onInput={({ currentTarget }) => set({ to: currentTarget.value || undefined })}
          />
        </Field>
      </div>
      <Field label={t('team.period.mode')}>
        <Select
          value={kind}
          onPick={(mode) => set({ mode: mode === 'other' ? '' : mode })}
          options={modes.map((value) => ({ value, label: t(`team.period.mode.${value}`) }))}
        />
      </Field>
      {kind === 'other' && (
        <Field
          label={t('team.period.modeName')}
          {...(noMode && { error: t('team.period.error.mode') })}
        >
          <TextInput
            value={fields.mode}
            onInput={({ currentTarget }) => set({ mode: currentTarget.value })}
          />
        </Field>
      )}
      <Field label={t('team.period.note')}>
        <TextArea
          rows={2}
          value={fields.note ?? ''}
          onInput={({ currentTarget }) => set({ note: currentTarget.value })}
        />
      </Field>
      {overlaps && <Notice kind="warning">{t('team.period.overlap')}</Notice>}
    </FormDialog>
  );
}
