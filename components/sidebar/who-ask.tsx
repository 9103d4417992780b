import { activeMembers } from '../../domain/team/members';
import { Button } from '../controls/button';
import { Avatar } from '../controls/marks';
import { useTexts } from '../controls/texts';
import { useSidebar } from './state';

/** Asks who publishes now: nobody was chosen yet, or a shared computer rested. */
export function WhoAsk({ onWho }: { onWho: (member: string) => void }) {
  const { t } = useTexts();
  const { data, today, ports, attempt } = useSidebar();
  const members = activeMembers(data.member, today);
  return (
    <section class="cp-card cp-ask" aria-label={t('sidebar.who.ask')}>
      <h2>{t('sidebar.who.ask')}</h2>
      {members.length > 0 ? (
        <ul class="cp-ask__people">
          {members.map((member) => (
            <li key={member.id}>
              <button type="button" class="cp-person" onClick={() => onWho(member.id)}>
                <Avatar member={member} />
                <span class="cp-ellipsis" title={member.name}>
                  {member.name}
                </span>
              </button>
            </li>
          ))}
        </ul>
      ) : (
        <>
          <p class="cp-quiet">{t('sidebar.who.noTeam')}</p>
          <div class="cp-card__acts">
            <Button kind="primary" onClick={() => attempt(() => ports.openDashboard('team'))}>
              {t('sidebar.who.makeTeam')}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
