import { wholeLight } from '../../../domain/health/light';
import { networkIds } from '../../../domain/records';
import { LightDot } from '../../controls/light';
import { useTexts } from '../../controls/texts';
import { useHouse, useRecords } from '../shell/desk-context';
import { hashOf } from '../shell/route';
import { useSeen } from '../shell/use-seen';

/** The light of each of the team's networks, in one line each. */
export function NetworksCard() {
  const { t } = useTexts();
  const { pages } = useHouse();
  const accounts = useRecords('account');
  const health = useSeen(pages.health);
  if (!health || !accounts) return null;
  const ours = networkIds.filter((id) => accounts.some(({ network }) => network === id));
  return (
    <section class="cp-card cp-stack" aria-labelledby="settings-networks">
      <h2 id="settings-networks">{t('settings.networks')}</h2>
      {ours.length === 0 ? (
        <p>{t('settings.networksNone')}</p>
      ) : (
        <ul class="cp-lights">
          {ours.map((id) => {
            const light = wholeLight(health[id].light);
            return (
              <li key={id} class="cp-row">
                <LightDot light={light} />
                <span class="cp-grow">{t(`common.network.${id}`)}</span>
                <span class={`cp-light__state cp-light__state--${light}`}>
                  {t(`settings.light.${light}`)}
                </span>
              </li>
            );
          })}
        </ul>
      )}
      <p>
        <a href={hashOf('settings', 'diagnostics')}>{t('settings.toDiagnostics')}</a>
      </p>
    </section>
  );
}
