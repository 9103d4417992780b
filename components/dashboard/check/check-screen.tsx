import { useMemo, useState } from 'preact/hooks';
import { type Destination, pastedContext } from '../../../app/check-pasted';
import { readCircumstances } from '../../../app/post-circumstances';
import { networkIds } from '../../../domain/records';
import { createChecker } from '../../../domain/style-guide/check';
import { Field, Select, TextInput } from '../../controls/field';
import { useTexts } from '../../controls/texts';
import { TextCheck } from '../../findings/text-check';
import { useCircumstances } from '../../sidebar/use-circumstances';
import { ruleWords } from '../guide/rule-names';
import { useDesk, useMe, useRecords, useTeam, useToday } from '../shell/desk-context';
import { ScreenHead } from '../shell/screen-head';

/** A text on its way to wherever: pasted here it is checked as in a composer, mended and copied. */
export function CheckScreen() {
  const texts = useTexts();
  const { t, language } = texts;
  const desk = useDesk();
  const me = useMe();
  const team = useTeam();
  const today = useToday();
  const rules = useRecords('rule');
  const accounts = useRecords('account');
  const rubrics = useRecords('rubric');
  const [text, setText] = useState('');
  const [picked, setPicked] = useState('');
  const [date, setDate] = useState('');
  const places = useMemo(
    () => new Map(destinations(accounts ?? []).map((one) => [keyOf(one), one])),
    [accounts],
  );
  const to: Destination = places.get(picked) ?? [...places.values()][0]!;
  const ask = useMemo(
    () => ({
      circumstances: (asked: Parameters<typeof readCircumstances>[1]) =>
        readCircumstances(desk, asked, Date.now()),
    }),
    [desk],
  );
  const circumstances = useCircumstances(
    ask,
    text.trim()
      ? {
          network: to.network,
          me,
          text: text.trim(),
          ...(to.account && { account: to.account.id }),
        }
      : undefined,
    0,
  );
  const checker = useMemo(() => rules && createChecker({ settings: rules }), [rules]);
  const findings = useMemo(() => {
    if (!checker || !text.trim()) return [];
    const context = pastedContext({
      to,
      date: date || undefined,
      team: team ?? undefined,
      today,
      language,
      accounts: accounts ?? [],
      rubrics: rubrics ?? [],
      circumstances,
    });
    return checker
      .check(text, context)
      .sort((a, b) => weight[a.level] - weight[b.level] || a.from - b.from);
  }, [checker, text, to, date, team, today, language, accounts, rubrics, circumstances]);
  if (!rules || !accounts || !rubrics || team === undefined) {
    return <p class="cp-quiet">{t('common.loading')}</p>;
  }
  return (
    <div class="cp-checking">
      <ScreenHead title={t('guide.check.title')} about={t('guide.check.about')} />
      <div class="cp-checking__for">
        <Field label={t('guide.check.where')}>
          <Select
            options={[...places].map(([value, { network, account }]) => ({
              value,
              label: account
                ? `${t(`common.network.${network}`)} · ${account.title}`
                : t(`common.network.${network}`),
            }))}
            value={keyOf(to)}
            onPick={setPicked}
          />
        </Field>
        <Field label={t('guide.check.when')} hint={t('guide.check.whenHint')}>
          <TextInput
            type="date"
            min={today}
            value={date}
            onInput={(event) => setDate(event.currentTarget.value)}
          />
        </Field>
      </div>
      <h2 class="cp-unseen">{t('guide.try.text')}</h2>
      <TextCheck
        text={text}
        onText={setText}
        findings={findings}
        nameOf={(rule) => ruleWords(rule, rules, texts)}
        label={t('guide.try.text')}
        placeholder={t('guide.try.example')}
        rows={16}
      />
    </div>
  );
}

const weight = { error: 0, warning: 1, suggestion: 2 };

/** The team's accounts, then the networks it has none on. */
function destinations(accounts: NonNullable<Destination['account']>[]): Destination[] {
  const own = accounts.map((account) => ({ network: account.network, account }));
  const rest = networkIds.filter((id) => accounts.every(({ network }) => network !== id));
  return [...own, ...rest.map((network) => ({ network }))];
}

function keyOf({ network, account }: Destination): string {
  return account?.id ?? network;
}
