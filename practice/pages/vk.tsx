import { render } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { practiceAccounts } from '../practice-hosts';
import { option, say, setUpPage, testId } from './page-api';
import { PracticeBar } from './practice-bar';
import { navigate, usePath } from './router';
import { getWall, publishWithoutComposer, type WallItem } from './vk-calls';
import { VkClassicWall } from './vk-classic';
import { VkComposer, VkEditDialog, VkMobileComposer } from './vk-composer';
import { VkPost, vkOwners } from './vk-post';

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
  | { kind: 'post'; ownerId: string; id: string }
  | { kind: 'mobile'; ownerId: string };

function viewOf(path: string): View {
  const post = /^\/wall(-?\d+)_(\d+)$/.exec(path);
  if (post) return { kind: 'post', ownerId: post[1]!, id: post[2]! };
  const group = /^\/(?:club|public|event|wall-)(\d+)$/.exec(path);
  if (group) return { kind: 'wall', ownerId: `-${group[1]}` };
  if (path === `/${screenName}`) return { kind: 'wall', ownerId: libraryId };
  const mobile = /^\/new_post\/(-?\d+)$/.exec(path);
  if (mobile) return { kind: 'mobile', ownerId: mobile[1]! };
  const person = /^\/id(\d+)$/.exec(path);
  if (person) return { kind: 'wall', ownerId: person[1]! };
  return path.startsWith('/im') ? { kind: 'messages' } : { kind: 'feed' };
}

/** «Создать» with its fly-out; opens on hover and on click. */
function CreateButton({ onPost }: { onPost(): void }) {
  const [open, setOpen] = useState(false);
  const others: Array<[string, string]> = [
    ['channel', say('Пост в канал', 'Channel post')],
    ['story', say('История', 'Story')],
    ['clip', say('Клип', 'Clip')],
    ['video', say('Видео', 'Video')],
    ['article', say('Статья', 'Article')],
  ];
  return (
    <div
      className="create"
      onMouseEnter={() => setOpen(true)}
      onMouseLeave={() => setOpen(false)}
      {...testId('group_publish_block')}
    >
      <button
        type="button"
        className="primary"
        onClick={() => setOpen(true)}
        {...testId('group_publish_create_button')}
      >
        {say('Создать', 'Create')}
      </button>
      {open && (
        <div className="create-menu">
          <button
            type="button"
            onClick={() => {
              setOpen(false);
              onPost();
            }}
            {...testId('group_publish_post_menu_item')}
          >
            {say('Пост', 'Post')}
          </button>
          {others.map(([name, label]) => (
            <button key={name} type="button" {...testId(`group_publish_${name}_menu_item`)}>
              {label}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

function Messages() {
  return (
    <section className="card messages">
      <h2>{say('Мессенджер', 'Messenger')}</h2>
      <p className="bubble">
        {say('Добрый день! Во сколько открывается зал?', 'Hello! When does the hall open?')}
      </p>
      <div className="ConvoComposer comment">
        <div
          className="ComposerInput__input comment-field"
          role="textbox"
          contentEditable={true}
          aria-label={say('Сообщение', 'Message')}
        />
        <button type="button" aria-label={say('Отправить сообщение', 'Send message')}>
          ➤
        </button>
      </div>
    </section>
  );
}

function Wall({ ownerId }: { ownerId: string }) {
  const [items, setItems] = useState<WallItem[]>([]);
  const [composing, setComposing] = useState(false);
  const [edited, setEdited] = useState<WallItem | null>(null);
  const refresh = useCallback(() => {
    void getWall(ownerId).then(setItems);
  }, [ownerId]);
  useEffect(() => {
    setComposing(false);
    refresh();
  }, [refresh]);
  const owner = vkOwners[ownerId];
  const group = ownerId.startsWith('-');
  const guest = option('guest') || (!group && ownerId !== viewerId);
  const classic = option('classic');
  return (
    <>
      <section className="card community">
        <div className="cover" />
        <div className="community-head">
          <span className="avatar big">{owner?.letter ?? '?'}</span>
          <div>
            <h1 className={classic ? 'page_name' : ''}>{owner?.name ?? ownerId}</h1>
            <p className="quiet">
              {group
                ? say('Библиотека · 4 218 подписчиков', 'Library · 4,218 followers')
                : say('Библиотекарь', 'Librarian')}
            </p>
          </div>
          {group && !guest && (
            <a href={`/club${ownerId.slice(1)}`}>{say('Управление', 'Manage')}</a>
          )}
        </div>
        {!classic && (
          <div className="community-tools">
            {group && !guest && <CreateButton onPost={() => setComposing(true)} />}
            {group && guest && (
              <button
                type="button"
                className="primary"
                onClick={() => setComposing(true)}
                {...testId('group_publish_suggest_button')}
              >
                {say('Предложить пост', 'Suggest post')}
              </button>
            )}
            {!group && !guest && (
              <button
                type="button"
                className="primary"
                onClick={() => setComposing(true)}
                {...testId('posting_create_post_button')}
              >
                {say('Создать пост', 'Create post')}
              </button>
            )}
            <input
              type="search"
              placeholder={say('Поиск по стене', 'Search the wall')}
              aria-label={say('Поиск по стене', 'Search the wall')}
              {...testId('community-tabs-search-input')}
            />
            {/* The page's own album upload: three file inputs stand on a community page. */}
            <input
              type="file"
              className="hidden-input"
              accept="image/jpeg,image/png,image/gif"
              tabIndex={-1}
              aria-hidden="true"
            />
          </div>
        )}
      </section>
      {classic ? (
        <VkClassicWall ownerId={ownerId} items={items} onDone={refresh} />
      ) : (
        <section className="wall" aria-label={say('Записи', 'Posts')}>
          {items.map((item) => (
            <VkPost
              key={`${item.id}-${item.edited ?? 0}`}
              item={item}
              onEdit={setEdited}
              onChange={refresh}
            />
          ))}
        </section>
      )}
      {composing && (
        <VkComposer
          ownerId={ownerId}
          as={group ? (guest ? 'guest' : 'group') : 'self'}
          onClose={() => {
            setComposing(false);
            refresh();
          }}
          onDone={() => {
            setComposing(false);
            refresh();
          }}
        />
      )}
      {edited && (
        <VkEditDialog
          item={edited}
          onClose={() => setEdited(null)}
          onDone={() => {
            setEdited(null);
            refresh();
          }}
        />
      )}
    </>
  );
}

function Feed() {
  const [items, setItems] = useState<WallItem[]>([]);
  const [composing, setComposing] = useState(false);
  const [edited, setEdited] = useState<WallItem | null>(null);
  const refresh = () => {
    void getWall(viewerId, 'news').then(setItems);
  };
  useEffect(refresh, []);
  return (
    <>
      <section className="card feed-publish" {...testId('feed_publish_block')}>
        <span className="avatar">{vkOwners[viewerId]?.letter}</span>
        <button
          type="button"
          className="plain"
          onClick={() => setComposing(true)}
          {...testId('posting_create_post_button')}
        >
          {say('Создать пост', 'Create post')}
        </button>
        <button type="button" className="plain" {...testId('feed_posting_owner_btn')}>
          {vkOwners[viewerId]?.name} ▾
        </button>
      </section>
      <div role="feed">
        {items.map((item) => (
          <VkPost
            key={`${item.owner_id}_${item.id}-${item.edited ?? 0}`}
            item={item}
            onEdit={setEdited}
            onChange={refresh}
          />
        ))}
      </div>
      {composing && (
        <VkComposer
          ownerId={viewerId}
          as="self"
          onClose={() => setComposing(false)}
          onDone={() => {
            setComposing(false);
            refresh();
          }}
        />
      )}
      {edited && (
        <VkEditDialog
          item={edited}
          onClose={() => setEdited(null)}
          onDone={() => {
            setEdited(null);
            refresh();
          }}
        />
      )}
    </>
  );
}

function OnePost({ ownerId, id }: { ownerId: string; id: string }) {
  const [items, setItems] = useState<WallItem[]>([]);
  const [edited, setEdited] = useState<WallItem | null>(null);
  const refresh = () => {
    void getWall(ownerId).then((all) => setItems(all.filter((item) => String(item.id) === id)));
  };
  useEffect(refresh, [ownerId, id]);
  return (
    <>
      {items.map((item) => (
        <VkPost
          key={`${item.id}-${item.edited ?? 0}`}
          item={item}
          alone={true}
          onEdit={setEdited}
          onChange={refresh}
        />
      ))}
      {edited && (
        <VkEditDialog
          item={edited}
          onClose={() => setEdited(null)}
          onDone={() => {
            setEdited(null);
            refresh();
          }}
        />
      )}
    </>
  );
}

function Page() {
  const path = usePath();
  const view = viewOf(path);
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
          {view.kind === 'wall' && <Wall key={view.ownerId} ownerId={view.ownerId} />}
          {view.kind === 'feed' && <Feed />}
          {view.kind === 'messages' && <Messages />}
          {view.kind === 'post' && <OnePost ownerId={view.ownerId} id={view.id} />}
          {view.kind === 'mobile' && (
            <VkMobileComposer
              ownerId={view.ownerId}
              onDone={() => navigate(`/club${view.ownerId.slice(1)}`)}
            />
          )}
        </main>
      </div>
      <PracticeBar
        more={[
          { name: say('Классическая стена', 'Classic wall'), query: 'classic=1' },
          { name: say('Я гость: предложить пост', 'As a guest: suggest'), query: 'guest=1' },
          { name: say('С черновиком', 'With a draft'), query: 'draft=Черновик' },
        ]}
      />
    </>
  );
}

render(<Page />, document.getElementById('spa_root')!);
