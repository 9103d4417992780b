import { useEffect, useRef, useState } from 'preact/hooks';
import { option, optionValue, registerModel, say, testId } from './page-api';
import { drawEmoji, emojiImage, fieldText, fillField, handlePaste } from './plain-field';
import { newToken } from './send';
import { type Draft, editPost, postToWall, type WallItem } from './vk-calls';

interface FieldProps {
  name: string;
  text: string;
  label: string;
  onText(text: string): void;
}

/** The composer's field: a plain editable span that draws emoji and handles paste itself. */
function MessageField({ name, text, label, onText }: FieldProps) {
  const field = useRef<HTMLSpanElement>(null);
  const model = useRef(text);
  const [empty, setEmpty] = useState(text === '');
  const commit = () => {
    const root = field.current;
    if (!root) return;
    drawEmoji(root);
    model.current = fieldText(root);
    setEmpty(model.current === '');
    onText(model.current);
  };
  useEffect(() => {
    const root = field.current!;
    fillField(root, text);
    drawEmoji(root);
    root.focus();
    return registerModel(name, {
      read: () => model.current,
      write: (next) => {
        fillField(root, next);
        commit();
      },
    });
  }, []);
  return (
    <div className="message-box">
      <span
        ref={field}
        className="message-field"
        role="textbox"
        contentEditable={true}
        aria-multiline="true"
        aria-label={label}
        onInput={commit}
        onBlur={commit}
        onPaste={handlePaste}
        {...testId('posting_base_screen_input_message')}
      />
      {empty && <span className="message-placeholder">{label}</span>}
      <button
        type="button"
        className="emoji-button"
        aria-label={say('Добавить эмодзи', 'Add emoji')}
        onClick={() => {
          field.current?.append(emojiImage('📚'));
          commit();
        }}
      >
        ☺
      </button>
    </div>
  );
}

interface ComposerProps {
  ownerId: string;
  /** What the person may do here: post as the community, suggest to it, or write on their own wall. */
  as: 'group' | 'guest' | 'self';
  onClose(): void;
  onDone(): void;
}

/** The two-step dialog «Новый пост»: text and pictures, then settings with a preview. */
export function VkComposer({ ownerId, as, onClose, onDone }: ComposerProps) {
  const kept = optionValue('draft');
  const [step, setStep] = useState<'draft' | 'text' | 'settings' | 'later'>(
    kept ? 'draft' : 'text',
  );
  const [text, setText] = useState('');
  const [media, setMedia] = useState(0);
  const [signed, setSigned] = useState(false);
  const [moment, setMoment] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const guid = useRef(newToken());

  async function submit(publishDate = 0) {
    setBusy(true);
    setProblem('');
    const draft: Draft = {
      ownerId,
      message: text,
      fromGroup: as === 'group',
      signed,
      media,
      publishDate,
      guid: guid.current,
    };
    if (optionValue('lost') === 'close') onClose();
    try {
      await postToWall(draft);
      onDone();
    } catch (reason) {
      setProblem(reason instanceof Error ? reason.message : String(reason));
      setBusy(false);
    }
  }

  const tooEmpty = text.trim() === '' && media === 0;
  return (
    <div className="overlay">
      <div
        className="modal"
        role="dialog"
        aria-modal="true"
        aria-label={say('Форма постинга', 'Posting form')}
        {...testId('posting_modal_box')}
      >
        <header className="modal-head">
          {step === 'settings' || step === 'later' ? (
            <button
              type="button"
              className="back"
              aria-label={say('Назад', 'Back')}
              onClick={() => setStep(step === 'later' ? 'settings' : 'text')}
            >
              ←
            </button>
          ) : (
            <span />
          )}
          <h2 {...testId('modalheader-title')}>{say('Новый пост', 'New post')}</h2>
          <button
            type="button"
            className="close"
            aria-label={say('Закрыть', 'Close')}
            onClick={onClose}
            {...testId('modal-close-button')}
          >
            ×
          </button>
        </header>
        {step === 'draft' && (
          <div className="modal-body draft-box">
            <p>{say('У вас есть неопубликованный черновик', 'You have an unpublished draft')}</p>
            <div className="box_controls_buttons row">
              <button
                type="button"
                className="FlatButton--primary primary"
                onClick={() => {
                  setText(kept);
                  setStep('text');
                }}
              >
                {say('Открыть черновик', 'Open draft')}
              </button>
              <button type="button" className="secondary" onClick={() => setStep('text')}>
                {say('Начать заново', 'Start over')}
              </button>
            </div>
          </div>
        )}
        {step === 'text' && (
          <>
            <div className="modal-body">
              <MessageField
                name="composer"
                text={text}
                label={say('Напишите что-нибудь…', 'Write something…')}
                onText={setText}
              />
              {media > 0 && (
                <div className="attached">
                  {Array.from({ length: media }, (_, at) => String(at)).map((name) => (
                    <span
                      key={name}
                      className="attached-item"
                      {...testId('posting_attachment_item')}
                    >
                      <img
                        alt={say('Прикреплённое фото', 'Attached photo')}
                        src={`/__practice/picture/attached-${name}.svg`}
                      />
                      <button
                        type="button"
                        aria-label={say('Убрать', 'Remove')}
                        onClick={() => setMedia(media - 1)}
                        {...testId('posting_attachment_photo_item_remove')}
                      >
                        ×
                      </button>
                    </span>
                  ))}
                </div>
              )}
            </div>
            <footer className="modal-foot">
              <label className="tool" {...testId('posting_base_screen_draganddrop')}>
                {say('Фото или видео', 'Photo or video')}
                <input
                  type="file"
                  multiple={true}
                  className="hidden-input"
                  accept="image/*,video/*"
                  onChange={(event) => setMedia(media + (event.currentTarget.files?.length ?? 0))}
                  {...testId('posting_base_screen_download_from_device')}
                />
              </label>
              <button
                type="button"
                className="primary"
                disabled={tooEmpty}
                onClick={() => setStep('settings')}
                {...testId('posting_base_screen_next')}
              >
                {say('Далее', 'Next')}
              </button>
            </footer>
          </>
        )}
        {step === 'settings' && (
          <>
            <div className="modal-body">
              <div className="preview">
                <span className="post-text" {...testId('showmoretext-in')}>
                  {text}
                </span>
              </div>
              {as === 'group' && (
                <label className="setting" {...testId('posting_settings_sign_switch')}>
                  {say('Подпись автора', 'Author’s signature')}
                  <input
                    type="checkbox"
                    checked={signed}
                    onChange={(event) => setSigned(event.currentTarget.checked)}
                    {...testId('posting_settings_sign_switch_input')}
                  />
                </label>
              )}
              <label className="setting">
                {say('Опубликовать в историю', 'Publish to story')}
                <input type="checkbox" {...testId('posting_settings_repost_to_story_switch')} />
              </label>
              {problem && (
                <p className="problem" role="alert">
                  {say('Не удалось опубликовать: ', 'Could not publish: ')}
                  {problem}
                </p>
              )}
            </div>
            <footer className="modal-foot">
              <button
                type="button"
                className="secondary"
                onClick={() => setStep('later')}
                {...testId('posting_postponed_button')}
              >
                {say('Запланировать', 'Schedule')}
              </button>
              {as === 'guest' ? (
                <button
                  type="button"
                  className="primary"
                  disabled={busy}
                  onClick={() => submit()}
                  {...testId('posting_suggest_button')}
                >
                  {say('Предложить пост', 'Suggest post')}
                </button>
              ) : (
                <button
                  type="button"
                  className="primary"
                  disabled={busy}
                  onClick={() => submit()}
                  {...testId('posting_submit_button')}
                >
                  {say('Опубликовать', 'Publish')}
                </button>
              )}
            </footer>
          </>
        )}
        {step === 'later' && (
          <>
            <div className="modal-body">
              <label className="setting" {...testId('posting_postponed_calendar')}>
                {say('Дата и время', 'Date and time')}
                <input
                  type="datetime-local"
                  value={moment}
                  onInput={(event) => setMoment(event.currentTarget.value)}
                />
              </label>
              {problem && (
                <p className="problem" role="alert">
                  {problem}
                </p>
              )}
            </div>
            <footer className="modal-foot">
              <span />
              <button
                type="button"
                className="primary"
                disabled={busy || !moment}
                onClick={() => submit(Math.floor(new Date(moment).getTime() / 1000))}
                {...testId('posting_postponed_publish_button')}
              >
                {say('Добавить в очередь', 'Add to queue')}
              </button>
            </footer>
          </>
        )}
      </div>
    </div>
  );
}

/** The dialog that edits an old post: looks like the composer and must not be taken for it. */
export function VkEditDialog({
  item,
  onClose,
  onDone,
}: {
  item: WallItem;
  onClose(): void;
  onDone(): void;
}) {
  const [text, setText] = useState(item.text);
  return (
    <div className="overlay">
      <div
        className="modal"
        role="dialog"
        aria-modal="true"
        aria-label={say('Редактирование поста', 'Edit post')}
        {...testId('posting_modal_box')}
      >
        <header className="modal-head">
          <span />
          <h2 {...testId('modalheader-title')}>{say('Редактирование поста', 'Edit post')}</h2>
          <button
            type="button"
            className="close"
            aria-label={say('Закрыть', 'Close')}
            onClick={onClose}
            {...testId('modal-close-button')}
          >
            ×
          </button>
        </header>
        <div className="modal-body">
          <MessageField
            name="edit"
            text={item.text}
            label={say('Напишите что-нибудь…', 'Write something…')}
            onText={setText}
          />
        </div>
        <footer className="modal-foot">
          <span />
          <button
            type="button"
            className="primary"
            onClick={() => editPost(item, text).then(onDone)}
          >
            {say('Сохранить', 'Save')}
          </button>
        </footer>
      </div>
    </div>
  );
}

/** The page m.vk.ru/new_post/-<id>: a textarea and one button. */
export function VkMobileComposer({ ownerId, onDone }: { ownerId: string; onDone(): void }) {
  const [text, setText] = useState('');
  const [step, setStep] = useState(1);
  const [problem, setProblem] = useState('');
  const guid = useRef(newToken());
  useEffect(
    () => registerModel('composer', { read: () => text, write: (next) => setText(next) }),
    [text],
  );
  return (
    <section className="card mobile-composer">
      <h2>{say('Новый пост', 'New post')}</h2>
      {step === 1 ? (
        <>
          <textarea
            rows={8}
            aria-label={say('Текст поста', 'Post text')}
            placeholder={say('Напишите что-нибудь…', 'Write something…')}
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
            {...testId('posting_start_screen_post_input')}
          />
          <button
            type="button"
            className="primary"
            onClick={() => setStep(2)}
            {...testId('posting_start_screen_next_button')}
          >
            {say('Далее', 'Next')}
          </button>
        </>
      ) : (
        <>
          <p className="post-text">{text}</p>
          {problem && <p role="alert">{problem}</p>}
          <button
            type="button"
            className="primary"
            onClick={() =>
              postToWall({
                ownerId,
                message: text,
                fromGroup: !option('guest'),
                signed: false,
                media: 0,
                publishDate: 0,
                guid: guid.current,
              }).then(onDone, (reason: Error) => setProblem(reason.message))
            }
            {...testId('posting_submit_button')}
          >
            {say('Опубликовать', 'Publish')}
          </button>
        </>
      )}
    </section>
  );
}
