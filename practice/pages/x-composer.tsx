import { useState } from 'preact/hooks';
import { DraftBox } from './draft-box';
import { optionValue, say, testId } from './page-api';
import { post, screenName, type XPost } from './x-calls';

interface ComposerProps {
  /** In the page itself, not in a window. */
  inline?: boolean;
  answered?: XPost | undefined;
  /** The post whose new version is written. */
  edits?: XPost | undefined;
  onClose?(): void;
  onDone(): void;
}

/** The window or field for a post; the same for replies and new versions, which only their button tells apart. */
export function XComposer({ inline = false, answered, edits, onClose, onDone }: ComposerProps) {
  const [parts, setParts] = useState([edits?.legacy.full_text ?? '']);
  const [photos, setPhotos] = useState<string[]>([]);
  const [at, setAt] = useState<number>();
  const [problem, setProblem] = useState(false);
  const [round, setRound] = useState(0);
  const send = () =>
    post({
      parts,
      photos: photos.length,
      replyTo: answered?.rest_id,
      edits: edits?.rest_id,
      at,
    }).then(
      () => {
        setParts(['']);
        setRound(round + 1);
        onDone();
      },
      () => setProblem(true),
    );
  const verb = answered
    ? say('Ответить', 'Reply')
    : edits
      ? say('Обновить', 'Update')
      : at
        ? say('Запланировать', 'Schedule')
        : say('Опубликовать пост', 'Post');
  const fields = parts.map((text, part) => ({ text, part, id: `tweetTextarea_${part}` }));
  const body = (
    <>
      {answered && <XArticle post={answered} />}
      {fields.map(({ text, part, id }) => (
        <DraftBox
          key={`${round} ${id}`}
          name={edits ? 'edit' : inline ? 'inline' : part === 0 ? 'composer' : `part-${part}`}
          testId={optionValue('testids') === '0' ? '' : id}
          label={say('Текст поста', 'Post text')}
          placeholder={
            answered
              ? say('Опубликуйте ответ', 'Post your reply')
              : say('Что происходит?', 'What’s happening?')
          }
          initial={text}
          role="textbox"
          onText={(now) => setParts((all) => all.map((one, of) => (of === part ? now : one)))}
          className="draft-field"
        />
      ))}
      <div {...testId('attachments')}>
        {photos.map((photo) => (
          <img key={photo} alt="" className="attached" src={photo} />
        ))}
      </div>
      {problem && (
        <p role="alert" data-testid="toast">
          {say('Не удалось отправить.', 'Something went wrong.')}
        </p>
      )}
      <div className="tools" {...testId('toolBar')}>
        <input
          type="file"
          multiple={true}
          aria-label={say('Добавить фото', 'Add photos')}
          onChange={({ currentTarget }) =>
            setPhotos([...(currentTarget.files ?? [])].map((file) => URL.createObjectURL(file)))
          }
        />
        {!answered && !edits && !inline && (
          <>
            <button type="button" onClick={() => setParts([...parts, ''])} {...testId('addButton')}>
              +
            </button>
            <button
              type="button"
              {...testId('scheduleOption')}
              onClick={() => setAt(Math.floor(Date.now() / 1000) + 7 * 86_400)}
            >
              {say('Через неделю', 'In a week')}
            </button>
          </>
        )}
        <button
          type="button"
          className="send"
          {...testId(inline ? 'tweetButtonInline' : 'tweetButton')}
          onClick={() => void send()}
        >
          {verb}
        </button>
      </div>
    </>
  );
  if (inline) return <div className="inline-composer">{body}</div>;
  return (
    <div className="overlay">
      <div className="dialog" role="dialog" aria-modal="true">
        <button type="button" aria-label={say('Закрыть', 'Close')} onClick={onClose}>
          ✕
        </button>
        {body}
      </div>
    </div>
  );
}

interface ArticleProps {
  post: XPost;
  onReply?(): void;
  onEdit?(): void;
  onRemove?(): void;
}

/** One post, with the whole numbers in the labels of its buttons. */
export function XArticle({ post: { rest_id, legacy, views }, ...acts }: ArticleProps) {
  const path = `/${screenName}/status/${rest_id}`;
  const at = new Date(Number(BigInt(rest_id) >> 22n) + 1_288_834_974_657);
  const button = (id: string, label: string, count: number, press?: () => void) => (
    <button type="button" {...testId(id)} aria-label={`${count} ${label}`} onClick={press}>
      {label} {count > 0 && count}
    </button>
  );
  return (
    <article {...testId('tweet')}>
      <p>
        <a href={`/${screenName}`}>@{screenName}</a>{' '}
        <a href={path}>
          <time dateTime={at.toISOString()}>{at.toLocaleDateString()}</time>
        </a>
      </p>
      <div className="post-text" {...testId('tweetText')}>
        {legacy.full_text}
      </div>
      <div role="group" className="tools">
        {button('reply', say('ответов', 'Replies'), legacy.reply_count, acts.onReply)}
        {button('retweet', say('репостов', 'reposts'), legacy.retweet_count)}
        {button('like', say('отметок «Нравится»', 'Likes'), legacy.favorite_count)}
        {button('bookmark', say('закладок', 'Bookmarks'), legacy.bookmark_count)}
        <a href={`${path}/analytics`} aria-label={`${views.count} ${say('просмотров', 'views')}`}>
          {views.count}
        </a>
        {acts.onEdit && (
          <button type="button" onClick={acts.onEdit}>
            {say('Редактировать пост', 'Edit post')}
          </button>
        )}
        {acts.onRemove && (
          <button type="button" onClick={acts.onRemove}>
            {say('Удалить', 'Delete')}
          </button>
        )}
      </div>
    </article>
  );
}
