import type { Language, Period } from '../../../domain/records';
import { dayWithYear } from '../../../i18n/format';
import type { Translator } from '../../../i18n/translator';

/** "Один специалист: 1 января 2019 г. – 31 декабря 2019 г." */
export function periodName(period: Period, t: Translator['t'], language: Language): string {
  const mode = modeName(period.mode, t);
  const from = dayWithYear(language, period.from);
  return period.to
    ? t('log.stretch.period', { mode, from, to: dayWithYear(language, period.to) })
    : t('log.stretch.periodOpen', { mode, from });
}

/** The mode of a period in words; a name of the team's own stays as it is. */
export function modeName(mode: string, t: Translator['t']): string {
  return mode === 'specialist' || mode === 'group' ? t(`log.mode.${mode}`) : mode;
}
