import { Field, Select } from '../../controls/field';
import { useTexts } from '../../controls/texts';
import { type GroupChoice, type GroupKind, groupKinds } from './groups';

/** One group: by what, and which one. */
export function GroupPick(props: {
  label: string;
  choice: GroupChoice;
  /** Values of a kind with their names. */
  options: (kind: GroupKind) => { value: string; label: string }[];
  people: boolean;
  onPick: (choice: GroupChoice) => void;
}) {
  const { t } = useTexts();
  const { choice } = props;
  const kinds = groupKinds.filter((kind) => kind !== 'member' || props.people);
  const values = props.options(choice.kind);
  return (
    <fieldset class="cp-group">
      <legend class="cp-field__label">{props.label}</legend>
      <div class="cp-group__pair">
        <Field label={t('compare.by')} quiet>
          <Select<GroupKind>
            options={kinds.map((kind) => ({ value: kind, label: t(`compare.kind.${kind}`) }))}
            value={choice.kind}
            onPick={(kind) => props.onPick({ kind, value: props.options(kind)[0]?.value ?? '' })}
          />
        </Field>
        <Field label={t('compare.which')} quiet>
          <Select
            options={values.length ? values : [{ value: '', label: t('compare.noValues') }]}
            value={choice.value}
            disabled={values.length === 0}
            onPick={(value) => props.onPick({ ...choice, value })}
          />
        </Field>
      </div>
    </fieldset>
  );
}
