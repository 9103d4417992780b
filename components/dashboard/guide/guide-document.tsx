import { useEffect, useState } from 'preact/hooks';
import { attachedRules, movedBy, nextOrder, sectionRemoved } from '../../../app/edit-guide';
import type { Change, GuideParagraph } from '../../../domain/records';
import { chaptersOf, type GuideState } from '../../../domain/style-guide/guide-document';
import { Button } from '../../controls/button';
import { Icon } from '../../controls/icon';
import { useTexts } from '../../controls/texts';
import { useRoute } from '../shell/route';
import { useSay } from '../shell/say';
import { Paragraph } from './guide-paragraph';
import { SectionHead } from './guide-section-head';
import { GuideStart } from './guide-start';
import { type ParagraphDraft, ParagraphEditor } from './paragraph-editor';
import { namedRules } from './rule-names';
import type { SaveGuide } from './use-guide';

/** The guide as a document: read, and changed paragraph by paragraph where one stands. */
export function GuideDocument(props: { guide: GuideState; newId: () => string; save: SaveGuide }) {
  const texts = useTexts();
  const { t } = texts;
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
      <GuideStart guide={guide} newId={newId} save={save} onAddSection={() => void addSection()} />
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
