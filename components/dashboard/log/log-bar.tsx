import type { Account, Member, Period, Rubric } from '../../../domain/records';
import { networkIds, postStates } from '../../../domain/records';
import { dayWithYear } from '../../../i18n/format';
import { Button } from '../../controls/button';
import { Field, Select, TextInput } from '../../controls/field';
import { FilterMenu } from '../../controls/filter-menu';
import { Icon } from '../../controls/icon';
import { SearchField } from '../../controls/search-field';
import { useTexts } from '../../controls/texts';
import { hasFilters, type LogFilters, noFilters, type Stretch } from './log-filters';
import { periodName } from './period-name';

/** Members, accounts, rubrics and periods of the team, as the screens of the log need them. */
export interface LogNouns {
  members: readonly Member[];
  accounts: readonly Account[];
  rubrics: readonly Rubric[];
  periods: readonly Period[];
}

type Chip = { key: string; label: string; without: Partial<LogFilters> };

/** Search, filters, and a chip for each filter that is on. */
export function LogBar(props: {
  filters: LogFilters;
  nouns: LogNouns;
  onChange: (filters: LogFilters) => void;
}) {
  const { t, language } = useTexts();
  const { filters, nouns } = props;
  const set = (change: Partial<LogFilters>) => props.onChange({ ...filters, ...change });
  const chips = chipsOf(filters, nouns, t, language);
  const titled = <T extends { id: string; title: string }>(all: readonly T[]) =>
    all.map(({ id, title }) => ({ value: id, label: title }));
  return (
    <search class="cp-log__bar">
      <div class="cp-log__filters">
        <SearchField
          label={t('log.search')}
          value={filters.text}
          onInput={(text) => set({ text })}
        />
        <StretchPick stretch={filters.stretch} periods={nouns.periods} onPick={set} />
        <FilterMenu
          label={t('log.filter.member')}
          options={nouns.members.map(({ id, name }) => ({ value: id, label: name }))}
          picked={filters.members}
          onPick={(members) => set({ members })}
        />
        <FilterMenu
          label={t('log.filter.network')}
          options={networkIds.map((id) => ({ value: id, label: t(`common.network.${id}`) }))}
          picked={filters.networks}
          onPick={(networks) => set({ networks })}
        />
        <FilterMenu
          label={t('log.filter.account')}
          options={titled(nouns.accounts)}
          picked={filters.accounts}
          onPick={(accounts) => set({ accounts })}
        />
        <FilterMenu
          label={t('log.filter.rubric')}
          options={titled(nouns.rubrics)}
          picked={filters.rubrics}
          onPick={(rubrics) => set({ rubrics })}
        />
        <FilterMenu
          label={t('log.filter.state')}
          options={postStates.map((state) => ({ value: state, label: t(`log.state.${state}`) }))}
          picked={filters.states}
          onPick={(states) => set({ states })}
        />
      </div>
      {hasFilters(filters) && (
        <ul class="cp-log__chips" aria-label={t('log.filter.on')}>
          {chips.map((chip) => (
            <li key={chip.key}>
              <button
                type="button"
                class="cp-chip"
                aria-label={t('log.filter.drop', { filter: chip.label })}
                onClick={() => set(chip.without)}
              >
                <span class="cp-ellipsis">{chip.label}</span>
                <Icon name="close" size={12} />
              </button>
            </li>
          ))}
          <li>
            <Button kind="plain" onClick={() => props.onChange(noFilters)}>
              {t('log.filter.clear')}
            </Button>
          </li>
        </ul>
      )}
    </search>
  );
}

function StretchPick(props: {
  stretch: Stretch;
  periods: readonly Period[];
  onPick: (change: { stretch: Stretch }) => void;
}) {
  const { t, language } = useTexts();
  const { stretch } = props;
  const value = stretch.kind === 'period' ? `period:${stretch.id}` : stretch.kind;
  const options = [
    ...(['any', 'thisMonth', 'lastMonth', 'thisYear', 'days'] as const).map((kind) => ({
      value: kind as string,
      label: t(`log.stretch.${kind}`),
    })),
    ...props.periods.map((period) => ({
      value: `period:${period.id}`,
      label: periodName(period, t, language),
    })),
  ];
  const pick = (picked: string) => {
    if (picked.startsWith('period:')) {
      props.onPick({ stretch: { kind: 'period', id: picked.slice(7) } });
    } else props.onPick({ stretch: { kind: picked } as Stretch });
  };
  return (
    <>
      <Select
        class="cp-log__stretch"
        aria-label={t('log.stretch')}
        options={options}
        value={value}
        onPick={pick}
      />
      {stretch.kind === 'days' && (
        <div class="cp-log__days">
          <Field label={t('log.stretch.from')} quiet>
            <TextInput
              type="date"
              value={stretch.from ?? ''}
              max={stretch.to}
              onInput={(event) =>
                props.onPick({ stretch: { ...stretch, from: event.currentTarget.value } })
              }
            />
          </Field>
          <span aria-hidden="true">–</span>
          <Field label={t('log.stretch.to')} quiet>
            <TextInput
              type="date"
              value={stretch.to ?? ''}
              min={stretch.from}
              onInput={(event) =>
                props.onPick({ stretch: { ...stretch, to: event.currentTarget.value } })
              }
            />
          </Field>
        </div>
      )}
    </>
  );
}

type Texts = ReturnType<typeof useTexts>;

function chipsOf(
  filters: LogFilters,
  nouns: LogNouns,
  t: Texts['t'],
  language: Texts['language'],
): Chip[] {
  const chips: Chip[] = [];
  const text = filters.text.trim();
  if (text) chips.push({ key: 'text', label: `«${text}»`, without: { text: '' } });
  const { stretch } = filters;
  if (stretch.kind !== 'any') {
    const period =
      stretch.kind === 'period' ? nouns.periods.find(({ id }) => id === stretch.id) : undefined;
    const label = period
      ? periodName(period, t, language)
      : stretch.kind === 'days'
        ? daysName(stretch, t, language)
        : t(`log.stretch.${stretch.kind}`);
    chips.push({ key: 'stretch', label, without: { stretch: noFilters.stretch } });
  }
  const list = <K extends 'members' | 'networks' | 'accounts' | 'rubrics' | 'states'>(
    name: K,
    label: (value: LogFilters[K][number]) => string,
  ) => {
    for (const value of filters[name]) {
      const without = filters[name].filter((one) => one !== value);
      chips.push({
        key: `${name}:${value}`,
        label: label(value),
        without: { [name]: without } as Partial<LogFilters>,
      });
    }
  };
  const titleIn = (all: readonly { id: string; title: string }[]) => (id: string) =>
    all.find((one) => one.id === id)?.title ?? id;
  list('members', (id) => nouns.members.find((one) => one.id === id)?.name ?? id);
  list('networks', (id) => t(`common.network.${id}`));
  list('accounts', titleIn(nouns.accounts));
  list('rubrics', titleIn(nouns.rubrics));
  list('states', (state) => t(`log.state.${state}`));
  return chips;
}

/** What the filters are, one after another; '' when there are none. */
export function filtersInWords(
  filters: LogFilters,
  nouns: LogNouns,
  t: Texts['t'],
  language: Texts['language'],
): string {
  return chipsOf(filters, nouns, t, language)
    .map(({ label }) => label)
    .join(', ');
}

function daysName(
  days: { from?: string; to?: string },
  t: Texts['t'],
  language: Texts['language'],
): string {
  const { from, to } = days;
  if (from && to) return `${dayWithYear(language, from)} – ${dayWithYear(language, to)}`;
  if (from) return t('log.stretch.since', { day: dayWithYear(language, from) });
  if (to) return t('log.stretch.until', { day: dayWithYear(language, to) });
  return t('log.stretch.days');
}
