import { useState } from 'preact/hooks';
import { nextStatuses } from '../../../domain/plan/status';
import { type PlanItem, type PlanStatus, type PostType, postTypes } from '../../../domain/records';
import { longDay } from '../../../i18n/format';
import { Button } from '../../controls/button';
import { Dialog } from '../../controls/dialog';
import { Checkbox, Field, Select, TextArea, TextInput } from '../../controls/field';
import { useTexts } from '../../controls/texts';
import { useRecords } from '../shell/desk-context';
import { ItemHistory } from './item-history';
import { ItemTexts } from './item-texts';
import type { PlanNouns } from './plan-nouns';
import { PublishedLinks } from './published-links';
import type { PlanActs } from './use-plan-acts';

/** A plan item as it is being written; a new one has no id yet. */
export type PlanDraft = Partial<PlanItem> & Pick<PlanItem, 'title' | 'accounts' | 'status'>;

export function newDraft(fields: Partial<PlanItem>): PlanDraft {
  return { title: '', accounts: [], status: fields.date ? 'draft' : 'idea', ...fields };
}

/** The fields of the draft that differ from the item; what was emptied is undefined. */
export function changesOf(item: PlanItem, draft: PlanDraft): Partial<Omit<PlanItem, 'id'>> {
  const before = item as unknown as Record<string, unknown>;
  const after = draft as unknown as Record<string, unknown>;
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  names.delete('id');
  const changed = [...names].filter(
    (name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  );
  return Object.fromEntries(changed.map((name) => [name, after[name]]));
}

/** Everything about one post of the plan, to write and to read. */
export function ItemDialog(props: {
  /** As stored; absent for a new one. */
  item?: PlanItem | undefined;
  start: PlanDraft;
  nouns: PlanNouns;
  acts: PlanActs;
  onMove: (item: PlanItem) => void;
  /** Saves and answers whether that succeeded. */
  onSave: (draft: PlanDraft) => Promise<boolean>;
  /** Closed; `left` is what was written and not saved. */
  onClose: (left?: PlanDraft) => void;
}) {
  const { t, language } = useTexts();
  const { item, start, nouns } = props;
  const templates = useRecords('template');
  const [draft, setDraft] = useState(start);
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const set = (change: Partial<PlanItem>) => setDraft((old) => ({ ...old, ...change }));
  const text = (value: string) => value || undefined;
  const setDate = (date: string | undefined) =>
    set({
      date,
      ...(date && draft.status === 'idea' && { status: 'draft' as const }),
      ...(!date && draft.status !== 'published' && { status: 'idea' as const }),
    });
  const statuses: PlanStatus[] = [
    ...new Set([item?.status ?? draft.status, draft.status, ...nextStatuses(draft)]),
  ];

  const save = async () => {
    const title = draft.title.trim();
    setAsked(true);
    if (!title || busy) return;
    setBusy(true);
    if (!(await props.onSave({ ...draft, title }))) setBusy(false);
  };
  const close = () => {
    const dirty = JSON.stringify(draft) !== JSON.stringify(start);
    props.onClose(dirty ? draft : undefined);
  };
  // What the dialog shows would no longer be so.
  const leaving = (act: Promise<boolean>) => {
    void act;
    props.onClose();
  };
  const nothing = { value: '', label: t('plan.notChosen') };
  const people = [...nouns.members.values()];
  const person = (name: 'author' | 'editor') => (
    <Field label={t(`plan.field.${name}`)}>
      <Select
        value={draft[name] ?? ''}
        onPick={(value) => set({ [name]: text(value) })}
        options={[nothing, ...people.map(({ id, name }) => ({ value: id, label: name }))]}
      />
    </Field>
  );
  const event = (change: NonNullable<PlanItem['event']>) => {
    const whole = { ...draft.event, ...change };
    const kept = Object.entries(whole).filter(([, value]) => value);
    set({ event: kept.length > 0 ? Object.fromEntries(kept) : undefined });
  };

  return (
    <Dialog
      wide
      title={t(item ? 'plan.dialog.edit' : 'plan.dialog.new')}
      onClose={close}
      actions={
        <>
          {item && (
            <>
              <Button kind="plain" onClick={() => props.onMove(item)}>
                {t('plan.move')}
              </Button>
              <Button kind="plain" onClick={() => leaving(props.acts.duplicate(item))}>
                {t('plan.duplicate')}
              </Button>
              <Button kind="plain" onClick={() => leaving(props.acts.remove(item))}>
                {t('common.remove')}
              </Button>
            </>
          )}
          <span class="cp-grow" />
          <Button onClick={close}>{t('common.cancel')}</Button>
          <Button kind="primary" disabled={busy} onClick={save}>
            {t('common.save')}
          </Button>
        </>
      }
    >
      <form
        class="cp-stack cp-item"
        noValidate
        onSubmit={(submitted) => {
          submitted.preventDefault();
          void save();
        }}
        onKeyDown={(pressed) => {
          if (pressed.key !== 'Enter' || !(pressed.ctrlKey || pressed.metaKey)) return;
          pressed.preventDefault();
          void save();
        }}
      >
        {item && <PublishedLinks item={item} nouns={nouns} />}
        <Field
          label={t('plan.field.title')}
          {...(asked && !draft.title.trim() && { error: t('plan.error.title') })}
        >
          <TextInput
            value={draft.title}
            autofocus={!item}
            onInput={({ currentTarget }) => set({ title: currentTarget.value })}
          />
        </Field>
        <div class="cp-item__row">
          <Field
            label={t('plan.field.date')}
            {...(draft.date && { hint: longDay(language, draft.date) })}
          >
            <TextInput
              type="date"
              value={draft.date ?? ''}
              onInput={({ currentTarget }) => setDate(text(currentTarget.value))}
            />
          </Field>
          <Field label={t('plan.field.time')}>
            <TextInput
              type="time"
              value={draft.time ?? ''}
              onInput={({ currentTarget }) => set({ time: text(currentTarget.value) })}
            />
          </Field>
          <Field label={t('plan.field.status')}>
            <Select
              value={draft.status}
              onPick={(status) => set({ status })}
              options={statuses.map((value) => ({ value, label: t(`plan.status.${value}`) }))}
            />
          </Field>
        </div>
        {nouns.accounts.size > 0 && (
          <fieldset class="cp-stack cp-stack--tight">
            <legend class="cp-field__label">{t('plan.field.accounts')}</legend>
            <div class="cp-choices">
              {[...nouns.accounts.values()].map(({ id, network, title }) => (
                <Checkbox
                  key={id}
                  checked={draft.accounts.includes(id)}
                  onChange={({ currentTarget }) =>
                    set({
                      accounts: currentTarget.checked
                        ? [...draft.accounts, id]
                        : draft.accounts.filter((each) => each !== id),
                    })
                  }
                >
                  {t(`common.network.${network}`)}
                  <span class="cp-quiet"> · {title}</span>
                </Checkbox>
              ))}
            </div>
          </fieldset>
        )}
        <div class="cp-item__row">
          <Field label={t('plan.field.rubric')}>
            <Select
              value={draft.rubric ?? ''}
              onPick={(rubric) => set({ rubric: text(rubric) })}
              options={[
                nothing,
                ...[...nouns.rubrics.values()].map(({ id, title }) => ({
                  value: id,
                  label: title,
                })),
              ]}
            />
          </Field>
          <Field label={t('plan.field.type')}>
            <Select<PostType | ''>
              value={draft.type ?? ''}
              onPick={(type) => set({ type: type || undefined })}
              options={[
                { value: '', label: t('plan.notChosen') },
                ...postTypes.map((value) => ({ value, label: t(`plan.type.${value}`) })),
              ]}
            />
          </Field>
          <Field label={t('plan.field.template')}>
            <Select
              value={draft.template ?? ''}
              onPick={(template) => set({ template: text(template) })}
              options={[
                nothing,
                ...(templates ?? []).map(({ id, title }) => ({ value: id, label: title })),
              ]}
            />
          </Field>
        </div>
        <ItemTexts draft={draft} nouns={nouns} onChange={set} />
        <div class="cp-item__row">
          {person('author')}
          {person('editor')}
          <Field
            label={t('plan.field.deadline')}
            {...(draft.deadline && { hint: longDay(language, draft.deadline) })}
          >
            <TextInput
              type="date"
              value={draft.deadline ?? ''}
              onInput={({ currentTarget }) => set({ deadline: text(currentTarget.value) })}
            />
          </Field>
        </div>
        <details class="cp-details" open={draft.event !== undefined}>
          <summary>{t('plan.field.event')}</summary>
          <div class="cp-item__row">
            <Field
              label={t('plan.field.eventDate')}
              {...(draft.event?.date && { hint: longDay(language, draft.event.date) })}
            >
              <TextInput
                type="date"
                value={draft.event?.date ?? ''}
                onInput={({ currentTarget }) => event({ date: currentTarget.value })}
              />
            </Field>
            <Field label={t('plan.field.eventTime')}>
              <TextInput
                type="time"
                value={draft.event?.time ?? ''}
                onInput={({ currentTarget }) => event({ time: currentTarget.value })}
              />
            </Field>
            <Field label={t('plan.field.eventPlace')}>
              <TextInput
                value={draft.event?.place ?? ''}
                onInput={({ currentTarget }) => event({ place: currentTarget.value })}
              />
            </Field>
          </div>
        </details>
        <details
          class="cp-details"
          open={Boolean(draft.link || draft.mediaLink || draft.notes || draft.altTexts?.length)}
        >
          <summary>{t('plan.group.more')}</summary>
          <div class="cp-stack">
            <div class="cp-item__row cp-item__row--two">
              <Field label={t('plan.field.link')}>
                <TextInput
                  inputMode="url"
                  value={draft.link ?? ''}
                  onInput={({ currentTarget }) => set({ link: text(currentTarget.value) })}
                />
              </Field>
              <Field label={t('plan.field.mediaLink')}>
                <TextInput
                  value={draft.mediaLink ?? ''}
                  onInput={({ currentTarget }) => set({ mediaLink: text(currentTarget.value) })}
                />
              </Field>
            </div>
            <Field label={t('plan.field.altTexts')} hint={t('plan.field.altTextsHint')}>
              <TextArea
                rows={2}
                value={(draft.altTexts ?? []).join('\n')}
                onInput={({ currentTarget }) =>
                  set({
                    altTexts: currentTarget.value ? currentTarget.value.split('\n') : undefined,
                  })
                }
              />
            </Field>
            <Field label={t('plan.field.notes')} hint={t('plan.field.notesHint')}>
              <TextArea
                rows={3}
                value={draft.notes ?? ''}
                onInput={({ currentTarget }) => set({ notes: text(currentTarget.value) })}
              />
            </Field>
          </div>
        </details>
        {item && <ItemHistory id={item.id} nouns={nouns} />}
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}
