import { useEffect } from 'preact/hooks';
import type { Translator } from '../../../i18n/translator';
import { Boundary } from '../../controls/states';
import { TextsProvider } from '../../controls/texts';
import { FirstRun } from '../first-run/first-run';
import { type DashboardHouse, DeskProvider } from './desk-context';
import { goTo, useRoute } from './route';
import { SayProvider } from './say';
import { Shell } from './shell';
import { useTheme } from './theme';

/** The whole dashboard; what it stands on comes from the entrypoint or a test. */
export function Dashboard(props: DashboardHouse & { translator: Translator }) {
  const { translator, ...house } = props;
  const theme = useTheme(house.settings.theme);
  return (
    <div class="cp cp-dashboard" data-theme={theme}>
      <TextsProvider translator={translator}>
        <DeskProvider {...house}>
          <SayProvider>
            <Boundary message={translator.t('common.broken')} again={translator.t('common.again')}>
              <Door welcomed={house.settings.welcomed} />
            </Boundary>
          </SayProvider>
        </DeskProvider>
      </TextsProvider>
    </div>
  );
}

/** The first run until it is done or skipped, the shell afterwards. */
function Door({ welcomed }: { welcomed: boolean }) {
  const { page } = useRoute();
  useEffect(() => {
    if (!welcomed && page !== 'welcome') goTo('welcome');
  }, [welcomed, page]);
  return !welcomed || page === 'welcome' ? <FirstRun /> : <Shell page={page} />;
}
