import { findAccount } from '../domain/log/find-account';
import { dayIn } from '../domain/plan/days';
import type {
  Account,
  Kind,
  Language,
  PlanItem,
  Rubric,
  RuleSetting,
  Team,
} from '../domain/records';
import type { Circumstances } from '../domain/style-guide/circumstances';
import type { Finding } from '../domain/style-guide/finding';
import { checkContext, fingerprintOf, overrideOf, sortFindings } from './check-draft';
import type { Desk } from './desk';
import type { ComposerSession, PageLink } from './page-link';
import type { PostAsked } from './post-circumstances';
import type { RunCheck, Skipped } from './sidebar-ports';

export interface GuardPorts {
  link: PageLink;
  desk: Pick<Desk, 'all' | 'watch'>;
  /** The reader's language. */
  language: Language;
  makeChecker(rules: readonly RuleSetting[]): RunCheck;
  circumstances(asked: PostAsked): Promise<Circumstances>;
  /** What a person passed over in this composer already. */
  skipped(session: ComposerSession): Skipped;
  /** Member chosen in this browser now, or ''. */
  member(): string;
  /** Milliseconds since the epoch. */
  now(): number;
  /** Milliseconds of a clock that only goes forward. */
  clock(): number;
}

/** What a press would send out although the guide says it is wrong. */
export interface HeldPost {
  session: ComposerSession;
  /** The draft as it was checked. */
  text: string;
  /** Everything found in it, and of that the errors nobody answered for. */
  found: Finding[];
  errors: Finding[];
}

export interface PublishGuard {
  /** Settles when the team's data was read for the first time, or could not be. */
  ready: Promise<void>;
  /**
   * The errors that would go out with this composer's draft now and that nobody answered for. Nothing
   * while the guard is off, for posts of others, before everything is read, and when the check took
   * longer than a press may wait: then the press is let through.
   */
  held(session: ComposerSession): HeldPost | undefined;
  /** Keeps the reason for each of the errors with the publication; the guard is silent about them from now on. */
  answer(held: HeldPost, reason: string): void;
  /** What the team changed about a rule, or its own rule. */
  setting(rule: string): RuleSetting | undefined;
}

/** A press that waits longer than this, ms, feels like a page that hangs: it is let through. */
const patience = 100;
/** A draft that has rested so long, ms, is looked at beforehand. */
const rested = 600;

interface TeamData {
  team: Team[];
  account: Account[];
  rubric: Rubric[];
  plan: PlanItem[];
  rule: RuleSetting[];
}
const kindsRead = ['team', 'account', 'rubric', 'plan', 'rule'] as const;

/**
 * The second look before a post goes out: knows the team's rules and data, and says of a composer which
 * errors a press would publish. Everything it needs is read beforehand, because a press cannot wait.
 */
export function publishGuard(ports: GuardPorts, signal: AbortSignal): PublishGuard {
  const { link, desk } = ports;
  const network = link.network.id;
  let data: TeamData | undefined;
  let run: RunCheck | undefined;
  const known = new Map<string, { about: string; text: string; circumstances: Circumstances }>();

  const load = async (kinds: readonly Kind[]) => {
    const wanted = kindsRead.filter((kind) => kinds.includes(kind));
    if (wanted.length === 0) return;
    const lists = await Promise.all(wanted.map((kind) => desk.all(kind)));
    if (signal.aborted) return;
    const fresh = Object.fromEntries(wanted.map((kind, at) => [kind, lists[at]]));
    data = { ...data, ...fresh } as TeamData;
    if (wanted.includes('rule')) run = ports.makeChecker(data.rule);
    prepareSoon();
  };
  const unread = () => {
    data = undefined;
  };
  const ready = load(kindsRead).catch(unread);
  desk.watch((kinds) => {
    // What was read is old now; what cannot be read again is not relied on.
    load(data ? kinds : kindsRead).catch(unread);
  }, signal);

  /** What the check is about; undefined when the post is none of the team's. */
  function subject(session: ComposerSession) {
    if (!data?.team[0]?.publishGuard) return undefined;
    const { ownerIds, handles } = session.owner;
    const owner = ownerIds.length + handles.length > 0 ? session.owner : link.pageOwner();
    const account = findAccount(data.account, network, owner);
    const planItem = data.plan.find(({ id }) => id === session.notes.planItem);
    if (!account && !planItem) return undefined;
    const rubricId = session.notes.rubric ?? planItem?.rubric;
    const rubric = data.rubric.find(({ id }) => id === rubricId);
    const asked: Omit<PostAsked, 'text'> = {
      network,
      me: ports.member(),
      ...(account && { account: account.id }),
      ...(planItem && { planItem: planItem.id }),
      ...(rubric && { rubric: rubric.id }),
      ...(session.media !== undefined && { media: session.media }),
    };
    return { team: data.team[0], planItem, rubric, asked, about: JSON.stringify(asked) };
  }

  function errorsIn(session: ComposerSession): HeldPost | undefined {
    const post = subject(session);
    if (!post || !data || !run) return undefined;
    const text = session.read();
    if (!text.trim()) return undefined;
    const { team, planItem, rubric } = post;
    const learnt = known.get(session.id);
    const context = checkContext({
      network,
      team,
      day: dayIn(new Date(ports.now()).toISOString(), team.timeZone),
      language: ports.language,
      accounts: data.account,
      rubrics: data.rubric,
      ...(planItem && { planItem }),
      ...(rubric && { rubric }),
      ...(learnt?.about === post.about && { circumstances: learnt.circumstances }),
    });
    const { found, ran } = run(text, context);
    const { findings, overrides } = sortFindings(text, found, ran, ports.skipped(session));
    const { overrides: _, ...notes } = session.notes;
    session.notes = {
      ...notes,
      findingsLeft: [...new Set(findings.map(({ rule }) => rule))],
      ...(overrides.length > 0 && { overrides }),
      ...(team.guideVersion !== undefined && { guideVersion: team.guideVersion }),
    };
    const errors = findings.filter(({ level }) => level === 'error');
    return errors.length > 0 ? { session, text, found, errors } : undefined;
  }

  /** Asks what the plan and the archive say, and goes over the paragraphs once, so that a press need not. */
  async function prepare(session: ComposerSession): Promise<void> {
    const post = subject(session);
    if (!post) return;
    const text = session.read().trim();
    const before = known.get(session.id);
    if (before?.about !== post.about || before.text !== text) {
      const circumstances = await ports.circumstances({ ...post.asked, text });
      known.set(session.id, { about: post.about, text, circumstances });
    }
    errorsIn(session);
  }
  let timer: ReturnType<typeof setTimeout> | undefined;
  function prepareSoon(): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (signal.aborted) return;
      for (const id of known.keys()) {
        if (!link.sessions().some((session) => session.id === id)) known.delete(id);
      }
      for (const session of link.sessions()) prepare(session).catch(() => undefined);
    }, rested);
  }
  link.subscribe(({ type }) => {
    if (type === 'draft' || type === 'sessions' || type === 'noted') prepareSoon();
  }, signal);
  signal.addEventListener('abort', () => clearTimeout(timer));

  return {
    ready,
    held(session) {
      const began = ports.clock();
      const held = errorsIn(session);
      return ports.clock() - began > patience ? undefined : held;
    },
    answer({ session, text, found, errors }, reason) {
      const skipped = ports.skipped(session);
      const by = ports.member();
      for (const error of errors) {
        const key = fingerprintOf(text, found, error);
        skipped.once.add(key);
        skipped.reasons.set(key, { ...overrideOf(error, text, reason, by), atPublish: true });
      }
      errorsIn(session);
      link.tell({ type: 'noted' });
    },
    setting: (rule) => data?.rule.find(({ id }) => id === rule),
  };
}
