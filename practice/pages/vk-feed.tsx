import { useState } from 'preact/hooks';
import { practiceAccounts } from '../practice-hosts';
import { say, testId } from './page-api';
import { Dialogs, type Open, useItems } from './vk-dialogs';
import { VkPost, vkOwners } from './vk-post';

const { viewerId } = practiceAccounts.vk;

/** The news: posts of every wall, and a composer whose author is chosen. */
export function VkFeed() {
  const { items, refresh } = useItems(viewerId, 'news');
  const [open, setOpen] = useState<Open>({});
  const [author, setAuthor] = useState<string>(viewerId);
  const [choosing, setChoosing] = useState(false);
  return (
    <>
      <section className="card feed-publish" {...testId('feed_publish_block')}>
        <span className="avatar">{vkOwners[author]?.letter}</span>
        <button
          type="button"
          className="plain"
          onClick={() => setOpen({ composer: true })}
          {...testId('posting_create_post_button')}
        >
          {say('Создать пост', 'Create post')}
        </button>
        <div className="create">
          <button
            type="button"
            className="plain"
            onClick={() => setChoosing(!choosing)}
            {...testId('feed_posting_owner_btn')}
          >
            {vkOwners[author]?.name} ▾
          </button>
          {choosing && (
            <div className="menu" role="listbox">
              {Object.entries(vkOwners).map(([id, { name }]) => (
                <button
                  key={id}
                  type="button"
                  role="option"
                  aria-selected={id === author}
                  onClick={() => {
                    setAuthor(id);
                    setChoosing(false);
                  }}
                >
                  {name}
                </button>
              ))}
            </div>
          )}
        </div>
      </section>
      <div role="feed">
        {items.map((item) => (
          <VkPost
            key={`${item.owner_id}_${item.id}-${item.edited ?? 0}`}
            item={item}
            onEdit={(edited) => setOpen({ edited })}
            onChange={refresh}
          />
        ))}
      </div>
      <Dialogs
        ownerId={author}
        as={author.startsWith('-') ? 'group' : 'self'}
        open={open}
        setOpen={setOpen}
        refresh={refresh}
      />
    </>
  );
}
