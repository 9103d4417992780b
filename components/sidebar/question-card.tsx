import { useState } from 'preact/hooks';
import type { OutboxEntry } from '../../app/record-publication';
import { moment } from '../../i18n/format';
import { Button } from '../controls/button';
import { useTexts } from '../controls/texts';
import { useSidebar } from './state';
import { useWhoAndWhere, WhoAndWhereFields } from './who-and-where';

/** "Who wrote this?": a post that no composer of the team vouches for. */
export function QuestionCard(props: { entry: OutboxEntry; onDone: () => void }) {
  const { t, language } = useTexts();
  const { settings, timeZone, ports, attempt, tell } = useSidebar();
  const { entry } = props;
  const [open, setOpen] = useState(false);
  const [post, setPost] = useWhoAndWhere(entry.publisher || settings.member);
  const text = entry.observation.text || entry.session?.text || '';
  const unanswered = entry.observation.state === 'unconfirmed';
  const answer = async (log: boolean) => {
    const outcome = await attempt(() =>
      ports.answer(
        entry.id,
        log ? { log, publisher: post.who, ...(post.where && { account: post.where }) } : { log },
      ),
    );
    if (!outcome) return;
    if (outcome.result === 'failed') {
      tell({ kind: 'error', text: t('sidebar.question.failed') });
      return;
    }
    if (log) tell({ kind: 'ok', text: t('sidebar.question.logged') });
    props.onDone();
  };
  return (
    <div class="cp-card cp-finding cp-finding--warning">
      <div class="cp-finding__head">
        <h3 class="cp-clamp" title={text}>
          {text.trim() || t('sidebar.question.noText')}
        </h3>
        <span class="cp-level cp-level--warning">{moment(language, entry.at, timeZone)}</span>
      </div>
      <p class="cp-finding__text">
        {t(unanswered ? 'sidebar.question.whyUnanswered' : 'sidebar.question.why')}
      </p>
      {open ? (
        <>
          <WhoAndWhereFields label={t('sidebar.question.who')} value={post} onChange={setPost} />
          <div class="cp-card__acts">
            <Button kind="primary" disabled={!post.who} onClick={() => void answer(true)}>
              {t('sidebar.question.log')}
            </Button>
            <Button kind="plain" onClick={() => setOpen(false)}>
              {t('common.cancel')}
            </Button>
          </div>
        </>
      ) : (
        <div class="cp-card__acts">
          <Button kind="primary" onClick={() => setOpen(true)}>
            {t('sidebar.question.name')}
          </Button>
          <Button kind="plain" onClick={() => void answer(false)}>
            {t(unanswered ? 'sidebar.question.notOut' : 'sidebar.question.notOurs')}
          </Button>
        </div>
      )}
    </div>
  );
}
