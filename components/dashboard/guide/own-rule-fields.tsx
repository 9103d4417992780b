import {
  type CountedThing,
  countedThings,
  type OwnCondition,
  type OwnLimit,
  type OwnPattern,
  type OwnRule,
  postParts,
  type WordForms,
} from '../../../domain/records';
import { Checkbox, Field, Select, TextArea, TextInput } from '../../controls/field';
import { useTexts } from '../../controls/texts';
import { FoundForms } from './found-forms';

/** The fields of an own rule by its kind. */
export function OwnRuleFields(props: { own: OwnRule; onChange: (own: OwnRule) => void }) {
  const { t } = useTexts();
  const { own, onChange } = props;
  switch (own.type) {
    case 'condition':
      return <ConditionFields own={own} onChange={onChange} />;
    case 'limit':
      return <LimitFields own={own} onChange={onChange} />;
    case 'pattern':
      return <PatternFields own={own} onChange={onChange} />;
    case 'accepted':
      return (
        <>
          <Field label={t('guide.form.accepted')} hint={t('guide.form.wordsHint')}>
            <TextArea
              rows={3}
              value={own.words}
              onInput={(event) => onChange({ ...own, words: event.currentTarget.value })}
            />
          </Field>
          <AllForms
            words={own.words}
            forms={own.forms}
            onPick={(forms) => onChange({ ...own, forms })}
          />
        </>
      );
    default:
      return null;
  }
}

function ConditionFields(props: { own: OwnCondition; onChange: (own: OwnRule) => void }) {
  const { t } = useTexts();
  const { own, onChange } = props;
  const parts = own.parts ?? [];
  return (
    <>
      <Field label={t('guide.form.when')} hint={t('guide.form.wordsHint')}>
        <TextInput
          value={own.when}
          onInput={(event) => onChange({ ...own, when: event.currentTarget.value })}
        />
      </Field>
      <Field label={t('guide.form.must')} hint={t('guide.form.mustHint')}>
        <TextInput
          value={own.must}
          onInput={(event) => onChange({ ...own, must: event.currentTarget.value })}
        />
      </Field>
      <fieldset class="cp-choices">
        <legend class="cp-field__label">{t('guide.form.parts')}</legend>
        {postParts.map((part) => (
          <Checkbox
            key={part}
            checked={parts.includes(part)}
            onChange={(event) =>
              onChange({
                ...own,
                parts: event.currentTarget.checked
                  ? [...parts, part]
                  : parts.filter((one) => one !== part),
              })
            }
          >
            {t(`guide.part.${part}`)}
          </Checkbox>
        ))}
      </fieldset>
      <AllForms
        words={own.when}
        forms={own.forms}
        onPick={(forms) => onChange({ ...own, forms })}
      />
    </>
  );
}

function LimitFields(props: { own: OwnLimit; onChange: (own: OwnRule) => void }) {
  const { t } = useTexts();
  const { own, onChange } = props;
  const number = (part: 'most' | 'least') => (
    <Field label={t(`guide.form.${part}`)}>
      <TextInput
        type="number"
        min={0}
        step={1}
        value={own[part] ?? ''}
        onInput={(event) => {
          const { [part]: _, ...rest } = own;
          const typed = event.currentTarget.valueAsNumber;
          onChange(Number.isInteger(typed) && typed >= 0 ? { ...rest, [part]: typed } : rest);
        }}
      />
    </Field>
  );
  return (
    <>
      <div class="cp-form__three">
        <Field label={t('guide.form.of')}>
          <Select<CountedThing>
            options={countedThings.map((of) => ({ value: of, label: t(`guide.counted.${of}`) }))}
            value={own.of}
            onPick={(of) => onChange({ ...own, of })}
          />
        </Field>
        {number('most')}
        {number('least')}
      </div>
      {own.of === 'terms' && (
        <>
          <Field label={t('guide.form.words')} hint={t('guide.form.wordsHint')}>
            <TextInput
              value={own.words ?? ''}
              onInput={(event) => onChange({ ...own, words: event.currentTarget.value })}
            />
          </Field>
          <AllForms
            words={own.words ?? ''}
            forms={own.forms}
            onPick={(forms) => onChange({ ...own, forms })}
          />
        </>
      )}
    </>
  );
}

function PatternFields(props: { own: OwnPattern; onChange: (own: OwnRule) => void }) {
  const { t } = useTexts();
  const { own, onChange } = props;
  return (
    <>
      <Field label={t('guide.form.pattern')} hint={t('guide.form.patternHint')}>
        <TextInput
          class="cp-code"
          spellcheck={false}
          value={own.pattern}
          onInput={(event) => onChange({ ...own, pattern: event.currentTarget.value })}
        />
      </Field>
      <Field label={t('guide.form.message')}>
        <TextInput
          value={own.message}
          onInput={(event) => onChange({ ...own, message: event.currentTarget.value })}
        />
      </Field>
      <Field label={t('guide.form.use')} hint={t('guide.form.useHint')}>
        <TextInput
          class="cp-code"
          value={own.use ?? ''}
          onInput={(event) => {
            const { use: _, ...rest } = own;
            const use = event.currentTarget.value;
            onChange(use ? { ...rest, use } : rest);
          }}
        />
      </Field>
    </>
  );
}

/** "In all its forms", with the forms themselves, so that nobody has to believe. */
function AllForms(props: {
  words: string;
  forms: WordForms | undefined;
  onPick: (forms: WordForms) => void;
}) {
  const { t } = useTexts();
  return (
    <div>
      <Checkbox
        checked={props.forms === 'all'}
        onChange={(event) => props.onPick(event.currentTarget.checked ? 'all' : 'exact')}
      >
        {t('guide.form.allForms')}
      </Checkbox>
      <FoundForms words={props.words} forms={props.forms ?? 'exact'} />
    </div>
  );
}
