import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerPlainText } from '@lexical/plain-text';
import { registerRichText } from '@lexical/rich-text';
import {
  $createLineBreakNode,
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  createEditor,
  type LexicalEditor,
} from 'lexical';
import { useEffect, useRef, useState } from 'preact/hooks';
import { registerModel } from './page-api';

/** The text of an editor's state: one line a paragraph or line break. */
function modelText(editor: LexicalEditor): string {
  return editor.getEditorState().read(() =>
    $getRoot()
      .getChildren()
      .map((block) => block.getTextContent())
      .join('\n'),
  );
}

function setText(editor: LexicalEditor, text: string, rich: boolean): void {
  editor.update(
    () => {
      const root = $getRoot().clear();
      const blocks = rich ? text.split('\n').map((line) => [line]) : [text.split('\n')];
      for (const lines of blocks) {
        const paragraph = $createParagraphNode();
        lines.forEach((line, at) => {
          if (at > 0) paragraph.append($createLineBreakNode());
          if (line) paragraph.append($createTextNode(line));
        });
        root.append(paragraph);
      }
    },
    { discrete: true, tag: 'history-merge' },
  );
}

export interface LexicalBoxProps {
  /** Its name in `window.practice.model(name)`. */
  name: string;
  rich: boolean;
  label: string;
  placeholder?: string;
  /** Text to begin with; later changes of the prop are not looked at. */
  initial?: string;
  onText?(text: string): void;
  /** More attributes of the editable element. */
  attributes?: Record<string, string>;
  className?: string;
  autofocus?: boolean;
}

/** A real Lexical editor (plain or rich text, with history) in the dress the sites give theirs. */
export function LexicalBox(props: LexicalBoxProps) {
  const { name, rich, label, placeholder, initial = '', onText, attributes, className } = props;
  const root = useRef<HTMLDivElement>(null);
  const tell = useRef(onText);
  tell.current = onText;
  const [empty, setEmpty] = useState(initial === '');
  useEffect(() => {
    const editor = createEditor({
      namespace: name,
      onError: (error) => {
        throw error;
      },
    });
    editor.setRootElement(root.current);
    const undo = [
      rich ? registerRichText(editor) : registerPlainText(editor),
      registerHistory(editor, createEmptyHistoryState(), 300),
      registerModel(name, {
        read: () => modelText(editor),
        write: (text) => setText(editor, text, rich),
      }),
    ];
    setText(editor, initial, rich);
    undo.push(
      editor.registerUpdateListener(() => {
        const text = modelText(editor);
        setEmpty(text === '');
        tell.current?.(text);
      }),
    );
    if (props.autofocus) editor.focus();
    return () => {
      for (const each of undo) each();
      editor.setRootElement(null);
    };
  }, []);
  return (
    <div className={`lexical-box ${className ?? ''}`}>
      <div
        ref={root}
        role="textbox"
        contentEditable={true}
        spellcheck={true}
        tabIndex={0}
        aria-label={label}
        aria-placeholder={placeholder ?? label}
        {...attributes}
      />
      {empty && (
        <div className="lexical-placeholder" aria-hidden="true">
          {placeholder ?? label}
        </div>
      )}
    </div>
  );
}
