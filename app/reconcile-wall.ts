import { accountOfPublication, findAccount } from '../domain/log/find-account';
import { postIds } from '../domain/log/post-ids';
import { normaliseText } from '../domain/log/post-text';
import { publishedFields } from '../domain/plan/status';
import type { Account, Change, NetworkId, Post, PostState, Snapshot } from '../domain/records';
import { sameText } from '../networks/dom/normalise';
import { counterNames, type OwnerHint, type SeenPost } from '../networks/network';
import { type Actor, instantOf } from './actor';
import type { OpenPost } from './coverage';
import type { Desk } from './desk';
import { hashText } from './hash-text';
import { type LogOutcome, logPublication, type OutboxEntry } from './record-publication';

/** A post of a wall as it crosses to the desk. */
export type WallPost = Omit<SeenPost, 'element'>;

/** What the desk knows of a post on the wall; without `post` the question is "who wrote this?". */
export interface WallEntry {
  nativeId: string;
  /** Account id. */
  account: string;
  permalink?: string;
  publishedAt?: string;
  text?: string;
  /** Its record in the log. */
  post?: string;
  /** Member id. */
  publisher?: string;
}

/** How much of what was seen is in the log. */
export interface Coverage {
  /** Posts of the log on this account. */
  logged: number;
  /** Posts seen on its wall that nobody was named for. */
  open: number;
}

export interface WallReport {
  entries: WallEntry[];
  /** What became of questions that the wall answered. */
  outcomes?: LogOutcome[];
  coverage?: Coverage;
}

export interface ReconcilePorts {
  desk: Desk;
  /** Milliseconds since the epoch. */
  now(): number;
  /** Publications that wait for a person's answer, or for the network's for too long. */
  questions(): Promise<OutboxEntry[]>;
  removeQuestion(id: string): Promise<void>;
  /** Posts seen on an account's wall that are in no record; changes them and answers how many are left. */
  keepOpen(
    account: string,
    seen: { open: Omit<OpenPost, 'account'>[]; known: string[] },
  ): Promise<number>;
}

/** States a record leaves when its post is seen on the wall. */
const early: readonly PostState[] = ['scheduled', 'suggested', 'pending', 'unconfirmed'];
/** How far the moment of a publication may lie from what the record says, ms. */
const window = 48 * 3_600_000;
/** A planned moment is kept by the network to the minute, but clocks differ, ms. */
const ahead = 10 * 60_000;
const hour = 3_600_000;

/**
 * Compares the posts seen on a wall with the log: notes their counters, at most once an hour each, lets
 * records that waited for their post have it, and says whom nobody was named for. Only posts of the team's
 * own accounts are looked at. A waiting record is given a post only when their texts are the same, the time
 * fits and no other would do.
 * @param page the account whose page was open, for posts that do not say whose they are
 */
export async function reconcileWall(
  ports: ReconcilePorts,
  page: { network: NetworkId; owner: OwnerHint },
  posts: readonly WallPost[],
): Promise<WallReport> {
  const { desk } = ports;
  const accounts = await desk.all('account');
  await learnNumber(desk, accounts, page);
  const entries: WallEntry[] = [];
  const open = new Map<string, { open: WallPost[]; known: string[] }>();
  const taken = new Set<string>();
  const outcomes: LogOutcome[] = [];
  for (const seen of posts) {
    const isPages = !seen.ownerId || page.owner.ownerIds.includes(seen.ownerId);
    const account = findAccount(
      accounts,
      page.network,
      isPages ? page.owner : { ownerIds: [seen.ownerId!], handles: [] },
    );
    if (!account || !seen.nativeId || seen.network !== page.network) continue;
    const found =
      (await recordOf(desk, account, seen)) ?? (await waitingFor(ports, account, seen, taken));
    const known = found && (await confirmed(ports, account, seen, found));
    if (known && 'observation' in found) {
      const { id: post, publisher } = known;
      const told = { entry: found.id, result: 'logged', post } as const;
      outcomes.push({ ...told, ...(publisher && { publisher }) });
    }
    // A name given by mistake and taken back leaves the question open; what was taken out of the log stays out.
    const post = known?.deleted && known.evidence === 'page' ? undefined : known;
    if (post) {
      taken.add(post.id);
      await noteCounters(ports, post, seen);
    }
    const ids = open.get(account.id) ?? { open: [], known: [] };
    open.set(account.id, ids);
    if (post) ids.known.push(seen.nativeId);
    else ids.open.push(seen);
    if (post?.deleted) continue;
    entries.push({
      nativeId: seen.nativeId,
      account: account.id,
      ...(seen.permalink && { permalink: seen.permalink }),
      ...(seen.publishedAt && { publishedAt: seen.publishedAt }),
      ...(seen.text !== undefined && { text: seen.text }),
      ...(post && { post: post.id }),
      ...(post?.publisher && { publisher: post.publisher }),
    });
  }
  let left: number | undefined;
  const home = findAccount(accounts, page.network, page.owner);
  for (const [account, ids] of open) {
    const number = await ports.keepOpen(account, {
      known: ids.known,
      open: ids.open.map(({ nativeId, publishedAt, permalink }) => ({
        nativeId: nativeId!,
        ...(publishedAt && { publishedAt }),
        ...(permalink && { permalink }),
      })),
    });
    if (account === home?.id) left = number;
  }
  const report = { entries, ...(outcomes.length > 0 && { outcomes }) };
  if (!home) return report;
  left ??= await ports.keepOpen(home.id, { open: [], known: [] });
  return {
    ...report,
    coverage: { logged: await desk.countPosts({ accounts: [home.id] }), open: left },
  };
}

/** An account known by its name alone gets the number its own wall tells: other pages may know it only by that. */
async function learnNumber(
  desk: Desk,
  accounts: readonly Account[],
  { network, owner }: { network: NetworkId; owner: OwnerHint },
): Promise<void> {
  const found = accountOfPublication(accounts, network, owner.ownerIds[0], owner);
  if (!found?.learned) return;
  const ownerIds = [...found.account.ownerIds, found.learned];
  await desk.commit([{ kind: 'account', id: found.account.id, fields: { ownerIds } }], '');
}

/** The record of this very post, withdrawn ones included. */
async function recordOf(desk: Desk, account: Account, seen: WallPost): Promise<Post | undefined> {
  for (const id of postIds(account, seen.nativeId!, seen.ownerId)) {
    const post = await desk.get('post', id);
    if (post) return post;
  }
  const { formerId: nativeId, ...rest } = seen;
  const former = nativeId && (await recordOf(desk, account, { ...rest, nativeId }));
  return former && !former.deleted ? former : undefined;
}

/** A record, or an open question, that waits for a post with this text at this time; the only one, or none. */
async function waitingFor(
  ports: ReconcilePorts,
  account: Account,
  seen: WallPost,
  taken: ReadonlySet<string>,
): Promise<Post | OutboxEntry | undefined> {
  const text = normaliseText(seen.text ?? '');
  if (!text) return undefined;
  const at = seen.publishedAt ? Date.parse(seen.publishedAt) : ports.now();
  const fits = (said: string) => {
    const when = Date.parse(said);
    return at > when - ahead && at - when < window;
  };
  const { posts } = await ports.desk.posts(
    {
      accounts: [account.id],
      from: new Date(at - window).toISOString(),
      to: new Date(at + ahead).toISOString(),
    },
    { limit: 200 },
  );
  const records = posts.filter(
    (post) =>
      (early.includes(post.state) || !post.nativeId) &&
      !taken.has(post.id) &&
      fits(post.scheduledFor ?? post.publishedAt) &&
      sameText(post.text, text),
  );
  const questions = (await ports.questions()).filter(
    ({ at: said, observation, session, pageOwner }) =>
      observation.state === 'unconfirmed' &&
      observation.network === account.network &&
      !!findAccount([account], account.network, session?.owner ?? pageOwner) &&
      fits(said) &&
      sameText(session?.text ?? '', text),
  );
  const all = [...records, ...questions];
  return all.length === 1 ? all[0] : undefined;
}

/** The record as it stands once its post was seen: what waited is published, a question is answered. */
async function confirmed(
  ports: ReconcilePorts,
  account: Account,
  seen: WallPost,
  found: Post | OutboxEntry,
): Promise<Post | undefined> {
  const { desk } = ports;
  if ('observation' in found) {
    const { nativeId, permalink, ownerId } = seen;
    const outcome = await logPublication(
      {
        ...found,
        observation: {
          ...found.observation,
          state: 'published',
          ...(ownerId && { ownerId }),
          ...(nativeId && { nativeId }),
          ...(permalink && { permalink }),
        },
      },
      account,
      { desk, hash: hashText, ask: async () => undefined },
      { evidence: 'page' },
    );
    await ports.removeQuestion(found.id);
    return outcome.post ? desk.get('post', outcome.post) : undefined;
  }
  if (found.deleted) return found;
  const tooEarly =
    found.state === 'scheduled' &&
    Date.parse(found.scheduledFor ?? '') > ports.now() &&
    // Somebody may have sent it out before its time.
    !seen.formerId;
  const waited = early.includes(found.state) && !tooEarly;
  const id =
    found.nativeId === seen.nativeId
      ? found.id
      : postIds(account, seen.nativeId!, seen.ownerId)[0]!;
  // Named in the dashboard, where no text is kept: the wall has it.
  const text = found.evidence === 'page' && !found.text ? normaliseText(seen.text ?? '') : '';
  const complete = !waited && id === found.id && !text && (found.permalink || !seen.permalink);
  if (tooEarly || complete) return found;
  const fields: Partial<Post> = {
    ...(id !== found.id && { nativeId: seen.nativeId }),
    ...(seen.permalink && { permalink: seen.permalink }),
    ...(text && { text, hash: await hashText(text), length: text.length }),
    ...(waited && { state: 'published' as const }),
    ...(waited && seen.publishedAt && { publishedAt: seen.publishedAt }),
  };
  const changes: Change[] = [];
  if (id === found.id) changes.push({ kind: 'post', id, fields });
  else {
    // A network gives a scheduled post another number when it goes out: the record moves, and the old name is kept empty.
    const { id: old, ...kept } = found;
    changes.push({ kind: 'post', id, fields: { ...kept, ...fields } });
    changes.push({ kind: 'post', id: old, fields: { deleted: true } });
  }
  const item = found.planItem ? await desk.get('plan', found.planItem) : undefined;
  const planned = item && !item.deleted && publishedFields(item, account.id, id, true);
  if (planned) changes.push({ kind: 'plan', id: item.id, fields: planned });
  await desk.commit(changes, '');
  return desk.get('post', id);
}

/** One snapshot of a post an hour; two tabs that see it at once make the same one. */
async function noteCounters(ports: ReconcilePorts, post: Post, seen: WallPost): Promise<void> {
  const counters = Object.fromEntries(
    counterNames.flatMap((name) => {
      const count = seen.counters[name];
      return Number.isSafeInteger(count) && count! >= 0 ? [[name, count]] : [];
    }),
  ) as Partial<Snapshot>;
  if (Object.keys(counters).length === 0 || post.deleted) return;
  const last = (await ports.desk.snapshots(post.id)).at(-1);
  const now = ports.now();
  if (last && now - Date.parse(last.takenAt) < hour) return;
  const takenAt = new Date(now).toISOString();
  await ports.desk.commit(
    [
      {
        kind: 'snapshot',
        id: `${post.id}@${takenAt.slice(0, 13)}`,
        fields: {
          post: post.id,
          takenAt,
          ...counters,
          ...(seen.rounded?.length && { rounded: true }),
          source: 'page',
        },
      },
    ],
    '',
  );
}

/**
 * Puts posts of the wall into the log with the person who published them: evidence 'page'. One write for
 * all of them; those that are in the log by now get a publisher only when they have none.
 * @returns ids of the records.
 */
export async function attributePosts(
  actor: Actor,
  entries: readonly WallEntry[],
  publisher: string,
): Promise<{ posts: string[]; written: Awaited<ReturnType<Desk['commit']>> }> {
  const { desk } = actor;
  const accounts = await desk.all('account');
  const changes: Change[] = [];
  const posts: string[] = [];
  for (const entry of entries) {
    const account = accounts.find(({ id }) => id === entry.account);
    if (!account) continue;
    const seen: WallPost = {
      network: account.network,
      nativeId: entry.nativeId,
      counters: {},
      source: 'dom',
    };
    const known = entry.post
      ? await desk.get('post', entry.post)
      : await recordOf(desk, account, seen);
    if (known && !known.deleted) {
      posts.push(known.id);
      if (!known.publisher) changes.push({ kind: 'post', id: known.id, fields: { publisher } });
      continue;
    }
    const id = known?.id ?? postIds(account, entry.nativeId)[0]!;
    const text = normaliseText(entry.text ?? '');
    posts.push(id);
    changes.push({
      kind: 'post',
      id,
      fields: {
        network: account.network,
        account: account.id,
        nativeId: entry.nativeId,
        ...(entry.permalink && { permalink: entry.permalink }),
        publishedAt: entry.publishedAt ?? instantOf(actor),
        publisher,
        author: publisher,
        text,
        hash: await hashText(text),
        length: text.length,
        state: 'published',
        evidence: 'page',
        ...(known?.deleted && { deleted: false }),
      },
    });
  }
  const written = changes.length > 0 ? await desk.commit(changes, actor.by) : [];
  return { posts, written };
}
