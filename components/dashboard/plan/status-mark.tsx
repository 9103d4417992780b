import { partlyOut } from '../../../domain/plan/status';
import type { PlanItem, PlanStatus } from '../../../domain/records';
import { useTexts } from '../../controls/texts';

/** The drawing of each status on a 12 × 12 grid: its shape tells it apart without colour. */
const shapes: Record<PlanStatus | 'partly', { outline: string; fill?: string; dashed?: boolean }> =
  {
    idea: { outline: 'M6 1a5 5 0 1 0 0 10A5 5 0 1 0 6 1z', dashed: true },
    draft: { outline: 'M6 1a5 5 0 1 0 0 10A5 5 0 1 0 6 1z' },
    review: { outline: 'M6 1a5 5 0 1 0 0 10A5 5 0 1 0 6 1z', fill: 'M6 1a5 5 0 0 0 0 10z' },
    approved: {
      outline: 'M6 1a5 5 0 1 0 0 10A5 5 0 1 0 6 1z',
      fill: 'M6 1a5 5 0 1 0 0 10A5 5 0 1 0 6 1z',
    },
    partly: { outline: 'M6 1a5 5 0 1 0 0 10A5 5 0 1 0 6 1zM3.600 6.200l1.700 1.700 3.200-3.600' },
    published: { outline: 'M1.500 6.500l3 3 6-7' },
    cancelled: { outline: 'M2 2l8 8M10 2l-8 8' },
  };

/** How far an item is, in words with a shape before them. */
export function StatusMark({
  item,
}: {
  item: Pick<PlanItem, 'status' | 'accounts' | 'published'>;
}) {
  const { t } = useTexts();
  const partly = partlyOut(item);
  const status = partly ? 'partly' : item.status;
  const { outline, fill, dashed } = shapes[status];
  return (
    <span class={`cp-status cp-status--${status}`}>
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
        <path
          d={outline}
          fill="none"
          stroke="currentColor"
          stroke-width={status === 'published' || status === 'cancelled' ? 2 : 1.4}
          stroke-dasharray={dashed ? '2 1.6' : undefined}
        />
        {fill && <path d={fill} fill="currentColor" />}
      </svg>
      <span class="cp-ellipsis">
        {partly ? t('plan.partlyOut', partly) : t(`plan.status.${item.status}`)}
      </span>
    </span>
  );
}
