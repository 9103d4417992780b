import { useId, useState } from 'preact/hooks';
import { formFields, templateLine, templateText } from '../../app/sidebar-template';
import type { PlanItem, Template, TemplateField } from '../../domain/records';
import { Button } from '../controls/button';
import { Field, TextArea, TextInput } from '../controls/field';
import { Icon } from '../controls/icon';
import { RubricMark } from '../controls/marks';
import { EmptyState } from '../controls/states';
import { useTexts } from '../controls/texts';
import { useWhen } from '../controls/use-when';
import { useSidebar } from './state';

/** Templates for this network: find one, fill its few fields, look, insert. */
export function TemplatesTab() {
  const { template } = useSidebar();
  return template ? <TemplateForm key={template.id} template={template} /> : <TemplateList />;
}

function TemplateList() {
  const { t } = useTexts();
  const { data, network, team, ports, attempt, openTemplate } = useSidebar();
  const [words, setWords] = useState('');
  const main = team?.languages[0];
  const here = data.template
    .filter(({ networks }) => !networks?.length || networks.includes(network))
    .sort(
      (a, b) =>
        Number(b.language === main) - Number(a.language === main) || a.title.localeCompare(b.title),
    );
  const needle = words.trim().toLocaleLowerCase();
  const shown = here.filter(({ title, body }) =>
    `${title}\n${body}`.toLocaleLowerCase().includes(needle),
  );
  if (here.length === 0) {
    return (
      <EmptyState title={t('sidebar.templates.empty')} text={t('sidebar.templates.emptyText')}>
        <Button kind="primary" onClick={() => attempt(() => ports.openDashboard('templates'))}>
          {t('sidebar.templates.make')}
        </Button>
      </EmptyState>
    );
  }
  return (
    <>
      <Field label={t('sidebar.templates.search')} quiet>
        <TextInput
          type="search"
          placeholder={t('sidebar.templates.search')}
          value={words}
          onInput={(event) => setWords(event.currentTarget.value)}
        />
      </Field>
      {shown.length === 0 && <p class="cp-quiet">{t('sidebar.templates.none')}</p>}
      <ul class="cp-list">
        {shown.map((template) => (
          <li key={template.id}>
            <button
              type="button"
              class="cp-card cp-template"
              onClick={() => openTemplate(template.id)}
            >
              <RubricMark rubric={data.rubric.find(({ id }) => id === template.rubric)} />
              <span class="cp-grow">
                <span class="cp-plan__title cp-ellipsis" title={template.title}>
                  {template.title}
                </span>
                <span class="cp-plan__about cp-ellipsis">
                  {template.language !== main && `${t(`common.language.${template.language}`)} · `}
                  {templateLine(template)}
                </span>
              </span>
              <Icon name="right" size={12} />
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function TemplateForm({ template }: { template: Template }) {
  const { t } = useTexts();
  const { planItem, notes, insert, openTemplate, writeNotes } = useSidebar();
  const [values, setValues] = useState<Record<string, string>>(() =>
    startValues(template, planItem),
  );
  const [tried, setTried] = useState(false);
  const title = useId();
  useWhen([template.id], () => setTried(false));
  const fields = formFields(template);
  const { text } = templateText(template, values);
  const missing = fields.filter(({ name, required }) => required && !values[name]?.trim());
  const submit = () => {
    setTried(true);
    if (missing.length > 0) return;
    if (template.rubric && !notes.rubric) writeNotes({ rubric: template.rubric });
    openTemplate(undefined);
    insert(text);
  };
  return (
    <form
      class="cp-form"
      aria-labelledby={title}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div class="cp-form__head">
        <Button
          kind="plain"
          icon
          aria-label={t('sidebar.templates.all')}
          onClick={() => openTemplate(undefined)}
        >
          <Icon name="left" />
        </Button>
        <h2 id={title} class="cp-ellipsis" title={template.title}>
          {template.title}
        </h2>
      </div>
      {fields.map((field) => (
        <Field
          key={field.name}
          label={field.label}
          {...(!field.required && { hint: t('common.optional') })}
          {...(tried && missing.includes(field) && { error: t('sidebar.templates.needed') })}
        >
          {inputFor(field, values[field.name] ?? '', (value) =>
            setValues((now) => ({ ...now, [field.name]: value })),
          )}
        </Field>
      ))}
      <div class="cp-preview">
        <h3>{t('sidebar.templates.preview')}</h3>
        <p>{text}</p>
      </div>
      <div class="cp-card__acts">
        <Button kind="primary" type="submit">
          {t('sidebar.templates.insert')}
        </Button>
        <Button kind="plain" onClick={() => openTemplate(undefined)}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}

function inputFor(field: TemplateField, value: string, set: (value: string) => void) {
  const onInput = (event: { currentTarget: { value: string } }) => set(event.currentTarget.value);
  if (field.kind === 'long') return <TextArea value={value} onInput={onInput} />;
  if (field.kind === 'date') return <TextInput type="date" value={value} onInput={onInput} />;
  if (field.kind === 'time') return <TextInput type="time" value={value} onInput={onInput} />;
  return <TextInput value={value} onInput={onInput} />;
}

/** Fields are named by the team, in its own language. */
const meansTitle = /назван|назва|заглав|title|event name/iu;
const meansPlace = /зал|мест|месц|місц|place|room|hall|where/iu;

/** What the taken item knows already need not be typed again. */
function startValues(template: Template, item: PlanItem | undefined): Record<string, string> {
  const { event } = item ?? {};
  const known = ({ name, label, kind }: TemplateField): string | undefined => {
    if (kind === 'date') return event?.date ?? item?.date;
    if (kind === 'time') return event?.time ?? item?.time;
    const words = `${name} ${label}`;
    if (kind === 'text' && meansPlace.test(words)) return event?.place;
    if (kind === 'text' && meansTitle.test(words)) return item?.title;
    return undefined;
  };
  return Object.fromEntries(
    formFields(template).map((field) => [field.name, known(field) ?? field.initial ?? '']),
  );
}
