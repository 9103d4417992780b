import { useMemo, useRef, useState } from 'preact/hooks';
import { checkContext } from '../../../app/check-draft';
import { type NetworkId, networkIds, type RuleSetting, type Team } from '../../../domain/records';
import { applyFix } from '../../../domain/style-guide/apply-fix';
import { createChecker } from '../../../domain/style-guide/check';
import type { Finding } from '../../../domain/style-guide/finding';
import { Button } from '../../controls/button';
import { Field, Select, TextArea } from '../../controls/field';
import { LevelWord } from '../../controls/marks';
import { useTexts } from '../../controls/texts';
import { ownRuleName } from './rule-names';

const shownAtMost = 60;

/** Paste a text and see what the guide, as it stands now, says about it. */
export function TryBox(props: {
  settings: readonly RuleSetting[];
  team: Team | undefined;
  today: string;
}) {
  const texts = useTexts();
  const { t, say, language } = texts;
  const [text, setText] = useState('');
  const [network, setNetwork] = useState<NetworkId>(props.team?.networks[0] ?? 'vk');
  const area = useRef<HTMLTextAreaElement>(null);
  const checker = useMemo(() => createChecker({ settings: props.settings }), [props.settings]);
  const findings = useMemo(
    () =>
      checker.check(text, checkContext({ network, team: props.team, day: props.today, language })),
    [checker, text, network, props.team, props.today, language],
  );
  const show = ({ from, to }: Finding) => {
    area.current?.focus();
    area.current?.setSelectionRange(from, to);
  };
  const titleOf = (rule: string) => {
    const setting = props.settings.find(({ id }) => id === rule);
    return setting?.own ? ownRuleName(setting, texts) : say(`rules.${rule}.title`);
  };
  return (
    <aside class="cp-try" aria-labelledby="guide-try">
      <h2 id="guide-try">{t('guide.try')}</h2>
      <p class="cp-quiet">{t('guide.try.about')}</p>
      <Field label={t('guide.try.text')} quiet>
        <TextArea
          ref={area}
          rows={7}
          spellcheck={false}
          value={text}
          placeholder={t('guide.try.example')}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </Field>
      <Field label={t('guide.try.network')}>
        <Select<NetworkId>
          options={networkIds.map((id) => ({ value: id, label: t(`common.network.${id}`) }))}
          value={network}
          onPick={setNetwork}
        />
      </Field>
      <p role="status" class="cp-try__count">
        {text.trim() &&
          (findings.length ? t('guide.try.count', { n: findings.length }) : t('guide.try.clean'))}
      </p>
      <ul class="cp-try__list">
        {findings.slice(0, shownAtMost).map((finding) => {
          const words = text.slice(finding.from, finding.to);
          return (
            <li
              key={`${finding.rule}:${finding.from}:${finding.to}`}
              class={`cp-try__finding cp-try__finding--${finding.level}`}
            >
              <p>
                <LevelWord level={finding.level} />{' '}
                <span class="cp-quiet cp-small">{titleOf(finding.rule)}</span>
              </p>
              <p>{say(finding.message, finding.params)}</p>
              <p class="cp-row">
                {words.trim() && !finding.whole && (
                  <button
                    type="button"
                    class="cp-try__words cp-ellipsis"
                    onClick={() => show(finding)}
                  >
                    {words}
                  </button>
                )}
                {finding.fix && (
                  <Button
                    class="cp-try__fix"
                    onClick={() => setText(applyFix(text, finding) ?? text)}
                  >
                    {mendLabel(finding) ??
                      (finding.fixLabel ? say(finding.fixLabel) : t('guide.try.mend'))}
                  </Button>
                )}
              </p>
            </li>
          );
        })}
      </ul>
    </aside>
  );
}

/** "→ пятница" when the new words are short and can be seen; undefined otherwise. */
function mendLabel({ fix, fixLabel, seen }: Finding): string | undefined {
  const words = fix?.text.trim() ?? '';
  const plain = !fixLabel && words && words.length <= 24 && words !== seen?.trim();
  return plain ? `→ ${words}` : undefined;
}
