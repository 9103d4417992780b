import { useState } from 'preact/hooks';
import { Tabs } from '../../controls/tabs';
import { useTexts } from '../../controls/texts';
import { useActor, useRecords, useTeam, useToday } from '../shell/desk-context';
import { ScreenHead } from '../shell/screen-head';
import { ChecklistEditor } from './checklist-editor';
import './guide.css';
import { OwnWords } from './own-words';
import { RuleList } from './rule-list';
import { TryBox } from './try-box';
import { useSaveGuide } from './use-guide';

type Part = 'rules' | 'own' | 'list';

/** The style guide: which rules count and how much, the team's own words, the checklist. */
export function GuideScreen() {
  const { t, language } = useTexts();
  const actor = useActor();
  const team = useTeam();
  const today = useToday();
  const settings = useRecords('rule');
  const checklist = useRecords('checklist');
  const save = useSaveGuide();
  const [part, setPart] = useState<Part>('rules');
  if (!settings || !checklist || team === undefined) {
    return <p class="cp-quiet">{t('common.loading')}</p>;
  }
  const own = settings.filter((one) => one.own).length;
  return (
    <div class="cp-guide">
      <ScreenHead
        title={t('guide.title')}
        about={t('guide.version', { n: team?.guideVersion ?? 1 })}
      />
      <div class="cp-guide__columns">
        <div class="cp-stack">
          <Tabs
            name="guide"
            label={t('guide.parts')}
            tabs={[
              { id: 'rules', title: t('guide.rules') },
              { id: 'own', title: counted(t('guide.own'), own) },
              { id: 'list', title: counted(t('guide.list'), checklist.length) },
            ]}
            selected={part}
            onSelect={setPart}
          />
          <div id="guide-panel" role="tabpanel" aria-labelledby={`guide-tab-${part}`}>
            {part === 'rules' && (
              <RuleList
                settings={settings}
                postLanguages={team?.languages ?? [language]}
                save={save}
              />
            )}
            {part === 'own' && <OwnWords settings={settings} newId={actor.newId} save={save} />}
            {part === 'list' && (
              <ChecklistEditor items={checklist} newId={actor.newId} save={save} />
            )}
          </div>
        </div>
        <TryBox settings={settings} team={team ?? undefined} today={today} />
      </div>
    </div>
  );
}

function counted(title: string, n: number): string {
  return n ? `${title} (${n})` : title;
}
