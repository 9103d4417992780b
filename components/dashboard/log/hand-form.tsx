import { useState } from 'preact/hooks';
import { instantIn, localTime } from '../../../domain/plan/days';
import type { PlanItem } from '../../../domain/records';
import { Button } from '../../controls/button';
import { Dialog } from '../../controls/dialog';
import { Field, Select, TextArea, TextInput } from '../../controls/field';
import { useTexts } from '../../controls/texts';
import type { LogNouns } from './log-bar';
import { MomentFields, PlanItemField, RubricField } from './post-fields';
import { useLinkProblem } from './use-link-problem';

/** What a person tells about a post that was not seen going out. */
export interface PostByHand {
  permalink?: string;
  account?: string;
  text: string;
  publishedAt: string;
  publisher?: string;
  author?: string;
  planItem?: string;
  rubric?: string;
}

/** A post made from a phone, or before Colophon came. `problem` is what kept the last try from being written. */
export function HandForm(props: {
  nouns: LogNouns;
  plan: readonly PlanItem[];
  me: string;
  /** The present moment, an instant. */
  now: string;
  timeZone: string;
  problem?: string;
  onSave: (post: PostByHand) => void;
  onClose: () => void;
}) {
  const { t } = useTexts();
  const { nouns } = props;
  const clock = localTime(props.now, props.timeZone);
  const [fields, setFields] = useState({
    permalink: '',
    account: nouns.accounts[0]?.id ?? '',
    text: '',
    day: clock.day,
    time: clock.time,
    publisher: props.me,
    author: '',
    rubric: '',
    planItem: '',
  });
  const set = (change: Partial<typeof fields>) => setFields({ ...fields, ...change });
  const linkProblem = useLinkProblem(fields.permalink);
  const people = nouns.members.map(({ id, name }) => ({ value: id, label: name }));
  const ready =
    !linkProblem &&
    (fields.text.trim() || fields.permalink.trim()) &&
    fields.account &&
    fields.day &&
    fields.time;
  const save = () =>
    props.onSave({
      text: fields.text,
      publishedAt: instantIn(fields.day, fields.time, props.timeZone),
      account: fields.account,
      ...kept('permalink', fields.permalink.trim()),
      ...kept('publisher', fields.publisher),
      ...kept('author', fields.author),
      ...kept('rubric', fields.rubric),
      ...kept('planItem', fields.planItem),
    });
  return (
    <Dialog
      title={t('log.hand.title')}
      onClose={props.onClose}
      actions={
        <>
          <Button onClick={props.onClose}>{t('common.cancel')}</Button>
          <Button kind="primary" disabled={!ready} onClick={save}>
            {t('log.hand.save')}
          </Button>
        </>
      }
    >
      <div class="cp-stack">
        <p class="cp-quiet">{t('log.hand.about')}</p>
        <Field
          label={t('log.column.permalink')}
          error={linkProblem ?? props.problem}
          hint={t('log.hand.linkHint')}
        >
          <TextInput
            type="url"
            value={fields.permalink}
            onInput={(event) => set({ permalink: event.currentTarget.value })}
          />
        </Field>
        <Field label={t('log.column.text')}>
          <TextArea
            value={fields.text}
            rows={5}
            onInput={(event) => set({ text: event.currentTarget.value })}
          />
        </Field>
        <div class="cp-pair">
          <Field label={t('log.column.account')}>
            <Select
              options={nouns.accounts.map(({ id, title, network }) => ({
                value: id,
                label: `${t(`common.network.${network}`)} · ${title}`,
              }))}
              value={fields.account}
              onPick={(account) => set({ account })}
            />
          </Field>
          <RubricField
            rubrics={nouns.rubrics}
            value={fields.rubric}
            onPick={(rubric) => set({ rubric })}
          />
          <MomentFields day={fields.day} time={fields.time} onChange={set} />
          <Field label={t('log.column.publisher')}>
            <Select
              options={[{ value: '', label: t('log.pick.nobody') }, ...people]}
              value={fields.publisher}
              onPick={(publisher) => set({ publisher })}
            />
          </Field>
          <Field label={t('log.column.author')}>
            <Select
              options={[{ value: '', label: t('log.pick.samePerson') }, ...people]}
              value={fields.author}
              onPick={(author) => set({ author })}
            />
          </Field>
        </div>
        <PlanItemField
          plan={props.plan.filter((item) => item.accounts.includes(fields.account))}
          value={fields.planItem}
          onPick={(planItem) => set({ planItem })}
        />
      </div>
    </Dialog>
  );
}

function kept<K extends string>(name: K, value: string): Partial<Record<K, string>> {
  return value ? ({ [name]: value } as Record<K, string>) : {};
}
