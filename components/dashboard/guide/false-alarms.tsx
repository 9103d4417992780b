import { useEffect, useState } from 'preact/hooks';
import type { Operation } from '../../../domain/merge/operation';
import type { RuleSetting } from '../../../domain/records';
import { reportedExamples } from '../../../domain/style-guide/false-alarms';
import { moment } from '../../../i18n/format';
import { Button } from '../../controls/button';
import { Icon } from '../../controls/icon';
import { useTexts } from '../../controls/texts';
import { useDesk, useRecords, useTimeZone } from '../shell/desk-context';
import type { SaveGuide } from './use-guide';

/** The sentences the team reported as false alarms of a rule, with who did it and when. */
export function FalseAlarms(props: { setting: RuleSetting; title: string; save: SaveGuide }) {
  const { t, language } = useTexts();
  const desk = useDesk();
  const members = useRecords('member') ?? [];
  const timeZone = useTimeZone();
  const { setting, title, save } = props;
  const { bad = [], good = [] } = setting.examples ?? {};
  const [history, setHistory] = useState<Operation[]>([]);
  useEffect(() => {
    let stale = false;
    desk.history('rule', setting.id).then(
      (operations) => !stale && setHistory(operations),
      // Who it was is a pleasant thing to know, no more.
      () => undefined,
    );
    return () => {
      stale = true;
    };
  }, [desk, setting]);
  if (good.length === 0) return null;
  return (
    <section class="cp-alarms" aria-label={t('guide.alarms.label', { rule: title })}>
      <h4 class="cp-alarms__title">{t('guide.alarms')}</h4>
      <ul>
        {reportedExamples(good, history).map(({ example, by, at }) => (
          <li key={example} class="cp-alarm">
            <p class="cp-alarm__text">{example}</p>
            <p class="cp-alarm__who cp-quiet cp-small">
              {[members.find(({ id }) => id === by)?.name, at && moment(language, at, timeZone)]
                .filter(Boolean)
                .join(' · ')}
            </p>
            <Button
              kind="plain"
              icon
              class="cp-alarm__remove"
              aria-label={t('guide.alarms.remove', { example })}
              title={t('guide.alarms.removeShort')}
              onClick={() => {
                const rest = good.filter((one) => one !== example);
                const examples = rest.length + bad.length > 0 ? { bad, good: rest } : undefined;
                void save(
                  [{ kind: 'rule', id: setting.id, fields: { examples } }],
                  t('guide.alarms.removed'),
                );
              }}
            >
              <Icon name="trash" />
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
