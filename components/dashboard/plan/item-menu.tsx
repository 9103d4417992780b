import type { PlanItem } from '../../../domain/records';
import { Icon } from '../../controls/icon';
import { Menu } from '../../controls/menu';
import { useTexts } from '../../controls/texts';
import type { PlanActs } from './use-plan-acts';

/** The acts on one item behind three dots. */
export function ItemMenu(props: {
  item: PlanItem;
  acts: PlanActs;
  onMove: (item: PlanItem) => void;
}) {
  const { t } = useTexts();
  const { item, acts } = props;
  return (
    <Menu
      class="cp-button cp-button--plain cp-button--icon"
      side="right"
      label={t('plan.acts', { title: item.title })}
      items={[
        { id: 'move', title: t('plan.move'), onPick: () => props.onMove(item) },
        { id: 'duplicate', title: t('plan.duplicate'), onPick: () => void acts.duplicate(item) },
        { id: 'remove', title: t('common.remove'), onPick: () => void acts.remove(item) },
      ]}
    >
      <Icon name="more" />
    </Menu>
  );
}
