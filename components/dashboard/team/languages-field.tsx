import { type Language, languages } from '../../../domain/records';
import { Checkbox, Field, Select } from '../../controls/field';
import { useTexts } from '../../controls/texts';

/** Which languages the library posts in; the first of the list is the main one. */
export function LanguagesField(props: {
  value: readonly Language[];
  onPick: (languages: Language[]) => void;
  error?: string | undefined;
}) {
  const { t } = useTexts();
  const { value } = props;
  const toggle = (language: Language) =>
    props.onPick(
      value.includes(language) ? value.filter((each) => each !== language) : [...value, language],
    );
  return (
    <fieldset class="cp-stack">
      <legend class="cp-field__label">{t('setup.languages')}</legend>
      <div class="cp-choices">
        {languages.map((language) => (
          <Checkbox
            key={language}
            checked={value.includes(language)}
            aria-invalid={props.error ? true : undefined}
            onChange={() => toggle(language)}
          >
            {t(`common.language.${language}`)}
          </Checkbox>
        ))}
      </div>
      {props.error && (
        <p class="cp-field__error" role="alert">
          {props.error}
        </p>
      )}
      {value.length > 1 && (
        <Field label={t('setup.mainLanguage')}>
          <Select
            options={value.map((language) => ({
              value: language,
              label: t(`common.language.${language}`),
            }))}
            value={value[0]!}
            onPick={(main) => props.onPick([main, ...value.filter((each) => each !== main)])}
          />
        </Field>
      )}
    </fieldset>
  );
}
