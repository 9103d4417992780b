import { type LibraryKind, libraryKinds } from '../../../domain/style-guide/presets/preset';
import { Field, Select, TextInput } from '../../controls/field';
import { useTexts } from '../../controls/texts';
import { TimeZoneField } from '../team/time-zone-field';
import type { StepProps } from './first-run';

export function LibraryStep({ draft, change, faults }: StepProps) {
  const { t } = useTexts();
  const error = (name: 'officialName' | 'shortName') =>
    faults.includes(name) && { error: t(`setup.error.${name}`) };
  return (
    <div class="cp-stack">
      <Field
        label={t('setup.officialName')}
        hint={t('setup.officialNameHint')}
        {...error('officialName')}
      >
        <TextInput
          value={draft.officialName}
          placeholder={t('setup.officialNameExample')}
          autocomplete="organization"
          onInput={(event) => change({ officialName: event.currentTarget.value })}
        />
      </Field>
      <Field label={t('setup.shortName')} hint={t('setup.shortNameHint')} {...error('shortName')}>
        <TextInput
          value={draft.shortName}
          placeholder={t('setup.shortNameExample')}
          autocomplete="off"
          onInput={(event) => change({ shortName: event.currentTarget.value })}
        />
      </Field>
      <Field label={t('setup.kind')} hint={t('setup.kindHint')}>
        <Select<LibraryKind>
          options={libraryKinds.map((kind) => ({ value: kind, label: t(`setup.kind.${kind}`) }))}
          value={draft.kind}
          onPick={(kind) => change({ kind })}
        />
      </Field>
      <TimeZoneField value={draft.timeZone} onPick={(timeZone) => change({ timeZone })} />
    </div>
  );
}
