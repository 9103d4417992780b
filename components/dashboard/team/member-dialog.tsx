import { useState } from 'preact/hooks';
import { type Member, networkIds, palette } from '../../../domain/records';
import { initialsOf } from '../../../domain/team/members';
import { Button } from '../../controls/button';
import { Field, Select, TextInput } from '../../controls/field';
import { useTexts } from '../../controls/texts';
import { ColourField } from './colour-field';
import { FormDialog } from './form-dialog';
import { memberRoles } from './member-roles';

type Fields = Omit<Member, 'id'>;

export function MemberDialog(props: {
  member: Member | undefined;
  /** How many members there are: a new one gets the next colour. */
  count: number;
  isActive: boolean;
  onSave: (fields: Fields) => Promise<boolean>;
  /** Leaves the team (false) or comes back (true). */
  onTurn: (member: Member, active: boolean) => void;
  onClose: () => void;
}) {
  const { t } = useTexts();
  const { member } = props;
  const [fields, setFields] = useState<Fields>(() => {
    const { id: _, ...known } = member ?? { id: '' };
    return {
      name: '',
      initials: '',
      colour: palette[props.count % palette.length]!,
      role: 'author',
      ...known,
    };
  });
  const [asked, setAsked] = useState(false);
  const set = (change: Partial<Fields>) => setFields((old) => ({ ...old, ...change }));
  const noName = asked && !fields.name.trim();
  const wrongDates = Boolean(
    fields.activeFrom && fields.activeTo && fields.activeTo < fields.activeFrom,
  );
  const save = () => {
    setAsked(true);
    const name = fields.name.trim();
    if (!name || wrongDates) return false;
    return props.onSave({
      ...fields,
      name,
      initials: fields.initials.trim() || initialsOf(name),
      department: fields.department?.trim() || undefined,
    });
  };
  return (
    <FormDialog
      title={t('team.member.edit')}
      onSave={save}
      onClose={props.onClose}
      acts={
        member && (
          <Button kind="plain" onClick={() => props.onTurn(member, !props.isActive)}>
            {t(props.isActive ? 'team.member.leave' : 'team.member.return')}
          </Button>
        )
      }
    >
      <Field label={t('team.member.name')} {...(noName && { error: t('team.member.error.name') })}>
        <TextInput
          value={fields.name}
          autofocus={!member}
          onInput={({ currentTarget: { value } }) =>
            set({
              name: value,
              // Initials follow the name until somebody writes their own.
              ...(fields.initials === initialsOf(fields.name) && { initials: initialsOf(value) }),
            })
          }
        />
      </Field>
      <div class="cp-item__row cp-item__row--two">
        <Field label={t('team.member.initials')} hint={t('team.member.initialsHint')}>
          <TextInput
            value={fields.initials}
            maxLength={3}
            onInput={({ currentTarget }) => set({ initials: currentTarget.value })}
          />
        </Field>
        <Field label={t('team.member.role')}>
          <Select
            value={fields.role}
            onPick={(role) => set({ role })}
            options={memberRoles.map((value) => ({ value, label: t(`team.role.${value}`) }))}
          />
        </Field>
      </div>
      <ColourField
        round
        value={fields.colour}
        letters={fields.initials}
        onPick={(colour) => set({ colour })}
      />
      <Field label={t('team.member.department')}>
        <TextInput
          value={fields.department ?? ''}
          onInput={({ currentTarget }) => set({ department: currentTarget.value })}
        />
      </Field>
      <div class="cp-item__row cp-item__row--two">
        <Field label={t('team.member.from')}>
          <TextInput
            type="date"
            value={fields.activeFrom ?? ''}
            onInput={({ currentTarget }) => set({ activeFrom: currentTarget.value || undefined })}
          />
        </Field>
        <Field
          label={t('team.member.to')}
          {...(wrongDates && { error: t('team.member.error.dates') })}
        >
          <TextInput
            type="date"
            value={fields.activeTo ?? ''}
            onInput={({ currentTarget }) => set({ activeTo: currentTarget.value || undefined })}
          />
        </Field>
      </div>
      <details class="cp-details" open={Object.keys(fields.networkUsers ?? {}).length > 0}>
        <summary>{t('team.member.users')}</summary>
        <div class="cp-stack">
          <p class="cp-quiet cp-small">{t('team.member.usersHint')}</p>
          <div class="cp-item__row">
            {networkIds.map((network) => (
              <Field key={network} label={t(`common.network.${network}`)}>
                <TextInput
                  value={fields.networkUsers?.[network] ?? ''}
                  inputMode="numeric"
                  onInput={({ currentTarget: { value } }) => {
                    const users = { ...fields.networkUsers, [network]: value.trim() };
                    if (!users[network]) delete users[network];
                    set({ networkUsers: users });
                  }}
                />
              </Field>
            ))}
          </div>
        </div>
      </details>
    </FormDialog>
  );
}
