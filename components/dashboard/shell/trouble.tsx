import type { DeskProblem } from '../../../app/desk';
import type { Translator } from '../../../i18n/translator';
import { useTheme } from './theme';

/** The page when the data cannot be opened: one sentence, and what to do. */
export function Trouble({ problem, translator }: { problem: DeskProblem; translator: Translator }) {
  const { t } = translator;
  const theme = useTheme('system');
  return (
    <div class="cp cp-dashboard" data-theme={theme}>
      <main class="cp-trouble">
        <p class="cp-side__brand">Colophon</p>
        <h1>{t(`settings.trouble.${problem}`)}</h1>
        <p>{t(`settings.troubleHelp.${problem}`)}</p>
        <p>
          <button
            type="button"
            class="cp-button cp-button--primary"
            onClick={() => location.reload()}
          >
            {t('common.again')}
          </button>
        </p>
      </main>
    </div>
  );
}
