import { useState } from 'preact/hooks';
import { withdrawPost } from '../../app/correct-post';
import { undo } from '../../app/undo';
import type { Post } from '../../domain/records';
import { shortName } from '../../domain/team/members';
import { moment } from '../../i18n/format';
import { Button } from '../controls/button';
import { Icon } from '../controls/icon';
import { RubricMark } from '../controls/marks';
import { Menu } from '../controls/menu';
import { EmptyState } from '../controls/states';
import { useTexts } from '../controls/texts';
import { useWhen } from '../controls/use-when';
import { ByHandForm } from './by-hand-form';
import { CorrectForm } from './correct-form';
import { About } from './plan-line';
import { useSidebar } from './state';
import { Part } from './today-tab';
import { WallPart } from './wall-part';

const shownPosts = 15;

/** The last posts of this account: who, when, how we know; corrections; logging by hand. */
export function LogTab() {
  const { t } = useTexts();
  const state = useSidebar();
  const { account, network, data, ports, changed, attempt, byHand, openByHand } = state;
  const [posts, setPosts] = useState<Post[]>();
  useWhen([account?.id, changed, data.account.length], () => {
    let stopped = false;
    const query = account ? { accounts: [account.id] } : { networks: [network] };
    void attempt(() => ports.desk.posts(query, { limit: shownPosts })).then(
      (page) => !stopped && page && setPosts(page.posts),
    );
    return () => {
      stopped = true;
    };
  });
  return (
    <>
      {byHand ? (
        <ByHandForm start={byHand} onDone={() => openByHand(undefined)} />
      ) : (
        <Button class="cp-wide" onClick={() => openByHand({ text: '', notes: {} })}>
          <Icon name="plus" />
          {t('sidebar.log.byHand')}
        </Button>
      )}
      <WallPart />
      {posts?.length === 0 && !byHand && (
        <EmptyState title={t('sidebar.log.empty')} text={t('sidebar.log.emptyText')} />
      )}
      {posts && posts.length > 0 && (
        <Part
          title={t('sidebar.log.last')}
          about={account?.title ?? t(`common.network.${network}`)}
        >
          <ul class="cp-list">
            {posts.map((post) => (
              <li key={post.id}>
                <PostCard post={post} />
              </li>
            ))}
          </ul>
        </Part>
      )}
      <Button
        kind="plain"
        class="cp-wide"
        onClick={() => void attempt(() => ports.openDashboard('log'))}
      >
        {t('sidebar.log.all')}
      </Button>
    </>
  );
}

function PostCard({ post }: { post: Post }) {
  const { t, language } = useTexts();
  const { data, timeZone, actor, correcting, openCorrection, attempt, tell } = useSidebar();
  const who = data.member.find(({ id }) => id === post.publisher);
  const author = data.member.find(({ id }) => id === post.author);
  const about = [
    moment(language, post.publishedAt, timeZone),
    who ? shortName(who.name) : t('sidebar.log.nobody'),
    author && author.id !== who?.id && t('sidebar.log.author', { name: shortName(author.name) }),
    post.state !== 'published' && t(`sidebar.log.state.${post.state}`),
  ];
  const takeBack = async () => {
    const written = await attempt(() => withdrawPost(actor, post.id));
    if (!written) return;
    tell({
      kind: 'hint',
      text: t('sidebar.outcome.withdrawn'),
      actions: [
        {
          title: t('sidebar.outcome.restore'),
          onPick: () => {
            tell(undefined);
            void attempt(() => undo(actor, written));
          },
        },
      ],
    });
  };
  return (
    <article class="cp-card cp-post" aria-label={post.text.slice(0, 60)}>
      <div class="cp-post__head">
        <RubricMark rubric={data.rubric.find(({ id }) => id === post.rubric)} />
        <div class="cp-grow">
          <p class="cp-clamp" title={post.text}>
            {post.text || t('sidebar.question.noText')}
          </p>
          <About parts={about} />
          <p class="cp-post__evidence">
            {t(`sidebar.log.evidence.${post.evidence}`)}
            {post.permalink && (
              <>
                {' · '}
                <a href={post.permalink} target="_blank" rel="noreferrer">
                  {t('sidebar.log.open')}
                </a>
              </>
            )}
          </p>
        </div>
        <Menu
          class="cp-button cp-button--plain cp-button--icon"
          side="right"
          label={t('sidebar.log.acts')}
          items={[
            {
              id: 'correct',
              title: t('sidebar.log.correct'),
              onPick: () => openCorrection(post.id),
            },
            { id: 'withdraw', title: t('sidebar.log.withdraw'), onPick: () => void takeBack() },
          ]}
        >
          <Icon name="more" />
        </Menu>
      </div>
      {correcting === post.id && (
        <CorrectForm post={post} onDone={() => openCorrection(undefined)} />
      )}
    </article>
  );
}
