import { useEffect, useRef, useState } from 'preact/hooks';
import { registerModel, say } from './page-api';
import { drawEmoji, fieldText, fillField, handlePaste } from './plain-field';
import { newToken } from './send';
import { VkAskedBox } from './vk-asked';
import { Asked, changeClassic, postClassic, type WallItem } from './vk-calls';
import { shortNumber, vkOwners, when } from './vk-post';

interface ClassicProps {
  ownerId: string;
  /** May only suggest. */
  guest: boolean;
  items: WallItem[];
  onEdit(item: WallItem): void;
  onDone(): void;
}

/** A switch of the classic page, which is no real checkbox. */
function ClassicSwitch({
  id,
  label,
  on,
  onChange,
}: {
  id: string;
  label: string;
  on: boolean;
  onChange(on: boolean): void;
}) {
  return (
    <div
      id={id}
      className={`checkbox${on ? ' on' : ''}`}
      role="checkbox"
      tabIndex={0}
      aria-checked={on}
      onClick={() => onChange(!on)}
      onKeyDown={(event) => event.key === ' ' && onChange(!on)}
    >
      {on ? '☑' : '☐'} {label}
    </div>
  );
}

/** The classic wall: an inline composer that sends with Ctrl+Enter, and posts below it. */
export function VkClassicWall({ ownerId, guest, items, onEdit, onDone }: ClassicProps) {
  const field = useRef<HTMLDivElement>(null);
  const model = useRef('');
  const guid = useRef(newToken());
  const [empty, setEmpty] = useState(true);
  const [official, setOfficial] = useState(true);
  const [problem, setProblem] = useState('');
  const [open, setOpen] = useState(false);
  const [media, setMedia] = useState(0);
  const [signed, setSigned] = useState(false);
  const [moment, setMoment] = useState('');
  const [asked, setAsked] = useState<Asked | null>(null);
  const [gone, setGone] = useState<WallItem | null>(null);

  const commit = () => {
    drawEmoji(field.current!);
    model.current = fieldText(field.current!);
    setEmpty(model.current === '');
  };
  async function submit(more: Record<string, string> = {}) {
    setProblem('');
    setAsked(null);
    try {
      await postClassic(
        {
          ownerId,
          message: model.current,
          fromGroup: official && !guest,
          signed,
          media,
          publishDate: moment ? Math.floor(new Date(moment).getTime() / 1000) : 0,
          guid: guid.current,
        },
        more,
      );
      guid.current = newToken();
      setMedia(0);
      fillField(field.current!, '');
      commit();
      onDone();
    } catch (reason) {
      if (reason instanceof Asked) setAsked(reason);
      else setProblem(reason instanceof Error ? reason.message : String(reason));
    }
  }
  useEffect(
    () =>
      registerModel('composer', {
        read: () => model.current,
        write: (text) => {
          fillField(field.current!, text);
          commit();
        },
      }),
    [],
  );
  return (
    <>
      <div id="page_block_submit_post" className="card classic-composer">
        <div
          id="submit_post_box"
          className="submit_post_box"
          data-oid={ownerId}
          data-from-oid={ownerId}
          data-owner-name={vkOwners[ownerId]?.name}
          data-owner-href={vkOwners[ownerId]?.href}
        >
          <div className="message-box">
            <div
              ref={field}
              id="post_field"
              className="submit_post_field"
              role="textbox"
              contentEditable={true}
              aria-multiline="true"
              aria-label={say('Что у Вас нового?', 'What’s new?')}
              onFocus={() => setOpen(true)}
              onInput={commit}
              onPaste={handlePaste}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && event.ctrlKey) {
                  event.preventDefault();
                  void submit();
                }
              }}
            />
            {empty && (
              <span className="message-placeholder">{say('Что у Вас нового?', 'What’s new?')}</span>
            )}
          </div>
          {problem && (
            <p id="submit_post_error" className="problem" role="alert">
              {problem}
            </p>
          )}
          {(open || !empty) && (
            <div className="classic-foot">
              <label className="tool">
                {say('Фотография', 'Photo')}
                <input
                  type="file"
                  multiple={true}
                  className="hidden-input"
                  accept="image/*"
                  onChange={(event) => setMedia(media + (event.currentTarget.files?.length ?? 0))}
                />
              </label>
              {Array.from({ length: media }, (_, at) => `attached-${at}`).map((name) => (
                <span key={name} className="page_preview_photo_wrap attached-item">
                  <img
                    alt={say('Прикреплённое фото', 'Attached photo')}
                    src={`/__practice/picture/${name}.svg`}
                  />
                </span>
              ))}
              {!guest && (
                <>
                  <ClassicSwitch
                    id="official"
                    label={say('От имени сообщества', 'On behalf of the community')}
                    on={official}
                    onChange={setOfficial}
                  />
                  <ClassicSwitch
                    id="signed"
                    label={say('Подпись', 'Signature')}
                    on={signed}
                    onChange={setSigned}
                  />
                  <input
                    id="postpone_date"
                    type="datetime-local"
                    aria-label={say('Таймер', 'Timer')}
                    value={moment}
                    onInput={(event) => setMoment(event.currentTarget.value)}
                  />
                </>
              )}
              <button
                id="send_post"
                type="button"
                className="addpost_button primary"
                onClick={() => submit()}
              >
                {guest
                  ? say('Предложить новость', 'Suggest news')
                  : moment
                    ? say('Добавить в очередь', 'Add to queue')
                    : say('Опубликовать', 'Publish')}
              </button>
            </div>
          )}
        </div>
      </div>
      {asked && (
        <VkAskedBox
          asked={asked}
          onAnswer={(fields) => void submit(fields)}
          onCancel={() => setAsked(null)}
        />
      )}
      {gone && (
        <p className="dld card feed-publish">
          {say('Запись удалена', 'Post deleted')}{' '}
          <button
            type="button"
            className="plain"
            onClick={() =>
              changeClassic('restore', gone)
                .then(() => setGone(null))
                .then(onDone)
            }
          >
            {say('Восстановить', 'Restore')}
          </button>
        </p>
      )}
      <div id="page_wall_posts" className="wall_module">
        {items.map((item) => {
          const key = `${item.owner_id}_${item.id}`;
          return (
            <div key={key} id={`post${key}`} className="_post post card" data-post-id={key}>
              <a className="author" href={vkOwners[String(item.owner_id)]?.href}>
                {vkOwners[String(item.owner_id)]?.name}
              </a>
              <a className="post_link" href={`/wall${key}`}>
                <span className="rel_date" {...{ time: item.date }}>
                  {when(item.date)}
                </span>
              </a>
              <div className="wall_post_text post-text">{item.text}</div>
              {item.signer_id && (
                <div className="wall_signed">
                  <a className="wall_signed_by" href={`/id${item.signer_id}`}>
                    {vkOwners[String(item.signer_id)]?.name}
                  </a>
                </div>
              )}
              <div className="like_wrap">
                <a className="like_btn like">
                  ♡ <span className="like_button_count">{shortNumber(item.likes.count)}</span>
                </a>
                <a className="like_btn comment">
                  ✎ <span className="like_button_count">{shortNumber(item.comments.count)}</span>
                </a>
                <a className="like_btn share">
                  ↪ <span className="like_button_count">{shortNumber(item.reposts.count)}</span>
                </a>
                <span className="like_views">
                  <span className="_views" data-count={item.views.count}>
                    ◉ {shortNumber(item.views.count)}
                  </span>
                </span>
              </div>
              <div className="row">
                <button type="button" className="plain" onClick={() => onEdit(item)}>
                  {say('Редактировать', 'Edit')}
                </button>
                <button
                  type="button"
                  className="plain"
                  onClick={() =>
                    changeClassic('delete', item)
                      .then(() => setGone(item))
                      .then(onDone)
                  }
                >
                  {say('Удалить', 'Delete')}
                </button>
              </div>
              <div className="reply_field_wrap">
                <div
                  className="reply_field submit_post_field"
                  role="textbox"
                  contentEditable={true}
                  aria-label={say('Написать комментарий…', 'Write a comment…')}
                />
              </div>
            </div>
          );
        })}
      </div>
    </>
  );
}
