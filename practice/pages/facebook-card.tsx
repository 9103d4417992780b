import { useState } from 'preact/hooks';
import { practiceAccounts } from '../practice-hosts';
import { actorName, addComment, pageId, type Story, trashStory } from './facebook-calls';
import { RoleButton } from './facebook-composer';
import { LexicalBox } from './lexical-box';
import { lang, option, say } from './page-api';

const { screenName, viewerId } = practiceAccounts.facebook;

/** Whom the practice pages know by name. */
export const names: Record<string, string> = {
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

/** A count as the site shows it; `round=1` shows it a hundredfold, and so shortened. */
function shown(count: number): string {
  const many = option('round') ? count * 100 : count;
  if (many < 1000) return String(many);
  const thousands = (Math.floor(many / 100) / 10).toLocaleString(lang === 'en' ? 'en-US' : 'ru-RU');
  return lang === 'en' ? `${thousands}K` : `${thousands}\u00a0тыс.`;
}

/** The words of a post; `fold=1` folds the end of long ones away. */
function Message({ text }: { text: string }) {
  const [open, setOpen] = useState(!option('fold') || text.length < 60);
  return (
    <div className="post-text card-text" data-ad-rendering-role="story_message">
      {open ? text : `${text.slice(0, 50)}… `}
      {!open && (
        <RoleButton
          label={say('Ещё', 'See more')}
          className="plain"
          onPress={() => setOpen(true)}
        />
      )}
    </div>
  );
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

/** A post as the site shows it: in a feed by its place, alone as an article. */
export function Card({ story, position, onEdit, onOpen, onChange, alone = false }: CardProps) {
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
      <Message text={story.text} />
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
            `Реакций: ${shown(story.reactions)}; посмотреть, кто отреагировал`,
            `${shown(story.reactions)} reactions; see who reacted to this`,
          )}
        >
          ♡ {shown(story.reactions)}
        </span>
        <button type="button" className="plain" onClick={onOpen}>
          {say(`Комментарии: ${shown(story.comments)}`, `${shown(story.comments)} comments`)}
        </button>
        <span>{say(`Поделились: ${shown(story.shares)}`, `${shown(story.shares)} shares`)}</span>
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
export function Chat({ onClose }: { onClose(): void }) {
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
