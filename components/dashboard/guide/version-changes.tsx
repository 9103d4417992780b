import type { Operation } from '../../../domain/merge/operation';
import type { Level, OwnRule, RuleSetting } from '../../../domain/records';
import { type GuideChange, guideAt } from '../../../domain/style-guide/guide-versions';
import { isWords } from '../../../domain/style-guide/own-words';
import type { Translator } from '../../../i18n/translator';
import { useTexts } from '../../controls/texts';
import { ownRuleName } from './rule-names';

/** Changes shown before the rest is folded away. */
const shownAtFirst = 6;

/** What a version changed, a line for each record, with before and after. */
export function VersionChanges(props: {
  changes: readonly GuideChange[];
  operations: readonly Operation[];
}) {
  const texts = useTexts();
  const { t } = texts;
  const { changes } = props;
  if (changes.length === 0) return <p class="cp-quiet cp-small">{t('guide.versions.nothing')}</p>;
  const lines = changes.map((change) => (
    <ChangeLine key={`${change.kind} ${change.id}`} change={change} operations={props.operations} />
  ));
  return (
    <>
      <ul class="cp-changes">{lines.slice(0, shownAtFirst)}</ul>
      {lines.length > shownAtFirst && (
        <details class="cp-rule__more">
          <summary>{t('guide.versions.all', { n: lines.length - shownAtFirst })}</summary>
          <ul class="cp-changes">{lines.slice(shownAtFirst)}</ul>
        </details>
      )}
    </>
  );
}

function ChangeLine(props: { change: GuideChange; operations: readonly Operation[] }) {
  const texts = useTexts();
  const { t } = texts;
  const { operations } = props;
  const change = asSetting(props.change);
  const name = nameOf(change, texts);
  const said = t(`guide.change.${change.what}.${change.kind}`, { name });
  const fields = change.fields.filter((field) => !['order', 'section'].includes(field));
  if (change.what === 'changed' && fields.length === 0) {
    return <li>{t('guide.change.moved', { name })}</li>;
  }
  const titles = new Map<string, string>();
  if (fields.some((field) => field === 'paragraph' || field === 'rubrics')) {
    const guide = guideAt(operations);
    for (const { id, title } of [...guide.paragraphs, ...guide.rubrics]) titles.set(id, title);
  }
  return (
    <li>
      {said}
      {fields.length > 0 && (
        <ul class="cp-changes__fields">
          {fields.map((field) => {
            const key = `guide.field.${field}`;
            const label = texts.say(key);
            const show = (value: unknown) => shown(field, value, texts, titles);
            return (
              <li key={field}>
                {label === key ? field : label}: <del>{show(change.before?.[field])}</del>{' '}
                <span aria-hidden="true">→</span> <ins>{show(change.after?.[field])}</ins>
              </li>
            );
          })}
        </ul>
      )}
    </li>
  );
}

/** A rule of the catalogue is always there: what is added or removed is only what the team made of it. */
function asSetting(change: GuideChange): GuideChange {
  const record = { ...change.before, ...change.after };
  if (change.kind !== 'rule' || record.own || change.what === 'changed') return change;
  return {
    ...change,
    what: 'changed',
    fields: Object.keys(record).filter((name) => name !== 'id'),
  };
}

function nameOf({ kind, id, before, after }: GuideChange, texts: Translator): string {
  const record = { ...before, ...after };
  if (kind !== 'rule') return String(record.title ?? record.text ?? '');
  if (record.own) return ownRuleName(record as unknown as RuleSetting, texts);
  return `${id} ${texts.say(`rules.${id}.title`)}`;
}

/** A value as people say it; long texts are cut. */
function shown(
  field: string,
  value: unknown,
  texts: Translator,
  titles: ReadonlyMap<string, string>,
): string {
  const { t } = texts;
  if (value === undefined || value === null || value === '') return t('guide.change.empty');
  if (field === 'level') return t(`common.level.${value as Level}`);
  if (field === 'own') return ownInWords(value as OwnRule, texts);
  if (typeof value === 'boolean') return t(value ? 'guide.change.yes' : 'guide.change.no');
  if (Array.isArray(value)) return value.map((one) => titles.get(String(one)) ?? one).join(', ');
  if (typeof value === 'object') {
    return Object.entries(value)
      .map(
        ([name, item]) =>
          `${labelOf(name, texts)}: ${Array.isArray(item) ? item.join(', ') : item}`,
      )
      .join('; ');
  }
  const text = titles.get(String(value)) ?? String(value);
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}

function labelOf(name: string, { t, say }: Translator): string {
  if (name === 'bad' || name === 'good') return t(`guide.${name}`);
  const label = say(`guide.option.${name}`);
  return label.startsWith('guide.') ? name : label;
}

/** An own rule in one line. */
export function ownInWords(own: OwnRule, { t }: Translator): string {
  if (isWords(own)) return own.use ? `${own.avoid} → ${own.use}` : own.avoid;
  switch (own.type) {
    case 'accepted':
      return own.words;
    case 'condition':
      return t('guide.inWords.condition', {
        when: own.when,
        must: [own.must, ...(own.parts ?? []).map((part) => t(`guide.part.${part}`))]
          .filter(Boolean)
          .join(', '),
      });
    case 'limit': {
      const of = own.of === 'terms' ? (own.words ?? '') : t(`guide.counted.${own.of}`);
      const parts = [
        own.least !== undefined && t('guide.inWords.least', { n: own.least }),
        own.most !== undefined && t('guide.inWords.most', { n: own.most }),
      ];
      return `${of}: ${parts.filter(Boolean).join(', ')}`;
    }
    default:
      return own.message ? `${own.pattern} (${own.message})` : own.pattern;
  }
}
