import { useEffect, useState } from 'preact/hooks';
import { practiceAccounts } from '../practice-hosts';
import { option, say, testId } from './page-api';
import { changeClassic } from './vk-calls';
import { VkClassicWall } from './vk-classic';
import { VkCreateButton } from './vk-create';
import { Dialogs, type Open, useItems } from './vk-dialogs';
import { VkHybridWall } from './vk-hybrid';
import { VkPost, vkOwners } from './vk-post';

const { viewerId } = practiceAccounts.vk;

/** A community's or a person's page, in the look its address asks for. */
export function VkWall({ ownerId }: { ownerId: string }) {
  const { items, refresh } = useItems(ownerId);
  const [open, setOpen] = useState<Open>({});
  useEffect(() => setOpen({}), [ownerId]);
  const owner = vkOwners[ownerId];
  const group = ownerId.startsWith('-');
  const guest = option('guest') || (!group && ownerId !== viewerId);
  const as = group ? (guest ? 'guest' : 'group') : 'self';
  const create = () => setOpen({ composer: true });
  const classic = option('classic');
  const hybrid = option('hybrid');
  return (
    <>
      <section className="card community">
        <div className="cover" />
        <div className="community-head">
          <span className="avatar big">{owner?.letter ?? '?'}</span>
          <div>
            <h1 className={classic ? 'page_name' : ''}>{owner?.name ?? ownerId}</h1>
            <p className="quiet">
              {group
                ? say('Библиотека · 4 218 подписчиков', 'Library · 4,218 followers')
                : say('Библиотекарь', 'Librarian')}
            </p>
          </div>
          {group && !guest && (
            <a href={`/club${ownerId.slice(1)}`}>{say('Управление', 'Manage')}</a>
          )}
        </div>
        {!classic && !hybrid && (
          <div className="community-tools">
            {as === 'group' && <VkCreateButton onPost={create} />}
            {as === 'guest' && group && (
              <button
                type="button"
                className="primary"
                onClick={create}
                {...testId('group_publish_suggest_button')}
              >
                {say('Предложить пост', 'Suggest post')}
              </button>
            )}
            {as === 'self' && !guest && (
              <button
                type="button"
                className="primary"
                onClick={create}
                {...testId('posting_create_post_button')}
              >
                {say('Создать пост', 'Create post')}
              </button>
            )}
            {group && !guest && (
              <>
                <a href={`/wall${ownerId}?postponed=1`}>{say('Отложенные', 'Scheduled')}</a>
                <a href={`/wall${ownerId}?suggested=1`}>{say('Предложенные', 'Suggested')}</a>
              </>
            )}
            <input
              type="search"
              placeholder={say('Поиск по стене', 'Search the wall')}
              aria-label={say('Поиск по стене', 'Search the wall')}
              {...testId('community-tabs-search-input')}
            />
            {/* The page's own album upload: three file inputs stand on a community page. */}
            <input
              type="file"
              className="hidden-input"
              accept="image/jpeg,image/png,image/gif"
              tabIndex={-1}
              aria-hidden="true"
            />
            <button type="button" className="plain" onClick={() => setOpen({ report: true })}>
              {say('Пожаловаться', 'Report')}
            </button>
          </div>
        )}
      </section>
      {classic && (
        <VkClassicWall
          ownerId={ownerId}
          guest={guest}
          items={items}
          onEdit={(edited) => setOpen({ edited })}
          onDone={refresh}
        />
      )}
      {hybrid && <VkHybridWall items={items} onCreate={create} />}
      {!classic && !hybrid && (
        <section className="wall" aria-label={say('Записи', 'Posts')}>
          {items.map((item) => (
            <VkPost
              key={`${item.id}-${item.edited ?? 0}`}
              item={item}
              onEdit={(edited) => setOpen({ edited })}
              onChange={refresh}
            />
          ))}
        </section>
      )}
      <Dialogs ownerId={ownerId} as={as} open={open} setOpen={setOpen} refresh={refresh} />
    </>
  );
}

/** Posts that wait: scheduled ones, or those readers suggested. */
export function VkQueue({
  ownerId,
  filter,
}: {
  ownerId: string;
  filter: 'postponed' | 'suggests';
}) {
  const { items, refresh } = useItems(ownerId, filter);
  const [open, setOpen] = useState<Open>({});
  const classic = option('classic');
  return (
    <>
      <h2>
        {filter === 'postponed'
          ? say('Отложенные записи', 'Scheduled posts')
          : say('Предложенные записи', 'Suggested posts')}
      </h2>
      <section className="wall">
        {items.map((item) =>
          classic ? (
            <div
              key={item.id}
              id={`post${item.owner_id}_${item.id}`}
              className="_post post card"
              data-post-id={`${item.owner_id}_${item.id}`}
            >
              <div className="wall_post_text post-text">{item.text}</div>
              <button
                type="button"
                className="plain"
                onClick={() => changeClassic('publish_postponed', item).then(refresh)}
              >
                {say('Опубликовать сейчас', 'Publish now')}
              </button>
            </div>
          ) : (
            <VkPost
              key={item.id}
              item={item}
              onEdit={(edited) => setOpen({ edited })}
              onChange={refresh}
              onPrepare={(waiting) => setOpen({ waiting })}
            />
          ),
        )}
      </section>
      <Dialogs ownerId={ownerId} as="group" open={open} setOpen={setOpen} refresh={refresh} />
    </>
  );
}

/** The page of one post. */
export function VkOnePost({ ownerId, id }: { ownerId: string; id: string }) {
  const { items, refresh } = useItems(ownerId);
  const [open, setOpen] = useState<Open>({});
  return (
    <>
      {items
        .filter((item) => String(item.id) === id)
        .map((item) => (
          <VkPost
            key={`${item.id}-${item.edited ?? 0}`}
            item={item}
            alone={true}
            onEdit={(edited) => setOpen({ edited })}
            onChange={refresh}
          />
        ))}
      <Dialogs ownerId={ownerId} as="group" open={open} setOpen={setOpen} refresh={refresh} />
    </>
  );
}
