import { dayIn, daysBetween, instantIn, localTime } from '../domain/plan/days';
import { dueToday, isDoneFor, itemsForAccount, itemsOfDay, textFor } from '../domain/plan/due';
import type { Account, Member, NetworkId, PlanItem, Rubric, RuleSetting } from '../domain/records';
import type { Circumstances, TakenItem } from '../domain/style-guide/circumstances';
import { Q07 } from '../domain/style-guide/rules/Q07';
import { activeMembers } from '../domain/team/members';
import type { SimilarPost, StudyDesk } from './desk';
import { firstWords, type PostHistory, readHistory } from './post-history';

/** Everything that is known of a post on its way out. */
export interface KnownOfPost {
  /** Milliseconds since the epoch. */
  now: number;
  timeZone: string;
  network: NetworkId;
  account?: Account | undefined;
  planItem?: PlanItem | undefined;
  rubric?: Rubric | undefined;
  /** Member id of the person at the desk, '' while nobody is chosen. */
  me: string;
  media?: number | undefined;
  plan: readonly PlanItem[];
  accounts: readonly Account[];
  members: readonly Member[];
  history?: PostHistory | undefined;
  /** The post of the archive whose words are nearest to the draft's. */
  similar?: SimilarPost | undefined;
}

const minute = 60_000;

/** What the sidebar tells of the post it stands beside: ids of records, and the draft. */
export interface PostAsked {
  network: NetworkId;
  account?: string;
  planItem?: string;
  rubric?: string;
  /** Member id of the person at the desk, '' while nobody is chosen. */
  me: string;
  media?: number;
  /** The draft, to be looked for in the archive. */
  text: string;
}

const wholeDay = 24 * 60 * minute;

/**
 * Reads what the plan, the team and the log say about a post on its way out.
 * @param now milliseconds since the epoch
 */
export async function readCircumstances(
  desk: Pick<StudyDesk, 'get' | 'all' | 'posts' | 'countPosts' | 'similar'>,
  asked: PostAsked,
  now: number,
): Promise<Circumstances> {
  const { network, me, media, text } = asked;
  const [team, plan, accounts, members, rubrics, repeat] = await Promise.all([
    desk.get('team', 'team'),
    desk.all('plan'),
    desk.all('account'),
    desk.all('member'),
    desk.all('rubric'),
    desk.get('rule', Q07.id),
  ]);
  const timeZone = team?.timeZone ?? 'UTC';
  const account = accounts.find(({ id }) => id === asked.account);
  const rubric = rubrics.find(({ id }) => id === asked.rubric);
  const days = daysToSearch(repeat);
  const [history, alike] = await Promise.all([
    account && readHistory(desk, { account: account.id, rubric: rubric?.id, timeZone, now }),
    account && text && days > 0
      ? desk.similar(text, {
          account: account.id,
          from: new Date(now - days * wholeDay).toISOString(),
        })
      : undefined,
  ]);
  return circumstancesOf({
    now,
    timeZone,
    network,
    account,
    planItem: plan.find(({ id }) => id === asked.planItem),
    rubric,
    me,
    media,
    plan,
    accounts,
    members,
    history,
    similar: alike?.[0],
  });
}

/** How far back a repeat is looked for; 0 when the team has switched the rule off. */
function daysToSearch(setting: RuleSetting | undefined): number {
  const own = setting?.deleted ? undefined : setting;
  if ((own?.level ?? Q07.level) === 'off') return 0;
  return Number(own?.options?.days ?? Q07.options?.days) || 0;
}

/** What the plan, the team and the log mean for the rules of the guide. */
export function circumstancesOf(known: KnownOfPost): Circumstances {
  const { now, timeZone, planItem, account, media, similar } = known;
  const planned = plannedInstant(planItem, timeZone);
  const goesOut = planned === undefined ? now : Math.max(now, planned);
  const local = localTime(goesOut, timeZone);
  const later = planItem?.date !== undefined && planItem.date > local.day;
  const history = known.history?.account === account?.id ? known.history : undefined;
  const last = lastBefore(history, goesOut);
  const slot = account && planItem && nearestSlot(known, account.id, planItem, goesOut);
  const share = shareOf(known, history);
  const row = rowOf(known, history, local.day);
  return {
    day: later ? planItem.date! : local.day,
    // An item for a later day without a time goes out nobody knows when.
    ...(!later && { time: local.time }),
    ...(media !== undefined && { media }),
    ...(planItem && { item: takenItem(planItem, known) }),
    ...(account && !planItem && { waiting: waitingFor(known, account.id, local.day) }),
    ...(slot && { slot }),
    ...(last && { last }),
    ...(share && { share }),
    ...(row && { row }),
    ...(similar && {
      similar: {
        days: Math.max(0, daysBetween(dayIn(similar.publishedAt, timeZone), dayIn(now, timeZone))),
        words: firstWords(similar.text),
        share: similar.share,
      },
    }),
  };
}

function plannedInstant(item: PlanItem | undefined, timeZone: string): number | undefined {
  if (!item?.date || !item.time) return undefined;
  return Date.parse(instantIn(item.date, item.time, timeZone));
}

function takenItem(
  item: PlanItem,
  { network, account, accounts, members, me }: KnownOfPost,
): TakenItem {
  const wanted = accounts.filter(({ id }) => item.accounts.includes(id));
  const here = wanted.filter((one) => one.network === network);
  let place: TakenItem['place'] = 'here';
  if (wanted.length > 0 && !(account && item.accounts.includes(account.id))) {
    if (here.length === 0) place = 'network';
    else if (account) place = 'account';
  }
  const author =
    me && item.author && item.author !== me && item.editor !== me
      ? members.find(({ id }) => id === item.author)?.name
      : undefined;
  const approved =
    item.status === 'approved' || item.status === 'published' ? textFor(item, network).trim() : '';
  const link = network === 'instagram' ? undefined : item.link?.trim();
  return {
    title: item.title,
    status: item.status,
    place,
    accounts: wanted.map(({ title }) => title).join(', '),
    altTexts: (item.altTexts ?? []).filter((text) => text.trim() !== '').length,
    ...(author && { author }),
    ...(approved && { approved }),
    ...(link && { link }),
  };
}

function waitingFor({ plan }: KnownOfPost, account: string, day: string): string[] {
  return dueToday(plan, day, account)
    .filter(({ status }) => status !== 'idea')
    .map(({ title }) => title);
}

function lastBefore(history: PostHistory | undefined, goesOut: number): Circumstances['last'] {
  const last = history?.posts.find(({ scheduled, at }) => !scheduled && Date.parse(at) <= goesOut);
  if (!last) return undefined;
  return { minutes: Math.floor((goesOut - Date.parse(last.at)) / minute), words: last.words };
}

/** What else is planned or scheduled for the account that day, the nearest in time. */
function nearestSlot(
  { plan, timeZone, history }: KnownOfPost,
  account: string,
  taken: PlanItem,
  goesOut: number,
): Circumstances['slot'] {
  const day = dayIn(goesOut, timeZone);
  const planned = itemsForAccount(itemsOfDay(plan, day), account)
    .filter((item) => item.id !== taken.id && item.time && !isDoneFor(item, account))
    .map((item) => ({ title: item.title, at: plannedInstant(item, timeZone)! }));
  const scheduled = (history?.posts ?? [])
    .filter((post) => post.scheduled)
    .map(({ at, words }) => ({ title: words, at: Date.parse(at) }));
  const [nearest] = [...planned, ...scheduled]
    .map(({ title, at }) => ({
      title,
      time: localTime(at, timeZone).time,
      minutes: Math.floor(Math.abs(at - goesOut) / minute),
    }))
    .sort((a, b) => a.minutes - b.minutes);
  return nearest;
}

function shareOf(
  { rubric }: KnownOfPost,
  history: PostHistory | undefined,
): Circumstances['share'] {
  const month = history?.month;
  if (!rubric?.targetShare || month?.rubric !== rubric.id) return undefined;
  return { rubric: rubric.title, target: rubric.targetShare, own: month.own, all: month.all };
}

/** The posts in a row by the author of this one; where one person works alone there is nothing to say. */
function rowOf(
  { planItem, me, members }: KnownOfPost,
  history: PostHistory | undefined,
  day: string,
): Circumstances['row'] {
  const author = planItem?.author ?? me;
  const name = members.find(({ id }) => id === author)?.name;
  if (!history || !name || activeMembers(members, day).length < 2) return undefined;
  const out = history.posts.filter(({ scheduled }) => !scheduled);
  const other = out.findIndex((post) => post.author !== author);
  const posts = other === -1 ? out.length : other;
  return posts > 0 ? { author: name, posts } : undefined;
}
