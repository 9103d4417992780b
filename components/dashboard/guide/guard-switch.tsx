import type { Team } from '../../../domain/records';
import { Checkbox } from '../../controls/field';
import { useTexts } from '../../controls/texts';
import { useDo } from '../shell/say';

/** Is the team asked before a post goes out with errors? Off until somebody switches it on. */
export function GuardSwitch({ team }: { team: Team | undefined }) {
  const { t } = useTexts();
  const act = useDo();
  const on = team?.publishGuard === true;
  return (
    <div class="cp-card cp-guide__guard">
      <Checkbox
        checked={on}
        aria-describedby="guide-guard-about"
        onChange={() =>
          void act(
            ({ desk, by }) =>
              desk.commit([{ kind: 'team', id: 'team', fields: { publishGuard: !on } }], by),
            t(on ? 'guide.guard.switchedOff' : 'guide.guard.switchedOn'),
          )
        }
      >
        <strong>{t('guide.guard')}</strong>
      </Checkbox>
      <p id="guide-guard-about" class="cp-quiet">
        {t('guide.guard.about')}
      </p>
    </div>
  );
}
