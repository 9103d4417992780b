import { useEffect, useRef, useState } from 'preact/hooks';
import type { Desk } from '../../../app/desk';
import { localTime } from '../../../domain/plan/days';
import type { Amendment, ChecklistItem, PlanItem, Post, Snapshot } from '../../../domain/records';
import { dayWithYear, moment, number } from '../../../i18n/format';
import { Button } from '../../controls/button';
import { Icon } from '../../controls/icon';
import { Avatar, RubricMark } from '../../controls/marks';
import { useTexts } from '../../controls/texts';
import type { LogNouns } from './log-bar';
import { PostCheck } from './post-check';
import { StateWord } from './post-table';

export interface PostAround {
  snapshots: Snapshot[];
  amendments: Amendment[];
}

/** Counters and corrections of a post; read again whenever the record shown is another one. */
export function usePostAround(desk: Desk, post: Post): PostAround {
  const [around, setAround] = useState<PostAround>({ snapshots: [], amendments: [] });
  useEffect(() => {
    let stale = false;
    Promise.all([desk.snapshots(post.id), desk.amendments(post.id)])
      .then(([snapshots, amendments]) => !stale && setAround({ snapshots, amendments }))
      .catch(() => {});
    return () => {
      stale = true;
    };
  }, [desk, post]);
  return around;
}

/** Everything the log knows of one post. Focus comes to its heading; Escape closes it. */
export function PostDetail(props: {
  post: Post;
  desk: Desk;
  nouns: LogNouns;
  plan: readonly PlanItem[];
  checklist: readonly ChecklistItem[];
  timeZone: string;
  onCorrect: () => void;
  onWithdraw: () => void;
  onClose: () => void;
}) {
  const { t, say, language } = useTexts();
  const { post, nouns, timeZone } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const around = usePostAround(props.desk, post);
  // biome-ignore lint/correctness/useExhaustiveDependencies: focus moves when another post is shown, not when the same one changes
  useEffect(() => heading.current?.focus(), [post.id]);
  const account = nouns.accounts.find(({ id }) => id === post.account);
  const rubric = nouns.rubrics.find(({ id }) => id === post.rubric);
  const item = props.plan.find(({ id }) => id === post.planItem);
  const clock = localTime(post.publishedAt, timeZone);
  const at = (instant: string) => moment(language, instant, timeZone);
  const people = (['publisher', 'author', 'onBehalfOf', 'approver'] as const).filter(
    (role) => post[role],
  );
  const ticks = Object.entries(post.ticks ?? {});
  return (
    <aside
      class="cp-detail"
      aria-labelledby="post-detail-title"
      onKeyDown={(event) => {
        if (event.key === 'Escape') props.onClose();
      }}
    >
      <header class="cp-detail__head">
        <div class="cp-grow">
          <h2 id="post-detail-title" ref={heading} tabIndex={-1}>
            {dayWithYear(language, clock.day)}, {clock.time}
          </h2>
          <p class="cp-quiet">
            {t(`common.network.${post.network}`)} · {account?.title ?? post.account}
          </p>
        </div>
        <Button kind="plain" icon aria-label={t('common.close')} onClick={props.onClose}>
          <Icon name="close" />
        </Button>
      </header>
      <div class="cp-detail__acts">
        <Button kind="primary" onClick={props.onCorrect}>
          <Icon name="edit" />
          {t('log.correct')}
        </Button>
        {post.permalink && (
          <a class="cp-button" href={post.permalink} target="_blank" rel="noreferrer">
            <Icon name="link" />
            {t('log.openPost')}
          </a>
        )}
        <Button kind="danger" onClick={props.onWithdraw} title={t('log.withdraw.about')}>
          {t('log.withdraw')}
        </Button>
      </div>
      <div class="cp-detail__body">
        <dl class="cp-facts">
          {people.map((role) => (
            <div key={role}>
              <dt>{t(`log.column.${role}`)}</dt>
              <dd>
                <Person id={post[role]} members={nouns.members} />
              </dd>
            </div>
          ))}
          {!post.publisher && (
            <div>
              <dt>{t('log.column.publisher')}</dt>
              <dd class="cp-quiet">{t('log.nobody')}</dd>
            </div>
          )}
          <div>
            <dt>{t('log.column.state')}</dt>
            <dd>
              <StateWord state={post.state} />
              {post.state === 'scheduled' && post.scheduledFor && (
                <span class="cp-quiet">
                  {' '}
                  {t('log.scheduledFor', { when: at(post.scheduledFor) })}
                </span>
              )}
            </dd>
          </div>
          <div>
            <dt>{t('log.column.evidence')}</dt>
            <dd>{t(`log.evidence.${post.evidence}`)}</dd>
          </div>
          <div>
            <dt>{t('log.column.rubric')}</dt>
            <dd>
              {rubric ? (
                <span class="cp-row">
                  <RubricMark rubric={rubric} />
                  {rubric.title}
                </span>
              ) : (
                '—'
              )}
            </dd>
          </div>
          <div>
            <dt>{t('log.column.planItem')}</dt>
            <dd>{item?.title ?? (post.planItem ? t('log.plan.gone') : t('log.plan.none'))}</dd>
          </div>
          <div>
            <dt>{t('log.column.length')}</dt>
            <dd>
              {t('log.characters', { n: post.length })}
              {post.media ? ` · ${t('log.pictures', { n: post.media })}` : ''}
            </dd>
          </div>
          {post.secondsComposing !== undefined && (
            <div>
              <dt>{t('log.column.secondsComposing')}</dt>
              <dd>{composing(post.secondsComposing, t)}</dd>
            </div>
          )}
        </dl>

        <section>
          <h3>{t('log.column.text')}</h3>
          {post.text.trim() ? (
            <p class="cp-detail__text">{post.text}</p>
          ) : (
            <p class="cp-quiet">{t('log.noText')}</p>
          )}
        </section>

        <PostCheck post={post} members={nouns.members} />

        {ticks.length > 0 && (
          <section>
            <h3>{t('log.ticks')}</h3>
            <ul class="cp-detail__list">
              {ticks.map(([id, tick]) => (
                <li key={id}>
                  {props.checklist.find((one) => one.id === id)?.text ?? t('log.ticks.gone')}
                  <span class="cp-quiet">
                    {' '}
                    · {nouns.members.find((one) => one.id === tick.by)?.name ?? t('log.nobody')},{' '}
                    {at(tick.at)}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        )}

        <section>
          <h3>{t('log.counters')}</h3>
          {around.snapshots.length ? (
            <Counters snapshots={around.snapshots} timeZone={timeZone} />
          ) : (
            <p class="cp-quiet">{t('log.counters.none')}</p>
          )}
        </section>

        <section>
          <h3>{t('log.history')}</h3>
          {around.amendments.length ? (
            <ol class="cp-history">
              {[...around.amendments].reverse().map((one) => (
                <li key={one.id}>
                  <p>
                    {say(`log.column.${one.field}`)}:{' '}
                    <del>
                      <span class="cp-unseen">{t('log.history.was')} </span>
                      <Value {...props} field={one.field} value={one.old} />
                    </del>{' '}
                    <span aria-hidden="true">→</span>{' '}
                    <ins>
                      <span class="cp-unseen">{t('log.history.is')} </span>
                      <Value {...props} field={one.field} value={one.new} />
                    </ins>
                  </p>
                  <p class="cp-quiet cp-small">
                    {nouns.members.find(({ id }) => id === one.by)?.name ?? t('log.nobody')},{' '}
                    {at(one.at)}
                    {one.why && ` · ${one.why}`}
                  </p>
                </li>
              ))}
            </ol>
          ) : (
            <p class="cp-quiet">{t('log.history.none')}</p>
          )}
        </section>
      </div>
    </aside>
  );
}

function Person(props: { id?: string; members: LogNouns['members'] }) {
  const { t } = useTexts();
  const member = props.members.find(({ id }) => id === props.id);
  if (!member) return <>{t('log.person.gone')}</>;
  return (
    <span class="cp-row">
      <Avatar member={member} />
      {member.name}
    </span>
  );
}

function Counters({ snapshots, timeZone }: { snapshots: Snapshot[]; timeZone: string }) {
  const { t, language } = useTexts();
  const names = (['views', 'likes', 'comments', 'shares', 'saves', 'reach'] as const).filter(
    (name) => snapshots.some((one) => one[name] !== undefined),
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a scrolling region around a table
    <div
      class="cp-detail__wide"
      role="region"
      aria-label={t('log.counters')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
    >
      <table class="cp-table cp-small">
        <thead>
          <tr>
            <th scope="col">{t('log.counters.taken')}</th>
            {names.map((name) => (
              <th scope="col" key={name} class="cp-number">
                {t(`log.counters.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {snapshots.map((one) => (
            <tr key={one.id}>
              <th scope="row">
                {moment(language, one.takenAt, timeZone)}
                {one.rounded && ` ${t('log.counters.rounded')}`}
              </th>
              {names.map((name) => (
                <td key={name} class="cp-number">
                  {one[name] === undefined ? '—' : number(language, one[name])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A value of a corrected field as a person reads it. */
function Value(props: {
  field: string;
  value: unknown;
  nouns: LogNouns;
  plan: readonly PlanItem[];
  timeZone: string;
}) {
  const { t, say, language } = useTexts();
  const { field, value, nouns } = props;
  if (value === undefined || value === null || value === '') return <>—</>;
  const text = String(value);
  switch (field) {
    case 'publisher':
    case 'author':
    case 'onBehalfOf':
    case 'approver':
      return <>{nouns.members.find(({ id }) => id === text)?.name ?? t('log.person.gone')}</>;
    case 'rubric':
      return <>{nouns.rubrics.find(({ id }) => id === text)?.title ?? '—'}</>;
    case 'account':
      return <>{nouns.accounts.find(({ id }) => id === text)?.title ?? text}</>;
    case 'planItem':
      return <>{props.plan.find(({ id }) => id === text)?.title ?? t('log.plan.gone')}</>;
    case 'state':
      return <>{say(`log.state.${text}`)}</>;
    case 'publishedAt':
      return <>{moment(language, text, props.timeZone)}</>;
    case 'deleted':
      return <>{t(value ? 'log.value.notOurs' : 'log.value.ours')}</>;
    default:
      return <>{typeof value === 'object' ? JSON.stringify(value) : text}</>;
  }
}

type Texts = ReturnType<typeof useTexts>;

function composing(seconds: number, t: Texts['t']): string {
  return seconds < 90
    ? t('log.seconds', { n: Math.round(seconds) })
    : t('log.minutes', { n: Math.round(seconds / 60) });
}
