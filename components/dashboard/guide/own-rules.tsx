import { useState } from 'preact/hooks';
import type { Level, RuleSetting } from '../../../domain/records';
import type { GuideState } from '../../../domain/style-guide/guide-document';
import { isWords } from '../../../domain/style-guide/own-words';
import { Button } from '../../controls/button';
import { Select } from '../../controls/field';
import { Icon } from '../../controls/icon';
import { Menu } from '../../controls/menu';
import { useTexts } from '../../controls/texts';
import { emptyOwn, type OwnType, ownTypes } from './own-rule-draft';
import { OwnRuleForm } from './own-rule-form';
import { RubricHashtags } from './rubric-hashtags';
import { ownRuleName } from './rule-names';
import type { SaveGuide } from './use-guide';
import { ownInWords } from './version-changes';

const levels: readonly Level[] = ['error', 'warning', 'suggestion', 'off'];

/** Rules the team made itself, without code: conditions, limits, accepted words, patterns, hashtags. */
export function OwnRules(props: { guide: GuideState; newId: () => string; save: SaveGuide }) {
  const texts = useTexts();
  const { t } = texts;
  const { guide, newId, save } = props;
  const [edited, setEdited] = useState<RuleSetting>();
  const own = guide.rules
    .filter((one) => one.own && !isWords(one.own))
    .sort((a, b) => ownRuleName(a, texts).localeCompare(ownRuleName(b, texts), texts.language));
  const begin = (type: OwnType) => setEdited({ id: newId(), own: emptyOwn(type) });
  return (
    <div class="cp-stack">
      <p class="cp-quiet">{t('guide.my.about')}</p>
      <Menu
        label={t('guide.my.new')}
        spoken
        items={ownTypes.map((type) => ({
          id: type,
          title: (
            <span class="cp-my__type">
              <strong>{t(`guide.type.${type}`)}</strong>
              <span class="cp-quiet cp-small">{t(`guide.type.${type}.about`)}</span>
            </span>
          ),
          onPick: () => begin(type),
        }))}
      >
        <Icon name="plus" />
        {t('guide.my.new')}
      </Menu>
      {own.length === 0 ? (
        <p class="cp-own__none cp-quiet">{t('guide.my.none')}</p>
      ) : (
        <ul class="cp-guide__list">
          {own.map((rule) => (
            <li key={rule.id} class={`cp-rule cp-rule--${rule.level ?? 'warning'}`}>
              <div class="cp-rule__head">
                <div class="cp-grow">
                  <h2>{ownRuleName(rule, texts)}</h2>
                  <p class="cp-quiet">{rule.own && ownInWords(rule.own, texts)}</p>
                  {rule.own?.note && <p class="cp-quiet">{rule.own.note}</p>}
                </div>
                {rule.own?.type !== 'accepted' && (
                  <Select<Level>
                    class="cp-rule__level"
                    aria-label={t('guide.levelOf', { rule: ownRuleName(rule, texts) })}
                    options={levels.map((one) => ({ value: one, label: t(`common.level.${one}`) }))}
                    value={rule.level ?? 'warning'}
                    onPick={(level) =>
                      save([{ kind: 'rule', id: rule.id, fields: { level } }], t('common.saved'))
                    }
                  />
                )}
                <Button
                  kind="plain"
                  icon
                  aria-label={t('guide.my.edit', { rule: ownRuleName(rule, texts) })}
                  onClick={() => setEdited(rule)}
                >
                  <Icon name="edit" />
                </Button>
                <Button
                  kind="plain"
                  icon
                  aria-label={t('guide.my.remove', { rule: ownRuleName(rule, texts) })}
                  onClick={() =>
                    save(
                      [{ kind: 'rule', id: rule.id, fields: { deleted: true } }],
                      t('guide.my.removed'),
                    )
                  }
                >
                  <Icon name="trash" />
                </Button>
              </div>
            </li>
          ))}
        </ul>
      )}
      <RubricHashtags rubrics={guide.rubrics} save={save} />
      {edited && (
        <OwnRuleForm
          key={edited.id}
          rule={edited}
          fresh={!guide.rules.some(({ id }) => id === edited.id)}
          guide={guide}
          save={save}
          onClose={() => setEdited(undefined)}
        />
      )}
    </div>
  );
}
