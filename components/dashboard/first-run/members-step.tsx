import type { Member, MemberRole } from '../../../domain/records';
import { Button } from '../../controls/button';
import { Field, Select, TextInput } from '../../controls/field';
import { Icon } from '../../controls/icon';
import { Avatar } from '../../controls/marks';
import { useTexts } from '../../controls/texts';
import { memberRoles } from '../team/member-roles';
import { withMembers } from './draft';
import type { StepProps } from './first-run';

export function MembersStep({ draft, change, faults }: StepProps) {
  const { t } = useTexts();
  const name = draft.typedName;
  const newId = () => crypto.randomUUID();
  const add = (text: string) =>
    change({ members: withMembers(draft, text, newId).members, typedName: '' });
  const roles = memberRoles.map((value) => ({ value, label: t(`team.role.${value}`) }));
  const setRole = (id: string, role: MemberRole) =>
    change({ members: draft.members.map((each) => (each.id === id ? { ...each, role } : each)) });
  return (
    <div class="cp-stack">
      <div class="cp-adder">
        <div class="cp-grow">
          <Field
            label={t('setup.memberName')}
            hint={t('setup.memberNameHint')}
            {...(faults.includes('members') && { error: t('setup.error.members') })}
          >
            <TextInput
              value={name}
              autocomplete="off"
              onInput={(event) => change({ typedName: event.currentTarget.value })}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || !name.trim()) return;
                event.preventDefault();
                add(name);
              }}
              onPaste={(event) => {
                const text = event.clipboardData?.getData('text/plain') ?? '';
                if (!/\S[\r\n]+\s*\S/.test(text)) return;
                event.preventDefault();
                add(text);
              }}
            />
          </Field>
        </div>
        <Button class="cp-adder__button" disabled={!name.trim()} onClick={() => add(name)}>
          <Icon name="plus" />
          {t('common.add')}
        </Button>
      </div>
      {draft.members.length === 0 ? (
        <p class="cp-quiet">{t('setup.noMembers')}</p>
      ) : (
        <ul class="cp-lines" aria-label={t('setup.members')}>
          {draft.members.map((member) => (
            <li key={member.id} class="cp-lines__line">
              <Avatar member={member as Member} />
              <span class="cp-grow cp-ellipsis" title={member.name}>
                {member.name}
              </span>
              <Select
                class="cp-lines__role"
                aria-label={t('setup.memberRole', { name: member.name })}
                options={roles}
                value={member.role}
                onPick={(role) => setRole(member.id, role)}
              />
              <Button
                kind="plain"
                icon
                aria-label={t('setup.removeNamed', { name: member.name })}
                onClick={() =>
                  change({
                    members: draft.members.filter(({ id }) => id !== member.id),
                    ...(draft.who === member.id && { who: '' }),
                  })
                }
              >
                <Icon name="close" />
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
