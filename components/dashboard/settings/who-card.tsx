import { activeMembers } from '../../../domain/team/members';
import { useTexts } from '../../controls/texts';
import { type BrowserSettings, useHouse, useRecords, useToday } from '../shell/desk-context';
import { hashOf } from '../shell/route';
import { WhoField } from './who-field';

export function WhoCard(props: { onChange: (change: Partial<BrowserSettings>) => void }) {
  const { t } = useTexts();
  const { settings } = useHouse();
  const today = useToday();
  const members = useRecords('member');
  if (!members) return null;
  const active = activeMembers(members, today);
  return (
    <section class="cp-card cp-stack" aria-label={t('setup.who')}>
      {active.length === 0 ? (
        <>
          <h2>{t('setup.who')}</h2>
          <p>{t('settings.noMembers')}</p>
          <p>
            <a href={hashOf('team')}>{t('settings.toTeam')}</a>
          </p>
        </>
      ) : (
        <WhoField
          heading
          members={active}
          value={settings.shared ? 'shared' : settings.member}
          onPick={(who) =>
            props.onChange({
              shared: who === 'shared',
              member: who === 'shared' ? '' : who,
              memberAt: new Date().toISOString(),
            })
          }
        />
      )}
    </section>
  );
}
