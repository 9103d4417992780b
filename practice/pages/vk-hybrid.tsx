import { say } from './page-api';
import { drawEmoji, fillField } from './plain-field';
import type { WallItem } from './vk-calls';
import { shortNumber, vkOwners, when } from './vk-post';

interface HybridProps {
  items: WallItem[];
  /** Opens the dialog that this page shares with the current site. */
  onCreate(): void;
}

/** The wall of the years between: an old page with new parts in it; exact numbers stand in attributes. */
export function VkHybridWall({ items, onCreate }: HybridProps) {
  return (
    <>
      <div className="PostingReactBlock__root card feed-publish">
        <button type="button" className="plain" onClick={onCreate}>
          {say('Создать пост', 'Create post')}
        </button>
      </div>
      <div id="page_wall_posts" className="wall_module">
        {items.map((item) => {
          const key = `${item.owner_id}_${item.id}`;
          return (
            <div
              key={key}
              id={`post${key}`}
              className="_post post Post--redesign card"
              data-post-id={key}
            >
              <a
                className="PostHeaderTitle__authorLink author"
                href={vkOwners[String(item.owner_id)]?.href}
              >
                {vkOwners[String(item.owner_id)]?.name}
              </a>
              <div
                className="PostDateBlock__root"
                data-exec={JSON.stringify({ PostDateBlock: { date: item.date } })}
              >
                <a className="post_link" href={`/wall${key}`}>
                  {when(item.date)}
                </a>
              </div>
              <div
                className="wall_post_text post-text"
                ref={(node) => {
                  if (node && node.childNodes.length === 0) {
                    fillField(node, item.text);
                    drawEmoji(node);
                  }
                }}
              />
              {item.signer_id && (
                <div className="wall_signed">
                  <a className="wall_signed_by" href={`/id${item.signer_id}`}>
                    {vkOwners[String(item.signer_id)]?.name}
                  </a>
                </div>
              )}
              <div className="like_wrap">
                <div
                  className="PostButtonReactions"
                  data-reaction-counts={JSON.stringify([item.likes.count])}
                >
                  <span className="PostButtonReactions__title">
                    {shortNumber(item.likes.count)}
                  </span>
                </div>
                <div className="PostBottomAction comment" data-count={item.comments.count}>
                  {shortNumber(item.comments.count)}
                </div>
                <div className="PostBottomAction share" data-count={item.reposts.count}>
                  {shortNumber(item.reposts.count)}
                </div>
                <div className="like_views">
                  <span className="_views" data-count={item.views.count}>
                    {shortNumber(item.views.count)}
                  </span>
                </div>
              </div>
            </div>
          );
        })}
      </div>
    </>
  );
}
