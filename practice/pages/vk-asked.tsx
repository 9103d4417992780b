import { useState } from 'preact/hooks';
import { say } from './page-api';
import type { Asked } from './vk-calls';

interface AskedProps {
  asked: Asked;
  /** What goes along when the same post is sent once more. */
  onAnswer(fields: Record<string, string>): void;
  onCancel(): void;
}

/** The box in which the site asks for a captcha or a yes before it takes the post. */
export function VkAskedBox({ asked, onAnswer, onCancel }: AskedProps) {
  const [letters, setLetters] = useState('');
  const captcha = asked.what === 'captcha';
  return (
    <div className="overlay asked">
      <div
        className="modal"
        role="dialog"
        aria-modal="true"
        aria-label={
          captcha
            ? say('Подтвердите, что вы не робот', 'Confirm you are not a robot')
            : say('Подтверждение действия', 'Confirm')
        }
      >
        <div className="modal-body">
          {captcha ? (
            <input
              type="text"
              aria-label={say('Код с картинки', 'Code from the picture')}
              value={letters}
              onInput={(event) => setLetters(event.currentTarget.value)}
            />
          ) : (
            <p>{say('Опубликовать эту запись?', 'Publish this post?')}</p>
          )}
        </div>
        <footer className="modal-foot">
          <button type="button" className="secondary" onClick={onCancel}>
            {say('Отмена', 'Cancel')}
          </button>
          <button
            type="button"
            className="primary"
            onClick={() =>
              onAnswer(
                captcha
                  ? { captcha_sid: asked.sid, captcha_key: letters || 'ab' }
                  : { confirm: '1' },
              )
            }
          >
            {captcha ? say('Отправить', 'Send') : say('Да', 'Yes')}
          </button>
        </footer>
      </div>
    </div>
  );
}
