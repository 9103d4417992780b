import { useState } from 'preact/hooks';
import { type NetworkId, networkIds, type PlanItem } from '../../../domain/records';
import { textLength } from '../../../domain/text-length';
import { number } from '../../../i18n/format';
import { limits } from '../../../networks/limits';
import { Field, TextArea } from '../../controls/field';
import { Tabs } from '../../controls/tabs';
import { useTexts } from '../../controls/texts';
import type { PlanDraft } from './item-dialog';
import type { PlanNouns } from './plan-nouns';

/** The text of a post: one for all networks, and its own where a network needs another. */
export function ItemTexts(props: {
  draft: PlanDraft;
  nouns: PlanNouns;
  onChange: (change: Partial<PlanItem>) => void;
}) {
  const { t, language } = useTexts();
  const { draft, nouns, onChange } = props;
  const [tab, setTab] = useState<NetworkId | 'all'>('all');
  const used = new Set<NetworkId>(Object.keys(draft.texts ?? {}) as NetworkId[]);
  for (const id of draft.accounts.length > 0 ? draft.accounts : nouns.accounts.keys()) {
    const network = nouns.accounts.get(id)?.network;
    if (network) used.add(network);
  }
  const networks = networkIds.filter((id) => used.has(id));
  const shown = tab !== 'all' && networks.includes(tab) ? tab : 'all';
  const value = shown === 'all' ? (draft.text ?? '') : (draft.texts?.[shown] ?? '');
  const set = (text: string) => {
    if (shown === 'all') return onChange({ text: text || undefined });
    const texts = { ...draft.texts, [shown]: text };
    if (!text) delete texts[shown];
    onChange({ texts: Object.keys(texts).length > 0 ? texts : undefined });
  };
  const counted = (id: NetworkId) =>
    textLength(value || shown === 'all' ? value : (draft.text ?? ''), limits[id].counting);
  // Of several networks the one that leaves least room speaks for all.
  const [tightest] = (shown === 'all' ? networks : [shown]).toSorted(
    (a, b) => limits[a].text - counted(a) - (limits[b].text - counted(b)),
  );
  const limit = tightest ? limits[tightest].text : Number.POSITIVE_INFINITY;
  const length = tightest ? counted(tightest) : value.length;
  return (
    <div class="cp-item__texts">
      {networks.length > 1 && (
        <Tabs
          name="plan-text"
          label={t('plan.group.text')}
          selected={shown}
          onSelect={setTab}
          tabs={[
            { id: 'all' as const, title: t('plan.allNetworks') },
            ...networks.map((id) => ({
              id,
              title: (
                <>
                  {t(`common.network.${id}`)}
                  {draft.texts?.[id] ? ' •' : ''}
                </>
              ),
            })),
          ]}
        />
      )}
      <div
        {...(networks.length > 1 && {
          id: 'plan-text-panel',
          role: 'tabpanel' as const,
          'aria-labelledby': `plan-text-tab-${shown}`,
        })}
      >
        <Field
          quiet={networks.length > 1}
          label={
            shown === 'all'
              ? t('plan.field.text')
              : t('plan.field.texts', { network: t(`common.network.${shown}`) })
          }
          {...(shown !== 'all' && !value && { hint: t('plan.field.textsHint') })}
        >
          <TextArea
            key={shown}
            rows={6}
            value={value}
            onInput={(event) => set(event.currentTarget.value)}
          />
        </Field>
        <p class={`cp-small cp-number ${length > limit ? 'cp-field__error' : 'cp-quiet'}`}>
          {Number.isFinite(limit)
            ? t('plan.length', { n: number(language, length), limit: number(language, limit) })
            : t('plan.lengthPlain', { n: length })}
        </p>
      </div>
    </div>
  );
}
