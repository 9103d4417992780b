import { useState } from 'preact/hooks';
import type { Language, RuleSetting } from '../../../domain/records';
import { ruleCatalogue } from '../../../domain/style-guide/rules';
import { Button } from '../../controls/button';
import { SearchField } from '../../controls/search-field';
import { EmptyState } from '../../controls/states';
import { useTexts } from '../../controls/texts';
import { isChanged, RuleCard } from './rule-card';
import { sections } from './rule-sections';
import type { SaveGuide } from './use-guide';

/** The rules of the catalogue by section: level and options as the team wants them. */
export function RuleList(props: {
  settings: readonly RuleSetting[];
  /** The languages the library posts in, the main one first. */
  postLanguages: readonly Language[];
  save: SaveGuide;
}) {
  const { t, say } = useTexts();
  const [wanted, setWanted] = useState('');
  const [onlyChanged, setOnlyChanged] = useState(false);
  const settingOf = (id: string) => props.settings.find((one) => one.id === id);
  const words = wanted.toLowerCase().split(/\s+/).filter(Boolean);
  const shown = ruleCatalogue.filter((rule) => {
    if (onlyChanged && !isChanged(rule, settingOf(rule.id))) return false;
    const about =
      `${rule.id} ${say(`rules.${rule.id}.title`)} ${say(`rules.${rule.id}.why`)}`.toLowerCase();
    return words.every((word) => about.includes(word));
  });
  const changed = ruleCatalogue.filter((rule) => isChanged(rule, settingOf(rule.id))).length;
  return (
    <div class="cp-stack cp-guide__rules">
      <search class="cp-guide__bar">
        <SearchField label={t('guide.search')} value={wanted} onInput={setWanted} />
        <label class="cp-row">
          <input
            type="checkbox"
            checked={onlyChanged}
            onChange={(event) => setOnlyChanged(event.currentTarget.checked)}
          />
          {t('guide.onlyChanged', { n: changed })}
        </label>
        <p class="cp-quiet cp-small" role="status">
          {t('guide.count', { n: shown.length })}
        </p>
      </search>
      {shown.length === 0 && (
        <EmptyState title={t('guide.nothing.title')} text={t('guide.nothing.text')}>
          <Button
            kind="primary"
            onClick={() => {
              setWanted('');
              setOnlyChanged(false);
            }}
          >
            {t('guide.showAll')}
          </Button>
        </EmptyState>
      )}
      {sections.map((section) => {
        const rules = shown.filter(({ id }) => id.startsWith(section));
        if (rules.length === 0) return null;
        return (
          <section key={section} aria-labelledby={`guide-${section}`}>
            <h2 id={`guide-${section}`} class="cp-guide__section">
              {t(`guide.section.${section}`)}
            </h2>
            <ul class="cp-guide__list">
              {rules.map((rule) => (
                <RuleCard
                  key={rule.id}
                  rule={rule}
                  setting={settingOf(rule.id)}
                  settings={props.settings}
                  postLanguages={props.postLanguages}
                  save={props.save}
                />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
