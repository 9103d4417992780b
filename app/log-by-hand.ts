import { accountOfPublication, findAccount } from '../domain/log/find-account';
import { postLink } from '../domain/log/permalink';
import { postIds } from '../domain/log/post-ids';
import { normaliseText } from '../domain/log/post-text';
import { publishedFields } from '../domain/plan/status';
import type { Account, Change, Post, PostState } from '../domain/records';
import { type Actor, instantOf } from './actor';
import { hashText } from './hash-text';
import type { SessionNotes } from './page-link';
import type { LogOutcome } from './record-publication';

/** What a person tells about a post nobody saw going out. */
export interface HandEntry {
  /** The post's address; also tells the account. */
  permalink?: string;
  /** Account id; needed when there is no address, or one that does not name the account. */
  account?: string;
  text: string;
  /** Instant; now when absent. */
  publishedAt?: string;
  /** Member ids; the publisher is who logs it when absent. */
  publisher?: string;
  author?: string;
  onBehalfOf?: string;
  planItem?: string;
  rubric?: string;
  media?: number;
  state?: Extract<PostState, 'published' | 'scheduled' | 'unconfirmed'>;
  /** What the sidebar knew about the draft. */
  notes?: SessionNotes;
}

/**
 * Logs a post by hand: evidence 'hand'. A post that is in the log already is not made twice: 'merged'.
 * 'ignored' when neither the account nor the address is one of the team's.
 */
export async function logByHand(actor: Actor, entry: HandEntry): Promise<LogOutcome> {
  const { desk, by } = actor;
  const link = entry.permalink ? postLink(entry.permalink) : undefined;
  const account = await accountOf(actor, entry, link);
  if (!account) return { entry: '', result: 'ignored', problem: 'no-account' };

  const owner = account.ownerIds[0] ?? link?.ownerId ?? account.handle;
  const known = link ? await knownPost(actor, account, link.nativeId) : undefined;
  const id =
    known?.id ?? `${account.network}:${link ? `${owner}_${link.nativeId}` : `?${actor.newId()}`}`;
  if (known && !known.deleted) {
    return {
      entry: id,
      result: 'merged',
      post: id,
      ...(known.publisher && { publisher: known.publisher }),
    };
  }
  const item = entry.planItem ?? entry.notes?.planItem;
  const planItem = item ? await desk.get('plan', item) : undefined;
  const publisher = entry.publisher || by || undefined;
  const text = normaliseText(entry.text);
  const state = entry.state ?? 'published';
  const fields: Partial<Post> = {
    ...entry.notes,
    network: account.network,
    account: account.id,
    nativeId: link?.nativeId,
    permalink: link?.permalink ?? entry.permalink,
    publishedAt: entry.publishedAt ?? instantOf(actor),
    publisher,
    author: entry.author || planItem?.author || publisher,
    onBehalfOf: entry.onBehalfOf,
    planItem: item,
    rubric: entry.rubric ?? entry.notes?.rubric ?? planItem?.rubric,
    text,
    hash: await hashText(text),
    length: text.length,
    media: entry.media,
    state,
    evidence: 'hand',
    ...(known?.deleted && { deleted: false }),
  };
  const changes: Change[] = [
    {
      kind: 'post',
      id,
      fields: Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)),
    },
  ];
  const taken = planItem && publishedFields(planItem, account.id, id, state === 'published');
  if (taken) changes.push({ kind: 'plan', id: planItem.id, fields: taken });
  await desk.commit(changes, by);
  return { entry: id, result: 'logged', post: id, ...(publisher && { publisher }) };
}

async function accountOf(
  { desk }: Actor,
  entry: HandEntry,
  link: ReturnType<typeof postLink>,
): Promise<Account | undefined> {
  const accounts = await desk.all('account');
  const named =
    link &&
    findAccount(accounts, link.network, {
      ownerIds: link.ownerId ? [link.ownerId] : [],
      handles: link.handle ? [link.handle] : [],
    });
  const chosen = entry.account ? accounts.find(({ id }) => id === entry.account) : undefined;
  if (named) return named;
  if (!chosen || !link) return chosen;
  if (link.network !== chosen.network) return undefined;
  // An address that names another wall than the account's own is somebody else's post.
  const own = { ownerIds: [], handles: [chosen.handle] };
  return accountOfPublication([chosen], link.network, link.ownerId, own)?.account;
}

async function knownPost(
  { desk }: Actor,
  account: Account,
  nativeId: string,
): Promise<Post | undefined> {
  for (const id of postIds(account, nativeId)) {
    const post = await desk.get('post', id);
    if (post) return post;
  }
  return undefined;
}
