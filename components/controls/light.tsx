import { type Light, lightParts, type Seen } from '../../domain/health/light';
import { dayIn } from '../../domain/plan/days';
import { dayWithYear } from '../../i18n/format';
import { useTexts } from './texts';

/** The light as one sign; the words stand beside it. */
export function LightDot({ light }: { light: Seen | 'waiting' }) {
  return <span class={`cp-light__dot cp-light__dot--${light}`} aria-hidden="true" />;
}

/** What works on a network, part by part, and what has not worked since when. */
export function LightParts(props: {
  light: Light;
  timeZone: string;
  id?: string;
  hidden?: boolean;
  /** Says when each part was last seen. */
  dated?: boolean;
}) {
  const { t, language } = useTexts();
  const { light, timeZone, dated } = props;
  const dayOf = (instant: string) => dayWithYear(language, dayIn(instant, timeZone));
  return (
    <dl class="cp-light__parts" id={props.id} hidden={props.hidden}>
      {lightParts.map((part) => {
        const seen = light[part];
        const state = seen?.state ?? 'waiting';
        return (
          <div key={part} class="cp-light__part">
            <dt>{t(`common.light.part.${part}`)}</dt>
            <dd class={`cp-light__state cp-light__state--${state}`}>
              {seen?.state === 'broken'
                ? t('common.light.state.broken', { day: dayOf(seen.since) })
                : t(`common.light.state.${seen ? 'works' : 'waiting'}`)}
              {dated && seen && (
                <span class="cp-light__last">
                  {t('common.light.last', { day: dayOf(seen.last) })}
                </span>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
