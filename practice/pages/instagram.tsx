import { render } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import {
  account,
  getPosts,
  type MediaNode,
  pathOf,
  profileOf,
  publishWithoutComposer,
  removeMedia,
  switchAccount,
} from './instagram-calls';
import { InstagramComposer } from './instagram-composer';
import { InstagramEditDialog } from './instagram-edit';
import { Icon } from './instagram-parts';
import { LexicalBox } from './lexical-box';
import { lang, option, say, setUpPage } from './page-api';
import { PracticeBar } from './practice-bar';
import { navigate, usePath } from './router';

setUpPage({
  network: 'instagram',
  shortcuts: {
    '/': () => document.querySelector<HTMLElement>('input[type="search"]')?.focus(),
    h: () => navigate('/'),
    p: () => navigate(`/${account().name}/`),
    c: () => undefined,
  },
  publishWithoutComposer,
});

const title = say('Научная библиотека', 'Research Library');

interface PostProps {
  node: MediaNode;
  onEdit(): void;
  onRemove(): void;
}

/** A post in the feed, on its own page or in its dialog. */
function Post({ node, onEdit, onRemove }: PostProps) {
  const [menu, setMenu] = useState(false);
  return (
    <article className="post">
      <header>
        <span className="avatar small">u</span>
        <a href={`/${node.user.username}/`}>
          <strong>{node.user.username}</strong>
        </a>
        <a className="quiet" href={pathOf(node).replace(`/${node.user.username}`, '')}>
          <time dateTime={new Date(node.taken_at * 1000).toISOString()}>
            {new Date(node.taken_at * 1000).toLocaleDateString(lang === 'en' ? 'en-US' : 'ru-RU', {
              day: 'numeric',
              month: 'long',
            })}
          </time>
        </a>
        <button type="button" className="icon-button more" onClick={() => setMenu(!menu)}>
          <Icon label={say('Другие варианты', 'More options')} d="M5 12h.01M12 12h.01M19 12h.01" />
        </button>
        {menu && (
          <div className="menu" role="menu">
            <button
              type="button"
              role="menuitem"
              onClick={() => {
                setMenu(false);
                onEdit();
              }}
            >
              {say('Редактировать', 'Edit')}
            </button>
            <button type="button" role="menuitem" onClick={onRemove}>
              {say('Удалить', 'Delete')}
            </button>
          </div>
        )}
      </header>
      <img
        className="post-picture"
        alt={node.accessibility_caption ?? ''}
        src={`/__practice/picture/${node.code}.svg`}
      />
      <div className="post-acts">
        <span>
          <Icon
            label={say('Нравится', 'Like')}
            d="M12 20s-7-5-7-10a4 4 0 0 1 7-2 4 4 0 0 1 7 2c0 5-7 10-7 10z"
          />
        </span>
        <div role="button" tabIndex={0} className="plain">
          {say('Поделиться', 'Share')}
        </div>
      </div>
      <section className="likes">
        <a href={`/p/${node.code}/liked_by/`}>
          <span>
            {say('Нравится: ', '')}
            {node.like_count}
            {say('', ' likes')}
          </span>
        </a>
      </section>
      <h1 className="post-text caption">{node.caption.text}</h1>
      <p className="quiet">
        {say(`Комментарии: ${node.comment_count}`, `View all ${node.comment_count} comments`)}
      </p>
      <form className="comment" onSubmit={(event) => event.preventDefault()}>
        <textarea
          rows={1}
          aria-label={say('Добавьте комментарий…', 'Add a comment…')}
          placeholder={say('Добавьте комментарий…', 'Add a comment…')}
        />
        <button type="submit" className="plain">
          {say('Опубликовать', 'Post')}
        </button>
      </form>
    </article>
  );
}

function Inbox() {
  return (
    <section className="inbox">
      <h2>{say('Сообщения', 'Messages')}</h2>
      <p className="bubble">
        {say('Подскажите, есть ли у вас Бунин?', 'Do you have Bunin, please?')}
      </p>
      <LexicalBox
        name="message"
        rich={true}
        label={say('Напишите сообщение…', 'Message...')}
        className="message-box"
      />
    </section>
  );
}

function Page() {
  const path = usePath();
  const [nodes, setNodes] = useState<MediaNode[]>([]);
  const [composing, setComposing] = useState(false);
  const [edited, setEdited] = useState<MediaNode | null>(null);
  const [opened, setOpened] = useState<MediaNode | null>(null);
  const [viewer, setViewer] = useState(account().name);
  const screenName = profileOf(path);
  const refresh = useCallback(() => {
    void getPosts(screenName).then(setNodes);
  }, [screenName]);
  useEffect(() => {
    setOpened(null);
    refresh();
  }, [path, refresh]);
  const finish = () => {
    setComposing(false);
    setEdited(null);
    refresh();
  };
  const code = /\/(?:p|reel)\/([\w-]+)/.exec(path)?.[1];
  const profile = !code && path.startsWith(`/${screenName}/`);
  const inbox = path.startsWith('/direct');
  const listed = nodes.filter((node) => !code || node.code === code);
  const post = (node: MediaNode) => (
    <Post
      key={`${node.code}-${node.caption_is_edited}`}
      node={node}
      onEdit={() => {
        setOpened(null);
        setEdited(node);
      }}
      onRemove={() =>
        void removeMedia(node).then(() => {
          setOpened(null);
          refresh();
        })
      }
    />
  );
  return (
    <div className="columns">
      <nav className="side" aria-label={say('Навигация', 'Navigation')}>
        <a className="mark" href="/">
          {say('Инстаграм', 'Instagram')} <small>{say('учебный', 'practice')}</small>
        </a>
        <a href="/">
          <Icon label={say('Главная', 'Home')} d="M4 11l8-7 8 7v9H4z" /> {say('Главная', 'Home')}
        </a>
        <a href="/direct/inbox/">
          <Icon label={say('Сообщения', 'Messages')} d="M4 5h16v11H9l-5 4z" />{' '}
          {say('Сообщения', 'Messages')}
        </a>
        <button type="button" onClick={() => setComposing(true)}>
          <Icon label={say('Новая публикация', 'New post')} d="M12 5v14M5 12h14M3 3h18v18H3z" />{' '}
          {say('Создать', 'Create')}
        </button>
        <a href={`/${viewer}/`}>
          <span className="avatar tiny">u</span> {say('Профиль', 'Profile')}
        </a>
        <button
          type="button"
          onClick={() => void switchAccount().then(() => setViewer(account().name))}
        >
          <Icon label={say('Переключить аккаунт', 'Switch account')} d="M4 8h14l-4-4M20 16H6l4 4" />{' '}
          {viewer}
        </button>
        <input
          type="search"
          aria-label={say('Поисковый запрос', 'Search input')}
          placeholder={say('Поиск', 'Search')}
        />
      </nav>
      <main>
        {profile && (
          <>
            <header className="profile">
              <span className="avatar big">u</span>
              <div>
                <h1>{screenName}</h1>
                <p>
                  <strong>{nodes.length}</strong> {say('публ.', 'posts')} · <strong>1 812</strong>{' '}
                  {say('подписчиков', 'followers')}
                </p>
                <p>{title}</p>
              </div>
            </header>
            <div className="grid">
              {nodes.map((node) => (
                <a
                  key={node.code}
                  href={pathOf(node)}
                  onClick={(event) => {
                    event.preventDefault();
                    event.stopPropagation();
                    setOpened(node);
                  }}
                >
                  <img
                    alt={node.accessibility_caption ?? node.caption.text}
                    src={`/__practice/picture/${node.code}.svg`}
                  />
                  <span className="grid-counts">
                    ♡ {node.like_count} · ✎ {node.comment_count}
                  </span>
                </a>
              ))}
            </div>
          </>
        )}
        {inbox && <Inbox />}
        {!profile && !inbox && <div className="feed">{listed.map(post)}</div>}
      </main>
      {composing && <InstagramComposer onClose={finish} onDone={finish} />}
      {edited && <InstagramEditDialog node={edited} onClose={finish} onDone={finish} />}
      {opened && (
        <div className="overlay">
          <button
            type="button"
            className="overlay-close"
            aria-label={say('Закрыть', 'Close')}
            onClick={() => setOpened(null)}
          >
            ×
          </button>
          <div className="dialog post-dialog" role="dialog" aria-modal="true">
            {post(opened)}
          </div>
        </div>
      )}
      {!option('bare') && <PracticeBar />}
    </div>
  );
}

render(<Page />, document.getElementById('mount_0_0')!);
