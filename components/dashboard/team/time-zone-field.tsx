import { useMemo } from 'preact/hooks';
import { localTime } from '../../../domain/plan/days';
import { Field, Select } from '../../controls/field';
import { useTexts } from '../../controls/texts';

/** Picks a time zone by its city; the hint says what the time is there, which is easier to check than an offset. */
export function TimeZoneField(props: { value: string; onPick: (timeZone: string) => void }) {
  const { t, language } = useTexts();
  const zones = useMemo(() => {
    const known = Intl.supportedValuesOf('timeZone');
    const all = known.includes(props.value) ? known : [props.value, ...known];
    return all.map((value) => ({ value, label: labelOf(language, value) }));
  }, [language, props.value]);
  const { time } = localTime(Date.now(), props.value);
  return (
    <Field label={t('setup.timeZone')} hint={t('setup.timeZoneHint', { time })}>
      <Select options={zones} value={props.value} onPick={props.onPick} />
    </Field>
  );
}

function labelOf(language: string, timeZone: string): string {
  const offset = new Intl.DateTimeFormat(language, { timeZone, timeZoneName: 'shortOffset' })
    .formatToParts(Date.now())
    .find(({ type }) => type === 'timeZoneName')?.value;
  return `${timeZone.replaceAll('_', ' ').replaceAll('/', ' / ')} · ${offset ?? ''}`;
}
