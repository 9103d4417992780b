import type { WordForms } from '../../../domain/records';
import { readTerms, shownForms } from '../../../domain/style-guide/own-terms';
import { useTexts } from '../../controls/texts';

/** The forms under which each word will be found; nothing while only the written form is. */
export function FoundForms({ words, forms }: { words: string; forms: WordForms }) {
  const { t } = useTexts();
  if (forms === 'exact') return null;
  const found = readTerms(words, forms).flatMap((term) => {
    const all = shownForms(term);
    return all && all.length > 1 ? [{ word: term.written, all }] : [];
  });
  if (found.length === 0) return null;
  return (
    <details class="cp-forms">
      <summary>{t('guide.forms.show')}</summary>
      {found.map(({ word, all }) => (
        <p key={word} class="cp-quiet cp-small">
          {all.join(', ')}
        </p>
      ))}
      <p class="cp-quiet cp-small">{t('guide.forms.hint')}</p>
    </details>
  );
}
