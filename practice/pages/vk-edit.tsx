import { useState } from 'preact/hooks';
import { say, testId } from './page-api';
import type { WallItem } from './vk-calls';
import { VkField } from './vk-field';

interface EditProps {
  item: WallItem;
  /** Sends the changed text. */
  save(text: string): Promise<void>;
  onClose(): void;
  onDone(): void;
}

/** The dialog that edits an old post: looks like the composer and must not be taken for it. */
export function VkEditDialog({ item, save, onClose, onDone }: EditProps) {
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
          <VkField
            name="edit"
            text={item.text}
            label={say('Напишите что-нибудь…', 'Write something…')}
            onText={setText}
          />
        </div>
        <footer className="modal-foot">
          <span />
          <button type="button" className="primary" onClick={() => save(text).then(onDone)}>
            {say('Сохранить', 'Save')}
          </button>
        </footer>
      </div>
    </div>
  );
}
