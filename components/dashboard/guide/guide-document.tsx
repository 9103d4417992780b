import { useEffect, useState } from 'preact/hooks';
import { attachedRules, movedBy, nextOrder, sectionRemoved } from '../../../app/edit-guide';
import type { Change, GuideParagraph, GuideSection } from '../../../domain/records';
import { chaptersOf, type GuideState } from '../../../domain/style-guide/guide-document';
import { Button } from '../../controls/button';
import { TextInput } from '../../controls/field';
import { Icon } from '../../controls/icon';
import { Menu } from '../../controls/menu';
import { EmptyState } from '../../controls/states';
import { useTexts } from '../../controls/texts';
import { useRoute } from '../shell/route';
import { useSay } from '../shell/say';
import { GuideText } from './guide-text';
import { type ParagraphDraft, ParagraphEditor } from './paragraph-editor';
import { type NamedRule, namedRules } from './rule-names';
import { startingDocument } from './starting-document';
import type { SaveGuide } from './use-guide';

/** The guide as a document: read, and changed paragraph by paragraph where one stands. */
export function GuideDocument(props: { guide: GuideState; newId: () => string; save: SaveGuide }) {
  const texts = useTexts();
  const { t, say } = texts;
  const tell = useSay();
  const { rest: open } = useRoute();
  const { guide, newId, save } = props;
  const [editing, setEditing] = useState<{ id: string; draft?: ParagraphDraft }>();
  const [renaming, setRenaming] = useState<string>();
  const chapters = chaptersOf(guide);
  const rules = namedRules(guide.rules, texts);

  useEffect(() => {
    if (open) document.getElementById(`paragraph-${open}`)?.scrollIntoView({ block: 'start' });
  }, [open]);

  const addSection = async () => {
    const id = newId();
    const fields = { title: t('guide.doc.newSection'), order: nextOrder(guide.sections) };
    if (await save([{ kind: 'section', id, fields }], t('guide.doc.added'))) setRenaming(id);
  };
  const addParagraph = async (section: string) => {
    const id = newId();
    const order = nextOrder(guide.paragraphs.filter((one) => one.section === section));
    const fields = { section, title: t('guide.doc.newParagraph'), text: '', order };
    if (await save([{ kind: 'paragraph', id, fields }], t('guide.doc.added'))) setEditing({ id });
  };
  const move = (kind: 'section' | 'paragraph', changed: { id: string; order: number }[]) =>
    save(
      changed.map(({ id, order }): Change => ({ kind, id, fields: { order } })),
      t('guide.list.moved'),
    );
  const draftOf = ({ id, title, text }: GuideParagraph): ParagraphDraft => ({
    title,
    text,
    rules: guide.rules.filter(({ paragraph }) => paragraph === id).map((rule) => rule.id),
  });
  const keep = async (paragraph: GuideParagraph, draft: ParagraphDraft) => {
    const changes = attachedRules(guide.rules, paragraph.id, draft.rules);
    const title = draft.title.trim() || paragraph.title;
    if (title !== paragraph.title || draft.text !== paragraph.text) {
      changes.push({ kind: 'paragraph', id: paragraph.id, fields: { title, text: draft.text } });
    }
    if (changes.length === 0 || (await save(changes, t('common.saved')))) close(paragraph.id);
  };
  const close = (id: string) => {
    setEditing(undefined);
    setTimeout(() => document.getElementById(`paragraph-${id}-edit`)?.focus());
  };
  const leave = (paragraph: GuideParagraph, draft: ParagraphDraft) => {
    close(paragraph.id);
    if (JSON.stringify(draft) === JSON.stringify(draftOf(paragraph))) return;
    tell(t('guide.doc.discarded'), () => setEditing({ id: paragraph.id, draft }));
  };

  if (chapters.length === 0) {
    return (
      <EmptyState title={t('guide.doc.empty.title')} text={t('guide.doc.empty.text')}>
        <div class="cp-row">
          <Button
            kind="primary"
            onClick={() =>
              save(startingDocument(guide.rules, t, say, newId), t('guide.doc.composed'))
            }
          >
            {t('guide.doc.compose')}
          </Button>
          <Button onClick={() => void addSection()}>{t('guide.doc.addSection')}</Button>
        </div>
      </EmptyState>
    );
  }
  return (
    <div class="cp-doc">
      <nav class="cp-doc__contents" aria-label={t('guide.doc.contents')}>
        <ol>
          {chapters.map(({ section, paragraphs }) => (
            <li key={section.id}>
              <a
                href={`#guide/${section.id}`}
                onClick={(event) => {
                  event.preventDefault();
                  document.getElementById(`section-${section.id}`)?.scrollIntoView();
                }}
              >
                {section.title || t('guide.doc.rest')}
              </a>{' '}
              <span class="cp-quiet cp-small">{paragraphs.length}</span>
            </li>
          ))}
        </ol>
      </nav>
      <div class="cp-doc__body">
        {chapters.map(({ section, paragraphs }) => (
          <section
            key={section.id}
            class="cp-doc__section"
            id={`section-${section.id}`}
            aria-labelledby={`section-${section.id}-title`}
          >
            <SectionHead
              section={section}
              renaming={renaming === section.id}
              onRename={(title) => {
                setRenaming(undefined);
                if (title && title !== section.title) {
                  void save(
                    [{ kind: 'section', id: section.id, fields: { title } }],
                    t('common.saved'),
                  );
                }
              }}
              acts={[
                {
                  id: 'rename',
                  title: t('guide.doc.rename'),
                  onPick: () => setRenaming(section.id),
                },
                {
                  id: 'up',
                  title: t('guide.doc.up'),
                  onPick: () => void move('section', movedBy(guide.sections, section.id, -1)),
                },
                {
                  id: 'down',
                  title: t('guide.doc.down'),
                  onPick: () => void move('section', movedBy(guide.sections, section.id, 1)),
                },
                {
                  id: 'remove',
                  title: t('guide.doc.remove'),
                  onPick: () =>
                    void save(
                      sectionRemoved(section.id, guide.paragraphs),
                      t('guide.doc.sectionRemoved'),
                    ),
                },
              ]}
            />
            {paragraphs.map((paragraph) =>
              editing?.id === paragraph.id ? (
                <ParagraphEditor
                  key={paragraph.id}
                  paragraph={paragraph}
                  draft={editing.draft ?? draftOf(paragraph)}
                  rules={rules}
                  onSave={(draft) => void keep(paragraph, draft)}
                  onCancel={(draft) => leave(paragraph, draft)}
                />
              ) : (
                <Paragraph
                  key={paragraph.id}
                  paragraph={paragraph}
                  rules={rules.filter(({ id }) => draftOf(paragraph).rules.includes(id))}
                  found={open === paragraph.id}
                  onEdit={() => setEditing({ id: paragraph.id })}
                  onMove={(by) => void move('paragraph', movedBy(paragraphs, paragraph.id, by))}
                  onRemove={() =>
                    void save(
                      [{ kind: 'paragraph', id: paragraph.id, fields: { deleted: true } }],
                      t('guide.doc.removed'),
                    )
                  }
                />
              ),
            )}
            {section.id && (
              <Button kind="plain" onClick={() => void addParagraph(section.id)}>
                <Icon name="plus" />
                {t('guide.doc.addParagraph')}
              </Button>
            )}
          </section>
        ))}
        <Button onClick={() => void addSection()}>
          <Icon name="plus" />
          {t('guide.doc.addSection')}
        </Button>
      </div>
    </div>
  );
}

function SectionHead(props: {
  section: GuideSection;
  renaming: boolean;
  onRename: (title: string) => void;
  acts: { id: string; title: string; onPick: () => void }[];
}) {
  const { t } = useTexts();
  const { section } = props;
  const title = section.title || t('guide.doc.rest');
  return (
    <div class="cp-doc__head">
      <h2 id={`section-${section.id}-title`} class={props.renaming ? 'cp-unseen' : 'cp-grow'}>
        {title}
      </h2>
      {props.renaming && (
        <TextInput
          class="cp-grow"
          aria-label={t('guide.doc.sectionTitle')}
          defaultValue={section.title}
          ref={(field: HTMLInputElement | null) => field?.select()}
          onBlur={(event) => props.onRename(event.currentTarget.value.trim())}
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.currentTarget.blur();
            if (event.key === 'Escape') props.onRename('');
          }}
        />
      )}
      {section.id && (
        <Menu
          class="cp-button cp-button--plain cp-button--icon"
          label={t('guide.doc.menu', { title })}
          side="right"
          items={props.acts}
        >
          <Icon name="more" />
        </Menu>
      )}
    </div>
  );
}

function Paragraph(props: {
  paragraph: GuideParagraph;
  rules: readonly NamedRule[];
  /** Is it the one the address asks for? */
  found: boolean;
  onEdit: () => void;
  onMove: (by: number) => void;
  onRemove: () => void;
}) {
  const { t } = useTexts();
  const { id, title, text } = props.paragraph;
  return (
    <article
      class={`cp-doc__paragraph ${props.found ? 'cp-doc__paragraph--found' : ''}`}
      id={`paragraph-${id}`}
      aria-labelledby={`paragraph-${id}-title`}
    >
      <div class="cp-doc__head">
        <h3 id={`paragraph-${id}-title`} class="cp-grow">
          {title}
        </h3>
        <Button
          kind="plain"
          icon
          id={`paragraph-${id}-edit`}
          aria-label={t('guide.doc.edit', { title })}
          onClick={props.onEdit}
        >
          <Icon name="edit" />
        </Button>
        <Menu
          class="cp-button cp-button--plain cp-button--icon"
          label={t('guide.doc.menu', { title })}
          side="right"
          items={[
            { id: 'up', title: t('guide.doc.up'), onPick: () => props.onMove(-1) },
            { id: 'down', title: t('guide.doc.down'), onPick: () => props.onMove(1) },
            { id: 'remove', title: t('guide.doc.remove'), onPick: props.onRemove },
          ]}
        >
          <Icon name="more" />
        </Menu>
      </div>
      {text.trim() ? <GuideText text={text} /> : <p class="cp-quiet">{t('guide.doc.noText')}</p>}
      <AttachedRules rules={props.rules} />
    </article>
  );
}

/** The rules a paragraph explains, with how strict they are. */
export function AttachedRules({ rules }: { rules: readonly NamedRule[] }) {
  const { t } = useTexts();
  if (rules.length === 0) return null;
  return (
    <div class="cp-doc__rules">
      <span class="cp-quiet cp-small">{t('guide.doc.checks')}</span>
      <ul>
        {rules.map(({ id, name, level }) => (
          <li key={id} class={`cp-doc__rule cp-doc__rule--${level}`}>
            {name} <span class="cp-quiet">· {t(`common.level.${level}`)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
