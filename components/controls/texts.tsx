import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Translator } from '../../i18n/translator';

const Texts = createContext<Translator | undefined>(undefined);

export function TextsProvider(props: { translator: Translator; children: ComponentChildren }) {
  return <Texts.Provider value={props.translator}>{props.children}</Texts.Provider>;
}

/** The reader's language and texts. Throws outside of TextsProvider. */
export function useTexts(): Translator {
  const translator = useContext(Texts);
  if (!translator) throw new Error('useTexts needs a TextsProvider above');
  return translator;
}
