import { useRef, useState } from 'preact/hooks';
import {
  actorName,
  createStory,
  editStory,
  type FacebookDraft,
  previewLink,
  type Story,
} from './facebook-calls';
import { LexicalBox } from './lexical-box';
import { option, optionValue, say } from './page-api';
import { newToken } from './send';

const attachedNames = (media: number): string[] =>
  Array.from({ length: media }, (_, at) => String(at));

const rich = optionValue('editor') !== 'plain';

/** A button as the site makes them: a div with a role and a label. */
export function RoleButton(props: {
  label: string;
  text?: string;
  className?: string;
  disabled?: boolean;
  onPress(): void;
}) {
  const { label, text, className, disabled = false, onPress } = props;
  return (
    <div
      role="button"
      tabIndex={disabled ? -1 : 0}
      aria-label={label}
      aria-disabled={disabled ? 'true' : undefined}
      className={className ?? 'role-button'}
      onClick={() => !disabled && onPress()}
      onKeyDown={(event) => {
        if (!disabled && (event.key === 'Enter' || event.key === ' ')) {
          event.preventDefault();
          onPress();
        }
      }}
    >
      {text ?? label}
    </div>
  );
}

interface ComposerProps {
  surface: FacebookDraft['surface'];
  onClose(): void;
  /** `waits`: the post is kept back for a group's administrators. */
  onDone(waits: boolean): void;
}

/** The dialog «Создать публикацию», in one step or (`?steps=2`) two. */
export function FacebookComposer({ surface, onClose, onDone }: ComposerProps) {
  const [step, setStep] = useState<'text' | 'settings'>('text');
  const [text, setText] = useState('');
  const [media, setMedia] = useState(0);
  const [moment, setMoment] = useState('');
  const [later, setLater] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const session = useRef(newToken());
  const previewed = useRef('');
  const twoSteps = optionValue('steps') === '2';
  const empty = text.trim() === '' && media === 0;

  function take(next: string) {
    setText(next);
    const link = /https?:\/\/\S+\.\S{2,}/.exec(next)?.[0];
    if (link && link !== previewed.current) {
      previewed.current = link;
      void previewLink(link);
    }
  }

  async function publish() {
    setBusy(true);
    setProblem('');
    if (optionValue('lost') === 'close') onClose();
    try {
      const { waits } = await createStory({
        text,
        media,
        session: session.current,
        surface,
        publishAt: later && moment ? Math.floor(new Date(moment).getTime() / 1000) : 0,
      });
      onDone(waits);
    } catch (reason) {
      setProblem(reason instanceof Error ? reason.message : String(reason));
      setBusy(false);
    }
  }

  const heading =
    step === 'text'
      ? say('Создать публикацию', 'Create post')
      : say('Настройки публикации', 'Post settings');
  const prompt = say(`Что у вас нового, ${actorName}?`, `What's on your mind, ${actorName}?`);
  const publishButton = (
    <RoleButton
      label={later ? say('Запланировать', 'Schedule') : say('Опубликовать', 'Post')}
      className="wide-button"
      disabled={empty || busy}
      onPress={() => void publish()}
    />
  );
  const momentField = later && (
    <input
      type="datetime-local"
      className="moment"
      aria-label={say('Дата и время', 'Date and time')}
      value={moment}
      onInput={(event) => setMoment(event.currentTarget.value)}
    />
  );
  const trouble = problem && (
    <p className="problem" role="alert">
      {problem}
    </p>
  );
  return (
    <div className="overlay">
      <div className="dialog" role="dialog" aria-modal="true" aria-label={heading}>
        <form method="post" onSubmit={(event) => event.preventDefault()}>
          <header className="dialog-head">
            {step === 'settings' && (
              <RoleButton
                label={say('Назад', 'Back')}
                text="←"
                className="round back"
                onPress={() => setStep('text')}
              />
            )}
            <h2>{heading}</h2>
            <RoleButton
              label={say('Закрыть', 'Close')}
              text="×"
              className="round close"
              onPress={onClose}
            />
          </header>
          {step === 'text' && (
            <>
              <div className="dialog-body">
                <div className="who">
                  <span className="avatar">{actorName[0]}</span>
                  <div>
                    <strong>{actorName}</strong>
                    <div className="quiet">{say('Доступно всем', 'Public')}</div>
                  </div>
                </div>
                {/* Attaching a picture draws the whole dialog anew, editor included. */}
                <LexicalBox
                  key={media}
                  name="composer"
                  rich={rich}
                  label={prompt}
                  initial={option('wipe') && media > 0 ? '' : text}
                  onText={take}
                  className="composer-box"
                  autofocus={true}
                />
                {media > 0 && (
                  <div className="attached">
                    {attachedNames(media).map((name) => (
                      <div key={name} className="attached-item">
                        <img
                          alt={say('Прикреплённое фото', 'Attached photo')}
                          src={`/__practice/picture/facebook-${name}.svg`}
                        />
                      </div>
                    ))}
                    <input
                      type="text"
                      aria-label={say('Подпись к фото', 'Photo caption')}
                      placeholder={say('Подпись к фото', 'Photo caption')}
                    />
                  </div>
                )}
                {trouble}
              </div>
              <div className="tools">
                <span>{say('Добавить к публикации', 'Add to your post')}</span>
                <label className="tool">
                  {say('Фото/видео', 'Photo/video')}
                  <input
                    type="file"
                    className="hidden-input"
                    multiple={true}
                    accept="image/*,video/mp4"
                    onChange={(event) => setMedia(media + (event.currentTarget.files?.length ?? 0))}
                  />
                </label>
              </div>
              {!twoSteps && (
                <RoleButton
                  label={say(
                    later
                      ? 'Настройки планирования Опубликовать позже'
                      : 'Настройки планирования Опубликовать сейчас',
                    later ? 'Scheduling options Publish later' : 'Scheduling options Publish now',
                  )}
                  className="settings-row"
                  onPress={() => setLater(!later)}
                />
              )}
              {momentField}
              <footer className="dialog-foot">
                {twoSteps ? (
                  <RoleButton
                    label={say('Далее', 'Next')}
                    className="wide-button"
                    disabled={empty}
                    onPress={() => setStep('settings')}
                  />
                ) : (
                  publishButton
                )}
              </footer>
            </>
          )}
          {step === 'settings' && (
            <>
              <div className="dialog-body">
                <div className="preview post-text">{text}</div>
                <RoleButton
                  label={say(
                    'Настройки планирования Опубликовать сейчас',
                    'Scheduling options Publish now',
                  )}
                  className="settings-row"
                  onPress={() => setLater(!later)}
                />
                {momentField}
                {trouble}
              </div>
              <footer className="dialog-foot">{publishButton}</footer>
            </>
          )}
        </form>
      </div>
    </div>
  );
}

/** The dialog that edits an old post, with the same editor: must not be taken for the composer. */
export function FacebookEditDialog(props: { story: Story; onClose(): void; onDone(): void }) {
  const { story, onClose, onDone } = props;
  const [text, setText] = useState(story.text);
  const heading = say('Редактировать публикацию', 'Edit post');
  return (
    <div className="overlay">
      <div className="dialog" role="dialog" aria-modal="true" aria-label={heading}>
        <form method="post" onSubmit={(event) => event.preventDefault()}>
          <header className="dialog-head">
            <h2>{heading}</h2>
            <RoleButton
              label={say('Закрыть', 'Close')}
              text="×"
              className="round close"
              onPress={onClose}
            />
          </header>
          <div className="dialog-body">
            <LexicalBox
              name="edit"
              rich={rich}
              label={say(`Что у вас нового, ${actorName}?`, `What's on your mind, ${actorName}?`)}
              initial={story.text}
              onText={setText}
              className="composer-box"
              autofocus={true}
            />
          </div>
          <footer className="dialog-foot">
            <RoleButton
              label={say('Сохранить', 'Save')}
              className="wide-button"
              onPress={() => void editStory(story, text).then(onDone)}
            />
          </footer>
        </form>
      </div>
    </div>
  );
}
