import { render } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { DraftBox } from './draft-box';
import { option, say, setUpPage, testId } from './page-api';
import { PracticeBar } from './practice-bar';
import { navigate, usePath } from './router';
import { getPosts, publishWithoutComposer, removePost, screenName, type XPost } from './x-calls';
import { XArticle, XComposer } from './x-composer';

setUpPage({
  network: 'x',
  shortcuts: { n: () => navigate('/compose/post'), j: () => undefined, '/': () => undefined },
  publishWithoutComposer,
});

function Page() {
  const path = usePath();
  const [posts, setPosts] = useState<XPost[]>([]);
  const [answered, setAnswered] = useState<XPost>();
  const [edited, setEdited] = useState<XPost>();
  const refresh = useCallback(() => {
    void getPosts().then(setPosts);
  }, []);
  useEffect(refresh, [path, refresh]);
  const finish = () => {
    setAnswered(undefined);
    setEdited(undefined);
    if (path.startsWith('/compose')) navigate(`/${screenName}`);
    refresh();
  };
  const single = /\/status\/(\d+)/.exec(path)?.[1];
  const listed = posts.filter((post) => !single || post.rest_id === single);
  return (
    <div className="columns">
      <nav aria-label={say('Навигация', 'Navigation')}>
        <a href="/home">X</a>
        <a href={`/${screenName}`} {...testId('AppTabBar_Profile_Link')}>
          {say('Профиль', 'Profile')}
        </a>
        <a href="/messages/1">{say('Сообщения', 'Messages')}</a>
        <a href="/compose/post" className="send" {...testId('SideNav_NewTweet_Button')}>
          {say('Опубликовать пост', 'Post')}
        </a>
        <button type="button" {...testId('SideNav_AccountSwitcher_Button')}>
          {say('Библиотека', 'Library')} @{screenName}
        </button>
        <input type="search" aria-label={say('Поиск', 'Search')} />
      </nav>
      <main>
        {path === '/home' && <XComposer inline={true} onDone={refresh} />}
        {path.startsWith('/messages') && (
          <DraftBox
            name="message"
            role="textbox"
            testId="dmComposerTextInput"
            label={say('Текст сообщения', 'Message text')}
          />
        )}
        {listed.map((post) => (
          <XArticle
            key={post.rest_id + post.legacy.full_text}
            post={post}
            onReply={() => setAnswered(post)}
            onEdit={() => setEdited(post)}
            onRemove={() => void removePost(post).then(refresh)}
          />
        ))}
        {single && listed[0] && <XComposer inline={true} answered={listed[0]} onDone={refresh} />}
      </main>
      {(path.startsWith('/compose/post') || answered || edited) && (
        <XComposer answered={answered} edits={edited} onClose={finish} onDone={finish} />
      )}
      {!option('bare') && <PracticeBar />}
    </div>
  );
}

render(<Page />, document.getElementById('react-root')!);
