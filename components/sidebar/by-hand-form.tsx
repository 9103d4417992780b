import { useRef, useState } from 'preact/hooks';
import { withdrawPost } from '../../app/correct-post';
import { logByHand } from '../../app/log-by-hand';
import { namesNoPost } from '../../domain/log/permalink';
import { instantIn, localTime } from '../../domain/plan/days';
import { Button } from '../controls/button';
import { Field, TextArea, TextInput } from '../controls/field';
import { useTexts } from '../controls/texts';
import { useWhen } from '../controls/use-when';
import { type ByHand, useSidebar } from './state';
import { useWhoAndWhere, WhoAndWhereFields } from './who-and-where';

/** Logs a post nobody saw going out: a link or a text, who, and when. */
export function ByHandForm({ start, onDone }: { start: ByHand; onDone: () => void }) {
  const { t } = useTexts();
  const { settings, actor, ports, timeZone, attempt, tell } = useSidebar();
  const now = localTime(ports.now(), timeZone);
  const [link, setLink] = useState('');
  const [text, setText] = useState(start.text);
  const [post, setPost] = useWhoAndWhere(settings.member);
  const [day, setDay] = useState(now.day);
  const [time, setTime] = useState(now.time);
  const [problem, setProblem] = useState('');
  const form = useRef<HTMLFormElement>(null);
  useWhen([], () => {
    form.current?.querySelector('input')?.focus();
  });

  const save = async () => {
    if (!link.trim() && !text.trim()) {
      setProblem(t('sidebar.byHand.nothing'));
      return;
    }
    if (namesNoPost(link)) {
      setProblem(t('sidebar.byHand.noPost'));
      return;
    }
    const outcome = await attempt(() =>
      logByHand(actor, {
        text: text.trim(),
        publishedAt: instantIn(day, time, timeZone),
        ...(link.trim() && { permalink: link.trim() }),
        ...(post.where && { account: post.where }),
        ...(post.who && { publisher: post.who }),
        ...(start.notes.planItem && { planItem: start.notes.planItem }),
        ...(start.notes.rubric && { rubric: start.notes.rubric }),
        notes: start.notes,
      }),
    );
    if (!outcome) return;
    if (outcome.result !== 'logged' && outcome.result !== 'merged') {
      setProblem(t('sidebar.byHand.failed'));
      return;
    }
    onDone();
    const id = outcome.post;
    tell({
      kind: 'ok',
      text: t(outcome.result === 'merged' ? 'sidebar.byHand.merged' : 'sidebar.byHand.saved'),
      ...(id &&
        outcome.result === 'logged' && {
          actions: [
            {
              title: t('common.undo'),
              onPick: () => {
                tell(undefined);
                void attempt(() => withdrawPost(actor, id));
              },
            },
          ],
        }),
    });
  };
  return (
    <form
      ref={form}
      class="cp-card cp-form"
      aria-label={t('sidebar.log.byHand')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onDone();
      }}
    >
      <h2>{t('sidebar.log.byHand')}</h2>
      <Field label={t('sidebar.byHand.link')} {...(problem && { error: problem })}>
        <TextInput
          type="url"
          inputMode="url"
          value={link}
          onInput={(event) => {
            setLink(event.currentTarget.value);
            setProblem('');
          }}
        />
      </Field>
      <Field label={t('sidebar.byHand.text')}>
        <TextArea
          value={text}
          onInput={(event) => {
            setText(event.currentTarget.value);
            setProblem('');
          }}
        />
      </Field>
      <WhoAndWhereFields label={t('sidebar.byHand.who')} value={post} onChange={setPost} />
      <div class="cp-two">
        <Field label={t('sidebar.byHand.day')}>
          <TextInput
            type="date"
            value={day}
            onInput={(event) => setDay(event.currentTarget.value)}
          />
        </Field>
        <Field label={t('sidebar.byHand.time')}>
          <TextInput
            type="time"
            value={time}
            onInput={(event) => setTime(event.currentTarget.value)}
          />
        </Field>
      </div>
      <div class="cp-card__acts">
        <Button kind="primary" type="submit">
          {t('sidebar.byHand.save')}
        </Button>
        <Button kind="plain" onClick={onDone}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
