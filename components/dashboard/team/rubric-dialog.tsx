import { useState } from 'preact/hooks';
import { palette, type Rubric } from '../../../domain/records';
import { Field, TextInput } from '../../controls/field';
import { useTexts } from '../../controls/texts';
import { ColourField } from './colour-field';
import { FormDialog } from './form-dialog';

type Fields = Omit<Rubric, 'id'>;

export function RubricDialog(props: {
  rubric: Rubric | undefined;
  /** How many rubrics there are: a new one gets the next colour. */
  count: number;
  onSave: (fields: Fields) => Promise<boolean>;
  onClose: () => void;
}) {
  const { t } = useTexts();
  const [fields, setFields] = useState<Fields>(() => {
    const { id: _, ...known } = props.rubric ?? { id: '' };
    return { title: '', letter: '', colour: palette[props.count % palette.length]!, ...known };
  });
  const [share, setShare] = useState(
    fields.targetShare === undefined ? '' : String(Math.round(fields.targetShare * 100)),
  );
  const [hashtags, setHashtags] = useState((fields.requiredHashtags ?? []).join(' '));
  const [asked, setAsked] = useState(false);
  const set = (change: Partial<Fields>) => setFields((old) => ({ ...old, ...change }));
  const noTitle = asked && !fields.title.trim();
  const wanted = share.trim() ? Number(share.replace(',', '.')) : undefined;
  const wrongShare = wanted !== undefined && !(wanted >= 0 && wanted <= 100);
  const save = () => {
    setAsked(true);
    const title = fields.title.trim();
    if (!title || wrongShare) return false;
    return props.onSave({
      ...fields,
      title,
      letter: fields.letter.trim() || firstLetter(title),
      description: fields.description?.trim() || undefined,
      targetShare: wanted === undefined ? undefined : wanted / 100,
      requiredHashtags: hashtagsOf(hashtags),
    });
  };
  return (
    <FormDialog title={t('team.rubric.edit')} onSave={save} onClose={props.onClose}>
      <div class="cp-item__row cp-item__row--letter">
        <Field
          label={t('team.rubric.title')}
          {...(noTitle && { error: t('team.rubric.error.title') })}
        >
          <TextInput
            autofocus={!props.rubric}
            value={fields.title}
            onInput={({ currentTarget: { value } }) =>
              set({
                title: value,
                ...(fields.letter === firstLetter(fields.title) && { letter: firstLetter(value) }),
              })
            }
          />
        </Field>
        <Field label={t('team.rubric.letter')}>
          <TextInput
            value={fields.letter}
            maxLength={2}
            onInput={({ currentTarget }) => set({ letter: firstLetter(currentTarget.value) })}
          />
        </Field>
      </div>
      <ColourField
        value={fields.colour}
        letters={fields.letter}
        onPick={(colour) => set({ colour })}
      />
      <Field label={t('team.rubric.description')}>
        <TextInput
          value={fields.description ?? ''}
          onInput={({ currentTarget }) => set({ description: currentTarget.value })}
        />
      </Field>
      <Field
        label={t('team.rubric.share')}
        hint={t('team.rubric.shareHint')}
        {...(wrongShare && { error: t('team.rubric.error.share') })}
      >
        <TextInput
          inputMode="decimal"
          value={share}
          onInput={({ currentTarget }) => setShare(currentTarget.value)}
        />
      </Field>
      <Field label={t('team.rubric.hashtags')} hint={t('team.rubric.hashtagsHint')}>
        <TextInput
          value={hashtags}
          onInput={({ currentTarget }) => setHashtags(currentTarget.value)}
        />
      </Field>
    </FormDialog>
  );
}

function firstLetter(text: string): string {
  return ([...text.trim()][0] ?? '').toLocaleUpperCase();
}

/** "#читаем вместе, #книги" → each word once, with its '#'; undefined when there is none. */
export function hashtagsOf(text: string): string[] | undefined {
  const words = text.split(/[\s,;]+/).map((word) => word.replace(/^#+/, ''));
  const tags = [...new Set(words.filter(Boolean).map((word) => `#${word}`))];
  return tags.length > 0 ? tags : undefined;
}
