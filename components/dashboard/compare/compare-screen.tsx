import { useState } from 'preact/hooks';
import { exportTable } from '../../../app/export-table';
import { type NetworkId, networkIds } from '../../../domain/records';
import { sizeOfDelta } from '../../../domain/study/statistics';
import { dayWithYear, number, percent } from '../../../i18n/format';
import { Button } from '../../controls/button';
import { Field, TextInput } from '../../controls/field';
import { FilterMenu } from '../../controls/filter-menu';
import { Icon } from '../../controls/icon';
import { EmptyState, Notice, Progress } from '../../controls/states';
import { useTexts } from '../../controls/texts';
import { fileNameFor } from '../log/file-name';
import { modeName, periodName } from '../log/period-name';
import { useDesk, useHouse, useMe, useRecords, useTeam, useToday } from '../shell/desk-context';
import { goTo } from '../shell/route';
import { useDo, useProblem, useSay } from '../shell/say';
import { ScreenHead } from '../shell/screen-head';
import './compare.css';
import { comparisonTable } from './comparison-table';
import { GroupPick } from './group-pick';
import {
  comparesPeople,
  filterOf,
  firstPair,
  type GroupChoice,
  type GroupKind,
  usualSpan,
  valuesOf,
} from './groups';
import {
  type Compared,
  enough,
  type Figure,
  type Measure,
  measuresOf,
  rubricShares,
} from './measures';
import { RubricBars } from './rubric-bars';
import { useComparison } from './use-comparison';

const cards = ['perWeek', 'erView', 'dayShare', 'findingsPer1000'] as const;

/** Two groups of posts side by side: in words, in figures, with formulas, n and cautions. */
export function CompareScreen() {
  const { t } = useTexts();
  const team = useTeam();
  const periods = useRecords('period');
  const rubrics = useRecords('rubric');
  const members = useRecords('member');
  if (team === undefined || !periods || !rubrics || !members) {
    return <p class="cp-quiet">{t('common.loading')}</p>;
  }
  return <Comparing />;
}

function Comparing() {
  const { t, language } = useTexts();
  const desk = useDesk();
  const house = useHouse();
  const me = useMe();
  const act = useDo();
  const say = useSay();
  const problem = useProblem();
  const today = useToday();
  const team = useTeam();
  const periods = useRecords('period') ?? [];
  const rubrics = useRecords('rubric') ?? [];
  const everybody = useRecords('member') ?? [];
  const people = comparesPeople(team);
  // One's own figures come first.
  const members = [...everybody].sort((a, b) => Number(b.id === me) - Number(a.id === me));
  const networksOfTeam = team?.networks.length ? team.networks : [...networkIds];

  const values = (kind: GroupKind) =>
    valuesOf(kind, { periods, rubrics, networks: networksOfTeam, members });
  const [choices, setChoices] = useState<[GroupChoice, GroupChoice]>(
    () =>
      (periods.length === 0 && firstPair('rubric', values('rubric'))) ||
      firstPair('mode', values('mode'))!,
  );
  const [ownSpan, setOwnSpan] = useState<{ from?: string; to?: string }>({});
  const [networks, setNetworks] = useState<NetworkId[]>([]);
  const usual = usualSpan(periods, today);
  const span = { from: ownSpan.from || usual.from, to: ownSpan.to || usual.to };
  // A choice of people does not outlive the permission to compare them.
  const shown = choices.map(
    (choice): GroupChoice =>
      choice.kind === 'member' && !people ? { kind: 'mode', value: 'group' } : choice,
  ) as [GroupChoice, GroupChoice];
  const { compared, counting, failed, preparing, stopped, stop, goOn } = useComparison(
    desk,
    [filterOf(shown[0], networks, periods, today), filterOf(shown[1], networks, periods, today)],
    span,
  );

  const nameOf = ({ kind, value }: GroupChoice): string => {
    switch (kind) {
      case 'mode':
        return modeName(value, t);
      case 'period': {
        const period = periods.find(({ id }) => id === value);
        return period ? periodName(period, t, language) : t('compare.noValues');
      }
      case 'rubric':
        return rubrics.find(({ id }) => id === value)?.title ?? t('compare.noValues');
      case 'network':
        return t(`common.network.${value as NetworkId}`);
      case 'member':
        return members.find(({ id }) => id === value)?.name ?? t('compare.noValues');
    }
  };
  const names: [string, string] = [nameOf(shown[0]), nameOf(shown[1])];
  const byPerson = shown.some(({ kind }) => kind === 'member');
  const same = JSON.stringify(shown[0]) === JSON.stringify(shown[1]);
  const overlapping = shown[0].kind !== shown[1].kind || byPerson;
  const spanWords = `${dayWithYear(language, span.from)} – ${dayWithYear(language, span.to)}`;
  const rubricName = (id: string) =>
    id
      ? (rubrics.find((one) => one.id === id)?.title ?? t('compare.rubricGone'))
      : t('compare.noRubric');
  const cautions = [
    ...(byPerson ? [t('compare.notForAppraisal')] : []),
    t('compare.caution.few', { n: enough }),
    t('compare.caution.independent'),
    t('compare.caution.confounders'),
    t('compare.caution.counters'),
    t('compare.caution.names'),
    ...(overlapping ? [t('compare.caution.overlap')] : []),
  ];
  const pick = (group: 0 | 1, choice: GroupChoice) => {
    const next: [GroupChoice, GroupChoice] = [...choices];
    next[group] = choice;
    // A group by something else has nothing to stand beside: the other follows.
    if (choice.kind !== choices[group].kind) {
      const pair = firstPair(choice.kind, values(choice.kind));
      if (pair) return setChoices(pair);
    }
    setChoices(next);
  };
  const save = async (format: 'csv' | 'xlsx') => {
    if (!compared) return;
    // Files travel further than this page, so people go by letters there.
    const inFile = shown.map((choice, group) =>
      choice.kind === 'member' ? t('compare.pseudonym', { letter: 'AB'[group]! }) : names[group]!,
    ) as [string, string];
    const table = comparisonTable(
      compared,
      { names: inFile, span: spanWords, rubricName, cautions, people: byPerson },
      { t },
    );
    try {
      const file = await exportTable(table, format, language);
      const name = fileNameFor(t('compare.file'), team?.shortName ?? '', span, today, format);
      house.saveFile(file, name);
      say(t('compare.exported', { name }));
    } catch (error) {
      say(problem(error), undefined, 'error');
    }
  };
  const options = (kind: GroupKind) =>
    values(kind).map((value) => ({ value, label: nameOf({ kind, value }) }));
  const posts = compared ? compared.figures[0].posts + compared.figures[1].posts : 0;
  const modes = shown.every(({ kind }) => kind === 'mode');
  const mainQuestion =
    modes && names.includes(modeName('specialist', t)) && names.includes(modeName('group', t));

  return (
    <div class="cp-compare">
      <ScreenHead
        title={t(mainQuestion ? 'compare.titleModes' : 'compare.title')}
        about={`${spanWords}${compared ? ` · ${t('common.posts', { n: posts })}` : ''}`}
      >
        <Button disabled={!compared || posts === 0} onClick={() => save('csv')}>
          {t('compare.csv')}
        </Button>
        <Button kind="primary" disabled={!compared || posts === 0} onClick={() => save('xlsx')}>
          <Icon name="download" />
          {t('compare.xlsx')}
        </Button>
      </ScreenHead>

      <section class="cp-card cp-compare__choice" aria-label={t('compare.choice')}>
        <div class="cp-compare__groups">
          <GroupPick
            label={t('compare.first')}
            choice={shown[0]}
            options={options}
            people={people}
            onPick={(choice) => pick(0, choice)}
          />
          <GroupPick
            label={t('compare.second')}
            choice={shown[1]}
            options={options}
            people={people}
            onPick={(choice) => pick(1, choice)}
          />
        </div>
        <div class="cp-compare__common">
          <Field label={t('compare.from')}>
            <TextInput
              type="date"
              value={span.from}
              max={span.to}
              onInput={(event) => setOwnSpan({ ...ownSpan, from: event.currentTarget.value })}
            />
          </Field>
          <Field label={t('compare.to')}>
            <TextInput
              type="date"
              value={span.to}
              min={span.from}
              onInput={(event) => setOwnSpan({ ...ownSpan, to: event.currentTarget.value })}
            />
          </Field>
          {shown.some(({ kind }) => kind !== 'network') && (
            <FilterMenu
              label={t('compare.networks')}
              options={networksOfTeam.map((id) => ({
                value: id,
                label: t(`common.network.${id}`),
              }))}
              picked={networks}
              onPick={setNetworks}
            />
          )}
        </div>
        <People
          on={people}
          onSwitch={(comparePeople) =>
            act(
              (actor) =>
                actor.desk.commit(
                  [{ kind: 'team', id: 'team', fields: { comparePeople } }],
                  actor.by,
                ),
              t(comparePeople ? 'compare.people.switchedOn' : 'compare.people.switchedOff'),
            )
          }
        />
      </section>

      <p class="cp-unseen" role="status">
        {counting ? t('compare.counting') : ''}
      </p>
      {same && <Notice kind="warning">{t('compare.same')}</Notice>}
      {failed !== undefined && <Notice kind="error">{t('compare.failed')}</Notice>}
      {counting && preparing !== undefined && (
        <Progress
          label={t('compare.preparing', { percent: percent(language, preparing) })}
          done={preparing}
          of={1}
          onCancel={stop}
        />
      )}
      {stopped && (
        <Notice actions={<Button onClick={goOn}>{t('compare.goOn')}</Button>}>
          {t('compare.stopped')}
        </Notice>
      )}
      {!compared && counting && preparing === undefined && (
        <p class="cp-quiet">{t('compare.counting')}</p>
      )}
      {compared && posts === 0 && !counting && (
        <EmptyState
          title={t('compare.empty.title')}
          text={t(modes && periods.length === 0 ? 'compare.empty.noPeriods' : 'compare.empty.text')}
        >
          {modes && periods.length === 0 && (
            <Button kind="primary" onClick={() => goTo('team')}>
              {t('compare.toTeam')}
            </Button>
          )}
        </EmptyState>
      )}
      {compared && posts > 0 && (
        <div class={counting ? 'cp-compare__result cp-compare__result--old' : 'cp-compare__result'}>
          {byPerson && <Notice kind="warning">{t('compare.notForAppraisal')}</Notice>}
          <Result
            compared={compared}
            names={names}
            rubricName={rubricName}
            all={rubrics.length}
            cautions={cautions}
          />
        </div>
      )}
    </div>
  );
}

function People(props: { on: boolean; onSwitch: (on: boolean) => void }) {
  const { t } = useTexts();
  return (
    <details class="cp-compare__people">
      <summary>{t(props.on ? 'compare.people.on' : 'compare.people.off')}</summary>
      <p>{t('compare.people.about')}</p>
      <ul>
        <li>{t('compare.notForAppraisal')}</li>
        <li>{t('compare.caution.few', { n: enough })}</li>
        <li>{t('compare.people.both')}</li>
        <li>{t('compare.people.pseudonyms')}</li>
      </ul>
      <Button onClick={() => props.onSwitch(!props.on)}>
        {t(props.on ? 'compare.people.switchOff' : 'compare.people.switchOn')}
      </Button>
    </details>
  );
}

function Result(props: {
  compared: Compared;
  names: [string, string];
  rubricName: (id: string) => string;
  /** Number of rubrics the team has. */
  all: number;
  cautions: readonly string[];
}) {
  const { t, language } = useTexts();
  const { compared, names } = props;
  const measures = measuresOf(compared);
  const measure = (name: Measure['name']) => measures.find((one) => one.name === name)!;
  const show = useFigureWords();
  const rubrics = rubricShares(compared);
  const top = (group: 0 | 1) =>
    Math.max(...rubrics.filter(({ rubric }) => rubric).map(({ shares }) => shares[group] ?? 0), 0);
  const covered = measure('rubrics').figures;
  const rubricsKnown = covered.every(({ value }) => value !== undefined);
  return (
    <>
      <section class="cp-card cp-compare__words" aria-labelledby="compare-words">
        <h2 id="compare-words">{t('compare.words')}</h2>
        <p>{useVolumeWords(compared, names)}</p>
        <p>{useResponseWords(compared, names)}</p>
      </section>

      <ul class="cp-compare__cards">
        {cards.map((name) => {
          const one = measure(name);
          return (
            <li class="cp-card cp-figure" key={name}>
              <h3 class="cp-figure__name">{t(`compare.measure.${name}`)}</h3>
              <p class="cp-figure__value">
                <FigureWords measure={one} figure={one.figures[0]} />
                <span class="cp-figure__arrow" aria-hidden="true">
                  →
                </span>
                <span class="cp-unseen">{t('compare.against')}</span>
                <FigureWords measure={one} figure={one.figures[1]} />
              </p>
              <p class="cp-figure__about">{t(`compare.formula.${name}`)}</p>
              <p class="cp-figure__about">
                {t('compare.nBoth', {
                  a: number(language, one.figures[0].n),
                  b: number(language, one.figures[1].n),
                })}
              </p>
            </li>
          );
        })}
      </ul>

      <div class="cp-compare__blocks">
        <section class="cp-card cp-compare__block" aria-labelledby="compare-rubrics">
          <h2 id="compare-rubrics">{t('compare.rubrics')}</h2>
          {rubrics.length === 0 ? (
            <p class="cp-quiet">{t('compare.rubrics.none')}</p>
          ) : (
            <>
              <p>
                {rubricsKnown
                  ? t('compare.rubrics.words', {
                      a: names[0],
                      b: names[1],
                      coveredA: covered[0].value!,
                      coveredB: covered[1].value!,
                      all: props.all,
                      topA: percent(language, top(0), 0),
                      topB: percent(language, top(1), 0),
                    })
                  : t('compare.rubrics.few', { n: enough })}
              </p>
              <RubricBars rows={rubrics} names={names} rubricName={props.rubricName} />
              <p class="cp-compare__foot">{t('compare.rubrics.foot')}</p>
            </>
          )}
        </section>
        <section class="cp-card cp-compare__cautions" aria-labelledby="compare-cautions">
          <h2 id="compare-cautions">{t('compare.cautions')}</h2>
          <ul>
            {props.cautions.map((caution) => (
              <li key={caution}>{caution}</li>
            ))}
          </ul>
        </section>
      </div>
      <section class="cp-card cp-compare__block" aria-labelledby="compare-figures">
        <h2 id="compare-figures">{t('compare.figures')}</h2>
        {/* biome-ignore lint/a11y/useSemanticElements: a scrolling region around a table */}
        <div
          class="cp-compare__scroll"
          role="group"
          aria-label={t('compare.figures')}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
          tabIndex={0}
        >
          <table class="cp-table">
            <thead>
              <tr>
                <th scope="col">{t('compare.measure')}</th>
                <th scope="col" class="cp-number">
                  {names[0]}
                </th>
                <th scope="col" class="cp-number">
                  {names[1]}
                </th>
                <th scope="col">{t('compare.formula')}</th>
              </tr>
            </thead>
            <tbody>
              {measures.map((one) => (
                <tr key={one.name}>
                  <th scope="row" class="cp-compare__measure">
                    {t(`compare.measure.${one.name}`)}
                  </th>
                  {one.figures.map((figure, group) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: the two groups have no other name
                    <td class="cp-number" key={group}>
                      {show(one, figure)}
                      {one.name !== 'posts' && (
                        <span class="cp-compare__n">
                          {t('compare.n', { n: number(language, figure.n) })}
                        </span>
                      )}
                    </td>
                  ))}
                  <td class="cp-compare__formula">{t(`compare.formula.${one.name}`)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
    </>
  );
}

function FigureWords({ measure, figure }: { measure: Measure; figure: Figure }) {
  const words = useFigureWords()(measure, figure);
  return <span class={figure.few ? 'cp-figure__few' : undefined}>{words}</span>;
}

/** "3,1 %", "мало данных" or a dash. */
function useFigureWords(): (measure: Measure, figure: Figure) => string {
  const { t, language } = useTexts();
  return ({ share, digits }, { value, few }) => {
    if (few) return t('compare.few');
    if (value === undefined) return '—';
    return share ? percent(language, value, digits) : number(language, value, digits);
  };
}

function useVolumeWords({ figures }: Compared, [a, b]: [string, string]): string {
  const { t, language } = useTexts();
  const about = (group: 0 | 1, name: string) => {
    const { posts, days, perWeek } = figures[group];
    if (posts === 0) return t('compare.say.none', { group: name });
    if (posts < enough || perWeek === undefined) {
      return t('compare.say.few', { group: name, posts: t('common.posts', { n: posts }) });
    }
    return t('compare.say.volume', {
      group: name,
      posts: t('common.posts', { n: posts }),
      days: t('compare.days', { n: days }),
      rate: number(language, perWeek, 1),
    });
  };
  return `${about(0, a)} ${about(1, b)}`;
}

function useResponseWords({ figures, tests }: Compared, [a, b]: [string, string]): string {
  const { t, language } = useTexts();
  const [first, second] = [figures[0].erView, figures[1].erView];
  if (!tests.erView || first.n < enough || second.n < enough) {
    return t('compare.say.erFew', {
      a: number(language, first.n),
      b: number(language, second.n),
      n: enough,
    });
  }
  const { delta, p } = tests.erView;
  const size = sizeOfDelta(delta);
  const better = delta > 0 ? 'first' : 'second';
  const sentence = size === 'negligible' ? 'erSame' : p < 0.05 ? 'erMore' : 'erMaybe';
  return t(`compare.say.${sentence}`, {
    group: better === 'first' ? a : b,
    a,
    b,
    erA: percent(language, first.median!, 1),
    erB: percent(language, second.median!, 1),
    delta: number(language, delta, 2).replace('-', '−'),
    size: t(`compare.size.${size}`),
    p: p < 0.001 ? `< ${number(language, 0.001, 3)}` : `= ${number(language, p, 3)}`,
    nA: number(language, first.n),
    nB: number(language, second.n),
  });
}
