import { useEffect, useRef, useState } from 'preact/hooks';
import { backupName, makeBackup } from '../../../app/backup';
import { kinds } from '../../../domain/records';
import { Button } from '../../controls/button';
import { Icon } from '../../controls/icon';
import { Progress } from '../../controls/states';
import { useTexts } from '../../controls/texts';
import { useDesk, useHouse, useToday } from '../shell/desk-context';
import { useProblem, useSay } from '../shell/say';

/** Everything into one file. */
export function BackupCard() {
  const { t } = useTexts();
  const { archive, settings, saveFile } = useHouse();
  const count = useOperationCount();
  const today = useToday();
  const say = useSay();
  const problem = useProblem();
  const [going, setGoing] = useState<{ done: number; of: number }>();
  const stop = useRef<AbortController>(null);
  useEffect(() => () => stop.current?.abort(), []);

  const backUp = async () => {
    const stopping = new AbortController();
    const { signal } = stopping;
    stop.current = stopping;
    setGoing({ done: 0, of: count ?? 1 });
    try {
      const blob = await makeBackup(archive, settings, {
        signal,
        progress: (done, of) => setGoing({ done, of }),
      });
      const name = backupName(today);
      saveFile(blob, name);
      say(t('settings.backupDone', { name }));
    } catch (error) {
      if (!signal.aborted) say(problem(error), undefined, 'error');
    }
    setGoing(undefined);
  };
  return (
    <section class="cp-card cp-stack" aria-labelledby="settings-backup">
      <h2 id="settings-backup">{t('settings.backup')}</h2>
      <p>{t('settings.backupAbout', { n: count ?? 0 })}</p>
      {going ? (
        <Progress
          label={t('settings.backupGoing')}
          done={going.done}
          of={going.of}
          onCancel={() => stop.current?.abort()}
        />
      ) : (
        <p>
          <Button onClick={backUp}>
            <Icon name="download" />
            {t('settings.backupDo')}
          </Button>
        </p>
      )}
    </section>
  );
}

/** How many entries a backup would hold now, live. */
function useOperationCount(): number | undefined {
  const { archive } = useHouse();
  const desk = useDesk();
  const [count, setCount] = useState<number>();
  useEffect(() => {
    const watching = new AbortController();
    const read = () =>
      archive.countOperations().then(
        (n) => !watching.signal.aborted && setCount(n),
        () => undefined,
      );
    void read();
    desk.watch(
      (changed) => kinds.some((kind) => changed.includes(kind)) && void read(),
      watching.signal,
    );
    return () => watching.abort();
  }, [archive, desk]);
  return count;
}
