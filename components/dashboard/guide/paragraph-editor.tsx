import { useEffect, useRef, useState } from 'preact/hooks';
import type { GuideParagraph } from '../../../domain/records';
import { Button } from '../../controls/button';
import { Field, TextArea, TextInput } from '../../controls/field';
import { Icon } from '../../controls/icon';
import { useTexts } from '../../controls/texts';
import { GuideText } from './guide-text';
import type { NamedRule } from './rule-names';
import { type Mark, marked, marks } from './text-marks';

export interface ParagraphDraft {
  title: string;
  text: string;
  rules: string[];
}

/** One paragraph being written: its text beside what readers will see, and the rules it explains. */
export function ParagraphEditor(props: {
  paragraph: GuideParagraph;
  draft: ParagraphDraft;
  rules: readonly NamedRule[];
  onSave: (draft: ParagraphDraft) => void;
  onCancel: (draft: ParagraphDraft) => void;
}) {
  const { t } = useTexts();
  const [draft, setDraft] = useState(props.draft);
  const [picked, setPicked] = useState('');
  const area = useRef<HTMLTextAreaElement>(null);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector('input')?.focus();
  }, []);
  const nameOf = (id: string) => props.rules.find((rule) => rule.id === id)?.name ?? id;
  const mark = (kind: Mark) => {
    const field = area.current;
    if (!field) return;
    const { text, from, to } = marked(draft.text, field.selectionStart, field.selectionEnd, kind);
    setDraft({ ...draft, text });
    field.value = text;
    field.focus();
    field.setSelectionRange(from, to);
  };
  const attach = (name: string) => {
    const rule = props.rules.find((one) => one.name === name);
    setPicked(rule ? '' : name);
    if (rule && !draft.rules.includes(rule.id)) {
      setDraft({ ...draft, rules: [...draft.rules, rule.id] });
    }
  };
  return (
    <form
      ref={form}
      class="cp-editor"
      onSubmit={(event) => {
        event.preventDefault();
        props.onSave(draft);
      }}
      onKeyDown={(event) => {
        const control = event.ctrlKey || event.metaKey;
        if (event.key === 'Escape') props.onCancel(draft);
        else if (control && event.key === 'Enter') props.onSave(draft);
        else if (control && event.code === 'KeyB') mark('bold');
        else if (control && event.code === 'KeyI') mark('italic');
        else return;
        event.preventDefault();
      }}
    >
      <Field label={t('guide.doc.title')}>
        <TextInput
          value={draft.title}
          onInput={(event) => setDraft({ ...draft, title: event.currentTarget.value })}
        />
      </Field>
      <fieldset class="cp-editor__bar">
        <legend class="cp-unseen">{t('guide.doc.marks')}</legend>
        {marks.map((kind) => (
          <Button key={kind} kind="plain" onClick={() => mark(kind)}>
            {t(`guide.doc.mark.${kind}`)}
          </Button>
        ))}
      </fieldset>
      <div class="cp-editor__sides">
        <Field label={t('guide.doc.text')} hint={t('guide.doc.textHint')}>
          <TextArea
            ref={area}
            rows={10}
            value={draft.text}
            onInput={(event) => setDraft({ ...draft, text: event.currentTarget.value })}
          />
        </Field>
        <section class="cp-editor__seen" aria-label={t('guide.doc.seen')}>
          {draft.text.trim() ? (
            <GuideText text={draft.text} />
          ) : (
            <p class="cp-quiet">{t('guide.doc.seenEmpty')}</p>
          )}
        </section>
      </div>
      <Field label={t('guide.doc.rules')} hint={t('guide.doc.rulesHint')}>
        <input
          type="text"
          class="cp-input"
          list="guide-rule-names"
          value={picked}
          onInput={(event) => attach(event.currentTarget.value)}
        />
      </Field>
      <datalist id="guide-rule-names">
        {props.rules
          .filter(({ id }) => !draft.rules.includes(id))
          .map(({ id, name }) => (
            <option key={id} value={name} />
          ))}
      </datalist>
      {draft.rules.length > 0 && (
        <ul class="cp-editor__rules">
          {draft.rules.map((id) => (
            <li key={id}>
              {nameOf(id)}
              <Button
                kind="plain"
                icon
                aria-label={t('guide.doc.detach', { rule: nameOf(id) })}
                onClick={() =>
                  setDraft({ ...draft, rules: draft.rules.filter((one) => one !== id) })
                }
              >
                <Icon name="close" size={14} />
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div class="cp-row">
        <Button kind="primary" type="submit" title="Ctrl+Enter">
          {t('common.save')}
        </Button>
        <Button onClick={() => props.onCancel(draft)}>{t('common.cancel')}</Button>
      </div>
    </form>
  );
}
