import { useEffect, useRef, useState } from 'preact/hooks';
import { registerModel, say } from './page-api';
import { drawEmoji, fieldText, fillField, handlePaste } from './plain-field';
import { newToken } from './send';
import { postClassic, type WallItem } from './vk-calls';
import { shortNumber, vkOwners, when } from './vk-post';

interface ClassicProps {
  ownerId: string;
  items: WallItem[];
  onDone(): void;
}

/** The classic wall: an inline composer that sends with Ctrl+Enter, and posts below it. */
export function VkClassicWall({ ownerId, items, onDone }: ClassicProps) {
  const field = useRef<HTMLDivElement>(null);
  const model = useRef('');
  const guid = useRef(newToken());
  const [empty, setEmpty] = useState(true);
  const [official, setOfficial] = useState(true);
  const [problem, setProblem] = useState('');
  const [open, setOpen] = useState(false);

  const commit = () => {
    drawEmoji(field.current!);
    model.current = fieldText(field.current!);
    setEmpty(model.current === '');
  };
  async function submit() {
    setProblem('');
    try {
      await postClassic({
        ownerId,
        message: model.current,
        fromGroup: official,
        signed: false,
        media: 0,
        publishDate: 0,
        guid: guid.current,
      });
      guid.current = newToken();
      fillField(field.current!, '');
      commit();
      onDone();
    } catch (reason) {
      setProblem(reason instanceof Error ? reason.message : String(reason));
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
              <div
                id="official"
                className={`checkbox${official ? ' on' : ''}`}
                role="checkbox"
                tabIndex={0}
                aria-checked={official}
                onClick={() => setOfficial(!official)}
                onKeyDown={(event) => event.key === ' ' && setOfficial(!official)}
              >
                {official ? '☑' : '☐'} {say('От имени сообщества', 'On behalf of the community')}
              </div>
              <button
                id="send_post"
                type="button"
                className="addpost_button primary"
                onClick={() => submit()}
              >
                {say('Опубликовать', 'Publish')}
              </button>
            </div>
          )}
        </div>
      </div>
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
              <div className="like_wrap">
                <span className="like_button_count">♡ {shortNumber(item.likes.count)}</span>
                <span className="like_views">
                  <span className="_views" data-count={item.views.count}>
                    ◉ {shortNumber(item.views.count)}
                  </span>
                </span>
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
