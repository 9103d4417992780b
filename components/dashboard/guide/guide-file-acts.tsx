import { useRef, useState } from 'preact/hooks';
import { checkContext } from '../../../app/check-draft';
import type { GuideFileError } from '../../../app/read-guide-file';
import { differenceTo, type GuideDifference } from '../../../app/replace-guide';
import type { GuideState } from '../../../domain/style-guide/guide-document';
import { Button } from '../../controls/button';
import { Dialog } from '../../controls/dialog';
import { Icon } from '../../controls/icon';
import { Notice } from '../../controls/states';
import { useTexts } from '../../controls/texts';
import { useActor, useHouse, useTeam, useToday } from '../shell/desk-context';
import { useProblem } from '../shell/say';
import type { SaveGuide } from './use-guide';

/** The guide to a file, from a file, to the printer. */
export function GuideFileActs(props: { guide: GuideState; version: number; save: SaveGuide }) {
  const { t } = useTexts();
  const { saveFile } = useHouse();
  const team = useTeam();
  const today = useToday();
  const [taking, setTaking] = useState(false);
  const { guide, version, save } = props;
  const give = async () => {
    const { writeGuideFile, guideFileName } = await import('../../../app/write-guide-file');
    const text = writeGuideFile(guide, {
      library: team?.officialName ?? '',
      version,
      day: today,
      comment: t('guide.file.comment'),
    });
    saveFile(new Blob([text], { type: 'application/yaml' }), guideFileName(today));
  };
  return (
    <>
      <Button onClick={() => window.print()}>{t('guide.print')}</Button>
      <Button onClick={() => setTaking(true)}>
        <Icon name="upload" />
        {t('guide.file.take')}
      </Button>
      <Button onClick={() => void give()}>
        <Icon name="download" />
        {t('guide.file.give')}
      </Button>
      {taking && <TakeDialog save={save} onClose={() => setTaking(false)} />}
    </>
  );
}

type State =
  | { step: 'asking' }
  | { step: 'reading' }
  | { step: 'refused'; sentence: string; example?: string }
  | { step: 'ready'; file: string; difference: GuideDifference };

/** A file is read and shown as what it would change; only then it becomes the guide. */
function TakeDialog(props: { save: SaveGuide; onClose: () => void }) {
  const { t, language } = useTexts();
  const actor = useActor();
  const team = useTeam() ?? undefined;
  const today = useToday();
  const problem = useProblem();
  const input = useRef<HTMLInputElement>(null);
  const [state, setState] = useState<State>({ step: 'asking' });
  const read = async (file: File) => {
    setState({ step: 'reading' });
    const { readGuideFile, GuideFileError } = await import('../../../app/read-guide-file');
    try {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
      const context = checkContext({
        network: team?.networks[0] ?? 'vk',
        team,
        day: today,
        language,
      });
      const guide = readGuideFile(text.replace(/^\uFEFF/, ''), actor.newId, context);
      setState({
        step: 'ready',
        file: file.name,
        difference: await differenceTo(actor.desk, guide),
      });
    } catch (error) {
      if (error instanceof GuideFileError) setState({ step: 'refused', ...refusal(error) });
      else if (error instanceof TypeError) {
        setState({ step: 'refused', sentence: t('guide.file.problem.foreign') });
      } else setState({ step: 'refused', sentence: problem(error) });
    }
  };
  const refusal = ({ problem, line, what, example }: GuideFileError) => {
    const sentence =
      problem === 'rule'
        ? t('guide.file.problem.rule', {
            line,
            why: t(`guide.problem.${what as 'noWord'}`, { example }),
          })
        : t(`guide.file.problem.${problem}`, { line, what });
    return { sentence };
  };
  const difference = state.step === 'ready' ? state.difference : undefined;
  const take = async () => {
    if (!difference) return;
    if (await props.save(difference.changes, t('guide.file.taken'))) props.onClose();
  };
  return (
    <Dialog
      title={t('guide.file.takeTitle')}
      onClose={props.onClose}
      actions={
        <>
          <Button onClick={props.onClose}>{t('common.cancel')}</Button>
          <Button
            kind="primary"
            disabled={!difference || difference.changes.length === 0}
            onClick={() => void take()}
          >
            {t('guide.file.become')}
          </Button>
        </>
      }
    >
      <div class="cp-stack">
        <p>{t('guide.file.about')}</p>
        <Button onClick={() => input.current?.click()}>
          <Icon name="upload" />
          {t('guide.file.pick')}
        </Button>
        <input
          ref={input}
          class="cp-unseen"
          type="file"
          tabIndex={-1}
          aria-label={t('guide.file.pick')}
          accept=".yaml,.yml,.txt,application/yaml,text/plain"
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            event.currentTarget.value = '';
            if (file) void read(file);
          }}
        />
        {state.step === 'reading' && <p role="status">{t('common.loading')}</p>}
        {state.step === 'refused' && (
          <Notice kind="error">
            <p>{state.sentence}</p>
            <p>{t('guide.file.untouched')}</p>
          </Notice>
        )}
        {state.step === 'ready' && difference && (
          <Notice kind={difference.changes.length > 0 ? 'hint' : 'ok'}>
            <h3>{state.file}</h3>
            {difference.changes.length === 0 ? (
              <p>{t('guide.file.same')}</p>
            ) : (
              <p>
                {t('guide.file.counts', {
                  added: difference.added,
                  changed: difference.changed,
                  removed: difference.removed,
                })}
              </p>
            )}
            {difference.unknownRubrics.length > 0 && (
              <p>
                {t('guide.file.unknownRubrics', { rubrics: difference.unknownRubrics.join(', ') })}
              </p>
            )}
          </Notice>
        )}
      </div>
    </Dialog>
  );
}
