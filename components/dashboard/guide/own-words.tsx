import { useState } from 'preact/hooks';
import type { Level, RuleSetting, WordForms, OwnWords as Words } from '../../../domain/records';
import { termProblem } from '../../../domain/style-guide/own-terms';
import { isWords } from '../../../domain/style-guide/own-words';
import { Button } from '../../controls/button';
import { Dialog } from '../../controls/dialog';
import { Checkbox, Field, Select, TextArea, TextInput } from '../../controls/field';
import { Icon } from '../../controls/icon';
import { useTexts } from '../../controls/texts';
import { FoundForms } from './found-forms';
import { asPaste, readPastedRows } from './pasted-words';
import type { SaveGuide } from './use-guide';

type OwnRule = RuleSetting & { own: Words };

const blank = { avoid: '', use: '', note: '', forms: 'all' as WordForms };
const levels: readonly Level[] = ['error', 'warning', 'suggestion', 'off'];

/** The team's own table "instead of this, write that". */
export function OwnWords(props: {
  settings: readonly RuleSetting[];
  newId: () => string;
  save: SaveGuide;
}) {
  const { t, language } = useTexts();
  const [fresh, setFresh] = useState(blank);
  const [pasting, setPasting] = useState(false);
  const own = props.settings
    .filter((one): one is OwnRule => isWords(one.own))
    .sort((a, b) => a.own.avoid.localeCompare(b.own.avoid, language));
  const known = own.map((one) => one.own.avoid);
  const problem = problemOf(fresh, known);
  const add = async () => {
    if (problem || !fresh.avoid.trim()) return;
    const saved = await props.save(
      [{ kind: 'rule', id: props.newId(), fields: { own: trimmed(fresh) } }],
      t('guide.own.added', { word: fresh.avoid.trim() }),
    );
    if (saved) setFresh({ ...blank, forms: fresh.forms });
  };
  return (
    <div class="cp-stack">
      <p class="cp-quiet">{t('guide.own.about')}</p>
      <form
        class="cp-own__form"
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <Field label={t('guide.own.avoid')} error={problem && t(`guide.paste.problem.${problem}`)}>
          <TextInput
            value={fresh.avoid}
            onInput={(event) => setFresh({ ...fresh, avoid: event.currentTarget.value })}
          />
        </Field>
        <Field label={t('guide.own.use')}>
          <TextInput
            value={fresh.use}
            onInput={(event) => setFresh({ ...fresh, use: event.currentTarget.value })}
          />
        </Field>
        <Field label={t('guide.own.note')}>
          <TextInput
            value={fresh.note}
            onInput={(event) => setFresh({ ...fresh, note: event.currentTarget.value })}
          />
        </Field>
        <div class="cp-own__forms">
          <Checkbox
            checked={fresh.forms === 'all'}
            onChange={(event) =>
              setFresh({ ...fresh, forms: event.currentTarget.checked ? 'all' : 'exact' })
            }
          >
            {t('guide.form.allForms')}
          </Checkbox>
          <FoundForms words={fresh.avoid} forms={fresh.forms} />
        </div>
        <div class="cp-own__acts">
          <Button kind="primary" type="submit" disabled={!fresh.avoid.trim() || !!problem}>
            {t('common.add')}
          </Button>
          <Button onClick={() => setPasting(true)}>{t('guide.paste')}</Button>
        </div>
      </form>
      {own.length === 0 ? (
        <p class="cp-own__none cp-quiet">{t('guide.own.none')}</p>
      ) : (
        <div class="cp-own__table">
          <table class="cp-table">
            <caption class="cp-unseen">{t('guide.own')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('guide.own.avoid')}</th>
                <th scope="col">{t('guide.own.use')}</th>
                <th scope="col">{t('guide.own.note')}</th>
                <th scope="col">{t('guide.own.forms')}</th>
                <th scope="col">{t('guide.level')}</th>
                <th>
                  <span class="cp-unseen">{t('guide.own.acts')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {own.map((rule) => (
                <OwnRow key={rule.id} rule={rule} known={known} save={props.save} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {pasting && (
        <PasteDialog
          known={known}
          onAdd={(rows) =>
            props.save(
              rows.map((row) => ({
                kind: 'rule' as const,
                id: props.newId(),
                fields: { own: trimmed({ ...row, forms: 'all' }) },
              })),
              t('guide.paste.added', { n: rows.length }),
            )
          }
          onClose={() => setPasting(false)}
        />
      )}
    </div>
  );
}

function OwnRow(props: { rule: OwnRule; known: readonly string[]; save: SaveGuide }) {
  const { t } = useTexts();
  const { rule } = props;
  const change = (part: Partial<OwnRule['own']>) => {
    const own = trimmed({ ...rule.own, ...part });
    const others = props.known.filter((word) => word !== rule.own.avoid);
    if (!own.avoid || problemOf(own, others)) return false;
    if (JSON.stringify(own) === JSON.stringify(trimmed(rule.own))) return true;
    void props.save([{ kind: 'rule', id: rule.id, fields: { own } }], t('common.saved'));
    return true;
  };
  const input = (part: 'avoid' | 'use' | 'note') => (
    <TextInput
      class="cp-own__cell"
      aria-label={`${t(`guide.own.${part}`)}: ${rule.own.avoid}`}
      defaultValue={rule.own[part] ?? ''}
      key={rule.own[part] ?? ''}
      onChange={(event) => {
        const field = event.currentTarget;
        if (!change({ [part]: field.value })) field.value = rule.own[part] ?? '';
      }}
    />
  );
  return (
    <tr>
      <td>{input('avoid')}</td>
      <td>{input('use')}</td>
      <td>{input('note')}</td>
      <td class="cp-own__tick">
        <input
          type="checkbox"
          aria-label={`${t('guide.own.forms')}: ${rule.own.avoid}`}
          checked={rule.own.forms === 'all'}
          onChange={(event) => change({ forms: event.currentTarget.checked ? 'all' : 'exact' })}
        />
      </td>
      <td>
        <Select<Level>
          aria-label={t('guide.levelOf', { rule: rule.own.avoid })}
          options={levels.map((one) => ({ value: one, label: t(`common.level.${one}`) }))}
          value={rule.level ?? 'warning'}
          onPick={(level) =>
            props.save([{ kind: 'rule', id: rule.id, fields: { level } }], t('common.saved'))
          }
        />
      </td>
      <td>
        <Button
          kind="plain"
          icon
          aria-label={t('guide.own.remove', { word: rule.own.avoid })}
          onClick={() =>
            props.save(
              [{ kind: 'rule', id: rule.id, fields: { deleted: true } }],
              t('guide.own.removed', { word: rule.own.avoid }),
            )
          }
        >
          <Icon name="trash" />
        </Button>
      </td>
    </tr>
  );
}

/** Takes rows copied from a spreadsheet; what cannot be taken stays in the box with its reason. */
function PasteDialog(props: {
  known: readonly string[];
  onAdd: (rows: { avoid: string; use: string; note: string }[]) => Promise<boolean>;
  onClose: () => void;
}) {
  const { t } = useTexts();
  const [text, setText] = useState('');
  const rows = readPastedRows(text, props.known);
  const good = rows.filter(({ problem }) => !problem);
  const bad = rows.filter(({ problem }) => problem);
  const add = async () => {
    if (!(await props.onAdd(good))) return;
    if (bad.length === 0) props.onClose();
    else setText(asPaste(bad));
  };
  return (
    <Dialog
      title={t('guide.paste.title')}
      onClose={props.onClose}
      actions={
        <>
          <Button onClick={props.onClose}>{t('common.cancel')}</Button>
          <Button kind="primary" disabled={good.length === 0} onClick={add}>
            {t('guide.paste.add', { n: good.length })}
          </Button>
        </>
      }
    >
      <div class="cp-stack">
        <Field label={t('guide.paste.rows')} hint={t('guide.paste.hint')}>
          <TextArea
            rows={8}
            value={text}
            placeholder={t('guide.paste.example')}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        </Field>
        <div role="status">
          {rows.length > 0 && <p>{t('guide.paste.ready', { n: good.length })}</p>}
          {bad.length > 0 && (
            <ul class="cp-paste__bad">
              {bad.map((row) => (
                <li key={row.line}>
                  {t('guide.paste.badRow', {
                    line: row.line,
                    row: row.avoid || row.use || row.note,
                    problem: t(`guide.paste.problem.${row.problem!}`),
                  })}
                </li>
              ))}
            </ul>
          )}
        </div>
      </div>
    </Dialog>
  );
}

function problemOf(own: { avoid: string; use: string }, known: readonly string[]) {
  const avoid = own.avoid.trim();
  if (!avoid) return undefined;
  if (avoid === own.use.trim()) return 'same';
  const unreadable = termProblem(avoid);
  if (unreadable) return unreadable;
  return known.some((word) => word.toLowerCase() === avoid.toLowerCase()) ? 'known' : undefined;
}

function trimmed(own: Words): Words {
  const note = own.note?.trim();
  return {
    avoid: own.avoid.trim(),
    use: own.use.trim(),
    ...(own.forms === 'all' && { forms: own.forms }),
    ...(note && { note }),
  };
}
