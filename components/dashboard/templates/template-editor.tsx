import { useMemo, useRef, useState } from 'preact/hooks';
import {
  type Language,
  languages,
  type NetworkId,
  networkIds,
  type Rubric,
  type Template,
  type TemplateField,
} from '../../../domain/records';
import { fillTemplate, filters } from '../../../domain/templates/fill';
import { textLength } from '../../../domain/text-length';
import { dayInWords, number } from '../../../i18n/format';
import { limits } from '../../../networks/limits';
import { Button } from '../../controls/button';
import { Checkbox, Field, Select, TextArea, TextInput } from '../../controls/field';
import { Icon } from '../../controls/icon';
import { Notice } from '../../controls/states';
import { useTexts } from '../../controls/texts';
import { checkBody, nameOfField, sampleValues, writtenField } from './placeholders';

const kinds = ['text', 'date', 'time', 'long'] as const;

/** One template: its words and fields on the left, what becomes of them on the right. */
export function TemplateEditor(props: {
  template: Omit<Template, 'id'>;
  isNew: boolean;
  rubrics: readonly Rubric[];
  today: string;
  onSave: (template: Omit<Template, 'id'>) => void;
  onClose: () => void;
}) {
  const { t, language } = useTexts();
  const [draft, setDraft] = useState(props.template);
  const [tried, setTried] = useState(false);
  const body = useRef<HTMLTextAreaElement>(null);
  const set = (change: Partial<typeof draft>) => setDraft({ ...draft, ...change });
  const check = useMemo(() => checkBody(draft.body, draft.fields), [draft.body, draft.fields]);
  const values = sampleValues(draft.fields, props.today, ({ label, kind }) =>
    kind === 'long' ? t('templates.sample.long') : label || t('templates.sample.text'),
  );
  const shown = fillTemplate(draft.body, values, draft.language).text;
  const names = draft.fields.map(({ name }) => name);
  const nameProblem = (name: string) =>
    !name.trim()
      ? t('templates.field.noName')
      : names.filter((one) => one === name).length > 1
        ? t('templates.field.twice')
        : /[{}|]/.test(name)
          ? t('templates.field.signs')
          : undefined;
  const fits = !check.broken && check.missing.length === 0 && check.badFilters.length === 0;
  const sound =
    draft.title.trim() !== '' &&
    draft.body.trim() !== '' &&
    fits &&
    !names.some((n) => nameProblem(n));
  // What was a hint while writing is what keeps the template from being saved.
  const wrong = tried ? 'error' : 'warning';

  const insert = (field: TemplateField) => {
    const area = body.current;
    const from = area?.selectionStart ?? draft.body.length;
    const to = area?.selectionEnd ?? from;
    const written = writtenField(field);
    set({ body: draft.body.slice(0, from) + written + draft.body.slice(to) });
    requestAnimationFrame(() => {
      area?.focus();
      area?.setSelectionRange(from + written.length, from + written.length);
    });
  };
  const setField = (at: number, change: Partial<TemplateField>) =>
    set({ fields: draft.fields.map((one, i) => (i === at ? { ...one, ...change } : one)) });
  const rename = (at: number, name: string) => {
    const old = draft.fields[at]!.name;
    const fields = draft.fields.map((one, i) => (i === at ? { ...one, name } : one));
    set({ fields, body: old ? renamedIn(draft.body, old, name) : draft.body });
  };
  const addField = (name: string) =>
    set({ fields: [...draft.fields, { name, label: name, kind: 'text' }] });
  const save = () => {
    setTried(true);
    if (!sound) return;
    props.onSave({
      ...draft,
      title: draft.title.trim(),
      fields: draft.fields.map((field) => ({ ...field, label: field.label.trim() || field.name })),
    });
  };
  const networks = draft.networks ?? [];

  return (
    <div class="cp-template">
      <div class="cp-template__form cp-stack">
        <Field
          label={t('templates.title')}
          error={tried && !draft.title.trim() ? t('templates.title.empty') : undefined}
        >
          <TextInput
            value={draft.title}
            onInput={(event) => set({ title: event.currentTarget.value })}
          />
        </Field>
        <div class="cp-template__pair">
          <Field label={t('templates.language')}>
            <Select<Language>
              options={languages.map((id) => ({ value: id, label: t(`common.language.${id}`) }))}
              value={draft.language}
              onPick={(picked) => set({ language: picked })}
            />
          </Field>
          <Field label={t('templates.rubric')}>
            <Select
              options={[
                { value: '', label: t('templates.anyRubric') },
                ...props.rubrics.map(({ id, title }) => ({ value: id, label: title })),
              ]}
              value={draft.rubric ?? ''}
              onPick={(rubric) => set({ rubric: rubric || undefined })}
            />
          </Field>
        </div>
        <fieldset>
          <legend class="cp-field__label">{t('templates.networks')}</legend>
          <div class="cp-template__ticks">
            {networkIds.map((id) => (
              <Checkbox
                key={id}
                checked={networks.includes(id)}
                onChange={() => set({ networks: toggled(networks, id) })}
              >
                {t(`common.network.${id}`)}
              </Checkbox>
            ))}
          </div>
          <p class="cp-field__hint">{t('templates.networks.hint')}</p>
        </fieldset>

        <Field
          label={t('templates.body')}
          hint={t('templates.body.hint')}
          error={tried && !draft.body.trim() ? t('templates.body.empty') : undefined}
        >
          <TextArea
            ref={body}
            class="cp-template__body"
            rows={10}
            value={draft.body}
            onInput={(event) => set({ body: event.currentTarget.value })}
          />
        </Field>
        {draft.fields.length > 0 && (
          // biome-ignore lint/a11y/useSemanticElements: buttons that belong together, not a form's fieldset
          <div class="cp-template__inserts" role="group" aria-label={t('templates.insert')}>
            <span class="cp-quiet cp-small">{t('templates.insert')}:</span>
            {draft.fields.map((field) => (
              <Button
                key={field.name}
                class="cp-template__insert"
                disabled={!field.name}
                onClick={() => insert(field)}
              >
                <Icon name="plus" size={12} />
                {field.label || field.name}
              </Button>
            ))}
          </div>
        )}
        <div class="cp-stack" aria-live="polite">
          {check.broken && <Notice kind={wrong}>{t('templates.warn.broken')}</Notice>}
          {check.badFilters.length > 0 && (
            <Notice kind={wrong}>
              {t('templates.warn.filter', {
                names: check.badFilters.join(', '),
                known: Object.keys(filters).join(', '),
              })}
            </Notice>
          )}
          {check.missing.map((name) => (
            <Notice
              key={name}
              kind={wrong}
              actions={<Button onClick={() => addField(name)}>{t('templates.addField')}</Button>}
            >
              {t('templates.warn.missing', { name })}
            </Notice>
          ))}
          {check.unused.length > 0 && (
            <Notice>{t('templates.warn.unused', { names: check.unused.join(', ') })}</Notice>
          )}
        </div>

        <section class="cp-stack" aria-labelledby="template-fields">
          <h2 id="template-fields">{t('templates.fields')}</h2>
          {draft.fields.length > 0 && (
            <div class="cp-template__fields">
              <table class="cp-table">
                <thead>
                  <tr>
                    <th scope="col">{t('templates.field.name')}</th>
                    <th scope="col">{t('templates.field.label')}</th>
                    <th scope="col">{t('templates.field.kind')}</th>
                    <th scope="col">{t('templates.field.initial')}</th>
                    <th scope="col">{t('templates.field.required')}</th>
                    <th>
                      <span class="cp-unseen">{t('templates.field.acts')}</span>
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {draft.fields.map((field, at) => {
                    const problem = nameProblem(field.name);
                    return (
                      // biome-ignore lint/suspicious/noArrayIndexKey: the place is the field's identity while its name is being typed
                      <tr key={at}>
                        <td>
                          <TextInput
                            aria-label={t('templates.field.name')}
                            aria-invalid={problem ? true : undefined}
                            value={field.name}
                            onInput={(event) => rename(at, event.currentTarget.value)}
                          />
                          {problem && (
                            <p class="cp-field__error" role="alert">
                              {problem}
                            </p>
                          )}
                        </td>
                        <td>
                          <TextInput
                            aria-label={t('templates.field.label')}
                            value={field.label}
                            onInput={(event) => setField(at, { label: event.currentTarget.value })}
                          />
                        </td>
                        <td>
                          <Select
                            aria-label={t('templates.field.kind')}
                            options={kinds.map((kind) => ({
                              value: kind,
                              label: t(`templates.kind.${kind}`),
                            }))}
                            value={field.kind}
                            onPick={(kind) => setField(at, { kind })}
                          />
                        </td>
                        <td>
                          <TextInput
                            aria-label={t('templates.field.initial')}
                            type={(isClock(field.kind) ? field.kind : 'text') as 'text'}
                            value={field.initial ?? ''}
                            onInput={(event) =>
                              setField(at, { initial: event.currentTarget.value || undefined })
                            }
                          />
                        </td>
                        <td class="cp-template__tick">
                          <input
                            type="checkbox"
                            aria-label={t('templates.field.required')}
                            checked={field.required ?? false}
                            onChange={(event) =>
                              setField(at, { required: event.currentTarget.checked || undefined })
                            }
                          />
                        </td>
                        <td>
                          <Button
                            kind="plain"
                            icon
                            aria-label={t('templates.field.remove', {
                              name: field.label || field.name,
                            })}
                            onClick={() => set({ fields: draft.fields.filter((_, i) => i !== at) })}
                          >
                            <Icon name="trash" />
                          </Button>
                        </td>
                      </tr>
                    );
                  })}
                </tbody>
              </table>
            </div>
          )}
          <p>
            <Button onClick={() => addField(freshName(t('templates.field.fresh'), names))}>
              <Icon name="plus" />
              {t('templates.addField')}
            </Button>
          </p>
        </section>
        {tried && !sound && <Notice kind="error">{t('templates.notSaved')}</Notice>}
        <div class="cp-template__acts">
          <Button kind="primary" onClick={save}>
            {t(props.isNew ? 'templates.create' : 'common.save')}
          </Button>
          <Button onClick={props.onClose}>{t('common.cancel')}</Button>
        </div>
      </div>

      <aside class="cp-template__preview" aria-labelledby="template-preview">
        <div class="cp-template__sheet">
          <h2 id="template-preview">{t('templates.preview')}</h2>
          <p class="cp-quiet cp-small">
            {t('templates.preview.about', { day: dayInWords(language, props.today) })}
          </p>
          {shown.trim() ? (
            <p class="cp-template__text" lang={draft.language}>
              {shown}
            </p>
          ) : (
            <p class="cp-quiet">{t('templates.preview.empty')}</p>
          )}
          <ul class="cp-template__lengths">
            {(networks.length ? networks : networkIds).map((id) => {
              const { text: limit, counting } = limits[id];
              const length = textLength(shown, counting);
              return (
                <li key={id} class={length > limit ? 'cp-template__over' : undefined}>
                  {t('templates.length', {
                    network: t(`common.network.${id}`),
                    length: number(language, length),
                    limit: number(language, limit),
                  })}
                </li>
              );
            })}
          </ul>
        </div>
      </aside>
    </div>
  );
}

function isClock(kind: TemplateField['kind']): boolean {
  return kind === 'date' || kind === 'time';
}

function toggled(list: readonly NetworkId[], one: NetworkId): NetworkId[] | undefined {
  const next = networkIds.filter((id) => (id === one ? !list.includes(id) : list.includes(id)));
  return next.length ? next : undefined;
}

/** The body with the field called otherwise wherever it stands. */
function renamedIn(body: string, old: string, name: string): string {
  return body.replace(/\{\{([^{}|]*)(\|[^{}]*)?\}\}/g, (whole, inside: string, filter = '') =>
    inside.trim() === old ? `{{${name}${filter}}}` : whole,
  );
}

function freshName(word: string, taken: readonly string[]): string {
  let name = nameOfField(word);
  for (let n = 2; taken.includes(name); n++) name = `${nameOfField(word)} ${n}`;
  return name;
}
