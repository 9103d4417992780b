import { useRef, useState } from 'preact/hooks';
import { LexicalBox } from './lexical-box';
import { optionValue, say } from './page-api';
import { editPost, newSession, post, screenName, type ThreadsPost } from './threads-calls';

/** The composer's words: with `?words=hu` in a language Colophon knows no label of. */
const word = (ru: string, en: string, hu: string): string =>
  optionValue('words') === 'hu' ? hu : say(ru, en);

/** A button as the site makes it. */
export function Press({
  text,
  label,
  onPress,
}: {
  text?: string;
  label?: string;
  onPress(): void;
}) {
  return (
    <div
      role="button"
      tabIndex={0}
      className="press"
      aria-label={label}
      onClick={onPress}
      onKeyDown={(event) => event.key === 'Enter' && onPress()}
    >
      {text ?? '✕'}
    </div>
  );
}

/** The label the site gives every field, of a new post and of a reply alike. */
const fieldLabel = () =>
  word(
    'Пустое текстовое поле. Введите текст, чтобы создать новую публикацию.',
    'Empty text field. Type to compose a new post.',
    'Üres szövegmező.',
  );

/** The window for a new post, its further parts, and replies. */
export function ThreadsComposer(props: { answered?: ThreadsPost | undefined; onClose(): void }) {
  const { answered, onClose } = props;
  const [parts, setParts] = useState(['']);
  const [photo, setPhoto] = useState<File>();
  const [problem, setProblem] = useState('');
  const session = useRef(newSession());
  const publish = () =>
    post({ parts, photo, replyTo: answered?.pk, session: session.current }).then(
      onClose,
      (reason: unknown) => setProblem(String(reason)),
    );
  const prompt = answered
    ? word(`Ответ ${screenName}…`, `Reply to ${screenName}...`, 'Válasz…')
    : word('Что нового?', "What's new?", 'Mi újság?');
  return (
    <div className="overlay">
      <div className="dialog" role="dialog" aria-modal="true">
        <header>
          <Press label={word('Отмена', 'Cancel', 'Mégse')} onPress={onClose} />
          <h1>
            {answered ? word('Ответ', 'Reply', 'Válasz') : word('Новая ветка', 'New thread', 'Új')}
          </h1>
        </header>
        {answered && <Post post={answered} quiet={true} />}
        <div className="field">
          <a href={`/@${screenName}`}>{screenName}</a>
          {parts.map((_, at) => (
            <LexicalBox
              key={String(at)}
              name={at === 0 ? 'composer' : `part-${at}`}
              rich={true}
              label={fieldLabel()}
              placeholder={at === 0 ? prompt : word('Добавьте ещё…', 'Say more…', 'Tovább…')}
              onText={(text) => setParts((now) => now.map((one, of) => (of === at ? text : one)))}
              autofocus={at === 0}
            />
          ))}
          {photo && <img alt="" className="attached" src={URL.createObjectURL(photo)} />}
          <label className="attach">
            {word('Фото', 'Photo', 'Kép')}
            <input
              type="file"
              accept="image/*"
              onChange={({ currentTarget }) => setPhoto(currentTarget.files?.[0])}
            />
          </label>
          {!answered && (
            <Press
              text={word('Добавить в ветку', 'Add to thread', 'Hozzáadás')}
              onPress={() => setParts([...parts, ''])}
            />
          )}
        </div>
        {problem && <p role="alert">{say('Не удалось опубликовать.', 'Could not post.')}</p>}
        <footer>
          <Press text={word('Опубликовать', 'Post', 'Közzététel')} onPress={() => void publish()} />
        </footer>
      </div>
    </div>
  );
}

/** The window for the words of an old post: must not be taken for the composer. */
export function ThreadsEdit({ edited, onClose }: { edited: ThreadsPost; onClose(): void }) {
  const [text, setText] = useState(edited.caption.text);
  return (
    <div className="overlay">
      <div className="dialog" role="dialog" aria-modal="true">
        <header>
          <Press label={say('Отмена', 'Cancel')} onPress={onClose} />
          <h1>{say('Редактировать ветку', 'Edit thread')}</h1>
        </header>
        <div className="field">
          <LexicalBox
            name="edit"
            rich={true}
            label={fieldLabel()}
            placeholder={say('Что нового?', "What's new?")}
            initial={text}
            onText={setText}
            autofocus={true}
          />
        </div>
        <footer>
          <Press
            text={say('Готово', 'Done')}
            onPress={() => void editPost(edited, text).then(onClose)}
          />
        </footer>
      </div>
    </div>
  );
}

interface PostProps {
  post: ThreadsPost;
  /** Without its buttons. */
  quiet?: boolean;
  onReply?(): void;
  onEdit?(): void;
  onRemove?(): void;
}

/** One post; a number that is nought does not show. */
export function Post({
  post: { code, taken_at, caption, like_count, ...more },
  ...acts
}: PostProps) {
  const { direct_reply_count: replies, repost_count: reposts } = more.text_post_app_info;
  const at = new Date(taken_at * 1000);
  const sign = (label: string, count: number, press?: () => void) => (
    <div role="button" tabIndex={0} className="press" onClick={press}>
      <svg role="img" aria-label={label} viewBox="0 0 24 24" width="20" height="20">
        <circle cx="12" cy="12" r="8" fill="none" stroke="currentColor" />
      </svg>
      {count > 0 && <span>{count}</span>}
    </div>
  );
  return (
    <div className="post" data-pressable-container="true">
      <p>
        <a href={`/@${screenName}`}>{screenName}</a>{' '}
        <a href={`/@${screenName}/post/${code}`}>
          <time dateTime={at.toISOString()}>{at.toLocaleDateString()}</time>
        </a>
      </p>
      <span dir="auto" className="post-text">
        {caption.text}
      </span>
      {!acts.quiet && (
        <div className="acts">
          {sign(say('Нравится', 'Like'), like_count)}
          {sign(say('Ответить', 'Reply'), replies, acts.onReply)}
          {sign(say('Сделать репост', 'Repost'), reposts)}
          <Press text={say('Изменить', 'Edit')} onPress={() => acts.onEdit?.()} />
          <Press text={say('Удалить', 'Delete')} onPress={() => acts.onRemove?.()} />
        </div>
      )}
    </div>
  );
}
