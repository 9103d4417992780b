import { render } from 'preact';
import { practiceAccounts } from '../practice-hosts';
import { say, setUpPage, testId } from './page-api';
import { PracticeBar } from './practice-bar';
import { navigate, usePath } from './router';
import { publishWithoutComposer } from './vk-calls';
import { VkFeed } from './vk-feed';
import { VkMobileComposer } from './vk-mobile';
import { VkChannel, VkMessages, VkTopic } from './vk-places';
import { vkOwners } from './vk-post';
import { VkOnePost, VkQueue, VkWall } from './vk-walls';

setUpPage({
  network: 'vk',
  shortcuts: {
    s: () => document.querySelector<HTMLElement>('#top_search')?.focus(),
    n: () => navigate('/feed'),
    k: () => window.scrollBy(0, -300),
    j: () => window.scrollBy(0, 300),
  },
  publishWithoutComposer,
});

const { viewerId, ownerId: libraryId, screenName } = practiceAccounts.vk;

type View =
  | { kind: 'wall'; ownerId: string }
  | { kind: 'feed' }
  | { kind: 'messages' }
  | { kind: 'channel' }
  | { kind: 'topic' }
  | { kind: 'queue'; ownerId: string; filter: 'postponed' | 'suggests' }
  | { kind: 'post'; ownerId: string; id: string }
  | { kind: 'mobile'; ownerId: string };

function viewOf(path: string, search: string): View {
  const post = /^\/wall(-?\d+)_(\d+)$/.exec(path);
  if (post) return { kind: 'post', ownerId: post[1]!, id: post[2]! };
  const waiting = /^\/wall(-?\d+)$/.exec(path);
  if (waiting && /[?&](postponed|suggested)=1/.test(search)) {
    const filter = search.includes('postponed=1') ? 'postponed' : 'suggests';
    return { kind: 'queue', ownerId: waiting[1]!, filter };
  }
  if (path.startsWith('/topic')) return { kind: 'topic' };
  if (path.startsWith('/im/channels')) return { kind: 'channel' };
  const group = /^\/(?:club|public|event|wall-)(\d+)$/.exec(path);
  if (group) return { kind: 'wall', ownerId: `-${group[1]}` };
  if (path === `/${screenName}`) return { kind: 'wall', ownerId: libraryId };
  const mobile = /^\/new_post\/(-?\d+)$/.exec(path);
  if (mobile) return { kind: 'mobile', ownerId: mobile[1]! };
  const person = /^\/id(\d+)$/.exec(path);
  if (person) return { kind: 'wall', ownerId: person[1]! };
  return path.startsWith('/im') ? { kind: 'messages' } : { kind: 'feed' };
}

function Page() {
  const path = usePath();
  const view = viewOf(path, location.search);
  const links: Array<[string, string]> = [
    [`/id${viewerId}`, say('Профиль', 'Profile')],
    ['/feed', say('Новости', 'News')],
    ['/im', say('Мессенджер', 'Messenger')],
    [`/${screenName}`, say('Библиотека', 'Library')],
    ['/public765432', say('Клуб читателей', 'Readers’ Club')],
  ];
  return (
    <>
      <header className="top">
        <div className="top-inner">
          <a className="mark" href="/feed">
            {say('ВК', 'VK')} <small>{say('учебная', 'practice')}</small>
          </a>
          <input
            id="top_search"
            type="search"
            placeholder={say('Поиск', 'Search')}
            aria-label={say('Поиск', 'Search')}
            {...testId('search_top_input')}
          />
          <button
            type="button"
            className="avatar small"
            aria-label={say('Меню профиля', 'Profile menu')}
            {...testId('header-profile-menu-button')}
          >
            {vkOwners[viewerId]?.letter}
          </button>
        </div>
      </header>
      <div className="columns">
        <nav className="left" aria-label={say('Разделы', 'Sections')} {...testId('leftmenu')}>
          {links.map(([href, label]) => (
            <a key={href} href={href} aria-current={href === path ? 'page' : undefined}>
              {label}
            </a>
          ))}
        </nav>
        <main>
          {view.kind === 'wall' && <VkWall key={view.ownerId} ownerId={view.ownerId} />}
          {view.kind === 'queue' && (
            <VkQueue key={view.ownerId + view.filter} ownerId={view.ownerId} filter={view.filter} />
          )}
          {view.kind === 'feed' && <VkFeed />}
          {view.kind === 'messages' && <VkMessages />}
          {view.kind === 'channel' && <VkChannel />}
          {view.kind === 'topic' && <VkTopic />}
          {view.kind === 'post' && <VkOnePost ownerId={view.ownerId} id={view.id} />}
          {view.kind === 'mobile' && (
            <VkMobileComposer
              ownerId={view.ownerId}
              onDone={() =>
                navigate(
                  view.ownerId.startsWith('-')
                    ? `/club${view.ownerId.slice(1)}`
                    : `/id${view.ownerId}`,
                )
              }
            />
          )}
        </main>
      </div>
      <PracticeBar
        more={[
          { name: say('Классическая стена', 'Classic wall'), query: 'classic=1' },
          { name: say('Стена прежних лет', 'Wall of the years between'), query: 'hybrid=1' },
          { name: say('Капча', 'A captcha'), query: 'error=14' },
          { name: say('Я гость: предложить пост', 'As a guest: suggest'), query: 'guest=1' },
          { name: say('С черновиком', 'With a draft'), query: 'draft=Черновик' },
        ]}
      />
    </>
  );
}

render(<Page />, document.getElementById('spa_root')!);
