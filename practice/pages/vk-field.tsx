import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { registerModel, say, testId } from './page-api';
import { drawEmoji, emojiImage, fieldText, fillField, handlePaste } from './plain-field';

interface FieldProps {
  name: string;
  text: string;
  label: string;
  /** The field's test id; the mobile page has its own. */
  id?: string;
  onText(text: string): void;
}

/** The composer's field: a plain editable span that draws emoji and handles paste itself. */
export function VkField({
  name,
  text,
  label,
  id = 'posting_base_screen_input_message',
  onText,
}: FieldProps) {
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
  // Before anybody can write: a quick hand's text must not be taken for what stood there.
  useLayoutEffect(() => {
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
        {...testId(id)}
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
