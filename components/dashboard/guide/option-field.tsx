import { useState } from 'preact/hooks';
import type { RuleSetting } from '../../../domain/records';
import { Field, TextArea, TextInput } from '../../controls/field';
import { useTexts } from '../../controls/texts';

type OptionValue = NonNullable<RuleSetting['options']>[string];

/** An option of a rule by what it is: a number, a list, a switch, words. Saved when the reader leaves the field. */
export function OptionField(props: {
  name: string;
  value: OptionValue;
  onSave: (value: OptionValue) => void;
}) {
  const { t, say } = useTexts();
  const { name, value } = props;
  const [typed, setTyped] = useState<string>();
  const key = `guide.option.${name}`;
  const label = say(key) === key ? name : say(key);
  if (typeof value === 'boolean') {
    return (
      <label class="cp-check">
        <input
          type="checkbox"
          checked={value}
          onChange={(event) => props.onSave(event.currentTarget.checked)}
        />
        <span>{label}</span>
      </label>
    );
  }
  const shown = typed ?? (Array.isArray(value) ? value.join('\n') : String(value));
  const number = Number(shown);
  const badNumber =
    typeof value === 'number' && (shown.trim() === '' || !Number.isInteger(number) || number < 0);
  const leave = () => {
    if (typed === undefined || badNumber) return;
    const next = Array.isArray(value)
      ? typed
          .split('\n')
          .map((line) => line.trim())
          .filter(Boolean)
      : typeof value === 'number'
        ? number
        : typed.trim();
    setTyped(undefined);
    if (!isSame(next, value)) props.onSave(next);
  };
  if (Array.isArray(value)) {
    const hint = say(`${key}.hint`);
    return (
      <Field label={label} hint={hint === `${key}.hint` ? t('guide.option.perLine') : hint}>
        <TextArea
          rows={Math.min(8, Math.max(3, value.length))}
          value={shown}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onBlur={leave}
        />
      </Field>
    );
  }
  return (
    <Field label={label} error={badNumber ? t('guide.option.badNumber') : undefined}>
      <TextInput
        class={typeof value === 'number' ? 'cp-rule__number' : undefined}
        inputMode={typeof value === 'number' ? 'numeric' : undefined}
        value={shown}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onBlur={leave}
        onKeyDown={(event) => {
          if (event.key === 'Enter') leave();
        }}
      />
    </Field>
  );
}

/** Are two values of an option the same? */
export function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
