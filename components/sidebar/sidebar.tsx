import { useRef, useState } from 'preact/hooks';
import type { Actor } from '../../app/actor';
import { checkContext, countLevels, overrideOf, sortFindings } from '../../app/check-draft';
import { correctPost } from '../../app/correct-post';
import type { ComposerSession, SessionNotes } from '../../app/page-link';
import type { LogOutcome } from '../../app/record-publication';
import type { InsertMode, SidebarPorts, SidebarSettings } from '../../app/sidebar-ports';
import { findAccount } from '../../domain/log/find-account';
import { dayIn } from '../../domain/plan/days';
import { textFor } from '../../domain/plan/due';
import type { PlanItem } from '../../domain/records';
import { mustAskAgain } from '../../domain/team/identity';
import { Boundary, Notice } from '../controls/states';
import { Tabs } from '../controls/tabs';
import { useTexts } from '../controls/texts';
import { useDerived, useWhen } from '../controls/use-when';
import { CheckTab } from './check-tab';
import { focusFinding } from './focus-finding';
import { SidebarFooter } from './footer';
import { SidebarHeader } from './header';
import { InsertAsk } from './insert-ask';
import { LogTab } from './log-tab';
import { Outcomes, type Unconfirmed } from './outcomes';
import {
  type ByHand,
  type SidebarState,
  type SidebarTab,
  StateProvider,
  sidebarTabs,
  type Told,
} from './state';
import { TemplatesTab } from './templates-tab';
import { TodayTab } from './today-tab';
import { useCircumstances } from './use-circumstances';
import { useComposer } from './use-composer';
import { useFindingMarks } from './use-finding-marks';
import { usePlacement } from './use-placement';
import { problemOf, useTeamData } from './use-team-data';
import { WhoAsk } from './who-ask';

/** How often a working person is noted as still there, ms: a shared computer asks only after a pause. */
const stillThere = 5 * 60_000;

/** The desk beside the composer. */
export function Sidebar({ ports }: { ports: SidebarPorts }) {
  const { t, language } = useTexts();
  const { link, desk } = ports;
  const [settings, setSettings] = useState<SidebarSettings>(ports.settings);
  const [tab, setTab] = useState<SidebarTab>(() => (link.current() ? 'check' : 'today'));
  const [told, tell] = useState<Told>();
  const [outcome, setOutcome] = useState<LogOutcome>();
  const [unconfirmed, setUnconfirmed] = useState<Unconfirmed>();
  const [waiting, setWaiting] = useState<PlanItem>();
  const [asking, setAsking] = useState<string>();
  const [templateId, setTemplateId] = useState<string>();
  const [byHand, setByHand] = useState<ByHand>();
  const [correcting, setCorrecting] = useState<string>();
  const [turn, setTurn] = useState(0);
  const [unfolded, setUnfolded] = useState(false);
  const again = () => setTurn((count) => count + 1);
  const { data, problem, changed } = useTeamData(desk);
  const { session, draft, owner, light } = useComposer(link, {
    outcome: (seen) => {
      setUnconfirmed(undefined);
      if (seen.result === 'ignored') return;
      setOutcome(seen);
      // "The text is in" is of no more use once the post is out.
      tell((now) => (now?.kind === 'ok' ? undefined : now));
    },
    unconfirmed: setUnconfirmed,
    noted: again,
  });
  const placement = usePlacement(link);
  const network = link.network.id;

  const account = useDerived(
    [data?.account, network, owner.ownerIds.join(), owner.handles.join()],
    () => data && findAccount(data.account, network, owner),
  );
  const team = data?.team[0];
  const timeZone = team?.timeZone ?? 'UTC';
  const today = dayIn(new Date(ports.now()).toISOString(), timeZone);
  const notes: SessionNotes = session?.notes ?? {};
  const planItem = data?.plan.find(({ id }) => id === (session ? notes.planItem : waiting?.id));
  const rubric = data?.rubric.find(({ id }) => id === (notes.rubric ?? planItem?.rubric));

  const writeNotes = (patch: Partial<SessionNotes>) => {
    if (!session) return;
    session.notes = withoutEmpty({ ...session.notes, ...patch });
    again();
  };

  // A composer that opens after an item was taken gets the item.
  useWhen([session?.id], () => {
    if (!session) return;
    setTab((now) => (now === 'today' || now === 'log' ? 'check' : now));
    if (waiting && !session.notes.planItem) {
      writeNotes({ planItem: waiting.id, ...(waiting.rubric && { rubric: waiting.rubric }) });
      putInto(session, waiting);
    }
    setWaiting(undefined);
  });

  const [makeChecker, setMakeChecker] = useState<{
    of: Awaited<ReturnType<SidebarPorts['loadChecker']>>;
  }>();
  useWhen([], () => {
    ports.loadChecker().then((of) => setMakeChecker({ of }), tellProblem);
  });
  // The check: only when the words, the rules or the post's circumstances changed.
  const runCheck = useDerived([data?.rule, makeChecker], () =>
    data && makeChecker ? makeChecker.of(data.rule) : undefined,
  );
  const chosen = data?.member.find(({ id }) => id === settings.member);
  const askWho = data !== undefined && (!chosen || mustAskAgain(settings, ports.now()));
  const circumstances = useCircumstances(
    ports,
    session && {
      network,
      me: askWho ? '' : settings.member,
      text: draft.trim(),
      ...(account && { account: account.id }),
      ...(planItem && { planItem: planItem.id }),
      ...(rubric && { rubric: rubric.id }),
      ...(session.media !== undefined && { media: session.media }),
    },
    changed,
  );
  const accounts = data?.account;
  const rubrics = data?.rubric;
  const context = useDerived(
    [network, team, today, language, planItem, rubric, accounts, rubrics, circumstances],
    () =>
      checkContext({
        network,
        team,
        day: today,
        language,
        planItem,
        rubric,
        accounts,
        rubrics,
        circumstances,
      }),
  );
  const raw = useDerived([runCheck, context, draft, session?.id], () =>
    runCheck && session && draft.trim() ? runCheck(draft, context) : undefined,
  );
  const check = useDerived(
    [raw, turn],
    () => raw && session && sortFindings(draft, raw.found, raw.ran, ports.skipped(session)),
  );

  useWhen([check, team?.guideVersion], () => {
    // A field the page has emptied says nothing of the text that is on its way out.
    if (!session || !check) return;
    const { overrides } = check;
    session.notes = withoutEmpty({
      ...session.notes,
      findingsLeft: [...new Set(check.findings.map(({ rule }) => rule))],
      overrides: overrides.length > 0 ? overrides : undefined,
      ...(team?.guideVersion !== undefined && { guideVersion: team.guideVersion }),
    });
  });
  const marks = useFindingMarks(ports, session, check);
  const panel = useRef<HTMLElement>(null);
  const step = useRef<(by: 1 | -1) => void>(() => undefined);
  step.current = (by) => {
    setTab('check');
    if (marks.step(by) || !panel.current) return;
    focusFinding(panel.current, panel.current.querySelector('[data-finding][aria-current]'), by);
  };
  useWhen([ports], () => {
    const stop = new AbortController();
    ports.onStep((by) => step.current(by), stop.signal);
    return () => stop.abort();
  });

  // Until the answer nobody signs: not even who sat here before the pause.
  const me = askWho ? undefined : chosen;
  const signed: SidebarSettings = { ...settings, member: askWho ? '' : settings.member };
  const saveSettings = (patch: Partial<SidebarSettings>) => {
    setSettings((now) => ({ ...now, ...patch }));
    ports.saveSettings(patch).catch((error) => tellProblem(error));
  };
  useWhen([draft], () => {
    if (!data || !settings.shared || askWho) return;
    const now = ports.now();
    if (now - Date.parse(settings.memberAt) < stillThere) return;
    saveSettings({ memberAt: new Date(now).toISOString() });
  });

  const tellProblem = (error: unknown) => {
    tell({ kind: 'error', text: t(`sidebar.problem.${problemOf(error)}`) });
  };
  const attempt = async <T,>(work: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await work();
    } catch (error) {
      tellProblem(error);
      return undefined;
    }
  };

  const perform = async (into: ComposerSession, text: string, mode: InsertMode) => {
    const hit = into.hit();
    setAsking(undefined);
    if (!hit) {
      tell({ kind: 'warning', text: t('sidebar.insert.noField') });
      return;
    }
    const result = await attempt(() => ports.insert(hit, text, mode));
    if (!result) return;
    link.report('insertion', result === 'inserted' ? 'works' : 'broken');
    const kind = result === 'inserted' ? 'ok' : result === 'failed' ? 'error' : 'warning';
    tell({ kind, text: t(`sidebar.insert.${result}`) });
    // Whoever has gone to another tab meanwhile is not called back.
    if (result === 'inserted') setTab((now) => (now === tab ? 'check' : now));
  };
  const insert = (text: string, into: ComposerSession | undefined = session) => {
    if (!into) {
      void attempt(() => ports.copy(text)).then(() =>
        tell({ kind: 'hint', text: t('sidebar.insert.noComposer') }),
      );
    } else if (into.read().trim()) setAsking(text);
    else void perform(into, text, 'replace');
  };
  const putInto = (into: ComposerSession | undefined, item: PlanItem) => {
    const text = textFor(item, network);
    if (text) insert(text, into);
    else if (item.template) {
      setTemplateId(item.template);
      setTab('templates');
    }
  };

  const actor: Actor = { desk, by: signed.member, now: ports.now, newId: ports.newId };
  const choose = (member: string) => {
    saveSettings({ member, memberAt: new Date(ports.now()).toISOString() });
    const post = outcome?.post;
    if (!post || outcome.publisher || outcome.result !== 'logged') return;
    void attempt(async () => {
      const { author } = (await desk.get('post', post)) ?? {};
      await correctPost({ ...actor, by: member }, post, {
        publisher: member,
        ...(!author && { author: member }),
      });
      setOutcome({ ...outcome, publisher: member });
    });
  };
  const state: SidebarState | undefined = data && {
    ports,
    actor,
    settings: signed,
    data,
    changed,
    network,
    ...(account && { account }),
    ...(team && { team }),
    ...(me && { me }),
    today,
    timeZone,
    ...(session && { session }),
    draft,
    notes,
    ...(planItem && { planItem }),
    ...(rubric && { rubric }),
    ...(check && { check }),
    template: data.template.find(({ id }) => id === templateId),
    writeNotes,
    take(item) {
      tell(undefined);
      if (session) {
        writeNotes({ planItem: item.id, ...(item.rubric && { rubric: item.rubric }) });
        setTab('check');
        putInto(session, item);
      } else {
        setWaiting(item);
        setTab('check');
      }
    },
    letGo() {
      setWaiting(undefined);
      writeNotes({ planItem: undefined, rubric: undefined });
    },
    insert,
    openTemplate: setTemplateId,
    byHand,
    correcting,
    openByHand(prefilled) {
      setByHand(prefilled);
      if (prefilled) setTab('log');
    },
    openCorrection(post) {
      setCorrecting(post);
      if (post) setTab('log');
    },
    go: setTab,
    tell,
    attempt,
    marks,
    skip(finding, how, reason) {
      if (!session || !check) return;
      const skipped = ports.skipped(session);
      const key = (how === 'once' && check.keys.get(finding)) || finding.rule;
      if (how === 'post') skipped.rules.add(finding.rule);
      else if (how === 'once') skipped.once.add(key);
      if (reason) skipped.reasons.set(key, overrideOf(finding, check.text, reason, signed.member));
      again();
    },
    recheck(text) {
      if (!session || !runCheck) return [];
      const { found, ran } = runCheck(text, context);
      return sortFindings(text, found, ran, ports.skipped(session)).findings;
    },
    unskip() {
      if (!session) return;
      const { once, rules, reasons } = ports.skipped(session);
      for (const kept of [once, rules, reasons]) kept.clear();
      again();
    },
  };

  const counts = countLevels(check?.findings ?? []);
  const rest = counts.warning + counts.suggestion;
  const folded = 'folded' in placement && placement.folded && !unfolded;
  return (
    <aside
      ref={panel}
      class={`cp-sidebar cp-sidebar--${placement.dock}`}
      style={sizeOf(placement, folded)}
      aria-label={t('sidebar.label')}
      onKeyDown={(event) => moveAmongFindings(event)}
    >
      <SidebarHeader
        state={state}
        light={light}
        settings={signed}
        onWho={choose}
        onClose={ports.close}
        folded={folded}
        {...('folded' in placement &&
          placement.folded && {
            onFold: () => setUnfolded((now) => !now),
          })}
      />
      {!folded && (
        <>
          <Tabs
            name="cp-sidebar"
            label={t('sidebar.label')}
            selected={tab}
            onSelect={setTab}
            tabs={sidebarTabs.map((id) => ({
              id,
              title:
                id === 'check' && counts.error + rest > 0 ? (
                  <>
                    {t('sidebar.tab.check')}
                    <Badge errors={counts.error} rest={rest} />
                  </>
                ) : (
                  t(`sidebar.tab.${id}`)
                ),
            }))}
          />
          <div
            class="cp-sidebar__body"
            role="tabpanel"
            id="cp-sidebar-panel"
            aria-labelledby={`cp-sidebar-tab-${tab}`}
            tabIndex={-1}
          >
            <Boundary message={t('common.broken')} again={t('common.again')}>
              {problem && (
                <Notice kind={problem === 'unavailable' ? 'warning' : 'error'}>
                  {t(`sidebar.problem.${problem}`)}
                </Notice>
              )}
              {state && (
                <StateProvider state={state}>
                  {askWho && <WhoAsk onWho={choose} />}
                  {session && !account && session.owner.ownerIds.length > 0 && (
                    <Notice kind="warning">{t('sidebar.check.stranger')}</Notice>
                  )}
                  {session && asking !== undefined && (
                    <InsertAsk
                      onPick={(mode) => void perform(session, asking, mode)}
                      onCancel={() => setAsking(undefined)}
                    />
                  )}
                  {tab === 'today' && <TodayTab />}
                  {tab === 'check' && <CheckTab />}
                  {tab === 'templates' && <TemplatesTab />}
                  {tab === 'log' && <LogTab />}
                </StateProvider>
              )}
              {!state && !problem && <p class="cp-quiet cp-wait">{t('common.loading')}</p>}
            </Boundary>
          </div>
          {state && (
            <StateProvider state={state}>
              <Outcomes
                told={told}
                outcome={outcome}
                unconfirmed={unconfirmed}
                onOutcome={setOutcome}
                onUnconfirmed={setUnconfirmed}
              />
              <SidebarFooter
                logged={outcome?.result === 'logged' || outcome?.result === 'merged'}
              />
            </StateProvider>
          )}
        </>
      )}
      <Announcer text={check ? summaryOf(t, counts) : ''} />
    </aside>
  );
}

function Badge({ errors, rest }: { errors: number; rest: number }) {
  return (
    <span class={`cp-badge cp-badge--${errors ? 'error' : 'hint'} cp-number`}>
      {errors || rest}
    </span>
  );
}

/** Tells a screen reader how many findings there are, once the draft rests. */
function Announcer({ text }: { text: string }) {
  const [said, setSaid] = useState('');
  const first = useRef(true);
  useWhen([text], () => {
    if (first.current) {
      first.current = false;
      return;
    }
    const timer = setTimeout(() => setSaid(text), 1500);
    return () => clearTimeout(timer);
  });
  return (
    <p class="cp-unseen" aria-live="polite">
      {said}
    </p>
  );
}

function summaryOf(
  t: ReturnType<typeof useTexts>['t'],
  counts: ReturnType<typeof countLevels>,
): string {
  const parts = (['error', 'warning', 'suggestion'] as const)
    .filter((level) => counts[level] > 0)
    .map((level) => t(`sidebar.check.count.${level}`, { n: counts[level] }));
  return parts.length ? parts.join(', ') : t('sidebar.check.fine');
}

/** Alt+↓ and Alt+↑ walk the findings from anywhere in the sidebar. */
function moveAmongFindings(event: KeyboardEvent & { currentTarget: HTMLElement }) {
  if (!event.altKey || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
  const here = (event.target as HTMLElement).closest('[data-finding]');
  if (focusFinding(event.currentTarget, here, event.key === 'ArrowDown' ? 1 : -1)) {
    event.preventDefault();
  }
}

function sizeOf(placement: ReturnType<typeof usePlacement>, folded: boolean) {
  if ('width' in placement) return { width: `${placement.width}px` };
  return folded ? {} : { height: `${placement.height}px` };
}

function withoutEmpty(notes: SessionNotes): SessionNotes {
  return Object.fromEntries(
    Object.entries(notes).filter(([, value]) => value !== undefined),
  ) as SessionNotes;
}
