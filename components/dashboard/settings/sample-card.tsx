import { useEffect, useState } from 'preact/hooks';
import { addSample } from '../../../app/sample/add-sample';
import { hasSample, removeSample } from '../../../app/sample/remove-sample';
import { dayIn } from '../../../domain/plan/days';
import { Button } from '../../controls/button';
import { useTexts } from '../../controls/texts';
import { useDesk, useRecords } from '../shell/desk-context';
import { useDo } from '../shell/say';

/** Puts the sample library in and takes it out again. */
export function SampleCard() {
  const { t, language } = useTexts();
  const desk = useDesk();
  const act = useDo();
  const members = useRecords('member');
  const [here, setHere] = useState<boolean>();
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    let gone = false;
    if (members) {
      hasSample(desk).then(
        (found) => !gone && setHere(found),
        () => undefined,
      );
    }
    return () => {
      gone = true;
    };
  }, [desk, members]);
  if (here === undefined) return null;

  const turn = async () => {
    setBusy(true);
    if (here) await act(removeSample, t('settings.sampleRemoved'));
    else {
      const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
      await act(
        (actor) => addSample(actor, { day: dayIn(actor.now(), timeZone), timeZone, language }),
        t('settings.sampleAdded'),
      );
    }
    setHere(await hasSample(desk));
    setBusy(false);
  };
  return (
    <section class="cp-card cp-stack" aria-labelledby="settings-sample">
      <h2 id="settings-sample">{t('settings.sample')}</h2>
      <p>{t(here ? 'settings.sampleHere' : 'settings.sampleNot')}</p>
      <p>
        <Button disabled={busy} onClick={turn}>
          {t(here ? 'settings.sampleRemove' : 'settings.sampleAdd')}
        </Button>
      </p>
    </section>
  );
}
