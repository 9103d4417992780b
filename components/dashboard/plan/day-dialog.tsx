import { itemsOfDay } from '../../../domain/plan/due';
import type { PlanItem } from '../../../domain/records';
import { longDay } from '../../../i18n/format';
import { Button } from '../../controls/button';
import { Dialog } from '../../controls/dialog';
import { Icon } from '../../controls/icon';
import { useTexts } from '../../controls/texts';
import { ItemRow, type ItemRowProps } from './item-row';

/** Everything of one day, when a cell of the month has no room for it. */
export function DayDialog(
  props: Omit<ItemRowProps, 'item'> & {
    day: string;
    items: readonly PlanItem[];
    onNew: () => void;
    onClose: () => void;
  },
) {
  const { t, language } = useTexts();
  const { day, items, onNew, onClose, ...rest } = props;
  return (
    <Dialog
      wide
      title={longDay(language, day)}
      onClose={onClose}
      actions={
        <Button onClick={onNew}>
          <Icon name="plus" />
          {t('plan.new')}
        </Button>
      }
    >
      <ul class="cp-plan-list__day">
        {itemsOfDay(items, day).map((item) => (
          <ItemRow key={item.id} item={item} {...rest} />
        ))}
      </ul>
    </Dialog>
  );
}
