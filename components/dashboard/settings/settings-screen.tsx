import { languages } from '../../../domain/records';
import { Field, Select } from '../../controls/field';
import { useTexts } from '../../controls/texts';
import { type BrowserSettings, useHouse } from '../shell/desk-context';
import { useRoute } from '../shell/route';
import { useProblem, useSay } from '../shell/say';
import { ScreenHead } from '../shell/screen-head';
import { About } from './about';
import { BackupCard } from './backup-card';
import { DiagnosticsScreen } from './diagnostics-screen';
import { NetworksCard } from './networks-card';
import { RestoreCard } from './restore-card';
import { SampleCard } from './sample-card';
import { WhoCard } from './who-card';

const themes = ['system', 'light', 'dark'] as const;
/** Each in itself, so that whoever is lost in a foreign one finds the way back. */
const ownNames = { ru: 'Русский', be: 'Беларуская', uk: 'Українська', en: 'English' };

/** The settings, or the diagnostics behind them. */
export function SettingsScreen() {
  return useRoute().rest === 'diagnostics' ? <DiagnosticsScreen /> : <Settings />;
}

/** What belongs to this browser, and what keeps the team's data safe. */
function Settings() {
  const { t } = useTexts();
  const { settings } = useHouse();
  const change = useSettingChange();
  return (
    <>
      <ScreenHead title={t('settings.title')} about={t('settings.about')} />
      <div class="cp-cards">
        <div class="cp-cards__column">
          <section class="cp-card cp-stack" aria-labelledby="settings-look">
            <h2 id="settings-look">{t('settings.look')}</h2>
            <Field label={t('settings.language')}>
              <Select
                value={settings.language}
                onPick={(language) => change({ language })}
                options={[
                  { value: 'auto' as const, label: t('settings.language.auto') },
                  ...languages.map((value) => ({ value, label: ownNames[value] })),
                ]}
              />
            </Field>
            <Field label={t('settings.theme')}>
              <Select
                value={settings.theme}
                onPick={(theme) => change({ theme })}
                options={themes.map((value) => ({ value, label: t(`settings.theme.${value}`) }))}
              />
            </Field>
          </section>
          <BackupCard />
          <RestoreCard />
        </div>
        <div class="cp-cards__column">
          <WhoCard onChange={change} />
          <NetworksCard />
          <SampleCard />
        </div>
        <About />
      </div>
    </>
  );
}

/** Changes settings of this browser, and says so when that fails. */
function useSettingChange(): (change: Partial<BrowserSettings>) => void {
  const { changeSettings } = useHouse();
  const say = useSay();
  const problem = useProblem();
  return (change) => {
    changeSettings(change).catch((error) => say(problem(error), undefined, 'error'));
  };
}
