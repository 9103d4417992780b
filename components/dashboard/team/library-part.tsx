import { useState } from 'preact/hooks';
import type { Team } from '../../../domain/records';
import { Button } from '../../controls/button';
import { Field, TextInput } from '../../controls/field';
import { useTexts } from '../../controls/texts';
import { useTeam } from '../shell/desk-context';
import { LanguagesField } from './languages-field';
import { TimeZoneField } from './time-zone-field';
import { useTeamActs } from './use-team-acts';

type Fields = Pick<Team, 'officialName' | 'shortName' | 'languages' | 'timeZone'>;

export function LibraryPart() {
  const { t } = useTexts();
  const team = useTeam();
  const acts = useTeamActs();
  const [changed, setChanged] = useState<Partial<Fields>>({});
  if (!team) return null;
  const fields: Fields = { ...team, ...changed };
  const set = (change: Partial<Fields>) => setChanged((old) => ({ ...old, ...change }));
  const noName = !fields.officialName.trim();
  const noShort = !fields.shortName.trim();
  const noLanguage = fields.languages.length === 0;
  const isChanged = Object.keys(changed).length > 0;
  return (
    <form
      class="cp-stack cp-part__form"
      noValidate
      onSubmit={async (event) => {
        event.preventDefault();
        if (noName || noShort || noLanguage || !isChanged) return;
        if (await acts.save('team', 'team', changed)) setChanged({});
      }}
    >
      <Field
        label={t('setup.officialName')}
        hint={t('setup.officialNameHint')}
        {...(noName && { error: t('setup.error.officialName') })}
      >
        <TextInput
          value={fields.officialName}
          onInput={({ currentTarget }) => set({ officialName: currentTarget.value })}
        />
      </Field>
      <Field
        label={t('setup.shortName')}
        hint={t('setup.shortNameHint')}
        {...(noShort && { error: t('setup.error.shortName') })}
      >
        <TextInput
          value={fields.shortName}
          onInput={({ currentTarget }) => set({ shortName: currentTarget.value })}
        />
      </Field>
      <TimeZoneField value={fields.timeZone} onPick={(timeZone) => set({ timeZone })} />
      <LanguagesField
        value={fields.languages}
        onPick={(languages) => set({ languages })}
        error={noLanguage ? t('setup.error.languages') : undefined}
      />
      <div>
        <Button
          kind="primary"
          type="submit"
          disabled={!isChanged || noName || noShort || noLanguage}
        >
          {t('team.save')}
        </Button>
      </div>
    </form>
  );
}
