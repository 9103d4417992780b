import { useEffect, useRef } from 'preact/hooks';
import { diagnosticsText, type Versions } from '../../../app/diagnostics';
import { wholeLight } from '../../../domain/health/light';
import type { NetworkHealth } from '../../../domain/health/network-health';
import { networkIds } from '../../../domain/records';
import { networks } from '../../../networks';
import { Button } from '../../controls/button';
import { LightDot, LightParts } from '../../controls/light';
import { EmptyState } from '../../controls/states';
import { useTexts } from '../../controls/texts';
import { useHouse, useRecords, useTeam, useTimeZone } from '../shell/desk-context';
import { hashOf } from '../shell/route';
import { useProblem, useSay } from '../shell/say';
import { ScreenHead } from '../shell/screen-head';
import { useSeen } from '../shell/use-seen';

/** What works on each network, what was noticed there by names alone, and the versions: to read and to copy. */
export function DiagnosticsScreen() {
  const { t } = useTexts();
  const { pages, schema, version } = useHouse();
  const accounts = useRecords('account');
  const team = useTeam();
  const health = useSeen(pages.health);
  const say = useSay();
  const problem = useProblem();
  const root = useRef<HTMLDivElement>(null);
  const ready = health !== undefined && accounts !== undefined;
  useEffect(() => {
    const heading = ready ? root.current?.querySelector('h1') : undefined;
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus();
  }, [ready]);
  if (!health || !accounts) return <p class="cp-quiet">{t('common.loading')}</p>;

  const shown = networkIds.filter(
    (id) => health[id].hosts.length > 0 || accounts.some(({ network }) => network === id),
  );
  const seen = shown.some((id) => health[id].hosts.length > 0);
  const versions: Versions = {
    version,
    agent: navigator.userAgent,
    schema,
    guide: team?.guideVersion,
  };
  const copy = async () => {
    const named = shown.map((id) => ({
      name: networks.find((network) => network.id === id)!.name,
      health: health[id],
    }));
    try {
      await navigator.clipboard.writeText(diagnosticsText(versions, named));
      say(t('common.light.copied'));
    } catch (error) {
      say(problem(error), undefined, 'error');
    }
  };
  return (
    <div ref={root}>
      <p class="cp-way">
        <a href={hashOf('settings')}>{t('settings.title')}</a>
      </p>
      <ScreenHead title={t('settings.diagnostics')} about={t('settings.diagnosticsAbout')}>
        <Button onClick={() => void copy()}>{t('common.light.copy')}</Button>
      </ScreenHead>
      {!seen && (
        <EmptyState
          title={t('settings.diagnosticsEmpty')}
          text={t('settings.diagnosticsEmptyText')}
        >
          <a class="cp-button cp-button--primary" href={hashOf('team', 'accounts')}>
            {t('settings.diagnosticsAccounts')}
          </a>
        </EmptyState>
      )}
      <div class="cp-cards">
        {seen && shown.map((id) => <NetworkCard key={id} id={id} health={health[id]} />)}
        <VersionsCard {...versions} />
      </div>
    </div>
  );
}

function NetworkCard({ id, health }: { id: (typeof networkIds)[number]; health: NetworkHealth }) {
  const { t } = useTexts();
  const timeZone = useTimeZone();
  return (
    <section class="cp-card cp-stack cp-health" aria-labelledby={`health-${id}`}>
      <h2 id={`health-${id}`} class="cp-row">
        <LightDot light={wholeLight(health.light)} />
        {t(`common.network.${id}`)}
      </h2>
      <LightParts light={health.light} timeZone={timeZone} dated />
      {health.notes.length > 0 && (
        <details class="cp-details">
          <summary>{t('settings.noticed', { n: health.notes.length })}</summary>
          <ul class="cp-health__notes">
            {health.notes.toReversed().map(({ line, times }) => (
              <li key={line}>
                <code lang="en">{times > 1 ? `${line} (${times} ×)` : line}</code>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function VersionsCard({ version, agent, schema, guide }: Versions) {
  const { t } = useTexts();
  return (
    <section class="cp-card cp-stack" aria-labelledby="health-versions">
      <h2 id="health-versions">{t('settings.versions')}</h2>
      <dl class="cp-light__parts">
        {(
          [
            ['colophon', version],
            ['schema', schema],
            ['guide', guide ?? t('settings.version.noGuide')],
            ['browser', agent],
          ] as const
        ).map(([what, value]) => (
          <div key={what} class="cp-light__part">
            <dt>{t(`settings.version.${what}`)}</dt>
            <dd class="cp-light__state">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
