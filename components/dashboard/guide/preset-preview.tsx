import { useMemo } from 'preact/hooks';
import type { Change } from '../../../domain/records';
import type { LibraryKind } from '../../../domain/style-guide/presets/preset';
import { presetRecords } from '../../../domain/style-guide/presets/preset-records';
import { Button } from '../../controls/button';
import { Dialog } from '../../controls/dialog';
import { useTexts } from '../../controls/texts';
import { GuideText } from './guide-text';

/** The whole of a preset before it is taken: the document, the words and the checklist. */
export function PresetPreview(props: {
  kind: LibraryKind;
  onTake: () => void;
  onClose: () => void;
}) {
  const { t, language } = useTexts();
  const { kind } = props;
  const records = useMemo(() => {
    let ids = 0;
    return presetRecords(language, kind, {}, () => {
      ids += 1;
      return String(ids);
    });
  }, [language, kind]);
  const of = <K extends Change['kind']>(wanted: K) =>
    records.filter((one): one is Extract<Change, { kind: K }> => one.kind === wanted);
  const words = of('rule').flatMap(({ id, fields }) =>
    fields.own && 'avoid' in fields.own ? [{ id, ...fields.own }] : [],
  );
  return (
    <Dialog
      wide
      title={t(`guide.preset.${kind}`)}
      onClose={props.onClose}
      actions={
        <>
          <Button onClick={props.onClose}>{t('common.close')}</Button>
          <Button kind="primary" onClick={props.onTake}>
            {t('guide.preset.take')}
          </Button>
        </>
      }
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls must be reachable by keyboard */}
      <div class="cp-preset__text" tabIndex={0} role="document">
        {of('section').map((section) => (
          <section key={section.id}>
            <h3>{section.fields.title}</h3>
            {of('paragraph')
              .filter(({ fields }) => fields.section === section.id)
              .map(({ id, fields }) => (
                <div key={id} class="cp-preset__paragraph">
                  <h4>{fields.title}</h4>
                  <GuideText text={fields.text ?? ''} />
                </div>
              ))}
          </section>
        ))}
        <section>
          <h3>{t('guide.own')}</h3>
          <ul class="cp-preset__list">
            {words.map(({ id, avoid, use }) => (
              <li key={id}>
                {avoid} → {use}
              </li>
            ))}
          </ul>
        </section>
        <section>
          <h3>{t('guide.list')}</h3>
          <ul class="cp-preset__list">
            {of('checklist').map(({ id, fields }) => (
              <li key={id}>{fields.text}</li>
            ))}
          </ul>
        </section>
      </div>
    </Dialog>
  );
}
