import { useRef, useState } from 'preact/hooks';
import { BackupError, restoreBackup } from '../../../app/backup';
import { languages } from '../../../domain/records';
import { number } from '../../../i18n/format';
import { Button } from '../../controls/button';
import { Icon } from '../../controls/icon';
import { Notice } from '../../controls/states';
import { useTexts } from '../../controls/texts';
import { useHouse } from '../shell/desk-context';
import { useProblem } from '../shell/say';
import { type BackupContents, backupContents } from './backup-contents';

type State =
  | { step: 'idle' }
  | { step: 'reading' | 'adding' }
  | { step: 'asked'; bytes: Uint8Array; file: string; contents: BackupContents }
  | { step: 'done'; added: number; total: number }
  | { step: 'refused'; sentence: string };

/** A backup file is read, shown, and only then added to what is here. */
export function RestoreCard() {
  const { t, language } = useTexts();
  const { archive, schema, settings, changeSettings } = useHouse();
  const problem = useProblem();
  const input = useRef<HTMLInputElement>(null);
  const [state, setState] = useState<State>({ step: 'idle' });
  const refuse = (error: unknown) =>
    setState({
      step: 'refused',
      sentence:
        error instanceof BackupError ? t(`settings.restoreError.${error.problem}`) : problem(error),
    });

  const read = async (file: File) => {
    setState({ step: 'reading' });
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const contents = await backupContents(bytes, schema);
      setState({ step: 'asked', bytes, file: file.name, contents });
    } catch (error) {
      refuse(error);
    }
  };
  const add = async (bytes: Uint8Array) => {
    setState({ step: 'adding' });
    try {
      const { added, total, settings: kept } = await restoreBackup(archive, bytes, schema);
      setState({ step: 'done', added, total });
      // In a browser just set up the look comes along; one that has its own keeps it.
      if (settings.language === 'auto' && settings.theme === 'system') {
        await changeSettings({
          welcomed: true,
          ...(kept.theme === 'light' || kept.theme === 'dark' ? { theme: kept.theme } : {}),
          ...pickLanguage(kept.language),
        });
      }
    } catch (error) {
      refuse(error);
    }
  };

  return (
    <section class="cp-card cp-stack" aria-labelledby="settings-restore">
      <h2 id="settings-restore">{t('settings.restore')}</h2>
      <p>{t('settings.restoreAbout')}</p>
      {state.step === 'refused' && <Notice kind="error">{state.sentence}</Notice>}
      {state.step === 'done' && (
        <Notice kind="ok">
          {state.added === 0
            ? t('settings.restoreSame')
            : t('settings.restoreDone', {
                added: number(language, state.added),
                total: number(language, state.total),
              })}
        </Notice>
      )}
      {(state.step === 'reading' || state.step === 'adding') && (
        <div role="status" class="cp-row">
          <progress class="cp-grow" aria-label={t('settings.restore')} />
          {t(state.step === 'reading' ? 'settings.restoreReading' : 'settings.restoreGoing')}
        </div>
      )}
      {state.step === 'asked' && (
        <Notice>
          <h3>{t('settings.restoreInside', { file: state.file })}</h3>
          {state.contents.library && (
            <p>{t('settings.restoreLibrary', { name: state.contents.library })}</p>
          )}
          <p>
            {t('settings.restoreCounts', {
              operations: state.contents.operations,
              posts: state.contents.counts.post ?? 0,
              plan: state.contents.counts.plan ?? 0,
              members: state.contents.counts.member ?? 0,
            })}
          </p>
          <p class="cp-row cp-restore__acts">
            <Button kind="primary" onClick={() => void add(state.bytes)}>
              {t('settings.restoreDo')}
            </Button>
            <Button onClick={() => setState({ step: 'idle' })}>{t('common.cancel')}</Button>
          </p>
        </Notice>
      )}
      <input
        ref={input}
        type="file"
        accept=".gz,.jsonl,application/gzip"
        hidden
        aria-label={t('settings.restorePick')}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file) void read(file);
        }}
      />
      {state.step !== 'asked' && state.step !== 'reading' && state.step !== 'adding' && (
        <p>
          <Button onClick={() => input.current?.click()}>
            <Icon name="upload" />
            {t('settings.restorePick')}
          </Button>
        </p>
      )}
    </section>
  );
}

function pickLanguage(kept: string) {
  const language = languages.find((each) => each === kept);
  return language ? { language } : {};
}
