import type { PlanItem } from '../../../domain/records';
import { dayWithYear } from '../../../i18n/format';
import { Field, Select, TextInput } from '../../controls/field';
import { useTexts } from '../../controls/texts';
import type { LogNouns } from './log-bar';

/** The rubric of a post, or none. */
export function RubricField(props: {
  rubrics: LogNouns['rubrics'];
  value: string;
  onPick: (rubric: string) => void;
}) {
  const { t } = useTexts();
  return (
    <Field label={t('log.column.rubric')}>
      <Select
        options={[
          { value: '', label: t('log.pick.none') },
          ...props.rubrics.map(({ id, title }) => ({ value: id, label: title })),
        ]}
        value={props.value}
        onPick={props.onPick}
      />
    </Field>
  );
}

/** The day and the time of day a post went out, side by side. */
export function MomentFields(props: {
  day: string;
  time: string;
  onChange: (change: { day: string } | { time: string }) => void;
}) {
  const { t } = useTexts();
  return (
    <>
      <Field label={t('log.day')}>
        <TextInput
          type="date"
          value={props.day}
          onInput={(event) => props.onChange({ day: event.currentTarget.value })}
        />
      </Field>
      <Field label={t('log.time')}>
        <TextInput
          type="time"
          value={props.time}
          onInput={(event) => props.onChange({ time: event.currentTarget.value })}
        />
      </Field>
    </>
  );
}

/** The item of the plan a post came from, or none. */
export function PlanItemField(props: {
  plan: readonly PlanItem[];
  /** Chosen now; kept among the options even when the team has deleted it since. */
  value: string;
  onPick: (planItem: string) => void;
}) {
  const { t, language } = useTexts();
  const items = props.plan.map(({ id, title, date }) => ({
    value: id,
    label: date ? `${title} (${dayWithYear(language, date)})` : title,
  }));
  return (
    <Field label={t('log.column.planItem')}>
      <Select
        options={[
          { value: '', label: t('log.pick.none') },
          ...withUnknown(items, [props.value], t('log.plan.gone')),
        ]}
        value={props.value}
        onPick={props.onPick}
      />
    </Field>
  );
}

/** Keeps what is chosen now among the options even when the team has deleted it since. */
export function withUnknown(
  options: { value: string; label: string }[],
  chosen: readonly string[],
  label: string,
): { value: string; label: string }[] {
  const gone = [...new Set(chosen)].filter(
    (id) => id && !options.some(({ value }) => value === id),
  );
  return [...options, ...gone.map((value) => ({ value, label }))];
}
