import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useTexts } from '../../controls/texts';
import type { Page } from './route';

/** Each screen is fetched when it is first opened. */
const loads: Record<Page, () => Promise<ComponentType>> = {
  plan: async () => (await import('../plan/plan-screen')).PlanScreen,
  guide: async () => (await import('../guide/guide-screen')).GuideScreen,
  templates: async () => (await import('../templates/templates-screen')).TemplatesScreen,
  check: async () => (await import('../check/check-screen')).CheckScreen,
  log: async () => (await import('../log/log-screen')).LogScreen,
  compare: async () => (await import('../compare/compare-screen')).CompareScreen,
  team: async () => (await import('../team/team-screen')).TeamScreen,
  settings: async () => (await import('../settings/settings-screen')).SettingsScreen,
};
const loaded = new Map<Page, ComponentType>();

/** The screen of a page. Throws, into the boundary, when it cannot be fetched. */
export function Screen({ page }: { page: Page }) {
  const { t } = useTexts();
  const [, turn] = useState(0);
  const [failed, setFailed] = useState<unknown>();
  useEffect(() => {
    let gone = false;
    loads[page]().then(
      (screen) => {
        loaded.set(page, screen);
        if (!gone) turn((n) => n + 1);
      },
      (error) => !gone && setFailed(error),
    );
    return () => {
      gone = true;
    };
  }, [page]);
  if (failed) throw failed;
  const Found = loaded.get(page);
  return Found ? <Found /> : <p class="cp-quiet">{t('common.loading')}</p>;
}
