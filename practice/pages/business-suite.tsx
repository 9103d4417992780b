import { render } from 'preact';
import { useState } from 'preact/hooks';
import { publishWithoutComposer, type SuiteKind } from './business-suite-calls';
import { libraryName, SuiteComposer } from './business-suite-composer';
import { RoleButton } from './facebook-composer';
import { LexicalBox } from './lexical-box';
import { option, say, setUpPage } from './page-api';
import { PracticeBar } from './practice-bar';
import { usePath } from './router';

setUpPage({
  network: 'facebook',
  shortcuts: { c: () => undefined, n: () => undefined },
  publishWithoutComposer,
});

const composers: readonly [RegExp, SuiteKind, string][] = [
  [/^\/latest\/composer\b/, 'post', say('Создать публикацию', 'Create post')],
  [/^\/latest\/reels_composer\b/, 'reel', say('Создать видео Reels', 'Create reel')],
  [/^\/latest\/story_composer\b/, 'story', say('Создать историю', 'Create story')],
];

/** The planner: its composer is a dialog over the calendar. */
function Planner() {
  const [composing, setComposing] = useState(false);
  return (
    <section className="suite-planner">
      <h1>{say('Планировщик', 'Planner')}</h1>
      <RoleButton
        label={say('Создать публикацию', 'Create post')}
        className="wide-button create"
        onPress={() => setComposing(true)}
      />
      {composing && (
        <div className="overlay">
          <div
            className="dialog"
            role="dialog"
            aria-modal="true"
            aria-label={say('Публикация', 'Post')}
          >
            <RoleButton
              label={say('Закрыть', 'Close')}
              text="×"
              className="round close"
              onPress={() => setComposing(false)}
            />
            <SuiteComposer kind="post" />
          </div>
        </div>
      )}
    </section>
  );
}

/** Messages and comments of the Page's readers: its box is an editor and no composer. */
function Inbox() {
  return (
    <section className="suite-inbox">
      <h1>{say('Входящие', 'Inbox')}</h1>
      <p>{say('Анна П.: До скольких вы сегодня?', 'Anna P.: Until when are you open today?')}</p>
      <LexicalBox
        name="inbox"
        rich={true}
        label={say('Ответить в Messenger…', 'Reply in Messenger…')}
        className="caption"
      />
    </section>
  );
}

function Page() {
  const path = usePath();
  const found = composers.find(([pattern]) => pattern.test(path));
  const search = location.search;
  return (
    <>
      <header className="top" role="banner">
        <strong>Business Suite</strong> <small>{say('учебный', 'practice')}</small>
        <span className="quiet">{libraryName}</span>
        <nav>
          <a href={`/latest/composer/${search}`}>{say('Публикация', 'Post')}</a>
          <a href={`/latest/reels_composer/${search}`}>Reels</a>
          <a href={`/latest/story_composer/${search}`}>{say('История', 'Story')}</a>
          <a href={`/latest/content_calendar${search}`}>{say('Планировщик', 'Planner')}</a>
          <a href={`/latest/inbox${search}`}>{say('Входящие', 'Inbox')}</a>
        </nav>
      </header>
      <main role="main">
        {found && (
          <section key={found[1]}>
            <h1>{found[2]}</h1>
            <SuiteComposer kind={found[1]} />
          </section>
        )}
        {path.startsWith('/latest/content_calendar') && <Planner />}
        {path.startsWith('/latest/inbox') && <Inbox />}
        {!found && !/content_calendar|inbox/.test(path) && <h1>{say('Главная', 'Home')}</h1>}
      </main>
      {!option('bare') && (
        <PracticeBar
          more={[
            { name: say('Draft.js', 'Draft.js'), query: 'editor=draft' },
            { name: say('Instagram отказал', 'Instagram refuses'), query: 'igerror=1' },
          ]}
        />
      )}
    </>
  );
}

render(<Page />, document.getElementById('mount_0_0')!);
