import { render } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { option, say, setUpPage } from './page-api';
import { PracticeBar } from './practice-bar';
import { navigate, usePath } from './router';
import {
  getPosts,
  publishWithoutComposer,
  removePost,
  screenName,
  type ThreadsPost,
} from './threads-calls';
import { Post, Press, ThreadsComposer, ThreadsEdit } from './threads-composer';

setUpPage({
  network: 'threads',
  shortcuts: { h: () => navigate('/'), p: () => navigate(`/@${screenName}`) },
  publishWithoutComposer,
});

function Page() {
  const path = usePath();
  const [posts, setPosts] = useState<ThreadsPost[]>([]);
  const [composing, setComposing] = useState(false);
  const [answered, setAnswered] = useState<ThreadsPost>();
  const [edited, setEdited] = useState<ThreadsPost>();
  const refresh = useCallback(() => {
    void getPosts().then(setPosts);
  }, []);
  useEffect(refresh, [path, refresh]);
  const finish = () => {
    setComposing(false);
    setAnswered(undefined);
    setEdited(undefined);
    refresh();
  };
  const code = /\/post\/([\w-]+)/.exec(path)?.[1];
  return (
    <div className="columns">
      <nav aria-label={say('Навигация', 'Navigation')}>
        <a href="/">Threads</a>
        <a href={`/@${screenName}`}>{say('Профиль', 'Profile')}</a>
        <Press text={say('Создать', 'Create')} onPress={() => setComposing(true)} />
        <input type="search" aria-label={say('Поиск', 'Search')} />
      </nav>
      <main>
        {posts
          .filter((post) => !code || post.code === code)
          .map((post) => (
            <Post
              key={post.code}
              post={post}
              onReply={() => setAnswered(post)}
              onEdit={() => setEdited(post)}
              onRemove={() => void removePost(post).then(refresh)}
            />
          ))}
      </main>
      {(composing || answered) && <ThreadsComposer answered={answered} onClose={finish} />}
      {edited && <ThreadsEdit edited={edited} onClose={finish} />}
      {!option('bare') && <PracticeBar />}
    </div>
  );
}

render(<Page />, document.getElementById('barcelona')!);
