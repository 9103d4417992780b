import { useEffect, useRef, useState } from 'preact/hooks';
import { option, optionValue, registerModel, say, testId } from './page-api';
import { newToken } from './send';
import { postToWall } from './vk-calls';
import { dropDraft, keepDraft } from './vk-drafts';
import { VkField } from './vk-field';

/** The text of the mobile page: a textarea, or, as nobody knows for sure, an editable element. */
function MobileField({ text, onText }: { text: string; onText(text: string): void }) {
  const editable = optionValue('field') === 'editable';
  useEffect(
    () => (editable ? undefined : registerModel('composer', { read: () => text, write: onText })),
    [text],
  );
  if (editable) {
    return (
      <VkField
        name="composer"
        text={text}
        id="posting_start_screen_post_input"
        label={say('Напишите что-нибудь…', 'Write something…')}
        onText={onText}
      />
    );
  }
  return (
    <textarea
      rows={8}
      aria-label={say('Текст поста', 'Post text')}
      placeholder={say('Напишите что-нибудь…', 'Write something…')}
      value={text}
      onInput={(event) => onText(event.currentTarget.value)}
      {...testId('posting_start_screen_post_input')}
    />
  );
}

/** The page m.vk.ru/new_post/<owner>: text, then a step with the button. */
export function VkMobileComposer({ ownerId, onDone }: { ownerId: string; onDone(): void }) {
  const [text, setText] = useState('');
  const [step, setStep] = useState(1);
  const [problem, setProblem] = useState('');
  const guid = useRef(newToken());
  const guest = option('guest');
  const group = ownerId.startsWith('-');
  const submit = () =>
    postToWall({
      ownerId,
      message: text,
      fromGroup: group && !guest,
      signed: false,
      media: 0,
      publishDate: 0,
      guid: guid.current,
    }).then(
      async () => {
        await dropDraft(ownerId);
        onDone();
      },
      (reason: Error) => setProblem(reason.message),
    );
  return (
    <section className="card mobile-composer">
      <h2>{say('Новый пост', 'New post')}</h2>
      {step === 1 ? (
        <>
          <MobileField
            text={text}
            onText={(next) => {
              setText(next);
              void keepDraft(ownerId, next);
            }}
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
            onClick={submit}
            {...testId(guest ? 'posting_suggest_button' : 'posting_submit_button')}
          >
            {guest ? say('Предложить пост', 'Suggest post') : say('Опубликовать', 'Publish')}
          </button>
        </>
      )}
    </section>
  );
}
