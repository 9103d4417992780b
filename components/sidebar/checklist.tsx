import { localTime } from '../../domain/plan/days';
import { shortName } from '../../domain/team/members';
import { useTexts } from '../controls/texts';
import { useSidebar } from './state';
import { Part } from './today-tab';

/** What only a person can check; a tick keeps who made it and when. */
export function Checklist() {
  const { t } = useTexts();
  const { data, network, notes, rubric, session, ports, actor, timeZone, writeNotes } =
    useSidebar();
  const hit = session?.hit();
  const media = (hit && ports.link.network.countMedia(hit)) ?? session?.media;
  const items = data.checklist
    .filter(({ networks }) => !networks?.length || networks.includes(network))
    .filter(({ rubrics }) => !rubrics?.length || (rubric && rubrics.includes(rubric.id)))
    .filter(({ onlyWithMedia, id }) => !onlyWithMedia || media !== 0 || notes.ticks?.[id])
    .sort((a, b) => a.order - b.order);
  if (items.length === 0) return null;
  const ticks = notes.ticks ?? {};
  const done = items.filter(({ id }) => ticks[id]).length;
  const toggle = (id: string, on: boolean) => {
    const { [id]: _, ...rest } = ticks;
    const tick = { by: actor.by, at: new Date(ports.now()).toISOString() };
    writeNotes({ ticks: on ? { ...rest, [id]: tick } : rest });
  };
  return (
    <Part
      title={t('sidebar.checklist.title')}
      about={t('sidebar.checklist.done', { done, of: items.length })}
    >
      <ul class="cp-ticks">
        {items.map(({ id, text }) => {
          const tick = ticks[id];
          const who = data.member.find((member) => member.id === tick?.by);
          return (
            <li key={id}>
              <label class="cp-tick">
                <input
                  type="checkbox"
                  checked={tick !== undefined}
                  onChange={(event) => toggle(id, event.currentTarget.checked)}
                />
                <span class="cp-grow">{text}</span>
                {tick && (
                  <span class="cp-tick__who cp-number cp-ellipsis" title={who?.name}>
                    {[who && shortName(who.name), localTime(tick.at, timeZone).time]
                      .filter(Boolean)
                      .join(', ')}
                  </span>
                )}
              </label>
            </li>
          );
        })}
      </ul>
    </Part>
  );
}
