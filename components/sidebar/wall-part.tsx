import { useState } from 'preact/hooks';
import { attributePosts, type WallEntry } from '../../app/reconcile-wall';
import { undo } from '../../app/undo';
import { activeMembers } from '../../domain/team/members';
import { moment } from '../../i18n/format';
import { Avatar } from '../controls/marks';
import { Menu } from '../controls/menu';
import { useTexts } from '../controls/texts';
import { useWhen } from '../controls/use-when';
import { useSidebar } from './state';
import { Part } from './today-tab';

/** Posts of the wall nobody was named for, and how much of the wall is in the log; nothing on strangers' pages. */
export function WallPart() {
  const { t } = useTexts();
  const state = useSidebar();
  const { ports, data, today, actor, attempt, tell, changed } = state;
  const [report, setReport] = useState(() => ports.link.wall());
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  useWhen([changed], () => {
    const stop = new AbortController();
    setReport(ports.link.wall());
    ports.link.subscribe((event) => {
      if (event.type === 'wall' || event.type === 'location') setReport(ports.link.wall());
    }, stop.signal);
    return () => stop.abort();
  });
  const open = report.entries.filter(({ publisher }) => !publisher);
  const { coverage } = report;
  if (!coverage) return null;
  const picked = open.filter(({ nativeId }) => chosen.has(nativeId));

  const name = async (entries: WallEntry[], member: string) => {
    const done = await attempt(() => attributePosts(actor, entries, member));
    if (!done) return;
    setChosen(new Set());
    const who = data.member.find(({ id }) => id === member);
    tell({
      kind: 'ok',
      text: t('sidebar.wall.done', { n: done.posts.length, name: who?.name ?? '' }),
      actions: [
        {
          title: t('sidebar.wall.undo'),
          onPick: () => {
            tell(undefined);
            void attempt(() => undo(actor, done.written));
          },
        },
      ],
    });
  };
  const people = (entries: WallEntry[]) =>
    activeMembers(data.member, today).map((member) => ({
      id: member.id,
      title: (
        <>
          <Avatar member={member} /> {member.name}
        </>
      ),
      onPick: () => void name(entries, member.id),
    }));
  const choose = (id: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  return (
    <Part title={t(open.length > 0 ? 'sidebar.wall.title' : 'sidebar.wall.titleNamed')}>
      <p class="cp-quiet">
        {t('sidebar.wall.coverage', { open: coverage.open, logged: coverage.logged })}
      </p>
      {open.length > 1 && (
        <div class="cp-wall__bar">
          <label class="cp-wall__all">
            <input
              type="checkbox"
              checked={picked.length === open.length}
              onChange={({ currentTarget }) =>
                setChosen(
                  new Set(currentTarget.checked ? open.map(({ nativeId }) => nativeId) : []),
                )
              }
            />
            {t('sidebar.wall.all')}
          </label>
          {picked.length > 0 && (
            <Menu
              class="cp-button cp-button--primary"
              side="right"
              label={t('sidebar.wall.nameAll', { n: picked.length })}
              items={people(picked)}
            >
              {t('sidebar.wall.nameAll', { n: picked.length })}
            </Menu>
          )}
        </div>
      )}
      {open.length > 0 && (
        <ul class="cp-list">
          {open.map((entry) => (
            <li key={entry.nativeId}>
              <OpenPost
                entry={entry}
                chosen={open.length > 1 ? chosen.has(entry.nativeId) : undefined}
                onChoose={(on) => choose(entry.nativeId, on)}
                people={people([entry])}
              />
            </li>
          ))}
        </ul>
      )}
    </Part>
  );
}

function OpenPost(props: {
  entry: WallEntry;
  /** Absent while there is only one to choose. */
  chosen: boolean | undefined;
  onChoose: (on: boolean) => void;
  people: Parameters<typeof Menu>[0]['items'];
}) {
  const { t, language } = useTexts();
  const { timeZone } = useSidebar();
  const { entry, chosen } = props;
  const text = entry.text || t('sidebar.wall.noText');
  return (
    <article class="cp-card cp-post" aria-label={text.slice(0, 60)}>
      <div class="cp-post__head">
        {chosen !== undefined && (
          <input
            type="checkbox"
            checked={chosen}
            aria-label={t('sidebar.wall.choose', { text: text.slice(0, 40) })}
            onChange={({ currentTarget }) => props.onChoose(currentTarget.checked)}
          />
        )}
        <div class="cp-grow">
          <p class="cp-clamp" title={entry.text}>
            {text}
          </p>
          <p class="cp-post__evidence">
            {entry.publishedAt && `${moment(language, entry.publishedAt, timeZone)}`}
            {entry.publishedAt && entry.permalink && ' · '}
            {entry.permalink && (
              <a href={entry.permalink} target="_blank" rel="noreferrer">
                {t('sidebar.log.open')}
              </a>
            )}
          </p>
        </div>
        <Menu
          class="cp-button"
          side="right"
          spoken
          label={t('sidebar.wall.title')}
          items={props.people}
        >
          {t('sidebar.wall.name')}
        </Menu>
      </div>
    </article>
  );
}
