import { useState } from 'preact/hooks';
import { editCaption, type MediaNode } from './instagram-calls';
import { HeadButton, word } from './instagram-parts';
import { LexicalBox } from './lexical-box';

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
        aria-label={word('Редактировать информацию', 'Edit info', 'Adatok szerkesztése')}
      >
        <header className="dialog-head">
          <HeadButton text={word('Отмена', 'Cancel', 'Mégse')} onPress={onClose} />
          <h2>{word('Редактировать информацию', 'Edit info', 'Adatok szerkesztése')}</h2>
          <HeadButton
            text={word('Готово', 'Done', 'Kész')}
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
              label={word('Добавьте подпись…', 'Write a caption...', 'Írj képaláírást…')}
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
