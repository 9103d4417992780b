import { useState } from 'preact/hooks';
import { addDays } from '../../../domain/plan/days';
import type { Member } from '../../../domain/records';
import { activeMembers } from '../../../domain/team/members';
import { dayWithYear } from '../../../i18n/format';
import { Button } from '../../controls/button';
import { Icon } from '../../controls/icon';
import { Avatar } from '../../controls/marks';
import { EmptyState } from '../../controls/states';
import { useTexts } from '../../controls/texts';
import { useRecords, useToday } from '../shell/desk-context';
import { MemberDialog } from './member-dialog';
import { useTeamActs } from './use-team-acts';

export function MembersPart() {
  const { t, language } = useTexts();
  const today = useToday();
  const members = useRecords('member');
  const acts = useTeamActs();
  const [opened, setOpened] = useState<Member | 'new'>();
  if (!members) return null;
  const active = activeMembers(members, today);
  const rest = members.filter((member) => !active.includes(member));
  const when = ({ activeFrom, activeTo }: Member) => {
    const from = activeFrom && dayWithYear(language, activeFrom);
    const to = activeTo && dayWithYear(language, activeTo);
    if (from && to) return t('team.member.fromTo', { from, to });
    if (from) return t('team.member.since', { from });
    return to && t('team.member.until', { to });
  };
  const row = (member: Member) => (
    <li key={member.id} class="cp-lines__line">
      <Avatar member={member} />
      <div class="cp-grow">
        <p class="cp-ellipsis" title={member.name}>
          <strong>{member.name}</strong>
        </p>
        <p class="cp-quiet cp-small cp-ellipsis">
          {[t(`team.role.${member.role}`), member.department, when(member)]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      <Button
        aria-label={t('team.editNamed', { name: member.name })}
        onClick={() => setOpened(member)}
      >
        {t('common.edit')}
      </Button>
    </li>
  );
  return (
    <>
      <div class="cp-part__bar">
        <Button onClick={() => setOpened('new')}>
          <Icon name="plus" />
          {t('team.member.add')}
        </Button>
      </div>
      {members.length === 0 ? (
        <EmptyState title={t('team.member.none.title')} text={t('team.member.none.text')} />
      ) : (
        <ul class="cp-lines">{active.map(row)}</ul>
      )}
      {rest.length > 0 && (
        <>
          <h2 class="cp-part__more">{t('team.member.former')}</h2>
          <ul class="cp-lines">{rest.map(row)}</ul>
        </>
      )}
      {opened && (
        <MemberDialog
          member={opened === 'new' ? undefined : opened}
          count={members.length}
          isActive={opened === 'new' || active.includes(opened)}
          onSave={(fields) =>
            opened === 'new'
              ? acts.save('member', undefined, fields, t('team.said.added', { name: fields.name }))
              : acts.save('member', opened.id, fields)
          }
          onTurn={async (member, active) => {
            setOpened(undefined);
            await acts.save(
              'member',
              member.id,
              active
                ? { activeTo: undefined, ...(isLater(member, today) && { activeFrom: today }) }
                : { activeTo: addDays(today, -1) },
              t(active ? 'team.said.back' : 'team.said.left', { name: member.name }),
            );
          }}
          onClose={() => setOpened(undefined)}
        />
      )}
    </>
  );
}

function isLater({ activeFrom }: Member, today: string): boolean {
  return activeFrom !== undefined && activeFrom > today;
}
