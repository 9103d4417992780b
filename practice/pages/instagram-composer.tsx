import { useRef, useState } from 'preact/hooks';
import { account, practicePhoto, share, upload } from './instagram-calls';
import { HeadButton, Icon, word } from './instagram-parts';
import { LexicalBox } from './lexical-box';
import { optionValue, say } from './page-api';
import { newToken } from './send';

/** What was chosen, as it stays on this computer until it is shared. */
function Preview({ src, video }: { src: string; video: boolean }) {
  return video ? <video src={src} muted={true} /> : <img alt="" src={src} />;
}

type Step = 'select' | 'crop' | 'filters' | 'caption' | 'sharing' | 'shared' | 'failed';

/** The create dialog: choose, crop, filters, caption, share. Going back unmounts the caption editor. */
export function InstagramComposer({ onClose, onDone }: { onClose(): void; onDone(): void }) {
  const [step, setStep] = useState<Step>('select');
  const [caption, setCaption] = useState('');
  const [altTexts, setAltTexts] = useState<string[]>([]);
  const [describing, setDescribing] = useState(false);
  const [pictures, setPictures] = useState<string[]>([]);
  const [reel, setReel] = useState(false);
  const [discarding, setDiscarding] = useState(false);
  const [problem, setProblem] = useState('');
  const uploads = useRef<Array<Promise<string>>>([]);
  const session = useRef(newToken());

  function choose(files: File[]) {
    if (files.length === 0) return;
    uploads.current = files.map(upload);
    setPictures(files.map((file) => URL.createObjectURL(file)));
    setAltTexts(files.map(() => ''));
    setReel(files.length === 1 && files[0]!.type.startsWith('video/'));
    setStep('crop');
  }

  async function publish() {
    setStep('sharing');
    try {
      const ids = await Promise.all(uploads.current);
      if (optionValue('lost') === 'close') onDone();
      await share({ caption, altTexts, uploads: ids, reel, session: session.current });
      setStep('shared');
    } catch (reason) {
      setProblem(reason instanceof Error ? reason.message : String(reason));
      setStep('failed');
    }
  }

  const titles: Record<Step, string> = {
    select: word('Создание публикации', 'Create new post', 'Új bejegyzés'),
    crop: word('Обрезать', 'Crop', 'Körülvágás'),
    filters: word('Редактировать', 'Edit', 'Szerkesztés'),
    caption: word('Создание публикации', 'Create new post', 'Új bejegyzés'),
    sharing: word('Публикация', 'Sharing', 'Megosztás'),
    shared: word('Публикация отправлена', 'Post shared', 'Bejegyzés megosztva'),
    failed: word('Не удалось опубликовать', 'Post couldn’t be shared', 'Nem sikerült'),
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
        aria-label={word('Создание публикации', 'Create new post', 'Új bejegyzés')}
      >
        <header className="dialog-head">
          {previous ? (
            <button type="button" className="icon-button" onClick={() => setStep(previous)}>
              <Icon label={word('Назад', 'Back', 'Vissza')} d="M20 12H4m6-7-7 7 7 7" />
            </button>
          ) : (
            <span />
          )}
          <h2>{titles[step]}</h2>
          {step === 'crop' && (
            <HeadButton text={word('Далее', 'Next', 'Tovább')} onPress={() => setStep('filters')} />
          )}
          {step === 'filters' && (
            <HeadButton text={word('Далее', 'Next', 'Tovább')} onPress={() => setStep('caption')} />
          )}
          {step === 'caption' && (
            <HeadButton
              text={word('Поделиться', 'Share', 'Megosztás')}
              onPress={() => void publish()}
            />
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
              <Preview src={pictures[0]!} video={reel} />
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
              <Preview src={pictures[0]!} video={reel} />
              {pictures.length > 1 && <span className="many">1/{pictures.length}</span>}
            </div>
            <div className="caption-side">
              <div className="who">
                <span className="avatar small">u</span> <strong>{account().name}</strong>
              </div>
              <LexicalBox
                name="composer"
                rich={optionValue('editor') === 'rich'}
                label={word('Добавьте подпись…', 'Write a caption...', 'Írj képaláírást…')}
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
              <div className="line">
                <button
                  type="button"
                  className="plain"
                  aria-expanded={describing}
                  onClick={() => setDescribing(!describing)}
                >
                  {word('Специальные возможности', 'Accessibility', 'Kisegítő lehetőségek')}
                </button>
                {describing &&
                  !reel &&
                  pictures.map((picture, at) => (
                    <div key={picture} className="described">
                      <img alt="" src={picture} />
                      <input
                        type="text"
                        placeholder={word(
                          'Напишите альтернативный текст…',
                          'Write alt text...',
                          'Mi látható a képen?',
                        )}
                        value={altTexts[at] ?? ''}
                        onInput={({ currentTarget: { value } }) =>
                          setAltTexts(altTexts.map((text, of) => (of === at ? value : text)))
                        }
                      />
                    </div>
                  ))}
              </div>
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
            <p>
              {word('Публикация отправлена.', 'Your post has been shared.', 'A bejegyzés kész.')}
            </p>
            <button type="button" className="primary" onClick={onDone}>
              {word('Готово', 'Done', 'Kész')}
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
