import { useEffect, useState } from 'preact/hooks';
import { isWords } from '../../../domain/style-guide/own-words';
import { Tabs } from '../../controls/tabs';
import { useTexts } from '../../controls/texts';
import { useActor, useTeam, useToday } from '../shell/desk-context';
import { useRoute } from '../shell/route';
import { ScreenHead } from '../shell/screen-head';
import { ChecklistEditor } from './checklist-editor';
import './guide.css';
import './guide-document.css';
import { GuardSwitch } from './guard-switch';
import { GuideBooklet } from './guide-booklet';
import { GuideDocument } from './guide-document';
import { GuideFileActs } from './guide-file-acts';
import { GuideVersions } from './guide-versions';
import { OwnRules } from './own-rules';
import { OwnWords } from './own-words';
import { RuleList } from './rule-list';
import { TryBox } from './try-box';
import { useGuide, useSaveGuide } from './use-guide';

const parts = ['document', 'rules', 'own', 'my', 'list', 'versions'] as const;
type Part = (typeof parts)[number];

/** The style guide: the document people read, the rules that run, and every version of both. */
export function GuideScreen() {
  const { t, language } = useTexts();
  const actor = useActor();
  const team = useTeam();
  const today = useToday();
  const guide = useGuide();
  const save = useSaveGuide();
  const { rest } = useRoute();
  const [part, setPart] = useState<Part>('document');
  useEffect(() => {
    // An address names a part, or else a paragraph of the document.
    if (rest) setPart(parts.find((one) => one === rest) ?? 'document');
  }, [rest]);
  if (!guide || team === undefined) return <p class="cp-quiet">{t('common.loading')}</p>;
  const words = guide.rules.filter(({ own }) => isWords(own)).length;
  const mine = guide.rules.filter(({ own }) => own && !isWords(own)).length;
  const version = team?.guideVersion ?? 1;
  const tries = part !== 'document' && part !== 'versions';
  return (
    <div class="cp-guide">
      <ScreenHead title={t('guide.title')} about={t('guide.version', { n: version })}>
        <GuideFileActs guide={guide} version={version} save={save} />
      </ScreenHead>
      <Tabs
        name="guide"
        label={t('guide.parts')}
        tabs={[
          { id: 'document', title: t('guide.doc') },
          { id: 'rules', title: t('guide.rules') },
          { id: 'own', title: counted(t('guide.own'), words) },
          { id: 'my', title: counted(t('guide.my'), mine) },
          { id: 'list', title: counted(t('guide.list'), guide.checklist.length) },
          { id: 'versions', title: t('guide.versions') },
        ]}
        selected={part}
        onSelect={setPart}
      />
      <div class={tries ? 'cp-guide__columns' : 'cp-guide__whole'}>
        <div id="guide-panel" role="tabpanel" aria-labelledby={`guide-tab-${part}`}>
          {part === 'document' && <GuideDocument guide={guide} newId={actor.newId} save={save} />}
          {part === 'rules' && (
            <>
              <GuardSwitch team={team ?? undefined} />
              <RuleList
                settings={guide.rules}
                postLanguages={team?.languages ?? [language]}
                save={save}
              />
            </>
          )}
          {part === 'own' && <OwnWords settings={guide.rules} newId={actor.newId} save={save} />}
          {part === 'my' && <OwnRules guide={guide} newId={actor.newId} save={save} />}
          {part === 'list' && (
            <ChecklistEditor items={guide.checklist} newId={actor.newId} save={save} />
          )}
          {part === 'versions' && <GuideVersions save={save} />}
        </div>
        {tries && <TryBox settings={guide.rules} team={team ?? undefined} today={today} />}
      </div>
      <div class="cp-onpaper">
        <GuideBooklet guide={guide} version={version} />
      </div>
    </div>
  );
}

function counted(title: string, n: number): string {
  return n ? `${title} (${n})` : title;
}
