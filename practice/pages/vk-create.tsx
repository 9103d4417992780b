import { useState } from 'preact/hooks';
import { say, testId } from './page-api';

/** «Создать» with its fly-out; opens on hover and on click. */
export function VkCreateButton({ onPost }: { onPost(): void }) {
  const [open, setOpen] = useState(false);
  const others: Array<[string, string]> = [
    ['channel', say('Пост в канал', 'Channel post')],
    ['story', say('История', 'Story')],
    ['clip', say('Клип', 'Clip')],
    ['video', say('Видео', 'Video')],
    ['article', say('Статья', 'Article')],
  ];
  return (
    <div
      className="create"
      onMouseEnter={() => setOpen(true)}
      onMouseLeave={() => setOpen(false)}
      {...testId('group_publish_block')}
    >
      <button
        type="button"
        className="primary"
        onClick={() => setOpen(true)}
        {...testId('group_publish_create_button')}
      >
        {say('Создать', 'Create')}
      </button>
      {open && (
        <div className="create-menu">
          <button
            type="button"
            onClick={() => {
              setOpen(false);
              onPost();
            }}
            {...testId('group_publish_post_menu_item')}
          >
            {say('Пост', 'Post')}
          </button>
          {others.map(([name, label]) => (
            <button key={name} type="button" {...testId(`group_publish_${name}_menu_item`)}>
              {label}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
