import { render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { DraftBox } from './draft-box';
import { LexicalBox } from './lexical-box';
import { registerModel, setUpPage } from './page-api';
import { drawEmoji, fieldText, fillField, handlePaste } from './plain-field';

setUpPage({ network: 'facebook', shortcuts: {}, publishWithoutComposer: async () => '' });

/** A bare editable element; its model is what its `input` events reported. */
function BareBox({ name, tag, paste }: { name: string; tag: 'div' | 'span'; paste?: boolean }) {
  const field = useRef<HTMLElement>(null);
  useEffect(() => {
    const root = field.current!;
    let model = '';
    const commit = () => {
      if (paste) drawEmoji(root);
      model = fieldText(root);
    };
    root.addEventListener('input', commit);
    if (paste) root.addEventListener('paste', handlePaste);
    return registerModel(name, {
      read: () => model,
      write: (text) => {
        fillField(root, text);
        commit();
      },
    });
  }, []);
  const Tag = tag as 'div';
  return (
    <Tag
      ref={field as never}
      id={`editor-${name}`}
      className={`box ${name}`}
      role="textbox"
      contentEditable={true}
      aria-label={name}
    />
  );
}

function TextArea() {
  const [text, setText] = useState('');
  registerModel('textarea', { read: () => text, write: setText });
  return (
    <textarea
      id="editor-textarea"
      className="box"
      aria-label="textarea"
      rows={5}
      value={text}
      onInput={(event) => setText(event.currentTarget.value)}
    />
  );
}

function Page() {
  const section = (name: string, editor: preact.ComponentChild) => (
    <section>
      <h2>{name}</h2>
      {editor}
    </section>
  );
  return (
    <>
      {section(
        'lexical-plain',
        <LexicalBox
          name="lexical-plain"
          rich={false}
          label="lexical-plain"
          attributes={{ id: 'editor-lexical-plain' }}
          className="box"
        />,
      )}
      {section(
        'lexical-rich',
        <LexicalBox
          name="lexical-rich"
          rich={true}
          label="lexical-rich"
          attributes={{ id: 'editor-lexical-rich' }}
          className="box"
        />,
      )}
      {section('draft', <DraftBox name="draft" label="draft" id="editor-draft" className="box" />)}
      {section('div', <BareBox name="div" tag="div" />)}
      {section('span', <BareBox name="span" tag="span" />)}
      {section('pre-wrap', <BareBox name="pre-wrap" tag="div" />)}
      {section('vk', <BareBox name="vk" tag="span" paste={true} />)}
      {section('textarea', <TextArea />)}
    </>
  );
}

render(<Page />, document.getElementById('root')!);
