import { useRef, useState } from 'preact/hooks';
import { correctPost } from '../../app/correct-post';
import { undo } from '../../app/undo';
import type { Amendment, Post } from '../../domain/records';
import { shortName } from '../../domain/team/members';
import { moment } from '../../i18n/format';
import { Button } from '../controls/button';
import { Field, Select, TextInput } from '../controls/field';
import { useTexts } from '../controls/texts';
import { useWhen } from '../controls/use-when';
import { useSidebar } from './state';

const fields = ['publisher', 'author', 'rubric', 'planItem'] as const;
type Correctable = (typeof fields)[number];

/** Corrects one line of the log; what it said before is kept and shown. */
export function CorrectForm({ post, onDone }: { post: Post; onDone: () => void }) {
  const { t, language } = useTexts();
  const { data, ports, actor, attempt, tell, timeZone, changed } = useSidebar();
  const [values, setValues] = useState<Record<Correctable, string>>(() => ({
    publisher: post.publisher ?? '',
    author: post.author ?? '',
    rubric: post.rubric ?? '',
    planItem: post.planItem ?? '',
  }));
  const [why, setWhy] = useState('');
  const [history, setHistory] = useState<Amendment[]>([]);
  const form = useRef<HTMLFormElement>(null);
  useWhen([], () => {
    form.current?.querySelector('select')?.focus();
  });
  useWhen([post.id, changed], () => {
    let stopped = false;
    void ports.desk.amendments(post.id).then(
      (all) => !stopped && setHistory(all),
      () => undefined,
    );
    return () => {
      stopped = true;
    };
  });

  const none = { value: '', label: t('sidebar.correct.none') };
  const byLabel = (a: { label: string }, b: { label: string }) => a.label.localeCompare(b.label);
  const people = data.member.map(({ id, name }) => ({ value: id, label: name })).sort(byLabel);
  const choices: Record<Correctable, { value: string; label: string }[]> = {
    publisher: people,
    author: people,
    rubric: data.rubric.map(({ id, title }) => ({ value: id, label: title })).sort(byLabel),
    planItem: data.plan
      .filter(({ accounts }) => accounts.length === 0 || accounts.includes(post.account))
      .map(({ id, title }) => ({ value: id, label: title })),
  };
  const save = async () => {
    const changes: Partial<Post> = {};
    for (const field of fields) {
      if (values[field] !== (post[field] ?? '')) {
        Object.assign(changes, { [field]: values[field] || undefined });
      }
    }
    if (Object.keys(changes).length === 0) {
      onDone();
      return;
    }
    const written = await attempt(() =>
      correctPost(actor, post.id, changes, why.trim() || undefined),
    );
    if (!written) return;
    onDone();
    tell({
      kind: 'ok',
      text: t('sidebar.correct.saved'),
      actions: [
        {
          title: t('common.undo'),
          onPick: () => {
            tell(undefined);
            void attempt(() => undo(actor, written));
          },
        },
      ],
    });
  };
  const nameOf = (field: string, value: unknown) =>
    choices[field as Correctable]?.find((choice) => choice.value === value)?.label ??
    (value ? String(value) : t('sidebar.correct.none'));
  return (
    <form
      ref={form}
      class="cp-form cp-form--inside"
      aria-label={t('sidebar.correct.title')}
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
      {fields.map((field) => (
        <Field key={field} label={t(`sidebar.correct.field.${field}`)}>
          <Select
            value={values[field]}
            onPick={(value) => setValues((now) => ({ ...now, [field]: value }))}
            options={[none, ...choices[field]]}
          />
        </Field>
      ))}
      <Field label={t('sidebar.correct.why')} hint={t('common.optional')}>
        <TextInput value={why} onInput={(event) => setWhy(event.currentTarget.value)} />
      </Field>
      <div class="cp-card__acts">
        <Button kind="primary" type="submit">
          {t('common.save')}
        </Button>
        <Button kind="plain" onClick={onDone}>
          {t('common.cancel')}
        </Button>
      </div>
      {history.length > 0 && (
        <section class="cp-history" aria-label={t('sidebar.correct.history')}>
          <h3>{t('sidebar.correct.history')}</h3>
          <ul>
            {history.map((one) => {
              const by = data.member.find(({ id }) => id === one.by);
              const known = fields.find((field) => field === one.field);
              return (
                <li key={one.id}>
                  {known ? t(`sidebar.correct.field.${known}`) : t('sidebar.correct.otherField')}:{' '}
                  <s>{nameOf(one.field, one.old)}</s> → {nameOf(one.field, one.new)}
                  <span class="cp-quiet">
                    {' '}
                    {[by && shortName(by.name), moment(language, one.at, timeZone), one.why]
                      .filter(Boolean)
                      .join(', ')}
                  </span>
                </li>
              );
            })}
          </ul>
        </section>
      )}
    </form>
  );
}
