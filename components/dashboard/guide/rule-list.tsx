import { useState } from 'preact/hooks';
import { blankSetting } from '../../../app/edit-guide';
import type { Language, Level, RuleSetting } from '../../../domain/records';
import type { Rule } from '../../../domain/style-guide/rule';
import { ruleCatalogue } from '../../../domain/style-guide/rules';
import { Button } from '../../controls/button';
import { Field, Select, TextArea, TextInput } from '../../controls/field';
import { Icon } from '../../controls/icon';
import { SearchField } from '../../controls/search-field';
import { EmptyState } from '../../controls/states';
import { useTexts } from '../../controls/texts';
import { PostPreview } from './rule-preview';
import { sections } from './rule-sections';
import type { SaveGuide } from './use-guide';

const levels: readonly Level[] = ['error', 'warning', 'suggestion', 'off'];

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

function RuleCard(props: {
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

type OptionValue = NonNullable<RuleSetting['options']>[string];

/** An option of a rule by what it is: a number, a list, a switch, words. Saved when the reader leaves the field. */
function OptionField(props: {
  name: string;
  value: OptionValue;
  onSave: (value: OptionValue) => void;
}) {
  const { t, say } = useTexts();
  const { name, value } = props;
  const [typed, setTyped] = useState<string>();
  const key = `guide.option.${name}`;
  const label = say(key) === key ? name : say(key);
  if (typeof value === 'boolean') {
    return (
      <label class="cp-check">
        <input
          type="checkbox"
          checked={value}
          onChange={(event) => props.onSave(event.currentTarget.checked)}
        />
        <span>{label}</span>
      </label>
    );
  }
  const shown = typed ?? (Array.isArray(value) ? value.join('\n') : String(value));
  const number = Number(shown);
  const badNumber =
    typeof value === 'number' && (shown.trim() === '' || !Number.isInteger(number) || number < 0);
  const leave = () => {
    if (typed === undefined || badNumber) return;
    const next = Array.isArray(value)
      ? typed
          .split('\n')
          .map((line) => line.trim())
          .filter(Boolean)
      : typeof value === 'number'
        ? number
        : typed.trim();
    setTyped(undefined);
    if (!isSame(next, value)) props.onSave(next);
  };
  if (Array.isArray(value)) {
    const hint = say(`${key}.hint`);
    return (
      <Field label={label} hint={hint === `${key}.hint` ? t('guide.option.perLine') : hint}>
        <TextArea
          rows={Math.min(8, Math.max(3, value.length))}
          value={shown}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onBlur={leave}
        />
      </Field>
    );
  }
  return (
    <Field label={label} error={badNumber ? t('guide.option.badNumber') : undefined}>
      <TextInput
        class={typeof value === 'number' ? 'cp-rule__number' : undefined}
        inputMode={typeof value === 'number' ? 'numeric' : undefined}
        value={shown}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onBlur={leave}
        onKeyDown={(event) => {
          if (event.key === 'Enter') leave();
        }}
      />
    </Field>
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

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
