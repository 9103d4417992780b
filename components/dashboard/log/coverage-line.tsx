import { useCallback, useState } from 'preact/hooks';
import { type CoverageQuery, coverageOf, type OpenPost } from '../../../app/coverage';
import { attributePosts } from '../../../app/reconcile-wall';
import { activeMembers } from '../../../domain/team/members';
import { moment, percent } from '../../../i18n/format';
import { Button } from '../../controls/button';
import { Avatar } from '../../controls/marks';
import { Menu } from '../../controls/menu';
import { useTexts } from '../../controls/texts';
import { useDesk, useHouse, useRecords, useTimeZone, useToday } from '../shell/desk-context';
import { useDo } from '../shell/say';
import { useSeen } from '../shell/use-seen';

/** So many are shown at once; the rest follow as these are named. */
const mostShown = 50;

/** How many of the posts that went out have a named author, and a way to name the others. */
export function CoverageLine(props: {
  query: CoverageQuery;
  /** Changes whenever the log did. */
  turn: number | undefined;
}) {
  const { t, language } = useTexts();
  const desk = useDesk();
  const act = useDo();
  const { pages } = useHouse();
  const [open, setOpen] = useState(false);
  const [turn, setTurn] = useState(0);
  const { from, to, accounts, networks } = props.query;
  const [walls, on] = [accounts?.join(' '), networks?.join(' ')];
  // biome-ignore lint/correctness/useExhaustiveDependencies: the lists are compared by what is in them
  const read = useCallback(
    async () => coverageOf(desk, await pages.openPosts(), { from, to, accounts, networks }),
    [desk, pages, from, to, walls, on],
  );
  const coverage = useSeen(read, turn + (props.turn ?? 0));
  if (!coverage || coverage.seen === 0) return null;
  const { seen, named } = coverage;

  const name = async (post: OpenPost, member: string, who: string) => {
    const done = await act(
      async (actor) => (await attributePosts(actor, [post], member)).written,
      t('log.coverage.done', { name: who }),
    );
    if (!done) return;
    await pages.closeOpenPost(post);
    setTurn((n) => n + 1);
  };
  return (
    <section class="cp-coverage" aria-label={t('log.coverage.title')}>
      <p class="cp-coverage__line">
        <span>{t('log.coverage', { seen, named, share: percent(language, named / seen, 0) })}</span>
        {coverage.open.length > 0 && (
          <Button aria-expanded={open} onClick={() => setOpen(!open)}>
            {t('log.coverage.name', { n: coverage.open.length })}
          </Button>
        )}
      </p>
      {open && coverage.open.length > 0 && (
        <>
          <p class="cp-quiet">{t('log.coverage.about')}</p>
          <ul class="cp-lines">
            {coverage.open.slice(0, mostShown).map((post) => (
              <OpenLine key={`${post.account} ${post.nativeId}`} post={post} onName={name} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function OpenLine(props: {
  post: OpenPost;
  onName: (post: OpenPost, member: string, who: string) => Promise<void>;
}) {
  const { t, language } = useTexts();
  const timeZone = useTimeZone();
  const today = useToday();
  const members = useRecords('member') ?? [];
  const account = useRecords('account')?.find(({ id }) => id === props.post.account);
  const { post } = props;
  const when = post.publishedAt
    ? moment(language, post.publishedAt, timeZone)
    : t('log.coverage.noDay');
  const what = account ? `${t(`common.network.${account.network}`)} · ${account.title}` : '';
  return (
    <li class="cp-lines__line cp-coverage__post">
      <span class="cp-number">{when}</span>
      <span class="cp-grow cp-ellipsis">{what}</span>
      {post.permalink && (
        <a href={post.permalink} target="_blank" rel="noreferrer">
          {t('log.openPost')}
        </a>
      )}
      <Menu
        class="cp-button"
        side="right"
        label={t('log.coverage.who', { post: `${when}, ${what}` })}
        items={activeMembers(members, today).map((member) => ({
          id: member.id,
          title: (
            <>
              <Avatar member={member} /> {member.name}
            </>
          ),
          onPick: () => void props.onName(post, member.id, member.name),
        }))}
      >
        {t('log.coverage.pick')}
      </Menu>
    </li>
  );
}
