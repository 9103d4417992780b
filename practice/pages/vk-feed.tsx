import { useState } from 'preact/hooks';
import { practiceAccounts } from '../practice-hosts';
import { say, testId } from './page-api';
import { Dialogs, type Open, useItems } from './vk-dialogs';
import { VkPost, vkOwners } from './vk-post';

const { viewerId } = practiceAccounts.vk;

/** What stands in everybody's news besides: an advertisement, and a post that repeats another. */
function VkStrangers() {
  return (
    <>
      <article className="card">
        <div className="post" data-post-id="-900_1" data-post-nesting-lvl="0" data-ad="1">
          <span className="quiet">{say('Реклама', 'Advertisement')}</span>
          <div className="post-text" {...testId('post_text')}>
            {say('Окна недорого', 'Windows at a good price')}
          </div>
        </div>
      </article>
      <article className="card">
        <div className="post" data-post-id="-901_5" data-post-nesting-lvl="0" {...testId('post')}>
          <a href="/public901" {...testId('post-header-title')}>
            {say('Городской музей', 'City Museum')}
          </a>
          <div data-post-id="-902_3" data-post-nesting-lvl="1">
            <a href="/public902" {...testId('post-header-title')}>
              {say('Архив', 'Archive')}
            </a>
            <div className="post-text" {...testId('post_text')}>
              {say('Открыт читальный зал.', 'The reading room is open.')}
            </div>
          </div>
        </div>
      </article>
    </>
  );
}

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
        <VkStrangers />
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
