import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { correctPost, withdrawPost } from '../../../app/correct-post';
import { logByHand } from '../../../app/log-by-hand';
import type { Post } from '../../../domain/records';
import { percent } from '../../../i18n/format';
import { Button } from '../../controls/button';
import { Icon } from '../../controls/icon';
import { EmptyState, Notice, Progress } from '../../controls/states';
import { useTexts } from '../../controls/texts';
import {
  useActor,
  useDesk,
  useHouse,
  useMe,
  useRecords,
  useTeam,
  useTimeZone,
  useToday,
} from '../shell/desk-context';
import { useRoute } from '../shell/route';
import { useDo, useSay } from '../shell/say';
import { ScreenHead } from '../shell/screen-head';
import { type Corrected, CorrectionForm } from './correction-form';
import { ExportForm } from './export-form';
import { HandForm, type PostByHand } from './hand-form';
import './log.css';
import { CoverageLine } from './coverage-line';
import { fileNameFor } from './file-name';
import { filtersInWords, LogBar, type LogNouns } from './log-bar';
import { daysOf, hasFilters, type LogFilters, noFilters, queryOf } from './log-filters';
import { PostDetail } from './post-detail';
import { PostTable } from './post-table';
import { usePosts } from './use-posts';
import { useRemoved } from './use-removed';

type Open = 'correct' | 'hand' | 'export';

/** The log: who published what, when and where; found, corrected, exported. */
export function LogScreen() {
  const { t, language } = useTexts();
  const desk = useDesk();
  const actor = useActor();
  const act = useDo();
  const say = useSay();
  const me = useMe();
  const house = useHouse();
  const team = useTeam();
  const timeZone = useTimeZone();
  const today = useToday();
  const route = useRoute();
  const members = useRecords('member');
  const accounts = useRecords('account');
  const rubrics = useRecords('rubric');
  const periods = useRecords('period');
  const plan = useRecords('plan');
  const checklist = useRecords('checklist');

  const [filters, setFilters] = useState<LogFilters>(noFilters);
  const [selected, setSelected] = useState('');
  const [open, setOpen] = useState<Open>();
  const [handProblem, setHandProblem] = useState<string>();
  const root = useRef<HTMLDivElement>(null);

  const query = useMemo(
    () => queryOf(filters, { today, timeZone, periods: periods ?? [] }),
    [filters, today, timeZone, periods],
  );
  const found = usePosts(desk, query);
  const post = usePost(desk, selected, found.posts);
  const spoken = post ? [...found.posts, post] : found.posts;
  const oldAccounts = useRemoved(
    desk,
    'account',
    accounts,
    spoken.map(({ account }) => account),
  );
  const oldRubrics = useRemoved(
    desk,
    'rubric',
    rubrics,
    spoken.flatMap(({ rubric }) => rubric ?? []),
  );
  const present: LogNouns = {
    members: (members ?? []).toSorted((a, b) => a.name.localeCompare(b.name)),
    accounts: accounts ?? [],
    rubrics: (rubrics ?? []).toSorted((a, b) => a.title.localeCompare(b.title)),
    periods: periods ?? [],
  };
  const nouns: LogNouns = {
    ...present,
    accounts: [...present.accounts, ...oldAccounts],
    rubrics: [...present.rubrics, ...oldRubrics],
  };

  useEffect(() => {
    if (route.page === 'log' && route.rest) setSelected(route.rest);
  }, [route.page, route.rest]);

  const close = () => {
    const row = root.current?.querySelector<HTMLElement>(
      `tr[data-post="${CSS.escape(selected)}"] .cp-log__open`,
    );
    setSelected('');
    row?.focus();
  };
  const correct = async (fields: Partial<Corrected>, why: string) => {
    if (!post) return;
    setOpen(undefined);
    await act((who) => correctPost(who, post.id, fields, why || undefined), t('log.corrected'));
  };
  const withdraw = async () => {
    if (!post) return;
    close();
    await act((who) => withdrawPost(who, post.id), t('log.withdrawn'));
  };
  const byHand = async (given: PostByHand) => {
    setHandProblem(undefined);
    const outcome = await logByHand(actor, given).catch(() => undefined);
    if (outcome?.result === 'logged' || outcome?.result === 'merged') {
      setOpen(undefined);
      say(t(outcome.result === 'logged' ? 'log.hand.done' : 'log.hand.merged'));
      if (outcome.post) setSelected(outcome.post);
    } else setHandProblem(t(`log.hand.${outcome?.result === 'ignored' ? 'ignored' : 'failed'}`));
  };

  if (!members || !accounts || !rubrics || !periods) {
    return <p class="cp-quiet">{t('common.loading')}</p>;
  }
  const filtered = hasFilters(filters);
  const empty = found.ready && !found.stopped && found.posts.length === 0;
  const days = daysOf(filters.stretch, today, periods);
  const hand = (
    <Button onClick={() => setOpen('hand')}>
      <Icon name="plus" />
      {t('log.hand')}
    </Button>
  );

  return (
    <div class="cp-log" ref={root}>
      <ScreenHead
        title={t('log.title')}
        about={
          found.count === undefined
            ? t(found.stopped ? 'log.notCounted' : 'log.counting')
            : t(filtered ? 'log.found' : 'log.count', { n: found.count })
        }
      >
        {hand}
        <Button disabled={!found.count} onClick={() => setOpen('export')}>
          <Icon name="download" />
          {t('log.export')}
        </Button>
      </ScreenHead>
      <p class="cp-unseen" role="status">
        {found.count !== undefined && filtered ? t('log.found', { n: found.count }) : ''}
      </p>
      {!(empty && !filtered) && <LogBar filters={filters} nouns={nouns} onChange={setFilters} />}
      {!(empty && !filtered) && <CoverageLine query={query} turn={found.count} />}
      {found.looking !== undefined && (
        <Progress
          label={t('log.looking', { percent: percent(language, found.looking) })}
          done={found.looking}
          of={1}
          onCancel={found.stop}
        />
      )}
      {found.stopped && (
        <Notice actions={<Button onClick={found.again}>{t('log.searchOn')}</Button>}>
          {t('log.stopped')}
        </Notice>
      )}
      {found.failed !== undefined && <Notice kind="error">{t('log.readFailed')}</Notice>}
      {empty && !filtered && (
        <EmptyState title={t('log.empty.title')} text={t('log.empty.text')}>
          <Button kind="primary" onClick={() => setOpen('hand')}>
            {t('log.hand')}
          </Button>
        </EmptyState>
      )}
      {empty && filtered && (
        <EmptyState title={t('log.nothing.title')} text={t('log.nothing.text')}>
          <Button kind="primary" onClick={() => setFilters(noFilters)}>
            {t('log.filter.clear')}
          </Button>
        </EmptyState>
      )}
      {!found.ready && !found.stopped && <p class="cp-quiet">{t('common.loading')}</p>}
      <div class={post ? 'cp-log__split cp-log__split--open' : 'cp-log__split'}>
        {found.posts.length > 0 && (
          <PostTable
            key={JSON.stringify(query)}
            found={found}
            nouns={nouns}
            timeZone={timeZone}
            today={today}
            selected={selected}
            onSelect={({ id }) => (id === selected ? close() : setSelected(id))}
          />
        )}
        {post && (
          <PostDetail
            post={post}
            desk={desk}
            nouns={nouns}
            plan={plan ?? []}
            checklist={checklist ?? []}
            timeZone={timeZone}
            onCorrect={() => setOpen('correct')}
            onWithdraw={withdraw}
            onClose={close}
          />
        )}
      </div>
      {open === 'correct' && post && (
        <CorrectionForm
          post={post}
          nouns={nouns}
          plan={plan ?? []}
          timeZone={timeZone}
          onSave={correct}
          onClose={() => setOpen(undefined)}
        />
      )}
      {open === 'hand' && (
        <HandForm
          nouns={present}
          plan={plan ?? []}
          me={me}
          now={new Date(actor.now()).toISOString()}
          timeZone={timeZone}
          problem={handProblem}
          onSave={byHand}
          onClose={() => {
            setOpen(undefined);
            setHandProblem(undefined);
          }}
        />
      )}
      {open === 'export' && (
        <ExportForm
          writeLog={house.writeLog}
          query={query}
          count={found.count ?? 0}
          filtered={filtersInWords(filters, nouns, t, language)}
          fileName={(format) =>
            fileNameFor(t('log.file'), team?.shortName ?? '', days, today, format)
          }
          timeZone={timeZone}
          saveFile={house.saveFile}
          onClose={() => setOpen(undefined)}
        />
      )}
    </div>
  );
}

/** The post with the id: from the rows at hand, otherwise from the desk. */
function usePost(
  desk: ReturnType<typeof useDesk>,
  id: string,
  posts: readonly Post[],
): Post | undefined {
  const [fetched, setFetched] = useState<Post>();
  const atHand = posts.find((one) => one.id === id);
  useEffect(() => {
    let stale = false;
    if (id && !atHand) {
      desk.get('post', id).then(
        (one) => !stale && setFetched(one?.deleted ? undefined : one),
        () => {},
      );
    }
    return () => {
      stale = true;
    };
  }, [desk, id, atHand]);
  return atHand ?? (fetched?.id === id ? fetched : undefined);
}
