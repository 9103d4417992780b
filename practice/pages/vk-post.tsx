import { useState } from 'preact/hooks';
import { practiceAccounts } from '../practice-hosts';
import { lang, say, testId } from './page-api';
import { drawEmoji } from './plain-field';
import { publishWaiting, removePost, restorePost, type WallItem } from './vk-calls';

/** How VK writes counters: 1240 as "1,2K". */
export function shortNumber(value: number): string {
  if (value < 1000) return value ? String(value) : '';
  return `${(value / 1000).toFixed(1).replace('.', ',').replace(',0', '')}K`;
}

/** How VK writes the date of a post. */
export function when(seconds: number): string {
  const locale = lang === 'en' ? 'en-GB' : 'ru-RU';
  const minutes = Math.floor((Date.now() / 1000 - seconds) / 60);
  if (minutes < 1) return say('только что', 'just now');
  if (minutes < 60) return say(`${minutes} мин назад`, `${minutes} min ago`);
  return new Date(seconds * 1000).toLocaleString(locale, {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  });
}

export const vkOwners: Record<string, { name: string; href: string; letter: string }> = {
  [practiceAccounts.vk.ownerId]: {
    name: say('Научная библиотека университета', 'University Research Library'),
    href: '/unilib',
    letter: say('Н', 'U'),
  },
  [practiceAccounts.vk.otherOwnerId]: {
    name: say('Клуб читателей', 'Readers’ Club'),
    href: '/public765432',
    letter: say('К', 'R'),
  },
  [practiceAccounts.vk.viewerId]: {
    name: say('Мария Ковалёва', 'Maria Kovaleva'),
    href: '/id7001',
    letter: say('М', 'M'),
  },
};

interface PostProps {
  item: WallItem;
  /** On a post's own page the date is no link. */
  alone?: boolean;
  onEdit(item: WallItem): void;
  onChange(): void;
  /** Makes a suggested post ready to go out. */
  onPrepare?(item: WallItem): void;
}

/** A post of the modern wall, with its menu, counters and comment box. */
export function VkPost({ item, alone, onEdit, onChange, onPrepare }: PostProps) {
  const [menu, setMenu] = useState(false);
  const [gone, setGone] = useState(false);
  const [commenting, setCommenting] = useState(false);
  const owner = vkOwners[String(item.owner_id)];
  const key = `${item.owner_id}_${item.id}`;
  if (gone) {
    return (
      <article className="card post gone" {...testId('feed-item-custom-state-block')}>
        {say('Пост удалён', 'Post deleted')}{' '}
        <button
          type="button"
          className="plain"
          onClick={() => restorePost(item).then(() => setGone(false))}
        >
          {say('Восстановить', 'Restore')}
        </button>
      </article>
    );
  }
  const action = (name: string, label: string, glyph: string, count: number, act?: () => void) => (
    <button
      type="button"
      className="action"
      aria-label={label}
      onClick={act}
      {...testId(`post_footer_action_${name}`)}
    >
      <span aria-hidden="true">{glyph}</span> {shortNumber(count)}
    </button>
  );
  return (
    <article className="card">
      <div className="post" data-post-id={key} data-post-nesting-lvl="0" {...testId('post')}>
        <header className="post-head">
          <span className="avatar" {...testId('post-header-avatar')}>
            {owner?.letter}
          </span>
          <div>
            <h3>
              <a href={owner?.href} {...testId('post-header-title')}>
                {owner?.name}
              </a>
            </h3>
            <a
              className="post-date"
              href={alone ? undefined : `/wall${key}`}
              data-ts={item.date}
              title={new Date(item.date * 1000).toLocaleString(lang === 'en' ? 'en-GB' : 'ru-RU')}
              {...testId('post_date_block_preview')}
            >
              {when(item.date)}
            </a>
            {item.edited && <span className="quiet"> · {say('изменено', 'edited')}</span>}
          </div>
          <button
            type="button"
            className="menu-toggle"
            aria-label={say('Действия с постом', 'Post actions')}
            onClick={() => setMenu(!menu)}
            {...testId('post_context_menu_toggle')}
          >
            ⋯
          </button>
          {menu && (
            <div role="dialog" className="menu" {...testId('post_context_menu')}>
              <button
                type="button"
                onClick={() => {
                  setMenu(false);
                  onEdit(item);
                }}
                {...testId('post_context_menu_item_edit')}
              >
                {say('Редактировать', 'Edit')}
              </button>
              {item.post_type === 'postpone' && (
                <button type="button" onClick={() => publishWaiting(item).then(onChange)}>
                  {say('Опубликовать сейчас', 'Publish now')}
                </button>
              )}
              <button
                type="button"
                onClick={() => removePost(item).then(() => setGone(true), onChange)}
                {...testId('post_context_menu_item_delete')}
              >
                {say('Удалить', 'Delete')}
              </button>
            </div>
          )}
        </header>
        <div className="post-text" {...testId('post_text')}>
          <span
            {...testId('showmoretext-in-expanded')}
            ref={(node) => {
              if (node && node.textContent !== item.text && node.childElementCount === 0) {
                node.textContent = item.text;
                drawEmoji(node);
              }
            }}
          />
          {item.signer_id && (
            <a className="signer" href={`/id${item.signer_id}`} {...testId('post-footer-author')}>
              {vkOwners[String(item.signer_id)]?.name}
            </a>
          )}
        </div>
        {item.attachments.length > 0 && (
          <img
            className="post-picture"
            alt=""
            src={`/__practice/picture/${key}.svg`}
            {...testId('primary-attachment-photo')}
          />
        )}
        {onPrepare && item.post_type === 'suggest' && (
          <button type="button" className="primary" onClick={() => onPrepare(item)}>
            {say('Подготовить к публикации', 'Prepare for publishing')}
          </button>
        )}
        <footer className="post-foot">
          {action(
            'like',
            say('Отправить реакцию „Лайк“', 'Send “Like” reaction'),
            '♡',
            item.likes.count,
          )}
          {action('comment', say('Комментарии', 'Comments'), '✎', item.comments.count, () =>
            setCommenting(!commenting),
          )}
          {action('share', say('Поделиться', 'Share'), '↪', item.reposts.count)}
        </footer>
        {(commenting || alone) && (
          <div className="comment">
            <div
              role="textbox"
              className="comment-field"
              contentEditable={true}
              aria-label={say('Написать комментарий…', 'Write a comment…')}
              {...testId('content-editable-input')}
            />
            <button type="button" aria-label={say('Отправить', 'Send')} {...testId('send-comment')}>
              ➤
            </button>
          </div>
        )}
      </div>
    </article>
  );
}
