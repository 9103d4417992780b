import type { PlanStatus } from '../../../domain/records';
import { useTexts } from '../../controls/texts';

/** The drawing of each status on a 12 × 12 grid: its shape tells it apart without colour. */
const shapes: Record<PlanStatus, { outline: string; fill?: string; dashed?: boolean }> = {
  idea: { outline: 'M6 1a5 5 0 1 0 0 10A5 5 0 1 0 6 1z', dashed: true },
  draft: { outline: 'M6 1a5 5 0 1 0 0 10A5 5 0 1 0 6 1z' },
  review: { outline: 'M6 1a5 5 0 1 0 0 10A5 5 0 1 0 6 1z', fill: 'M6 1a5 5 0 0 0 0 10z' },
  approved: {
    outline: 'M6 1a5 5 0 1 0 0 10A5 5 0 1 0 6 1z',
    fill: 'M6 1a5 5 0 1 0 0 10A5 5 0 1 0 6 1z',
  },
  published: { outline: 'M1.500 6.500l3 3 6-7' },
  cancelled: { outline: 'M2 2l8 8M10 2l-8 8' },
};

/** A status in words with its shape before them. */
export function StatusMark({ status }: { status: PlanStatus }) {
  const { t } = useTexts();
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
      <span class="cp-ellipsis">{t(`plan.status.${status}`)}</span>
    </span>
  );
}
