import { useMemo, useState } from 'preact/hooks';
import { checkContext } from '../../../app/check-draft';
import {
  type RulePreview as Preview,
  postsForPreview,
  previewRule,
} from '../../../app/preview-rule';
import { dayIn } from '../../../domain/plan/days';
import type { Post, RuleSetting } from '../../../domain/records';
import { tryRule } from '../../../domain/style-guide/own-examples';
import { shortDay } from '../../../i18n/format';
import { Button } from '../../controls/button';
import { Field, TextArea } from '../../controls/field';
import { useTexts } from '../../controls/texts';
import { useWhen } from '../../controls/use-when';
import { useDesk, useRecords, useTeam, useTimeZone, useToday } from '../shell/desk-context';
import { hashOf } from '../shell/route';
import { useProblem, useSay } from '../shell/say';

/** How many places are shown before "show all". */
const shownAtFirst = 8;

/** The newest posts of the log, once they were read. */
export function usePreviewPosts(wanted: boolean): readonly Post[] | undefined {
  const desk = useDesk();
  const say = useSay();
  const problem = useProblem();
  const [posts, setPosts] = useState<Post[]>();
  useWhen([desk, wanted], () => {
    if (!wanted || posts) return;
    let gone = false;
    postsForPreview(desk).then(
      (found) => !gone && setPosts(found),
      (error) => !gone && say(problem(error), undefined, 'error'),
    );
    return () => {
      gone = true;
    };
  });
  return posts;
}

/** A rule tried before it counts: on a text typed here, and on the posts that are out already. */
export function RulePreview(props: {
  /** Undefined while the rule cannot run yet. */
  rule: RuleSetting | undefined;
  settings: readonly RuleSetting[];
}) {
  const { t, language } = useTexts();
  const team = useTeam() ?? undefined;
  const today = useToday();
  const [sample, setSample] = useState('');
  const { rule, settings } = props;
  const found = useMemo(() => {
    if (!rule || !sample) return [];
    const network = rule.networks?.[0] ?? team?.networks[0] ?? 'vk';
    const context = checkContext({ network, team, day: today, language });
    const [rubric] = rule.rubrics ?? [];
    return tryRule(rule, settings)(sample, {
      ...context,
      ...(rubric && { rubric: { id: rubric, title: '' } }),
    });
  }, [rule, settings, sample, team, today, language]);
  return (
    <section class="cp-preview" aria-label={t('guide.preview')}>
      <h3>{t('guide.preview')}</h3>
      <Field label={t('guide.preview.sample')}>
        <TextArea
          rows={3}
          spellcheck={false}
          value={sample}
          onInput={(event) => setSample(event.currentTarget.value)}
        />
      </Field>
      {sample && rule && (
        <div role="status">
          <p>{t('guide.preview.found', { n: found.length })}</p>
          <p class="cp-preview__text">{withMarks(sample, found)}</p>
        </div>
      )}
      <PostPreview rule={rule} settings={settings} />
    </section>
  );
}

/** "This rule would have fired seven times", with the places. */
export function PostPreview(props: {
  rule: RuleSetting | undefined;
  settings: readonly RuleSetting[];
}) {
  const { t, language } = useTexts();
  const team = useTeam() ?? undefined;
  const rubrics = useRecords('rubric');
  const posts = usePreviewPosts(true);
  const { rule, settings } = props;
  const preview = useMemo(
    () =>
      rule && posts && rubrics
        ? previewRule(rule, posts, { team, language, rubrics, settings })
        : undefined,
    [rule, posts, rubrics, team, language, settings],
  );
  if (posts?.length === 0) return <p class="cp-quiet">{t('guide.preview.noPosts')}</p>;
  if (!preview) return null;
  return (
    <div role="status">
      <p>
        <strong>{t('guide.preview.fired', { n: preview.fired })}</strong>{' '}
        {t('guide.preview.posts', { n: preview.posts })}
      </p>
      <Places preview={preview} />
    </div>
  );
}

function Places({ preview }: { preview: Preview }) {
  const { t, language } = useTexts();
  const timeZone = useTimeZone();
  const [all, setAll] = useState(false);
  const shown = all ? preview.places : preview.places.slice(0, shownAtFirst);
  if (shown.length === 0) return null;
  return (
    <>
      <ul class="cp-preview__places">
        {shown.map(({ post, finding }) => (
          <li key={`${post.id}:${finding.from}:${finding.to}`}>
            <a href={hashOf('log', post.id)}>
              {shortDay(language, dayIn(post.publishedAt, timeZone))}
            </a>{' '}
            <span>{aroundMark(post.text, finding)}</span>
          </li>
        ))}
      </ul>
      {shown.length < preview.places.length && (
        <Button kind="plain" onClick={() => setAll(true)}>
          {t('guide.preview.all')}
        </Button>
      )}
    </>
  );
}

/** The found words with some of what stands around them. */
function aroundMark(text: string, { from, to }: { from: number; to: number }) {
  const start = Math.max(0, from - 28);
  const end = Math.min(text.length, to + 28);
  return (
    <>
      {start > 0 && '…'}
      {flat(text.slice(start, from))}
      <mark class="cp-preview__mark">{flat(text.slice(from, Math.min(to, from + 80)))}</mark>
      {flat(text.slice(to, end))}
      {end < text.length && '…'}
    </>
  );
}

function withMarks(text: string, found: readonly { from: number; to: number }[]) {
  const parts = [];
  let at = 0;
  for (const { from, to } of found) {
    if (from < at) continue;
    parts.push(
      text.slice(at, from),
      <mark key={from} class="cp-preview__mark">
        {text.slice(from, to)}
      </mark>,
    );
    at = to;
  }
  return [...parts, text.slice(at)];
}

function flat(text: string): string {
  return text.replace(/\s+/g, ' ');
}
