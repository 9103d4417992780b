import { useEffect, useState } from 'preact/hooks';
import { instantOfStamp } from '../../../domain/merge/clock';
import type { Operation } from '../../../domain/merge/operation';
import { moment } from '../../../i18n/format';
import { useTexts } from '../../controls/texts';
import { useDesk, useTimeZone } from '../shell/desk-context';
import type { PlanNouns } from './plan-nouns';

/** Lines shown; older changes are kept all the same. */
const shownLines = 12;

/** Who changed this, and when: the newest line stands open, the others are behind it. */
export function ItemHistory({ id, nouns }: { id: string; nouns: PlanNouns }) {
  const { t, language, say } = useTexts();
  const desk = useDesk();
  const timeZone = useTimeZone();
  const [operations, setOperations] = useState<Operation[]>([]);
  useEffect(() => {
    let gone = false;
    desk.history('plan', id).then(
      (found) => !gone && setOperations(found),
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [desk, id]);
  if (operations.length === 0) return null;

  const line = (operation: Operation, index: number) => {
    const who = nouns.members.get(operation.by)?.name ?? t('plan.somebody');
    const when = moment(language, instantOfStamp(operation.stamp), timeZone);
    if (index === 0) return t('plan.historyCreated', { who, when });
    const fields = Object.keys(operation.fields)
      .map((name) => say(name === 'texts' ? 'plan.group.text' : `plan.field.${name}`))
      .join(', ')
      .toLocaleLowerCase(language);
    return t('plan.historyChanged', { who, when, fields });
  };
  const lines = operations.map(line).reverse();
  return (
    <details class="cp-details cp-details--quiet">
      <summary>
        {t('plan.history')}: <span class="cp-quiet">{lines[0]}</span>
      </summary>
      <ul class="cp-item__history">
        {lines.slice(0, shownLines).map((text, index) => (
          <li key={operations[operations.length - 1 - index]!.stamp}>{text}</li>
        ))}
      </ul>
    </details>
  );
}
