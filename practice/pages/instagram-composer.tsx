import { useRef, useState } from 'preact/hooks';
import {
  editCaption,
  type MediaNode,
  practicePhoto,
  screenName,
  share,
  upload,
} from './instagram-calls';
import { LexicalBox } from './lexical-box';
import { lang, optionValue, say } from './page-api';
import { newToken } from './send';

/** An icon the site names by its aria-label. */
export function Icon({ label, d }: { label: string; d: string }) {
  return (
    <svg role="img" aria-label={label} viewBox="0 0 24 24" width="24" height="24">
      <path d={d} fill="none" stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" />
    </svg>
  );
}

/** Header buttons are divs with a role and exact text. */
function HeadButton({ text, onPress }: { text: string; onPress(): void }) {
  return (
    <div
      role="button"
      tabIndex={0}
      className="head-button"
      onClick={onPress}
      onKeyDown={(event) => event.key === 'Enter' && onPress()}
    >
      {text}
    </div>
  );
}

type Step = 'select' | 'crop' | 'filters' | 'caption' | 'sharing' | 'shared' | 'failed';

/** The create dialog: choose, crop, filters, caption, share. Going back unmounts the caption editor. */
export function InstagramComposer({ onClose, onDone }: { onClose(): void; onDone(): void }) {
  const [step, setStep] = useState<Step>('select');
  const [caption, setCaption] = useState('');
  const [altText, setAltText] = useState('');
  const [pictures, setPictures] = useState<string[]>([]);
  const [discarding, setDiscarding] = useState(false);
  const [problem, setProblem] = useState('');
  const uploads = useRef<Array<Promise<string>>>([]);
  const session = useRef(newToken());

  function choose(files: File[]) {
    if (files.length === 0) return;
    uploads.current = files.map(upload);
    setPictures(files.map((file) => URL.createObjectURL(file)));
    setStep('crop');
  }

  async function publish() {
    setStep('sharing');
    try {
      const ids = await Promise.all(uploads.current);
      if (optionValue('lost') === 'close') onDone();
      await share({ caption, altText, uploads: ids, session: session.current });
      setStep('shared');
    } catch (reason) {
      setProblem(reason instanceof Error ? reason.message : String(reason));
      setStep('failed');
    }
  }

  const titles: Record<Step, string> = {
    select: say('Создание публикации', 'Create new post'),
    crop: say('Обрезать', 'Crop'),
    filters: say('Редактировать', 'Edit'),
    caption: say('Создание публикации', 'Create new post'),
    sharing: say('Публикация', 'Sharing'),
    shared: say('Публикация отправлена', 'Post shared'),
    failed: say('Не удалось опубликовать', 'Post couldn’t be shared'),
  };
  const back: Partial<Record<Step, Step>> = {
    crop: 'select',
    filters: 'crop',
    caption: 'filters',
  };
  const previous = back[step];
  const askClose = () => (step === 'select' || step === 'shared' ? onDone() : setDiscarding(true));
  return (
    <div className="overlay">
      <button
        type="button"
        className="overlay-close"
        aria-label={say('Закрыть', 'Close')}
        onClick={askClose}
      >
        ×
      </button>
      <div
        className={`dialog ${step === 'caption' ? 'wide' : ''}`}
        role="dialog"
        aria-modal="true"
        aria-label={say('Создание публикации', 'Create new post')}
      >
        <header className="dialog-head">
          {previous ? (
            <button type="button" className="icon-button" onClick={() => setStep(previous)}>
              <Icon label={say('Назад', 'Back')} d="M20 12H4m6-7-7 7 7 7" />
            </button>
          ) : (
            <span />
          )}
          <h2>{titles[step]}</h2>
          {step === 'crop' && (
            <HeadButton text={say('Далее', 'Next')} onPress={() => setStep('filters')} />
          )}
          {step === 'filters' && (
            <HeadButton text={say('Далее', 'Next')} onPress={() => setStep('caption')} />
          )}
          {step === 'caption' && (
            <HeadButton text={say('Поделиться', 'Share')} onPress={() => void publish()} />
          )}
        </header>
        {step === 'select' && (
          <div className="select">
            <p>{say('Перетащите сюда фото и видео', 'Drag photos and videos here')}</p>
            <form onSubmit={(event) => event.preventDefault()}>
              <label className="primary">
                {say('Выбрать на компьютере', 'Select from computer')}
                <input
                  type="file"
                  className="hidden-input"
                  multiple={true}
                  accept="image/jpeg,image/png,image/svg+xml,video/mp4"
                  onChange={(event) => choose([...(event.currentTarget.files ?? [])])}
                />
              </label>
            </form>
            <button
              type="button"
              className="plain"
              onClick={() => void practicePhoto().then((file) => choose([file]))}
            >
              {say('Взять учебное фото', 'Take a practice photo')}
            </button>
          </div>
        )}
        {(step === 'crop' || step === 'filters') && (
          <div className={step === 'filters' ? 'stage with-filters' : 'stage'}>
            <div className="picture">
              <img alt="" src={pictures[0]} />
              {step === 'crop' && (
                <button type="button" className="icon-button crop">
                  <Icon
                    label={say('Выбрать размер и обрезать', 'Select crop')}
                    d="M4 9V4h5m6 16h5v-5"
                  />
                </button>
              )}
            </div>
            {step === 'filters' && (
              <div className="filters">
                {['Aden', 'Clarendon', 'Gingham', 'Juno', 'Lark', 'Ludwig'].map((name) => (
                  <button key={name} type="button">
                    {name}
                  </button>
                ))}
              </div>
            )}
          </div>
        )}
        {step === 'caption' && (
          <div className="stage with-caption">
            <div className="picture">
              <img alt="" src={pictures[0]} />
              {pictures.length > 1 && <span className="many">1/{pictures.length}</span>}
            </div>
            <div className="caption-side">
              <div className="who">
                <span className="avatar small">u</span> <strong>{screenName}</strong>
              </div>
              <LexicalBox
                name="composer"
                rich={optionValue('editor') === 'rich'}
                label={say('Добавьте подпись…', 'Write a caption...')}
                initial={caption}
                onText={setCaption}
                className="caption-box"
                autofocus={true}
              />
              <div className="caption-count">
                <span>{caption.length.toLocaleString('en-US')}/2,200</span>
              </div>
              <input
                type="text"
                className="line"
                placeholder={say('Добавить место', 'Add location')}
                aria-label={say('Добавить место', 'Add location')}
              />
              <details className="line">
                <summary>{say('Специальные возможности', 'Accessibility')}</summary>
                <input
                  type="text"
                  placeholder={say('Напишите альтернативный текст…', 'Write alt text...')}
                  value={altText}
                  onInput={(event) => setAltText(event.currentTarget.value)}
                />
              </details>
              <details className="line">
                <summary>{say('Расширенные настройки', 'Advanced settings')}</summary>
                <label>
                  <input type="checkbox" /> {say('Выключить комментарии', 'Turn off commenting')}
                </label>
              </details>
            </div>
          </div>
        )}
        {step === 'sharing' && (
          <div className="result" role="status">
            <p>{say('Публикация…', 'Sharing')}</p>
          </div>
        )}
        {step === 'shared' && (
          <div className="result" role="status">
            <p className="done-mark" aria-hidden="true">
              ✓
            </p>
            <p>{say('Публикация отправлена.', 'Your post has been shared.')}</p>
            <button type="button" className="primary" onClick={onDone}>
              {say('Готово', 'Done')}
            </button>
          </div>
        )}
        {step === 'failed' && (
          <div className="result" role="alert">
            <p>{say('Не удалось разместить публикацию.', 'Your post couldn’t be shared.')}</p>
            <p className="quiet">{problem}</p>
            <button type="button" className="primary" onClick={() => void publish()}>
              {say('Повторить', 'Try again')}
            </button>
          </div>
        )}
        {discarding && (
          <div className="discard" role="dialog" aria-label={say('Удалить пост?', 'Discard post?')}>
            <p>{say('Удалить публикацию?', 'Discard post?')}</p>
            <button type="button" className="danger" onClick={onClose}>
              {say('Отменить', 'Discard')}
            </button>
            <button type="button" onClick={() => setDiscarding(false)}>
              {say('Продолжить редактирование', 'Continue editing')}
            </button>
          </div>
        )}
      </div>
    </div>
  );
}

interface EditProps {
  node: MediaNode;
  onClose(): void;
  onDone(): void;
}

/** The dialog that edits an old caption, with the same editor: must not be taken for the composer. */
export function InstagramEditDialog({ node, onClose, onDone }: EditProps) {
  const [caption, setCaption] = useState(node.caption.text);
  return (
    <div className="overlay">
      <div
        className="dialog wide"
        role="dialog"
        aria-modal="true"
        aria-label={say('Редактировать информацию', 'Edit info')}
      >
        <header className="dialog-head">
          <HeadButton text={say('Отмена', 'Cancel')} onPress={onClose} />
          <h2>{say('Редактировать информацию', 'Edit info')}</h2>
          <HeadButton
            text={say('Готово', 'Done')}
            onPress={() => void editCaption(node, caption).then(onDone)}
          />
        </header>
        <div className="stage with-caption">
          <div className="picture">
            <img alt="" src={`/__practice/picture/${node.code}.svg`} />
          </div>
          <div className="caption-side">
            <LexicalBox
              name="edit"
              rich={false}
              label={lang === 'en' ? 'Write a caption...' : 'Добавьте подпись…'}
              initial={node.caption.text}
              onText={setCaption}
              className="caption-box"
              autofocus={true}
            />
          </div>
        </div>
      </div>
    </div>
  );
}
