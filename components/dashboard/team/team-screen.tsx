import type { ComponentType } from 'preact';
import { Button } from '../../controls/button';
import { EmptyState } from '../../controls/states';
import { Tabs } from '../../controls/tabs';
import { useTexts } from '../../controls/texts';
import { useTeam } from '../shell/desk-context';
import { goTo, useRoute } from '../shell/route';
import { ScreenHead } from '../shell/screen-head';
import { AccountsPart } from './accounts-part';
import { LibraryPart } from './library-part';
import { MembersPart } from './members-part';
import { PeriodsPart } from './periods-part';
import { RubricsPart } from './rubrics-part';

const parts = ['members', 'accounts', 'rubrics', 'periods', 'library'] as const;
type Part = (typeof parts)[number];

const views: Record<Part, ComponentType> = {
  members: MembersPart,
  accounts: AccountsPart,
  rubrics: RubricsPart,
  periods: PeriodsPart,
  library: LibraryPart,
};

/** Who and what the team is. */
export function TeamScreen() {
  const { t } = useTexts();
  const team = useTeam();
  const { rest } = useRoute();
  const shown = parts.find((part) => part === rest) ?? 'members';
  const View = views[shown];
  return (
    <>
      <ScreenHead title={t('team.title')} about={team ? team.officialName : t('team.about')} />
      {team === null ? (
        <div class="cp-card">
          <EmptyState title={t('team.noTeam.title')} text={t('team.noTeam.text')}>
            <Button kind="primary" onClick={() => goTo('welcome')}>
              {t('team.noTeam.start')}
            </Button>
          </EmptyState>
        </div>
      ) : (
        <>
          <Tabs
            name="team"
            label={t('team.title')}
            selected={shown}
            onSelect={(part) => goTo('team', part)}
            tabs={parts.map((id) => ({ id, title: t(`team.tab.${id}`) }))}
          />
          <div
            class="cp-part"
            id="team-panel"
            role="tabpanel"
            aria-labelledby={`team-tab-${shown}`}
          >
            <View />
          </div>
        </>
      )}
    </>
  );
}
