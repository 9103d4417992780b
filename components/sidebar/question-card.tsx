import { useState } from 'preact/hooks';
import type { OutboxEntry } from '../../app/record-publication';
import { activeMembers } from '../../domain/team/members';
import { moment } from '../../i18n/format';
import { Button } from '../controls/button';
import { Field, Select } from '../controls/field';
import { useTexts } from '../controls/texts';
import { useSidebar } from './state';

/** "Who wrote this?": a post that no composer of the team vouches for. */
export function QuestionCard(props: { entry: OutboxEntry; onDone: () => void }) {
  const { t, language } = useTexts();
  const { data, settings, today, timeZone, network, account, ports, attempt, tell } = useSidebar();
  const { entry } = props;
  const [open, setOpen] = useState(false);
  const [who, setWho] = useState(entry.publisher || settings.member);
  const text = entry.observation.text || entry.session?.text || '';
  const unanswered = entry.observation.state === 'unconfirmed';
  const here = data.account.filter((one) => one.network === network);
  const [where, setWhere] = useState(account?.id ?? here[0]?.id ?? '');
  const answer = async (log: boolean) => {
    const outcome = await attempt(() =>
      ports.answer(
        entry.id,
        log ? { log, publisher: who, ...(where && { account: where }) } : { log },
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
          <Field label={t('sidebar.question.who')}>
            <Select
              value={who}
              onPick={setWho}
              options={[
                { value: '', label: t('sidebar.question.nobody') },
                ...activeMembers(data.member, today).map(({ id, name }) => ({
                  value: id,
                  label: name,
                })),
              ]}
            />
          </Field>
          {here.length > 1 && (
            <Field label={t('sidebar.question.where')}>
              <Select
                value={where}
                onPick={setWhere}
                options={here.map(({ id, title }) => ({ value: id, label: title }))}
              />
            </Field>
          )}
          <div class="cp-card__acts">
            <Button kind="primary" disabled={!who} onClick={() => void answer(true)}>
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
