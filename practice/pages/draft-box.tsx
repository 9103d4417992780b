import { ContentState, Editor, EditorState } from 'draft-js';
import { useEffect, useRef } from 'preact/hooks';
import { createElement, useEffect as useReactEffect, useState as useReactState } from 'react';
import { createRoot } from 'react-dom/client';
import { registerModel } from './page-api';

export interface DraftBoxProps {
  /** Its name in `window.practice.model(name)`. */
  name: string;
  label: string;
  /** The label where absent. */
  placeholder?: string;
  /** `data-testid` of the editable element. */
  testId?: string;
  /** Text to begin with; later changes of the prop are not looked at. */
  initial?: string;
  role?: 'textbox' | 'combobox';
  onText?(text: string): void;
  id?: string;
  className?: string;
}

/** Draft.js keeps React's state; the registry reads it from outside. */
function DraftEditor(props: DraftBoxProps) {
  const { name, label, placeholder = label, testId, initial = '', role, onText } = props;
  const [state, setState] = useReactState(() =>
    EditorState.createWithContent(ContentState.createFromText(initial, '\n')),
  );
  const text = state.getCurrentContent().getPlainText('\n');
  const unregister = registerModel(name, {
    read: () => text,
    write: (next) =>
      setState(
        EditorState.moveFocusToEnd(
          EditorState.push(state, ContentState.createFromText(next, '\n'), 'insert-characters'),
        ),
      ),
  });
  useReactEffect(() => onText?.(text), [text]);
  useReactEffect(() => unregister, [unregister]);
  return createElement(Editor, {
    editorState: state,
    onChange: setState,
    ariaLabel: label,
    placeholder,
    ...(role && { role }),
    ...(testId && { webDriverTestID: testId }),
  });
}

/** A real Draft.js editor, on the React it needs. */
export function DraftBox(props: DraftBoxProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const root = createRoot(place.current!);
    root.render(createElement(DraftEditor, props));
    return () => root.unmount();
  }, []);
  return <div ref={place} id={props.id} className={props.className} />;
}
