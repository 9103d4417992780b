import { useRef, useState } from 'preact/hooks';
import { countLevels, inPlace, isSafe, mendSteps } from '../../app/check-draft';
import { textFor } from '../../domain/plan/due';
import type { Finding } from '../../domain/style-guide/finding';
import { Button } from '../controls/button';
import { Icon } from '../controls/icon';
import { EmptyState } from '../controls/states';
import { useTexts } from '../controls/texts';
import { Checklist } from './checklist';
import { FindingCard } from './finding-card';
import { PlanLine } from './plan-line';
import { useSidebar } from './state';
import { Part } from './today-tab';

/** The taken item, what the guide found in the draft, and what only a person can check. */
export function CheckTab() {
  const { t } = useTexts();
  const state = useSidebar();
  const { session, draft, check, planItem, ports, go, letGo } = state;
  const found = useRef<HTMLDivElement>(null);
  const [busy, setBusy] = useState(false);

  const repaint = (active?: Finding) => {
    const hit = session?.hit();
    if (hit && check) ports.paint(hit, inPlace(check.findings), active);
  };
  const mend = async (findings: readonly Finding[]) => {
    const hit = session?.hit();
    if (!check || busy) return;
    if (!hit) {
      state.tell({ kind: 'warning', text: t('sidebar.insert.noField') });
      return;
    }
    setBusy(true);
    const done = await state.attempt(async () => {
      for (const step of mendSteps(check.text, findings)) {
        if (!(await ports.replace(hit, step.checked, step, step.text))) return false;
      }
      return true;
    });
    setBusy(false);
    if (done === false) state.tell({ kind: 'warning', text: t('sidebar.check.changed') });
    else if (done) {
      state.tell(undefined);
      found.current?.focus();
    }
  };
  const safe = check?.findings.filter(isSafe) ?? [];
  const counts = countLevels(check?.findings ?? []);
  const words = (['error', 'warning', 'suggestion'] as const)
    .filter((level) => counts[level] > 0)
    .map((level) => t(`sidebar.check.count.${level}`, { n: counts[level] }))
    .join(', ');
  return (
    <>
      {planItem ? (
        <PlanLine item={planItem} full>
          <span class="cp-plan__acts">
            <Button kind="plain" onClick={() => go('today')}>
              {t('sidebar.check.change')}
            </Button>
            <Button
              kind="plain"
              icon
              aria-label={t('sidebar.check.letGo')}
              title={t('sidebar.check.letGo')}
              onClick={letGo}
            >
              <Icon name="close" size={12} />
            </Button>
          </span>
        </PlanLine>
      ) : (
        <button type="button" class="cp-card cp-untaken" onClick={() => go('today')}>
          <Icon name="calendar" />
          <span class="cp-grow">{t('sidebar.check.noItem')}</span>
          <Icon name="right" size={12} />
        </button>
      )}
      {!session ? (
        <EmptyState title={t('sidebar.check.noComposer')} text={t('sidebar.check.noComposerText')}>
          <Button onClick={() => void state.attempt(() => ports.openDashboard('check'))}>
            {t('sidebar.check.elsewhere')}
          </Button>
        </EmptyState>
      ) : !draft.trim() ? (
        <NoDraft />
      ) : (
        check && (
          <div ref={found} tabIndex={-1} class="cp-found">
            <Part
              title={check.findings.length ? t('sidebar.check.found') : t('sidebar.check.fine')}
              about={[words, t('sidebar.check.passed', { n: check.passed })]
                .filter(Boolean)
                .join(' · ')}
            >
              {check.findings.length > 0 ? (
                <ul class="cp-list">
                  {check.findings.map((finding) => (
                    <FindingCard
                      key={`${finding.rule} ${finding.from} ${finding.message}`}
                      finding={finding}
                      text={check.text}
                      busy={busy}
                      onMend={() => void mend([finding])}
                      onActive={repaint}
                    />
                  ))}
                </ul>
              ) : (
                <p class="cp-fine">
                  <Icon name="check" />
                  {t('sidebar.check.fineText')}
                </p>
              )}
              {safe.length > 1 && (
                <Button class="cp-wide" disabled={busy} onClick={() => void mend(safe)}>
                  {t('sidebar.check.mendAll', { n: safe.length })}
                </Button>
              )}
              {check.skipped > 0 && (
                <p class="cp-quiet cp-small">{t('sidebar.check.skipped', { n: check.skipped })}</p>
              )}
            </Part>
          </div>
        )
      )}
      {session && <Checklist />}
    </>
  );
}

/** An empty draft: begin with what the plan holds for it. */
function NoDraft() {
  const { t } = useTexts();
  const { planItem, network, insert, openTemplate, go } = useSidebar();
  const text = planItem ? textFor(planItem, network) : '';
  const template = planItem?.template;
  return (
    <EmptyState
      title={t('sidebar.check.noDraft')}
      text={t(text || template ? 'sidebar.check.noDraftPlanned' : 'sidebar.check.noDraftText')}
    >
      {text ? (
        <Button kind="primary" onClick={() => insert(text)}>
          {t('sidebar.check.insertPlanned')}
        </Button>
      ) : (
        <Button
          kind="primary"
          onClick={() => {
            if (template) openTemplate(template);
            go('templates');
          }}
        >
          {t(template ? 'sidebar.check.openPlanned' : 'sidebar.check.toTemplates')}
        </Button>
      )}
    </EmptyState>
  );
}
