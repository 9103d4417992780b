import { render } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { practiceAccounts } from '../practice-hosts';
import {
  actorName,
  addComment,
  getTimeline,
  pageId,
  publishWithoutComposer,
  type Story,
  trashStory,
} from './facebook-calls';
import { FacebookComposer, FacebookEditDialog, RoleButton } from './facebook-composer';
import { LexicalBox } from './lexical-box';
import { lang, option, say, setUpPage } from './page-api';
import { PracticeBar } from './practice-bar';
import { navigate, usePath } from './router';

setUpPage({
  network: 'facebook',
  shortcuts: {
    j: () => window.scrollBy(0, 300),
    k: () => window.scrollBy(0, -300),
    '/': () => document.querySelector<HTMLElement>('input[type="search"]')?.focus(),
    l: () => undefined,
  },
  publishWithoutComposer,
});

const { screenName, viewerId } = practiceAccounts.facebook;

const names: Record<string, string> = {
  [pageId]: say('Научная библиотека', 'Research Library'),
  [viewerId]: say('Мария Ковалёва', 'Maria Kovaleva'),
};

function when(seconds: number): string {
  const minutes = Math.floor((Date.now() / 1000 - seconds) / 60);
  if (minutes < 1) return say('Только что', 'Just now');
  if (minutes < 60) return say(`${minutes} мин.`, `${minutes}m`);
  return new Date(seconds * 1000).toLocaleDateString(lang === 'en' ? 'en-US' : 'ru-RU', {
    day: 'numeric',
    month: 'long',
  });
}

function Comments({ story, label }: { story: Story; label: string }) {
  const [round, setRound] = useState(0);
  const [text, setText] = useState('');
  return (
    <div className="comments">
      <div role="article" aria-label={say('Комментарий: Анна П.', 'Comment by Anna P.')}>
        <strong>{say('Анна П.', 'Anna P.')}</strong> {say('Спасибо, придём!', 'Thank you, coming!')}
      </div>
      <div
        className="comment-row"
        onKeyDownCapture={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || !text.trim()) return;
          event.preventDefault();
          event.stopPropagation();
          void addComment(story, text).then(() => setRound(round + 1));
        }}
      >
        <span className="avatar small">{actorName[0]}</span>
        <LexicalBox
          key={round}
          name={`comment-${story.postId}`}
          rich={true}
          label={label}
          onText={setText}
          className="comment-box"
        />
      </div>
    </div>
  );
}

interface CardProps {
  story: Story;
  position: number;
  onEdit(): void;
  onOpen(): void;
  onChange(): void;
  alone?: boolean;
}

function Card({ story, position, onEdit, onOpen, onChange, alone = false }: CardProps) {
  const [menu, setMenu] = useState(false);
  const path = new URL(story.permalink).pathname;
  return (
    <div className="card" aria-posinset={position} {...(alone && { role: 'article' })}>
      <header className="card-head">
        <span className="avatar">{names[story.actorId]?.[0]}</span>
        <div>
          <h3 data-ad-rendering-role="profile_name">
            <strong>
              <a href={`/${screenName}`}>{names[story.actorId] ?? story.actorId}</a>
            </strong>
          </h3>
          <a className="quiet" href={path}>
            {when(story.createdAt)}
          </a>
          {story.edited && <span className="quiet"> · {say('Отредактировано', 'Edited')}</span>}
        </div>
        <div className="menu-anchor">
          <RoleButton
            label={say('Действия для этой публикации', 'Actions for this post')}
            text="⋯"
            className="round"
            onPress={() => setMenu(!menu)}
          />
          {menu && (
            <div role="menu" className="menu">
              <button
                type="button"
                role="menuitem"
                onClick={() => {
                  setMenu(false);
                  onEdit();
                }}
              >
                {say('Редактировать публикацию', 'Edit post')}
              </button>
              <button
                type="button"
                role="menuitem"
                onClick={() => void trashStory(story).then(onChange)}
              >
                {say('Переместить в корзину', 'Move to trash')}
              </button>
            </div>
          )}
        </div>
      </header>
      <div className="post-text card-text" data-ad-rendering-role="story_message">
        {story.text}
      </div>
      {story.media > 0 && (
        <img
          className="card-picture"
          alt={say('На этом изображении может находиться: книги', 'May be an image of books')}
          src={`/__practice/picture/${story.postId}.svg`}
        />
      )}
      <div className="counts">
        <span
          aria-label={say(
            `Реакций: ${story.reactions}; посмотреть, кто отреагировал`,
            `${story.reactions} reactions; see who reacted to this`,
          )}
        >
          ♡ {story.reactions}
        </span>
        <button type="button" className="plain" onClick={onOpen}>
          {say(`Комментарии: ${story.comments}`, `${story.comments} comments`)}
        </button>
        <span>{say(`Поделились: ${story.shares}`, `${story.shares} shares`)}</span>
      </div>
      <div className="acts">
        <RoleButton label={say('Нравится', 'Like')} onPress={() => undefined} />
        <RoleButton label={say('Комментировать', 'Comment')} onPress={onOpen} />
        <RoleButton label={say('Поделиться', 'Share')} onPress={() => undefined} />
      </div>
      <Comments
        story={story}
        label={
          alone
            ? say('Напишите комментарий…', 'Write a comment…')
            : say(`Комментировать как ${actorName}`, `Comment as ${actorName}`)
        }
      />
    </div>
  );
}

/** A chat window at the foot of the page; its box is a Lexical editor too. */
function Chat({ onClose }: { onClose(): void }) {
  return (
    <section className="chat" aria-label={say('Чат', 'Chat')}>
      <header>
        <strong>{say('Анна П.', 'Anna P.')}</strong>
        <RoleButton
          label={say('Закрыть чат', 'Close chat')}
          text="×"
          className="round"
          onPress={onClose}
        />
      </header>
      <p>{say('Вы сегодня до скольких?', 'Until when are you open today?')}</p>
      <LexicalBox
        name="chat"
        rich={true}
        label={say('Сообщение', 'Message')}
        placeholder="Aa"
        className="comment-box"
      />
    </section>
  );
}

function Page() {
  const path = usePath();
  const query = new URLSearchParams(location.search);
  const profile =
    path.startsWith(`/${screenName}`) ||
    (path === '/profile.php' && (query.get('id') ?? pageId) === pageId);
  const single = /\/posts\/(\d+)/.exec(path)?.[1];
  const [stories, setStories] = useState<Story[]>([]);
  const [composing, setComposing] = useState(false);
  const [edited, setEdited] = useState<Story | null>(null);
  const [opened, setOpened] = useState<Story | null>(null);
  const [chat, setChat] = useState(option('chat'));
  const refresh = useCallback(() => {
    void getTimeline(profile ? pageId : undefined).then(setStories);
  }, [profile]);
  useEffect(() => {
    setComposing(false);
    setOpened(null);
    refresh();
  }, [refresh, path]);
  const finish = () => {
    setComposing(false);
    setEdited(null);
    refresh();
  };
  const shown = single ? stories.filter((story) => story.postId === single) : stories;
  const prompt = say(`Что у вас нового, ${actorName}?`, `What's on your mind, ${actorName}?`);
  return (
    <>
      <header className="top" role="banner">
        <div className="top-inner">
          <a className="mark" href="/">
            {say('Фейсбук', 'Facebook')} <small>{say('учебный', 'practice')}</small>
          </a>
          <input
            type="search"
            placeholder={say('Поиск', 'Search')}
            aria-label={say('Поиск на Facebook', 'Search Facebook')}
          />
          <nav>
            <a href="/" aria-current={profile ? undefined : 'page'}>
              {say('Лента', 'Home')}
            </a>
            <a href={`/${screenName}`} aria-current={profile ? 'page' : undefined}>
              {say('Страница', 'Page')}
            </a>
            <RoleButton
              label={say('Мессенджер', 'Messenger')}
              className="plain"
              onPress={() => setChat(!chat)}
            />
          </nav>
        </div>
      </header>
      <main>
        {profile && !single && (
          <section className="card page-head">
            <div className="cover" />
            <div className="page-title">
              <span className="avatar big">{names[pageId]?.[0]}</span>
              <div>
                <h1>{names[pageId]}</h1>
                <p className="quiet">
                  {say('3,1 тыс. подписчиков · Библиотека', '3.1K followers · Library')}
                </p>
              </div>
            </div>
          </section>
        )}
        {!single && (
          <section
            className="card opener"
            role="region"
            aria-label={say('Создать публикацию', 'Create a post')}
          >
            <span className="avatar">{actorName[0]}</span>
            <RoleButton
              label={prompt}
              className="opener-button"
              onPress={() => setComposing(true)}
            />
          </section>
        )}
        {shown.map((story, at) => (
          <Card
            key={`${story.postId}-${story.edited}`}
            story={story}
            position={at + 1}
            alone={!!single}
            onEdit={() => setEdited(story)}
            onOpen={() => setOpened(story)}
            onChange={refresh}
          />
        ))}
      </main>
      {composing && (
        <FacebookComposer
          surface={profile ? 'timeline' : 'newsfeed'}
          onClose={finish}
          onDone={finish}
        />
      )}
      {edited && <FacebookEditDialog story={edited} onClose={finish} onDone={finish} />}
      {opened && (
        <div className="overlay">
          <div
            className="dialog"
            role="dialog"
            aria-modal="true"
            aria-label={say(`Публикация: ${names[pageId]}`, `${names[pageId]}'s post`)}
          >
            <header className="dialog-head">
              <h2>{say(`Публикация: ${names[pageId]}`, `${names[pageId]}'s post`)}</h2>
              <RoleButton
                label={say('Закрыть', 'Close')}
                text="×"
                className="round close"
                onPress={() => setOpened(null)}
              />
            </header>
            <div className="dialog-body">
              <Card
                story={opened}
                position={1}
                alone={true}
                onEdit={() => setEdited(opened)}
                onOpen={() => undefined}
                onChange={refresh}
              />
            </div>
          </div>
        </div>
      )}
      {chat && <Chat onClose={() => setChat(false)} />}
      <PracticeBar
        more={[
          { name: say('В два шага', 'In two steps'), query: 'steps=2' },
          { name: say('Простой редактор', 'Plain editor'), query: 'editor=plain' },
          { name: say('Открыт чат', 'Chat open'), query: 'chat=1' },
          { name: say('От своего имени', 'As myself'), query: 'as=self' },
          { name: say('Ответ с предупреждением', 'Answer with a warning'), query: 'warn=1' },
        ]}
      />
    </>
  );
}

// The address bar may hold an old path of the same page; the app takes it as it is.
if (location.pathname === '/index.php') navigate('/');
render(<Page />, document.getElementById('mount_0_0')!);
