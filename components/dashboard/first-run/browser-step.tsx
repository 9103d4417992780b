import type { Member } from '../../../domain/records';
import { useTexts } from '../../controls/texts';
import { WhoField } from '../settings/who-field';
import type { StepProps } from './first-run';

export function BrowserStep({ draft, change, faults }: StepProps) {
  const { t } = useTexts();
  return (
    <WhoField
      members={draft.members as Member[]}
      value={draft.who}
      onPick={(who) => change({ who })}
      error={faults.includes('who') ? t('setup.error.who') : undefined}
    />
  );
}
