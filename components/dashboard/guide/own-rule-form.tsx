import { useMemo, useState } from 'preact/hooks';
import { checkContext } from '../../../app/check-draft';
import { type Level, networkIds, type OwnRule, type RuleSetting } from '../../../domain/records';
import { chaptersOf, type GuideState } from '../../../domain/style-guide/guide-document';
import { problemsOf } from '../../../domain/style-guide/own-examples';
import { Button } from '../../controls/button';
import { Dialog } from '../../controls/dialog';
import { Field, Select, TextArea, TextInput } from '../../controls/field';
import { FilterMenu } from '../../controls/filter-menu';
import { useTexts } from '../../controls/texts';
import { useTeam, useToday } from '../shell/desk-context';
import { fieldsOf, tidied } from './own-rule-draft';
import { OwnRuleFields } from './own-rule-fields';
import { RulePreview } from './rule-preview';
import type { SaveGuide } from './use-guide';

const levels: readonly Level[] = ['error', 'warning', 'suggestion', 'off'];

/** An own rule being written: what it says, where it counts, its own examples, and what it would find. */
export function OwnRuleForm(props: {
  rule: RuleSetting;
  fresh: boolean;
  guide: GuideState;
  save: SaveGuide;
  onClose: () => void;
}) {
  const { t, language } = useTexts();
  const team = useTeam() ?? undefined;
  const today = useToday();
  const [draft, setDraft] = useState(props.rule);
  const [lines, setLines] = useState({
    bad: props.rule.examples?.bad.join('\n') ?? '',
    good: props.rule.examples?.good.join('\n') ?? '',
  });
  const [tried, setTried] = useState(false);
  const { guide, fresh } = props;
  const own = draft.own as OwnRule;
  const rule = useMemo(
    () =>
      tidied({
        ...draft,
        examples: { bad: lines.bad.split('\n'), good: lines.good.split('\n') },
      }),
    [draft, lines],
  );
  const problems = useMemo(
    () =>
      problemsOf(
        rule,
        checkContext({ network: team?.networks[0] ?? 'vk', team, day: today, language }),
      ),
    [rule, team, today, language],
  );
  // While nothing was typed yet, what is missing is no mistake.
  const shown = problems.filter(({ problem }) => tried || !problem.startsWith('no'));
  const runs =
    problems.every(({ example }) => example !== undefined) || problems[0]?.problem === 'noBad';
  const change = (part: Partial<RuleSetting>) => setDraft({ ...draft, ...part });
  const keep = async () => {
    setTried(true);
    if (problems.length > 0) return;
    const done = t(fresh ? 'guide.my.added' : 'common.saved');
    if (await props.save([{ kind: 'rule', id: rule.id, fields: fieldsOf(rule) }], done)) {
      props.onClose();
    }
  };
  const paragraphs = chaptersOf(guide).flatMap(({ section, paragraphs }) =>
    paragraphs.map(({ id, title }) => ({
      value: id,
      label: section.title ? `${section.title} / ${title}` : title,
    })),
  );
  return (
    <Dialog
      wide
      title={t(fresh ? 'guide.my.new' : 'guide.my.editTitle')}
      onClose={props.onClose}
      actions={
        <>
          <Button onClick={props.onClose}>{t('common.cancel')}</Button>
          <Button kind="primary" onClick={() => void keep()}>
            {t('common.save')}
          </Button>
        </>
      }
    >
      <form
        class="cp-stack cp-form"
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
        }}
      >
        <Field label={t('guide.form.title')} hint={t('guide.form.titleHint')}>
          <TextInput
            value={draft.title ?? ''}
            onInput={(event) => change({ title: event.currentTarget.value })}
          />
        </Field>
        <OwnRuleFields own={own} onChange={(changed) => change({ own: changed })} />
        <div class="cp-row cp-form__where">
          <FilterMenu
            label={t('guide.list.networks')}
            options={networkIds.map((id) => ({ value: id, label: t(`common.network.${id}`) }))}
            picked={draft.networks ?? []}
            onPick={(networks) => change({ networks })}
          />
          <FilterMenu
            label={t('guide.form.rubrics')}
            options={guide.rubrics.map(({ id, title }) => ({ value: id, label: title }))}
            picked={draft.rubrics ?? []}
            onPick={(rubrics) => change({ rubrics })}
          />
        </div>
        <div class="cp-form__pair">
          <Field label={t('guide.bad')} hint={t('guide.form.badHint')}>
            <TextArea
              rows={3}
              value={lines.bad}
              onInput={(event) => setLines({ ...lines, bad: event.currentTarget.value })}
            />
          </Field>
          <Field label={t('guide.good')} hint={t('guide.form.goodHint')}>
            <TextArea
              rows={3}
              value={lines.good}
              onInput={(event) => setLines({ ...lines, good: event.currentTarget.value })}
            />
          </Field>
        </div>
        <div class="cp-form__pair">
          {own.type !== 'accepted' && (
            <Field label={t('guide.level')}>
              <Select<Level>
                options={levels.map((one) => ({ value: one, label: t(`common.level.${one}`) }))}
                value={draft.level ?? 'warning'}
                onPick={(level) => change({ level })}
              />
            </Field>
          )}
          <Field label={t('guide.form.paragraph')}>
            <Select<string>
              options={[{ value: '', label: t('guide.form.noParagraph') }, ...paragraphs]}
              value={draft.paragraph ?? ''}
              onPick={(paragraph) => change({ paragraph })}
            />
          </Field>
        </div>
        <div role="status">
          {shown.length > 0 && (
            <div class="cp-notice cp-notice--error">
              <div>
                <p>{t('guide.form.refused')}</p>
                <ul class="cp-form__problems">
                  {shown.map(({ problem, example = '' }) => (
                    <li key={problem + example}>{t(`guide.problem.${problem}`, { example })}</li>
                  ))}
                </ul>
              </div>
            </div>
          )}
        </div>
        {own.type !== 'accepted' && (
          <RulePreview rule={runs ? rule : undefined} settings={guide.rules} />
        )}
      </form>
    </Dialog>
  );
}
