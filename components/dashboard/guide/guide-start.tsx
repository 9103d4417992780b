import { useState } from 'preact/hooks';
import { startingTexts } from '../../../app/starting/starting-texts';
import { presetChanges } from '../../../app/take-preset';
import type { GuideState } from '../../../domain/style-guide/guide-document';
import { type LibraryKind, libraryKinds } from '../../../domain/style-guide/presets/preset';
import { Button } from '../../controls/button';
import { EmptyState } from '../../controls/states';
import { useTexts } from '../../controls/texts';
import { PresetPreview } from './preset-preview';
import { startingDocument } from './starting-document';
import type { SaveGuide } from './use-guide';

/** A guide that is empty yet: a preset for a kind of library, a text made of the rules, or a first section. */
export function GuideStart(props: {
  guide: GuideState;
  newId: () => string;
  save: SaveGuide;
  onAddSection: () => void;
}) {
  const { t, say, language } = useTexts();
  const [shown, setShown] = useState<LibraryKind>();
  const { guide, newId, save } = props;
  const take = async (kind: LibraryKind) => {
    const { rubrics } = await startingTexts(language);
    await save(
      presetChanges(guide, language, kind, rubrics, newId),
      t('guide.preset.taken', { kind: t(`setup.kind.${kind}`) }),
    );
  };
  return (
    <>
      <EmptyState title={t('guide.doc.empty.title')} text={t('guide.doc.empty.text')}>
        <ul class="cp-presets">
          {libraryKinds.map((kind) => (
            <li key={kind} class="cp-card cp-preset">
              <h3 id={`preset-${kind}`}>{t(`guide.preset.${kind}`)}</h3>
              <p class="cp-quiet">{t(`guide.preset.${kind}.about`)}</p>
              <div class="cp-row">
                <Button
                  kind="primary"
                  aria-describedby={`preset-${kind}`}
                  onClick={() => void take(kind)}
                >
                  {t('guide.preset.take')}
                </Button>
                <Button
                  kind="plain"
                  aria-describedby={`preset-${kind}`}
                  onClick={() => setShown(kind)}
                >
                  {t('guide.preset.look')}
                </Button>
              </div>
            </li>
          ))}
        </ul>
        <p class="cp-quiet">{t('guide.preset.or')}</p>
        <div class="cp-row">
          <Button
            onClick={() =>
              save(startingDocument(guide.rules, t, say, newId), t('guide.doc.composed'))
            }
          >
            {t('guide.doc.compose')}
          </Button>
          <Button onClick={props.onAddSection}>{t('guide.doc.addSection')}</Button>
        </div>
      </EmptyState>
      {shown && (
        <PresetPreview
          kind={shown}
          onTake={() => {
            setShown(undefined);
            void take(shown);
          }}
          onClose={() => setShown(undefined)}
        />
      )}
    </>
  );
}
