import type { Level, RuleSetting } from '../../../domain/records';
import { isWords } from '../../../domain/style-guide/own-words';
import { ruleCatalogue } from '../../../domain/style-guide/rules';
import type { Translator } from '../../../i18n/translator';

/** A rule as it is called in the document: catalogue and own ones alike. */
export interface NamedRule {
  id: string;
  name: string;
  own: boolean;
  level: Level;
}

/** Every rule there is, those of the catalogue first. */
export function namedRules(settings: readonly RuleSetting[], texts: Translator): NamedRule[] {
  const native = ruleCatalogue.map((rule) => ({
    id: rule.id,
    name: `${rule.id} ${texts.say(`rules.${rule.id}.title`)}`,
    own: false,
    level: settings.find(({ id }) => id === rule.id)?.level ?? rule.level,
  }));
  const own = settings
    .filter((one) => one.own)
    .map((one) => ({
      id: one.id,
      name: ownRuleName(one, texts),
      own: true,
      level: one.level ?? ('warning' as const),
    }))
    .sort((a, b) => a.name.localeCompare(b.name, texts.language));
  return [...native, ...own];
}

/** What a rule is called and why it is, the team's own included. */
export function ruleWords(
  rule: string,
  settings: readonly RuleSetting[],
  texts: Translator,
): { title: string; why: string } {
  const own = settings.find(({ id, own }) => id === rule && own);
  if (!own) return { title: texts.say(`rules.${rule}.title`), why: texts.say(`rules.${rule}.why`) };
  return { title: ownRuleName(own, texts), why: own.own?.note?.trim() || texts.t('rules.own.why') };
}

/** An own rule's title, or what it is about when nobody gave it one. */
export function ownRuleName({ title, own }: RuleSetting, { t }: Translator): string {
  if (title?.trim()) return title.trim();
  if (!own) return '';
  if (isWords(own)) return own.use ? `${own.avoid} → ${own.use}` : own.avoid;
  const about =
    own.type === 'accepted'
      ? own.words
      : own.type === 'condition'
        ? own.when
        : own.type === 'limit'
          ? t(`guide.counted.${own.of}`)
          : own.pattern;
  return `${t(`guide.type.${own.type}`)}: ${about.replace(/\s+/g, ' ').trim().slice(0, 60)}`;
}
