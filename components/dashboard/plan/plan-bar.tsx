import { planStatuses } from '../../../domain/records';
import { Button } from '../../controls/button';
import { Select, TextInput } from '../../controls/field';
import { useTexts } from '../../controls/texts';
import { isFiltering, noFilter, type PlanFilter } from './plan-filter';
import type { PlanNouns } from './plan-nouns';

/** The filters of the plan on one line. */
export function PlanBar(props: {
  filter: PlanFilter;
  nouns: PlanNouns;
  onFilter: (filter: PlanFilter) => void;
}) {
  const { t } = useTexts();
  const { filter, nouns } = props;
  const set = (change: Partial<PlanFilter>) => props.onFilter({ ...filter, ...change });
  const pick = (
    name: 'account' | 'rubric' | 'member',
    records: Iterable<{ id: string; label: string }>,
  ) => (
    <Select
      aria-label={t(`plan.filter.${name}`)}
      value={filter[name]}
      onPick={(value) => set({ [name]: value })}
      options={[
        { value: '', label: t(`plan.filter.${name}`) },
        ...[...records].map(({ id, label }) => ({ value: id, label })),
      ]}
    />
  );
  return (
    <search class="cp-plan-bar" aria-label={t('plan.filters')}>
      <TextInput
        type="search"
        class="cp-plan-bar__search"
        aria-label={t('plan.filter.search')}
        placeholder={t('plan.filter.search')}
        value={filter.text}
        onInput={(event) => set({ text: event.currentTarget.value })}
      />
      {pick(
        'account',
        [...nouns.accounts.values()].map(({ id, network, title }) => ({
          id,
          label: `${t(`common.network.${network}`)}: ${title}`,
        })),
      )}
      {pick(
        'rubric',
        [...nouns.rubrics.values()].map(({ id, title }) => ({ id, label: title })),
      )}
      {pick(
        'member',
        [...nouns.members.values()].map(({ id, name }) => ({ id, label: name })),
      )}
      <Select
        aria-label={t('plan.filter.status')}
        value={filter.status}
        onPick={(status) => set({ status })}
        options={[
          { value: '', label: t('plan.filter.status') },
          ...planStatuses.map((value) => ({ value, label: t(`plan.status.${value}`) })),
        ]}
      />
      {isFiltering(filter) && (
        <Button kind="plain" onClick={() => props.onFilter(noFilter)}>
          {t('plan.filter.clear')}
        </Button>
      )}
    </search>
  );
}
