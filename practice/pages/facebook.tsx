import { render } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { practiceAccounts } from '../practice-hosts';
import {
  actorName,
  getTimeline,
  groupId,
  pageId,
  publishWithoutComposer,
  type Story,
} from './facebook-calls';
import { Card, Chat, names } from './facebook-card';
import { FacebookComposer, FacebookEditDialog, RoleButton } from './facebook-composer';
import { option, say, setUpPage } from './page-api';
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

const { screenName } = practiceAccounts.facebook;

function Page() {
  const path = usePath();
  const query = new URLSearchParams(location.search);
  const profile =
    path.startsWith(`/${screenName}`) ||
    (path === '/profile.php' && (query.get('id') ?? pageId) === pageId);
  const group = path.startsWith(`/groups/${groupId}`);
  const single = /\/posts\/(\d+)/.exec(path)?.[1];
  const [stories, setStories] = useState<Story[]>([]);
  const [composing, setComposing] = useState(false);
  const [edited, setEdited] = useState<Story | null>(null);
  const [opened, setOpened] = useState<Story | null>(null);
  const [chat, setChat] = useState(option('chat'));
  const [notice, setNotice] = useState('');
  const refresh = useCallback(() => {
    void getTimeline(group ? groupId : profile ? pageId : undefined).then(setStories);
  }, [profile, group]);
  useEffect(() => {
    setComposing(false);
    setOpened(null);
    refresh();
  }, [refresh, path]);
  const finish = (waits = false) => {
    setNotice(waits ? say('Публикация ждёт одобрения.', 'Your post is pending approval.') : '');
    setComposing(false);
    setEdited(null);
    refresh();
  };
  const shown = single ? stories.filter((story) => story.postId === single) : stories;
  const prompt = group
    ? say('Напишите что-нибудь…', 'Write something…')
    : say(`Что у вас нового, ${actorName}?`, `What's on your mind, ${actorName}?`);
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
        {group && !single && (
          <section className="card page-head">
            <div className="cover" />
            <div className="page-title">
              <div>
                <h1>{say('Клуб читателей', 'Reading club')}</h1>
                <p className="quiet">{say('Группа · 214 участников', 'Group · 214 members')}</p>
              </div>
            </div>
          </section>
        )}
        {notice && (
          <p className="card notice" role="status">
            {notice}
          </p>
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
          surface={group ? 'group' : profile ? 'timeline' : 'newsfeed'}
          onClose={() => finish()}
          onDone={finish}
        />
      )}
      {edited && (
        <FacebookEditDialog story={edited} onClose={() => finish()} onDone={() => finish()} />
      )}
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
          { name: say('Меняющиеся ссылки', 'Changing links'), query: 'pfbid=1' },
          { name: say('Ждёт одобрения', 'Pending approval'), query: 'pending=1' },
          { name: say('Ответ с предупреждением', 'Answer with a warning'), query: 'warn=1' },
        ]}
      />
    </>
  );
}

// The address bar may hold an old path of the same page; the app takes it as it is.
if (location.pathname === '/index.php') navigate('/');
render(<Page />, document.getElementById('mount_0_0')!);
