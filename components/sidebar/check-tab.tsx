import { textFor } from '../../domain/plan/due';
import { Button } from '../controls/button';
import { Icon } from '../controls/icon';
import { EmptyState } from '../controls/states';
import { useTexts } from '../controls/texts';
import { Checklist } from './checklist';
import { FoundList } from './found-list';
import { PlanLine } from './plan-line';
import { useSidebar } from './state';

/** The taken item, what the guide found in the draft, and what only a person can check. */
export function CheckTab() {
  const { t } = useTexts();
  const { session, draft, check, planItem, ports, attempt, go, letGo } = useSidebar();
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
          <Button onClick={() => void attempt(() => ports.openDashboard('check'))}>
            {t('sidebar.check.elsewhere')}
          </Button>
        </EmptyState>
      ) : !draft.trim() ? (
        <NoDraft />
      ) : (
        check && <FoundList check={check} />
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
