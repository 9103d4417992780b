import { useState } from 'preact/hooks';
import type { Period } from '../../../domain/records';
import { dayWithYear } from '../../../i18n/format';
import type { Translator } from '../../../i18n/translator';
import { Button } from '../../controls/button';
import { Icon } from '../../controls/icon';
import { EmptyState } from '../../controls/states';
import { useTexts } from '../../controls/texts';
import { useRecords } from '../shell/desk-context';
import { PeriodDialog } from './period-dialog';
import { overlapping } from './period-overlap';
import { useTeamActs } from './use-team-acts';

export function PeriodsPart() {
  const { t, language } = useTexts();
  const texts = useTexts();
  const periods = useRecords('period');
  const acts = useTeamActs();
  const [opened, setOpened] = useState<Period | 'new'>();
  if (!periods) return null;
  const sorted = [...periods].sort((a, b) => b.from.localeCompare(a.from));
  const overlaps = overlapping(periods);
  const span = ({ from, to }: Period) =>
    to
      ? t('team.member.fromTo', {
          from: dayWithYear(language, from),
          to: dayWithYear(language, to),
        })
      : t('team.period.goesOn', { from: dayWithYear(language, from) });
  return (
    <>
      <div class="cp-part__bar">
        <Button onClick={() => setOpened('new')}>
          <Icon name="plus" />
          {t('team.period.add')}
        </Button>
        {periods.length > 0 && <span class="cp-quiet cp-grow">{t('team.period.about')}</span>}
      </div>
      {periods.length === 0 ? (
        <EmptyState title={t('team.period.none.title')} text={t('team.period.about')} />
      ) : (
        <ul class="cp-lines">
          {sorted.map((period) => (
            <li key={period.id} class="cp-lines__line">
              <div class="cp-grow">
                <p class="cp-ellipsis">
                  <strong>{modeName(texts, period.mode)}</strong>
                  <span class="cp-quiet"> · {span(period)}</span>
                </p>
                {period.note && <p class="cp-quiet cp-small cp-ellipsis">{period.note}</p>}
                {overlaps.has(period.id) && (
                  <p class="cp-small cp-level--warning">{t('team.period.overlap')}</p>
                )}
              </div>
              <Button
                aria-label={t('team.editNamed', { name: span(period) })}
                onClick={() => setOpened(period)}
              >
                {t('common.edit')}
              </Button>
              <Button
                kind="plain"
                icon
                aria-label={t('setup.removeNamed', { name: span(period) })}
                onClick={() => void acts.remove('period', period.id, span(period))}
              >
                <Icon name="trash" />
              </Button>
            </li>
          ))}
        </ul>
      )}
      {opened && (
        <PeriodDialog
          period={opened === 'new' ? undefined : opened}
          others={periods.filter((period) => period !== opened)}
          onSave={(fields) => acts.save('period', opened === 'new' ? undefined : opened.id, fields)}
          onClose={() => setOpened(undefined)}
        />
      )}
    </>
  );
}

/** A mode in words; a name of the team's own is shown as it is. */
export function modeName({ t }: Translator, mode: string): string {
  return mode === 'specialist' || mode === 'group' ? t(`team.period.mode.${mode}`) : mode;
}
