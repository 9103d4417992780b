import { useRef } from 'preact/hooks';
import { localTime } from '../../../domain/plan/days';
import type { Post } from '../../../domain/records';
import { dayInWords, dayWithYear, moment, number } from '../../../i18n/format';
import { RubricMark } from '../../controls/marks';
import { useTexts } from '../../controls/texts';
import type { LogNouns } from './log-bar';
import type { FoundPosts } from './use-posts';
import { useWindow } from './use-window';

const rowHeight = 60;
const headHeight = 38;

/** The posts as a table of which only the rows in sight exist; the rest is read while scrolling. */
export function PostTable(props: {
  found: FoundPosts;
  nouns: LogNouns;
  timeZone: string;
  today: string;
  selected?: string;
  onSelect: (post: Post) => void;
}) {
  const { t } = useTexts();
  const { found } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const view = useWindow({ count: found.posts.length, rowHeight, headHeight, scroller });
  const last = view.rows.at(-1)?.index ?? 0;
  if (found.more && last >= found.posts.length - 20) queueMicrotask(found.readOn);

  const move = (event: KeyboardEvent & { currentTarget: HTMLElement }) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const row = (event.target as HTMLElement).closest<HTMLElement>('tr[data-index]');
    if (!step || !row) return;
    const to = Number(row.dataset.index) + step;
    if (to < 0 || to >= found.posts.length) return;
    event.preventDefault();
    const table = event.currentTarget;
    view.show(to);
    requestAnimationFrame(() =>
      table.querySelector<HTMLElement>(`tr[data-index="${to}"] .cp-log__open`)?.focus(),
    );
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a scrolling region around a table; section would say the same
    <div
      class="cp-log__scroll"
      ref={scroller}
      role="region"
      aria-label={t('log.title')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
    >
      <table
        class="cp-table cp-log__table"
        aria-rowcount={(found.count ?? found.posts.length) + 1}
        onKeyDown={move}
      >
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" class="cp-log__when">
              {t('log.column.publishedAt')}
            </th>
            <th scope="col" class="cp-log__account">
              {t('log.column.account')}
            </th>
            <th scope="col" class="cp-log__who">
              {t('log.column.publisher')}
            </th>
            <th scope="col" class="cp-log__rubric">
              {t('log.column.rubric')}
            </th>
            <th scope="col">{t('log.column.text')}</th>
            <th scope="col" class="cp-log__state">
              {t('log.column.state')}
            </th>
            <th scope="col" class="cp-log__left cp-number" title={t('log.findingsLeft.about')}>
              {t('log.column.findingsLeft')}
            </th>
          </tr>
        </thead>
        <Spacer height={view.above} />
        <tbody>
          {view.rows.map(({ index }) => {
            const post = found.posts[index];
            return (
              post && (
                <PostRow
                  key={post.id}
                  index={index}
                  post={post}
                  nouns={props.nouns}
                  timeZone={props.timeZone}
                  today={props.today}
                  selected={post.id === props.selected}
                  onSelect={props.onSelect}
                />
              )
            );
          })}
        </tbody>
        <Spacer height={view.below} />
      </table>
    </div>
  );
}

function Spacer({ height }: { height: number }) {
  if (height <= 0) return null;
  return (
    <tbody aria-hidden="true" class="cp-log__spacer">
      <tr>
        <td style={{ height: `${height}px` }} />
      </tr>
    </tbody>
  );
}

function PostRow(props: {
  index: number;
  post: Post;
  nouns: LogNouns;
  timeZone: string;
  today: string;
  selected: boolean;
  onSelect: (post: Post) => void;
}) {
  const { t, language } = useTexts();
  const { post, nouns } = props;
  const account = nouns.accounts.find(({ id }) => id === post.account);
  const rubric = nouns.rubrics.find(({ id }) => id === post.rubric);
  const nameOf = (id: string) => nouns.members.find((one) => one.id === id)?.name;
  const publisher = post.publisher && nameOf(post.publisher);
  const author = post.author && post.author !== post.publisher ? nameOf(post.author) : undefined;
  const clock = localTime(post.publishedAt, props.timeZone);
  const line = firstLine(post.text) || t('log.noText');
  const left = post.findingsLeft?.length;
  return (
    <tr
      aria-rowindex={props.index + 2}
      data-index={props.index}
      data-post={post.id}
      class={props.selected ? 'cp-log__row cp-log__row--selected' : 'cp-log__row'}
    >
      <td class="cp-log__when" title={moment(language, post.publishedAt, props.timeZone)}>
        <div class="cp-ellipsis">
          {clock.day.slice(0, 4) === props.today.slice(0, 4)
            ? dayInWords(language, clock.day)
            : dayWithYear(language, clock.day)}
        </div>
        <div class="cp-log__second">{clock.time}</div>
      </td>
      <td class="cp-log__account">
        <div class="cp-ellipsis" title={account?.title}>
          {account?.title ?? post.account}
        </div>
        <div class="cp-log__second cp-ellipsis">{t(`common.network.${post.network}`)}</div>
      </td>
      <td class="cp-log__who">
        <div class="cp-ellipsis" title={publisher}>
          {publisher ?? <span class="cp-quiet">{t('log.nobody')}</span>}
        </div>
        {author && (
          <div class="cp-log__second cp-ellipsis" title={author}>
            {t('log.authorIs', { name: author })}
          </div>
        )}
      </td>
      <td class="cp-log__rubric">
        {rubric ? <RubricMark rubric={rubric} /> : <span class="cp-quiet">—</span>}
      </td>
      <td class="cp-log__text">
        <button
          type="button"
          class="cp-log__open cp-ellipsis"
          aria-expanded={props.selected}
          title={line}
          onClick={() => props.onSelect(post)}
        >
          {line}
        </button>
        <div class="cp-log__second cp-ellipsis">
          {post.permalink ? (
            <a
              href={post.permalink}
              target="_blank"
              rel="noreferrer"
              aria-label={t('log.openPostLabel', { post: line })}
            >
              {t('log.openPost')}
            </a>
          ) : (
            t('log.noLink')
          )}
        </div>
      </td>
      <td class="cp-log__state">
        <div class="cp-ellipsis">
          <StateWord state={post.state} />
        </div>
        <div class="cp-log__second cp-ellipsis" title={t(`log.evidence.${post.evidence}`)}>
          {t(`log.evidence.${post.evidence}`)}
        </div>
      </td>
      <td class="cp-log__left cp-number">{left === undefined ? '—' : number(language, left)}</td>
    </tr>
  );
}

/** The state in words, with a dot that says the same in colour. */
export function StateWord({ state }: { state: Post['state'] }) {
  const { t } = useTexts();
  return <span class={`cp-state cp-state--${state}`}>{t(`log.state.${state}`)}</span>;
}

/** The first line that has anything in it, at most 200 characters. */
export function firstLine(text: string): string {
  return (text.split('\n').find((line) => line.trim()) ?? '').trim().slice(0, 200);
}
