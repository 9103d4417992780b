import { accountOfPublication } from '../domain/log/find-account';
import { postIds } from '../domain/log/post-ids';
import { normaliseText } from '../domain/log/post-text';
import { publishedFields } from '../domain/plan/status';
import type { Account, Change, Evidence, Post, PostState } from '../domain/records';
import type { Observation, OwnerHint } from '../networks/network';
import type { Desk } from './desk';
import type { SessionNotes } from './page-link';

/** What the page writes to the outbox before anybody is told anything. */
export interface OutboxEntry {
  /** Random, made by the page; the same entry drained twice makes one record. */
  id: string;
  /** Instant the answer was seen. */
  at: string;
  observation: Observation;
  /** The composer it was matched with; absent when none matched. */
  session?: {
    owner: OwnerHint;
    /** The draft when it went out. */
    text: string;
    media?: number;
    secondsComposing: number;
    notes: SessionNotes;
  };
  /** The account whose page was open. */
  pageOwner: OwnerHint;
  /** Member chosen in this browser at that moment, or ''. */
  publisher: string;
  /** The answer may still come and will replace this entry: nobody is asked before it has had its time. */
  waiting?: true;
}

/** What became of an outbox entry. */
export interface LogOutcome {
  entry: string;
  /**
   * logged: a new record; merged: the record was there already; asked: kept as a question to the
   * person; ignored: not an account of the team; failed: not kept, `problem` says why.
   */
  result: 'logged' | 'merged' | 'asked' | 'ignored' | 'failed';
  post?: string;
  publisher?: string;
  problem?: string;
}

/** What recording needs of the world. */
export interface RecordPorts {
  desk: Desk;
  /** Keeps the entry as a question to the person; durable when it answers. */
  ask: (entry: OutboxEntry) => Promise<void>;
  /** SHA-256 of the normalised text, hex; see hash-text.ts. */
  hash: (text: string) => Promise<string>;
}

/** How far apart two sightings of one post may be when only the text tells that they are one. */
const sameAttempt = 30 * 60_000;
const sameProvisional = 24 * 3_600_000;

/** The team's account an entry speaks of, as far as it can be told. */
async function accountOf({ observation, session, pageOwner }: OutboxEntry, desk: Desk) {
  const composer = session?.owner ?? (observation.ownerId ? undefined : pageOwner);
  return accountOfPublication(
    await desk.all('account'),
    observation.network,
    observation.ownerId,
    composer,
  );
}

/** Is it a post of the team's accounts, or at least of its plan? Nothing else is kept for a moment longer. */
export async function concernsTeam(entry: OutboxEntry, desk: Desk): Promise<boolean> {
  return !!entry.session?.notes.planItem || !!(await accountOf(entry, desk));
}

/**
 * Makes the record of a publication, once: the same entry, and two entries of one post, come to one
 * record. Only posts of the team's accounts are kept; what no composer vouches for is asked about.
 * Callers must not run two at once (see drain-outbox.ts). Throws DeskError when the data cannot be written.
 */
export async function recordPublication(
  entry: OutboxEntry,
  ports: RecordPorts,
): Promise<LogOutcome> {
  const { observation, session } = entry;
  if (observation.state === 'failed') {
    return { entry: entry.id, result: 'failed', problem: observation.error ?? 'network' };
  }
  const found = await accountOf(entry, ports.desk);
  if (!found) {
    if (!session?.notes.planItem) return { entry: entry.id, result: 'ignored' };
    await ports.ask(entry);
    return { entry: entry.id, result: 'asked' };
  }
  if (/^(edited|deleted|restored)$/.test(observation.state)) {
    return changeKnownPost(entry, found.account, ports);
  }
  const former = await formerPost(entry, found.account, ports.desk);
  if (former) return moveFormer(entry, found.account, former, ports);
  if (observation.state === 'unconfirmed' && session) {
    const twin = await twinByText(await seenPost(entry, found.account, ports), entry, ports.desk);
    if (twin) return { entry: entry.id, result: 'merged', post: twin.id };
    await ports.ask(entry);
    return { entry: entry.id, result: 'asked' };
  }
  if (!session) {
    const known = await knownPost(entry, found.account, ports.desk);
    if (known) return { entry: entry.id, result: 'merged', post: known.id };
    await ports.ask(entry);
    return { entry: entry.id, result: 'asked' };
  }
  const { learned } = found;
  return logPublication(entry, found.account, ports, learned ? { learned } : {});
}

/**
 * Logs the entry for an account that is settled already.
 * @param about `learned`: a numeric id of the account that was not known before; `evidence`: how the post
 * is known, when it is not by the network's answer or a person's word.
 */
export async function logPublication(
  entry: OutboxEntry,
  account: Account,
  ports: RecordPorts,
  { learned, evidence }: { learned?: string; evidence?: Evidence } = {},
): Promise<LogOutcome> {
  const { desk } = ports;
  const { observation } = entry;
  const seen = await seenPost(entry, account, ports);
  if (evidence) seen.evidence = evidence;
  const planItem = seen.planItem ? await desk.get('plan', seen.planItem) : undefined;
  seen.rubric ??= planItem?.rubric;
  seen.author = planItem?.author ?? seen.publisher;

  const known = await knownPost(entry, account, desk);
  const twin = known && !known.deleted ? known : ((await twinByText(seen, entry, desk)) ?? known);
  const changes: Change[] = [];
  let id = seen.id;
  if (twin && (twin.id === id || twin.nativeId || !observation.nativeId)) {
    id = twin.id;
    const gaps = gapsOf(twin, seen);
    if (Object.keys(gaps).length > 0) changes.push({ kind: 'post', id, fields: gaps });
  } else if (twin) {
    const { id: provisional, ...kept } = twin;
    const { id: _, ...fields } = { ...present(seen), ...present(kept), ...gapsOf(twin, seen) };
    changes.push({ kind: 'post', id, fields });
    changes.push({ kind: 'post', id: provisional, fields: { deleted: true } });
  } else {
    const { id: _, ...fields } = present(seen);
    changes.push({ kind: 'post', id, fields });
  }
  if (learned && !account.ownerIds.includes(learned)) {
    const ownerIds = [...account.ownerIds, learned];
    changes.push({ kind: 'account', id: account.id, fields: { ownerIds } });
  }
  if (planItem && !planItem.deleted && !twin?.deleted) {
    const fields = publishedFields(planItem, account.id, id, seen.state === 'published');
    if (fields) changes.push({ kind: 'plan', id: planItem.id, fields });
  }
  await desk.commit(changes, entry.publisher);
  const publisher = twin?.publisher ?? seen.publisher;
  return {
    entry: entry.id,
    result: twin ? 'merged' : 'logged',
    post: id,
    ...(publisher && { publisher }),
  };
}

/** The post as this one entry shows it. */
async function seenPost(
  entry: OutboxEntry,
  account: Account,
  { desk, hash }: RecordPorts,
): Promise<Post> {
  const { observation, session, publisher } = entry;
  const text = normaliseText(observation.text || session?.text || '');
  const notes = session?.notes;
  // What was not confirmed comes here only by a person's word.
  const told = observation.state === 'unconfirmed';
  const team = notes?.guideVersion === undefined ? await desk.get('team', 'team') : undefined;
  return {
    id: idsOf(entry, account)[0]!,
    network: observation.network,
    account: account.id,
    nativeId: observation.nativeId,
    permalink: observation.permalink,
    publishedAt: observation.scheduledFor ?? entry.at,
    publisher: publisher || undefined,
    planItem: notes?.planItem,
    rubric: notes?.rubric,
    text,
    hash: await hash(text),
    length: text.length,
    media: session?.media,
    state: told ? 'published' : (observation.state as PostState),
    evidence: told ? 'hand' : 'answer',
    guideVersion: notes?.guideVersion ?? team?.guideVersion,
    findingsLeft: notes?.findingsLeft,
    overrides: notes?.overrides,
    ticks: notes?.ticks,
    secondsComposing: session?.secondsComposing,
    scheduledFor: observation.scheduledFor,
  };
}

/** The ids the record may have, the provisional one last. */
function idsOf({ id, observation }: OutboxEntry, account: Account): string[] {
  const { network, nativeId, ownerId } = observation;
  const own = nativeId ? postIds({ ...account, network }, nativeId, ownerId) : [];
  return [...own, `${network}:?${id}`];
}

/** The record of this very post, withdrawn ones included. */
async function knownPost(
  entry: OutboxEntry,
  account: Account,
  desk: Desk,
): Promise<Post | undefined> {
  for (const id of idsOf(entry, account)) {
    const post = await desk.get('post', id);
    if (post && !(post.deleted && id.includes(':?') && entry.observation.nativeId)) return post;
  }
  return undefined;
}

/** The record of a post that waited and goes out now, while it still is under its former number. */
async function formerPost(
  { observation }: OutboxEntry,
  account: Account,
  desk: Desk,
): Promise<Post | undefined> {
  const { network, ownerId, formerId } = observation;
  if (!formerId || !observation.nativeId) return undefined;
  for (const id of postIds({ ...account, network }, formerId, ownerId)) {
    const post = await desk.get('post', id);
    if (post) return post.deleted ? undefined : post;
  }
  return undefined;
}

/**
 * What waited went out, mostly under a new number: the record of it, with who wrote it and what it was
 * planned as, moves there, and the old name is kept empty.
 */
async function moveFormer(
  entry: OutboxEntry,
  account: Account,
  former: Post,
  ports: RecordPorts,
): Promise<LogOutcome> {
  const { desk } = ports;
  const { text, hash, length, ...seen } = await seenPost(entry, account, ports);
  const { id, state, nativeId, permalink, publishedAt, scheduledFor } = seen;
  const { id: old, ...kept } = former;
  const fields: Partial<Post> = {
    ...kept,
    ...present({ state, nativeId, permalink, publishedAt, scheduledFor }),
    ...(entry.observation.text !== undefined && { text, hash, length }),
  };
  const changes: Change[] = [{ kind: 'post', id, fields }];
  if (id !== old) changes.push({ kind: 'post', id: old, fields: { deleted: true } });
  const item = former.planItem ? await desk.get('plan', former.planItem) : undefined;
  const planned =
    item && !item.deleted && publishedFields(item, account.id, id, state === 'published');
  if (planned) changes.push({ kind: 'plan', id: item.id, fields: planned });
  await desk.commit(changes, entry.publisher);
  const { publisher } = former;
  return { entry: entry.id, result: 'merged', post: id, ...(publisher && { publisher }) };
}

/** A record that must be the same post by its text: one of the two sightings brought no id. */
async function twinByText(seen: Post, entry: OutboxEntry, desk: Desk): Promise<Post | undefined> {
  if (!seen.text) return undefined;
  const reach = seen.nativeId ? sameProvisional : sameAttempt;
  const at = Date.parse(entry.at);
  const { posts } = await desk.posts(
    {
      accounts: [seen.account],
      from: new Date(at - reach).toISOString(),
      to: new Date(at + reach).toISOString(),
    },
    { limit: 200 },
  );
  return posts.find(
    (post) => post.hash === seen.hash && post.id !== seen.id && (!seen.nativeId || !post.nativeId),
  );
}

const early: readonly PostState[] = ['scheduled', 'suggested', 'pending', 'unconfirmed'];

/** What the record lacks and this sighting knows; its first evidence and publisher stay. */
function gapsOf(known: Post, seen: Post): Partial<Post> {
  const gaps: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(present(seen))) {
    if (field !== 'id' && known[field as keyof Post] === undefined) gaps[field] = value;
  }
  if (early.includes(known.state) && seen.state === 'published') {
    gaps.state = 'published';
    if (known.state !== 'unconfirmed') gaps.publishedAt = seen.publishedAt;
  }
  if (!known.text && seen.text) {
    Object.assign(gaps, { text: seen.text, hash: seen.hash, length: seen.length });
  }
  return gaps as Partial<Post>;
}

/**
 * The network changed, removed or restored a post of the log: its state turns, and what it was is kept. A post that
 * comes back is what it was before it went.
 */
async function changeKnownPost(
  entry: OutboxEntry,
  account: Account,
  { desk, hash }: RecordPorts,
): Promise<LogOutcome> {
  const { observation, publisher, at } = entry;
  const post = await knownPost(entry, account, desk);
  if (!post) return { entry: entry.id, result: 'ignored' };
  const state =
    observation.state === 'restored' ? await stateBefore(post, desk) : observation.state;
  const fields: Partial<Post> = { state: state as PostState };
  if (observation.state === 'edited' && observation.text) {
    fields.text = normaliseText(observation.text);
    fields.hash = await hash(fields.text);
    fields.length = fields.text.length;
  }
  const changes: Change[] = (['state', 'text'] as const)
    .filter((field) => fields[field] !== undefined && fields[field] !== post[field])
    .map((field) => ({
      kind: 'amendment',
      id: `${entry.id}-${field}`,
      fields: { post: post.id, field, old: post[field], new: fields[field], by: publisher, at },
    }));
  if (changes.length > 0) {
    await desk.commit([{ kind: 'post', id: post.id, fields }, ...changes], publisher);
  }
  return { entry: entry.id, result: 'merged', post: post.id };
}

async function stateBefore({ id, state }: Post, desk: Desk): Promise<PostState> {
  if (state !== 'deleted') return state;
  const changes = await desk.amendments(id);
  const gone = changes.findLast(({ field, new: now }) => field === 'state' && now === 'deleted');
  return (gone?.old as PostState | undefined) ?? 'published';
}

function present<T extends object>(record: T): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;
}
