import type { GuideState } from '../../../domain/style-guide/guide-document';
import { Field, TextInput } from '../../controls/field';
import { useTexts } from '../../controls/texts';
import type { SaveGuide } from './use-guide';

/** Hashtags every post of a rubric must have; rule H04 watches over them. */
export function RubricHashtags(props: { rubrics: GuideState['rubrics']; save: SaveGuide }) {
  const { t, language } = useTexts();
  if (props.rubrics.length === 0) return null;
  const rubrics = [...props.rubrics].sort((a, b) => a.title.localeCompare(b.title, language));
  return (
    <section class="cp-stack" aria-labelledby="guide-hashtags">
      <h2 id="guide-hashtags">{t('guide.hashtags')}</h2>
      <p class="cp-quiet">{t('guide.hashtags.about')}</p>
      <div class="cp-hashtags">
        {rubrics.map(({ id, title, requiredHashtags = [] }) => {
          const written = requiredHashtags.join(' ');
          return (
            <Field key={id} label={title}>
              <TextInput
                key={written}
                defaultValue={written}
                placeholder="#"
                onChange={(event) => {
                  const tags = readHashtags(event.currentTarget.value);
                  event.currentTarget.value = tags.join(' ');
                  if (tags.join(' ') === written) return;
                  void props.save(
                    [
                      {
                        kind: 'rubric',
                        id,
                        fields: { requiredHashtags: tags.length > 0 ? tags : undefined },
                      },
                    ],
                    t('guide.hashtags.saved', { rubric: title }),
                  );
                }}
              />
            </Field>
          );
        })}
      </div>
    </section>
  );
}

/** "афиша, #книги" → ["#афиша", "#книги"] */
export function readHashtags(written: string): string[] {
  const tags = written
    .split(/[\s,;]+/)
    .map((one) => one.replace(/^#+/, ''))
    .filter(Boolean)
    .map((one) => `#${one}`);
  return [...new Set(tags)];
}
