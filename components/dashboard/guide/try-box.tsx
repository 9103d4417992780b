import { useMemo, useState } from 'preact/hooks';
import { checkContext } from '../../../app/check-draft';
import { type NetworkId, networkIds, type RuleSetting, type Team } from '../../../domain/records';
import { createChecker } from '../../../domain/style-guide/check';
import { Field, Select } from '../../controls/field';
import { useTexts } from '../../controls/texts';
import { TextCheck } from '../../findings/text-check';
import { ruleWords } from './rule-names';

/** Beside the rules: paste a text and see what the guide, as it stands now, says about it. */
export function TryBox(props: {
  settings: readonly RuleSetting[];
  team: Team | undefined;
  today: string;
}) {
  const texts = useTexts();
  const { t, language } = texts;
  const [text, setText] = useState('');
  const [network, setNetwork] = useState<NetworkId>(props.team?.networks[0] ?? 'vk');
  const checker = useMemo(() => createChecker({ settings: props.settings }), [props.settings]);
  const findings = useMemo(
    () =>
      checker.check(text, checkContext({ network, team: props.team, day: props.today, language })),
    [checker, text, network, props.team, props.today, language],
  );
  return (
    <aside class="cp-try" aria-labelledby="guide-try">
      <h2 id="guide-try">{t('guide.try')}</h2>
      <p class="cp-quiet">{t('guide.try.about')}</p>
      <Field label={t('guide.try.network')}>
        <Select<NetworkId>
          options={networkIds.map((id) => ({ value: id, label: t(`common.network.${id}`) }))}
          value={network}
          onPick={setNetwork}
        />
      </Field>
      <TextCheck
        text={text}
        onText={setText}
        findings={findings}
        nameOf={(rule) => ruleWords(rule, props.settings, texts)}
        label={t('guide.try.text')}
        placeholder={t('guide.try.example')}
        rows={7}
      />
    </aside>
  );
}
