import { useEffect, useRef, useState } from 'preact/hooks';
import { createContent, type SuiteDraft, type SuiteKind, saveDraft } from './business-suite-calls';
import { DraftBox } from './draft-box';
import { RoleButton } from './facebook-composer';
import { LexicalBox } from './lexical-box';
import { option, optionValue, say } from './page-api';
import { newToken } from './send';

/** The site's own names hold zero-width spaces, and so do these. */
const invisible = '\u200b';

export const libraryName = say('Научная библиотека', 'Research Library');

const captionLabel = say(
  'Введите текст, который будет в вашей публикации.',
  'Write into the dialogue box to include text with your post.',
);

interface CaptionProps {
  name: string;
  label: string;
  initial: string;
  onText(text: string): void;
}

/** The caption box: a combobox, by Lexical unless `editor=draft`. */
function Caption({ name, label, initial, onText }: CaptionProps) {
  if (optionValue('editor') === 'draft') {
    return (
      <DraftBox
        name={name}
        label={label}
        initial={initial}
        role="combobox"
        onText={onText}
        className="caption draft"
      />
    );
  }
  return (
    <LexicalBox
      name={name}
      rich={optionValue('editor') !== 'plain'}
      label={label}
      initial={initial}
      onText={onText}
      attributes={{ role: 'combobox', 'aria-expanded': 'false', 'aria-haspopup': 'listbox' }}
      className="caption"
    />
  );
}

function Switch(props: { label: string; on: boolean; onChange(on: boolean): void }) {
  const { label, on, onChange } = props;
  return (
    <label className="switch">
      <input
        type="checkbox"
        role="switch"
        checked={on}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      {label}
    </label>
  );
}

interface Done {
  heading: string;
  id: string;
  refused: string[];
}

/** The composer of a post, a reel or a story, on a page of its own or in the planner's dialog. */
export function SuiteComposer({ kind, onDone }: { kind: SuiteKind; onDone?(): void }) {
  const [text, setText] = useState('');
  const [instagramText, setInstagramText] = useState('');
  const [custom, setCustom] = useState(false);
  const [channels, setChannels] = useState({
    facebook: !option('onlyinstagram'),
    instagram: !option('onlyfacebook'),
  });
  const [media, setMedia] = useState(kind === 'post' ? 0 : 1);
  const [later, setLater] = useState(false);
  const [moment, setMoment] = useState('');
  const [saved, setSaved] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const [done, setDone] = useState<Done | null>(null);
  const session = useRef(newToken());

  const draft = (): SuiteDraft => ({
    kind,
    text,
    ...(custom && { instagramText }),
    ...channels,
    media,
    session: session.current,
    publishAt: later && moment ? Math.floor(new Date(moment).getTime() / 1000) : 0,
  });

  // The site keeps what was typed by itself, a moment after the last key.
  useEffect(() => {
    if (!text.trim()) return undefined;
    const timer = setTimeout(() => void saveDraft(draft()).then(() => setSaved(text)), 400);
    return () => clearTimeout(timer);
  }, [text]);

  async function send() {
    setBusy(true);
    setProblem('');
    try {
      const { id, refused } = await createContent(draft());
      const scheduled = later && moment;
      setDone({
        id,
        refused,
        heading: scheduled
          ? say('Публикация запланирована', 'Your post is scheduled')
          : say('Публикация размещена', 'Your post is published'),
      });
      onDone?.();
    } catch (reason) {
      setProblem(reason instanceof Error ? reason.message : String(reason));
    }
    setBusy(false);
  }

  if (done) {
    return (
      <section className="suite-done">
        <h2 role="heading">{done.heading}</h2>
        <p>ID: {done.id}</p>
        {done.refused.length > 0 && (
          <p role="alert">
            {say('Не размещено', 'Not published')}: {done.refused.join(', ')}
          </p>
        )}
      </section>
    );
  }
  const empty = (text.trim() === '' && media === 0) || (!channels.facebook && !channels.instagram);
  const submit =
    kind === 'post'
      ? later
        ? say('Запланировать', 'Schedule')
        : say('Опубликовать', 'Publish')
      : say('Поделиться', 'Share');
  return (
    <div className="suite-composer">
      <section className="suite-form">
        <fieldset>
          <legend>{say('Где разместить', 'Post to')}</legend>
          {(['facebook', 'instagram'] as const).map((channel) => (
            <label key={channel}>
              <input
                type="checkbox"
                checked={channels[channel]}
                onChange={(event) =>
                  setChannels({ ...channels, [channel]: event.currentTarget.checked })
                }
              />
              {channel === 'facebook' ? 'Facebook' : 'Instagram'}
            </label>
          ))}
        </fieldset>
        {/* Attaching media draws the caption anew. */}
        <Caption key={media} name="composer" label={captionLabel} initial={text} onText={setText} />
        <RoleButton
          label={`${say('Открыть меню хештегов. ', 'Click to open hashtag menu. ')}${invisible}`}
          text="#"
          className="tool"
          onPress={() => undefined}
        />
        {kind === 'post' && (
          <Switch
            label={say('Другой текст для Instagram', 'Customise text for Instagram')}
            on={custom}
            onChange={(on) => {
              setInstagramText(text);
              setCustom(on);
            }}
          />
        )}
        {custom && (
          <Caption
            name="instagram"
            label={say('Текст для Instagram', 'Text for Instagram')}
            initial={text}
            onText={setInstagramText}
          />
        )}
        <div className="suite-media">
          <label className="tool">
            {say('Добавить фото или видео', 'Add photo/video')}
            <input
              type="file"
              className="hidden-input"
              multiple={true}
              accept="image/*,video/mp4"
              onChange={(event) => setMedia(media + (event.currentTarget.files?.length ?? 0))}
            />
          </label>
          {media > 0 && (
            <span className="quiet">
              {say('Файлов', 'Files')}: {media}
            </span>
          )}
        </div>
        {kind === 'post' && (
          <Switch
            label={say('Задать дату и время', 'Set date and time')}
            on={later}
            onChange={setLater}
          />
        )}
        {later && (
          <input
            type="datetime-local"
            className="moment"
            aria-label={say('Дата и время', 'Date picker')}
            value={moment}
            onInput={(event) => setMoment(event.currentTarget.value)}
          />
        )}
        {saved && saved === text && (
          <p className="quiet saved" role="status">
            {say('Черновик сохранён', 'Draft saved')}
          </p>
        )}
        {problem && (
          <p className="problem" role="alert">
            {problem}
          </p>
        )}
        <footer>
          <RoleButton
            label={submit}
            className="wide-button"
            disabled={empty || busy}
            onPress={() => void send()}
          />
        </footer>
      </section>
      <aside className="suite-preview">
        <h3 role="heading">{libraryName}</h3>
        <p className="preview-text">{text}</p>
      </aside>
    </div>
  );
}
