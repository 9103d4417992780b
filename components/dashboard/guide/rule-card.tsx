import { useState } from 'preact/hooks';
import { blankSetting } from '../../../app/edit-guide';
import type { Language, Level, RuleSetting } from '../../../domain/records';
import type { Rule } from '../../../domain/style-guide/rule';
import { Button } from '../../controls/button';
import { Select } from '../../controls/field';
import { Icon } from '../../controls/icon';
import { useTexts } from '../../controls/texts';
import { FalseAlarms } from './false-alarms';
import { isSame, OptionField } from './option-field';
import { PostPreview } from './rule-preview';
import type { SaveGuide } from './use-guide';

const levels: readonly Level[] = ['error', 'warning', 'suggestion', 'off'];

/** One rule of the catalogue: why it is, how strict the team wants it, its examples and its options. */
export function RuleCard(props: {
  rule: Rule;
  setting: RuleSetting | undefined;
  settings: readonly RuleSetting[];
  postLanguages: readonly Language[];
  save: SaveGuide;
}) {
  const { t, say } = useTexts();
  const [tried, setTried] = useState(false);
  const { rule, setting } = props;
  const level = setting?.level ?? rule.level;
  const title = say(`rules.${rule.id}.title`);
  const changed = isChanged(rule, setting);
  const options = Object.entries(rule.options ?? {});
  // What a rule of context says hangs on the plan and the archive; its words show nothing.
  const examples = rule.type === 'context' ? undefined : examplesOf(rule, props.postLanguages);
  // A setting that was undone is kept as deleted: it comes back empty, not with what it held.
  const blank = setting ? {} : blankSetting;
  const store = (fields: Partial<Omit<RuleSetting, 'id'>>, done: string) =>
    props.save([{ kind: 'rule', id: rule.id, fields: { ...blank, ...fields } }], done);
  return (
    <li class={`cp-rule cp-rule--${level}`} id={`rule-${rule.id}`}>
      <div class="cp-rule__head">
        <div class="cp-grow">
          <h3>
            <span class="cp-rule__id">{rule.id}</span> {title}
          </h3>
          <p class="cp-quiet">{say(`rules.${rule.id}.why`)}</p>
        </div>
        <Select<Level>
          class="cp-rule__level"
          aria-label={t('guide.levelOf', { rule: title })}
          options={levels.map((one) => ({ value: one, label: t(`common.level.${one}`) }))}
          value={level}
          onPick={(picked) =>
            store(
              { level: picked === rule.level ? undefined : picked },
              t('guide.levelSaved', { rule: rule.id, level: t(`common.level.${picked}`) }),
            )
          }
        />
      </div>
      {changed && (
        <p class="cp-rule__changed">
          {t('guide.changed')}
          <Button
            kind="plain"
            aria-label={t('guide.resetOne', { rule: title })}
            onClick={() =>
              store(
                { level: undefined, options: undefined },
                t('guide.resetDone', { rule: rule.id }),
              )
            }
          >
            <Icon name="undo" size={14} />
            {t('guide.reset')}
          </Button>
        </p>
      )}
      {setting?.examples && <FalseAlarms setting={setting} title={title} save={props.save} />}
      {(examples || options.length > 0) && (
        <details class="cp-rule__more">
          <summary>{t(options.length ? 'guide.moreWithOptions' : 'guide.more')}</summary>
          {examples && (
            <div class="cp-rule__examples">
              <ExampleList
                title={t('guide.bad')}
                kind="bad"
                texts={examples.bad}
                language={examples.language}
              />
              <ExampleList
                title={t('guide.good')}
                kind="good"
                texts={examples.good}
                language={examples.language}
              />
            </div>
          )}
          {options.length > 0 && (
            <div class="cp-rule__options">
              {options.map(([name, initial]) => (
                <OptionField
                  key={name}
                  name={name}
                  value={setting?.options?.[name] ?? initial}
                  onSave={(value) => {
                    const all = { ...setting?.options, [name]: value };
                    if (isSame(value, initial)) delete all[name];
                    store(
                      { options: Object.keys(all).length ? all : undefined },
                      t('guide.optionSaved', { rule: rule.id }),
                    );
                  }}
                />
              ))}
            </div>
          )}
          {tried ? (
            <PostPreview rule={setting ?? { id: rule.id }} settings={props.settings} />
          ) : (
            <Button kind="plain" onClick={() => setTried(true)}>
              {t('guide.preview.run')}
            </Button>
          )}
        </details>
      )}
    </li>
  );
}

function ExampleList(props: {
  title: string;
  kind: 'good' | 'bad';
  texts: readonly string[];
  language: Language;
}) {
  if (props.texts.length === 0) return null;
  return (
    <div class={`cp-example cp-example--${props.kind}`}>
      <h4>{props.title}</h4>
      <ul lang={props.language}>
        {props.texts.slice(0, 4).map((text) => (
          <li key={text}>{visible(text)}</li>
        ))}
      </ul>
    </div>
  );
}

/** Did the team make anything of the rule that differs from the catalogue? */
export function isChanged(rule: Rule, setting: RuleSetting | undefined): boolean {
  if (!setting) return false;
  if (setting.level !== undefined && setting.level !== rule.level) return true;
  return Object.entries(setting.options ?? {}).some(
    ([name, value]) => !isSame(value, rule.options?.[name]),
  );
}

function examplesOf(rule: Rule, wanted: readonly Language[]) {
  const language = [...wanted, 'ru' as const, 'en' as const].find((one) => rule.examples[one]);
  const found = language && rule.examples[language];
  return found && language ? { ...found, language } : undefined;
}

/** Signs that cannot be seen, made visible; the no-break space stays as it is. */
function visible(text: string): string {
  return text
    .replace(/[\u200b\u200c\u2060\ufeff\u00ad]/g, '▯')
    .replace(/\t/g, '⇥')
    .replace(/\n/g, ' ⏎ ');
}
