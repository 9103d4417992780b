import { useRef, useState } from 'preact/hooks';
import { optionValue, say, testId } from './page-api';
import { newToken } from './send';
import { VkAskedBox } from './vk-asked';
import { Asked, type Draft, postToWall, type WallItem } from './vk-calls';
import { dropDraft, keepDraft } from './vk-drafts';
import { VkField } from './vk-field';

interface ComposerProps {
  ownerId: string;
  /** What the person may do here: post as the community, suggest to it, or write on their own wall. */
  as: 'group' | 'guest' | 'self';
  /** The suggested or scheduled post that is made ready and sent from here. */
  waiting?: WallItem;
  onClose(): void;
  onDone(): void;
}

/** The two-step dialog «Новый пост»: text and pictures, then settings with a preview. */
export function VkComposer({ ownerId, as, waiting, onClose, onDone }: ComposerProps) {
  const kept = waiting ? '' : optionValue('draft');
  const [step, setStep] = useState<'draft' | 'text' | 'settings' | 'later'>(
    kept ? 'draft' : 'text',
  );
  const [text, setText] = useState(waiting?.text ?? '');
  const [media, setMedia] = useState(0);
  const [signed, setSigned] = useState(false);
  const [moment, setMoment] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const [asked, setAsked] = useState<Asked | null>(null);
  const last = useRef(0);
  const guid = useRef(newToken());

  function change(next: string) {
    setText(next);
    void keepDraft(ownerId, next);
  }

  async function submit(publishDate = 0, more: Record<string, string> = {}) {
    last.current = publishDate;
    setAsked(null);
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
      ...(waiting && { postId: String(waiting.id) }),
    };
    if (optionValue('lost') === 'close') onClose();
    try {
      await postToWall(draft, more);
      await dropDraft(ownerId);
      onDone();
    } catch (reason) {
      if (reason instanceof Asked) setAsked(reason);
      else setProblem(reason instanceof Error ? reason.message : String(reason));
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
                  change(kept);
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
              <VkField
                name="composer"
                text={text}
                label={say('Напишите что-нибудь…', 'Write something…')}
                onText={change}
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
                        {...testId('media-grid-item')}
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
      {asked && (
        <VkAskedBox
          asked={asked}
          onAnswer={(fields) => void submit(last.current, fields)}
          onCancel={() => setAsked(null)}
        />
      )}
    </div>
  );
}
