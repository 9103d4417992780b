import { useState } from 'preact/hooks';
import { instantIn, localTime } from '../../../domain/plan/days';
import { type PlanItem, type Post, postStates } from '../../../domain/records';
import { Button } from '../../controls/button';
import { Dialog } from '../../controls/dialog';
import { Field, Select, TextInput } from '../../controls/field';
import { useTexts } from '../../controls/texts';
import type { LogNouns } from './log-bar';
import { MomentFields, PlanItemField, RubricField, withUnknown } from './post-fields';
import { useLinkProblem } from './use-link-problem';

/** The fields of a post that a person may correct. */
export type Corrected = Pick<
  Post,
  | 'publishedAt'
  | 'publisher'
  | 'author'
  | 'onBehalfOf'
  | 'approver'
  | 'rubric'
  | 'planItem'
  | 'permalink'
  | 'state'
>;

/** Asks what to correct and why; gives only the fields that differ, undefined for those made empty. */
export function CorrectionForm(props: {
  post: Post;
  nouns: LogNouns;
  plan: readonly PlanItem[];
  timeZone: string;
  onSave: (fields: Partial<Corrected>, why: string) => void;
  onClose: () => void;
}) {
  const { t } = useTexts();
  const { post, nouns } = props;
  const clock = localTime(post.publishedAt, props.timeZone);
  const [fields, setFields] = useState({
    day: clock.day,
    time: clock.time,
    publisher: post.publisher ?? '',
    author: post.author ?? '',
    onBehalfOf: post.onBehalfOf ?? '',
    approver: post.approver ?? '',
    rubric: post.rubric ?? '',
    planItem: post.planItem ?? '',
    permalink: post.permalink ?? '',
    state: post.state,
  });
  const [why, setWhy] = useState('');
  const set = (change: Partial<typeof fields>) => setFields({ ...fields, ...change });
  const linkProblem = useLinkProblem(fields.permalink);
  const changed = changesOf(post, fields, clock, props.timeZone);
  const nobody = { value: '', label: t('log.pick.nobody') };
  const people = [
    nobody,
    ...withUnknown(
      nouns.members.map(({ id, name }) => ({ value: id, label: name })),
      [fields.publisher, fields.author, fields.onBehalfOf, fields.approver],
      t('log.person.gone'),
    ),
  ];
  const plan = props.plan.filter(
    (item) => item.id === post.planItem || item.accounts.includes(post.account),
  );
  return (
    <Dialog
      title={t('log.correct.title')}
      onClose={props.onClose}
      actions={
        <>
          <Button onClick={props.onClose}>{t('common.cancel')}</Button>
          <Button
            kind="primary"
            disabled={linkProblem !== undefined || Object.keys(changed).length === 0}
            onClick={() => props.onSave(changed, why.trim())}
          >
            {t('common.save')}
          </Button>
        </>
      }
    >
      <div class="cp-stack">
        <p class="cp-quiet">{t('log.correct.about')}</p>
        <div class="cp-pair">
          {(['publisher', 'author', 'onBehalfOf', 'approver'] as const).map((role) => (
            <Field key={role} label={t(`log.column.${role}`)}>
              <Select
                options={people}
                value={fields[role]}
                onPick={(member) => set({ [role]: member })}
              />
            </Field>
          ))}
          <RubricField
            rubrics={nouns.rubrics}
            value={fields.rubric}
            onPick={(rubric) => set({ rubric })}
          />
          <Field label={t('log.column.state')}>
            <Select
              options={postStates.map((state) => ({
                value: state,
                label: t(`log.state.${state}`),
              }))}
              value={fields.state}
              onPick={(state) => set({ state })}
            />
          </Field>
          <MomentFields day={fields.day} time={fields.time} onChange={set} />
        </div>
        <PlanItemField
          plan={plan}
          value={fields.planItem}
          onPick={(planItem) => set({ planItem })}
        />
        <Field label={t('log.column.permalink')} error={linkProblem}>
          <TextInput
            type="url"
            value={fields.permalink}
            onInput={(event) => set({ permalink: event.currentTarget.value })}
          />
        </Field>
        <Field label={t('log.correct.why')} hint={t('common.optional')}>
          <TextInput value={why} onInput={(event) => setWhy(event.currentTarget.value)} />
        </Field>
      </div>
    </Dialog>
  );
}

function changesOf(
  post: Post,
  fields: Record<string, string>,
  clock: { day: string; time: string },
  timeZone: string,
): Partial<Corrected> {
  const changed: Record<string, string | undefined> = {};
  const { day = '', time = '', ...rest } = fields;
  for (const [name, value] of Object.entries(rest)) {
    const before = post[name as keyof Post] ?? '';
    if (value.trim() !== before) changed[name] = value.trim() || undefined;
  }
  if (day && time && (day !== clock.day || time !== clock.time)) {
    changed.publishedAt = instantIn(day, time, timeZone);
  }
  return changed as Partial<Corrected>;
}
