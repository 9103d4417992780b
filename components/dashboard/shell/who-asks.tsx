import { useEffect } from 'preact/hooks';
import { activeMembers } from '../../../domain/team/members';
import { Avatar } from '../../controls/marks';
import { useTexts } from '../../controls/texts';
import { useHouse, useMustAsk, useRecords, useToday } from './desk-context';

/** How often a working person is noted as still there, ms. */
const stillThere = 5 * 60_000;

/**
 * On a shared computer asks who works here now, at the start and after a pause; until somebody says so
 * nothing is signed with a name. Whoever goes on working is not asked again.
 */
export function WhoAsks() {
  const { t } = useTexts();
  const { settings, changeSettings } = useHouse();
  const today = useToday();
  const members = activeMembers(useRecords('member') ?? [], today);
  const ask = useMustAsk();

  useEffect(() => {
    if (ask || !settings.shared) return;
    const note = () => {
      const now = Date.now();
      if (now - Date.parse(settings.memberAt) < stillThere) return;
      void changeSettings({ memberAt: new Date(now).toISOString() });
    };
    for (const type of ['pointerdown', 'keydown']) addEventListener(type, note);
    return () => {
      for (const type of ['pointerdown', 'keydown']) removeEventListener(type, note);
    };
  }, [ask, settings.shared, settings.memberAt, changeSettings]);

  if (!ask || members.length === 0) return null;
  const choose = (member: string) =>
    void changeSettings({ member, memberAt: new Date().toISOString() });
  return (
    <section class="cp-card cp-stack cp-asks" aria-labelledby="who-asks">
      <h2 id="who-asks">{t('settings.whoNow')}</h2>
      <p class="cp-quiet">{t('settings.whoNowHint')}</p>
      <div class="cp-asks__people">
        {members.map((member) => (
          <button key={member.id} type="button" class="cp-button" onClick={() => choose(member.id)}>
            <Avatar member={member} />
            {member.name}
          </button>
        ))}
      </div>
    </section>
  );
}
