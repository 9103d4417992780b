import { useEffect, useState } from 'preact/hooks';
import { startingTexts } from '../../../app/starting/starting-texts';
import {
  type Language,
  languages,
  type NetworkId,
  networkIds,
  type Template,
} from '../../../domain/records';
import { Button } from '../../controls/button';
import { FilterMenu } from '../../controls/filter-menu';
import { Icon } from '../../controls/icon';
import { RubricMark } from '../../controls/marks';
import { SearchField } from '../../controls/search-field';
import { EmptyState } from '../../controls/states';
import { useTexts } from '../../controls/texts';
import { useRecords, useTeam, useToday } from '../shell/desk-context';
import { goTo, useRoute } from '../shell/route';
import { useDo } from '../shell/say';
import { ScreenHead } from '../shell/screen-head';
import { TemplateEditor } from './template-editor';
import './templates.css';

interface Wanted {
  text: string;
  languages: Language[];
  networks: NetworkId[];
  rubrics: string[];
}

const any: Wanted = { text: '', languages: [], networks: [], rubrics: [] };
const fresh = 'new';

/** The texts the team begins with: found, written, copied, put away. */
export function TemplatesScreen() {
  const { t, language } = useTexts();
  const team = useTeam();
  const today = useToday();
  const act = useDo();
  const { page, rest: open } = useRoute();
  const templates = useRecords('template');
  const rubrics = useRecords('rubric');
  const [wanted, setWanted] = useState<Wanted>(any);
  const [back, setBack] = useState('');
  const main = team?.languages[0] ?? language;

  useEffect(() => {
    if (open || !back) return;
    document.querySelector<HTMLElement>(`[data-template="${CSS.escape(back)}"]`)?.focus();
    setBack('');
  }, [open, back]);

  if (!templates || !rubrics || page !== 'templates') {
    return <p class="cp-quiet">{t('common.loading')}</p>;
  }

  const edited = templates.find(({ id }) => id === open);
  const close = () => {
    setBack(open);
    goTo('templates');
  };
  const write = (id: string, fields: Omit<Template, 'id'>) =>
    act(
      (actor) => {
        const { language, networks, rubric, title, body, fields: table } = fields;
        const kept = { language, networks, rubric, title, body, fields: table };
        return actor.desk.commit([{ kind: 'template', id, fields: kept }], actor.by);
      },
      t(id === open ? 'common.saved' : 'templates.created'),
    );

  if (open === fresh || edited) {
    const blank = { title: '', body: '', fields: [], language: main };
    return (
      <div class="cp-templates">
        <p>
          <Button kind="plain" onClick={close}>
            <Icon name="left" />
            {t('templates.toList')}
          </Button>
        </p>
        <ScreenHead title={edited?.title || t('templates.new')} />
        <TemplateEditor
          key={open}
          template={edited ?? blank}
          isNew={!edited}
          rubrics={rubrics}
          today={today}
          onSave={async (saved) => {
            if (await write(edited?.id ?? crypto.randomUUID(), saved)) close();
          }}
          onClose={close}
        />
      </div>
    );
  }

  const shown = templates
    .filter((one) => matches(one, wanted))
    .sort((a, b) => a.title.localeCompare(b.title, language));
  const filtered =
    wanted.text.trim() !== '' ||
    wanted.languages.length + wanted.networks.length + wanted.rubrics.length > 0;
  const addStarters = () =>
    act(async (actor) => {
      const { templates: starters } = await startingTexts(main);
      return actor.desk.commit(
        starters.map(({ title, body, fields }) => ({
          kind: 'template' as const,
          id: actor.newId(),
          fields: { title, body, fields, language: main },
        })),
        actor.by,
      );
    }, t('templates.startersAdded'));
  const remove = ({ id, title }: Template) =>
    act(
      (actor) => actor.desk.commit([{ kind: 'template', id, fields: { deleted: true } }], actor.by),
      t('templates.deleted', { title }),
    );
  const duplicate = ({ id: _, ...fields }: Template) =>
    write(crypto.randomUUID(), {
      ...fields,
      title: t('templates.copyOf', { title: fields.title }),
    });

  return (
    <div class="cp-templates">
      <ScreenHead title={t('templates.list')} about={t('templates.about')}>
        <Button
          kind={templates.length ? 'primary' : 'outlined'}
          onClick={() => goTo('templates', fresh)}
        >
          <Icon name="plus" />
          {t('templates.new')}
        </Button>
      </ScreenHead>
      {templates.length === 0 ? (
        <EmptyState title={t('templates.empty.title')} text={t('templates.empty.text')}>
          <Button kind="primary" onClick={addStarters}>
            {t('templates.empty.starters')}
          </Button>
        </EmptyState>
      ) : (
        <>
          <search class="cp-templates__bar">
            <SearchField
              label={t('templates.search')}
              value={wanted.text}
              onInput={(text) => setWanted({ ...wanted, text })}
            />
            <FilterMenu
              label={t('templates.language')}
              options={languages.map((id) => ({ value: id, label: t(`common.language.${id}`) }))}
              picked={wanted.languages}
              onPick={(picked) => setWanted({ ...wanted, languages: picked })}
            />
            <FilterMenu
              label={t('templates.network')}
              options={networkIds.map((id) => ({ value: id, label: t(`common.network.${id}`) }))}
              picked={wanted.networks}
              onPick={(networks) => setWanted({ ...wanted, networks })}
            />
            <FilterMenu
              label={t('templates.rubric')}
              options={rubrics.map(({ id, title }) => ({ value: id, label: title }))}
              picked={wanted.rubrics}
              onPick={(picked) => setWanted({ ...wanted, rubrics: picked })}
            />
            {filtered && (
              <Button kind="plain" onClick={() => setWanted(any)}>
                {t('templates.clear')}
              </Button>
            )}
            <p class="cp-quiet cp-small" role="status">
              {t('templates.count', { n: shown.length })}
            </p>
          </search>
          {shown.length === 0 && (
            <EmptyState title={t('templates.nothing.title')} text={t('templates.nothing.text')}>
              <Button kind="primary" onClick={() => setWanted(any)}>
                {t('templates.clear')}
              </Button>
            </EmptyState>
          )}
          <ul class="cp-templates__list">
            {shown.map((one) => {
              const rubric = rubrics.find(({ id }) => id === one.rubric);
              return (
                <li class="cp-card cp-templates__card" key={one.id}>
                  <div class="cp-row">
                    {rubric && <RubricMark rubric={rubric} />}
                    <h2 class="cp-grow cp-ellipsis" title={one.title}>
                      {one.title}
                    </h2>
                  </div>
                  <p class="cp-quiet cp-small cp-ellipsis">{whereFor(one, t)}</p>
                  <p class="cp-templates__body" lang={one.language}>
                    <BodyInShort body={one.body} />
                  </p>
                  <div class="cp-templates__acts">
                    <Button
                      data-template={one.id}
                      aria-label={t('templates.editOne', { title: one.title })}
                      onClick={() => goTo('templates', one.id)}
                    >
                      {t('common.edit')}
                    </Button>
                    <Button
                      kind="plain"
                      aria-label={t('templates.duplicateOne', { title: one.title })}
                      onClick={() => duplicate(one)}
                    >
                      {t('templates.duplicate')}
                    </Button>
                    <Button
                      kind="plain"
                      icon
                      class="cp-templates__remove"
                      title={t('common.remove')}
                      aria-label={t('templates.removeOne', { title: one.title })}
                      onClick={() => remove(one)}
                    >
                      <Icon name="trash" />
                    </Button>
                  </div>
                </li>
              );
            })}
          </ul>
        </>
      )}
    </div>
  );
}

/** The body without its empty lines, the gaps shown as what they ask for. */
function BodyInShort({ body }: { body: string }) {
  const parts = body.replace(/\n\s*\n/g, '\n').split(/(\{\{[^{}]*\}\})/);
  return (
    <>
      {parts.map((part, at) =>
        at % 2 ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a text is drawn whole
          <span class="cp-templates__field" key={at}>
            {part.slice(2, -2).split('|')[0]?.trim()}
          </span>
        ) : (
          part
        ),
      )}
    </>
  );
}

/** Does the template answer what is looked for? A template without networks or rubric is for all of them. */
export function matches(template: Template, wanted: Wanted): boolean {
  const words = wanted.text.toLowerCase().split(/\s+/).filter(Boolean);
  const where = `${template.title}\n${template.body}`.toLowerCase();
  return (
    words.every((word) => where.includes(word)) &&
    (!wanted.languages.length || wanted.languages.includes(template.language)) &&
    (!wanted.networks.length ||
      !template.networks?.length ||
      template.networks.some((id) => wanted.networks.includes(id))) &&
    (!wanted.rubrics.length || !template.rubric || wanted.rubrics.includes(template.rubric))
  );
}

function whereFor(template: Template, t: ReturnType<typeof useTexts>['t']): string {
  const networks = template.networks?.length
    ? template.networks.map((id) => t(`common.network.${id}`)).join(', ')
    : t('templates.anyNetwork');
  return `${networks} · ${t(`common.language.${template.language}`)}`;
}
