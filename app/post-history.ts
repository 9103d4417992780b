import { localTime } from '../domain/plan/days';
import type { PostState } from '../domain/records';
import type { Desk } from './desk';

/** What the log says about an account, as far as the rules of the guide ask. */
export interface PostHistory {
  account: string;
  /** What went out or is scheduled, newest first; `author` is a member id. */
  posts: { at: string; scheduled: boolean; author?: string; words: string }[];
  /** Posts of this month on all accounts, and those of the rubric. */
  month?: { rubric: string; own: number; all: number };
}

const counted: PostState[] = ['published', 'scheduled', 'edited'];
const newest = 12;
/** Characters of a post by which people recognise it. */
const wordsShown = 60;

/**
 * Reads what the rules ask of the log: the last posts of the account, and the month's share of the rubric.
 * @param now milliseconds since the epoch
 */
export async function readHistory(
  desk: Pick<Desk, 'posts' | 'countPosts'>,
  {
    account,
    rubric,
    timeZone,
    now,
  }: { account: string; rubric?: string | undefined; timeZone: string; now: number },
): Promise<PostHistory> {
  const month = `${localTime(now, timeZone).day.slice(0, 7)}-01T00:00:00.000Z`;
  const [{ posts }, own, all] = await Promise.all([
    desk.posts({ accounts: [account], states: counted }, { limit: newest }),
    rubric ? desk.countPosts({ rubrics: [rubric], states: counted, from: month }) : 0,
    rubric ? desk.countPosts({ states: counted, from: month }) : 0,
  ]);
  return {
    account,
    posts: posts.map((post) => {
      const author = post.author ?? post.publisher;
      return {
        at: post.state === 'scheduled' ? (post.scheduledFor ?? post.publishedAt) : post.publishedAt,
        scheduled: post.state === 'scheduled',
        words: firstWords(post.text),
        ...(author && { author }),
      };
    }),
    ...(rubric && { month: { rubric, own, all } }),
  };
}

/** The beginning of a text on one line. */
export function firstWords(text: string): string {
  const line = text.trim().replace(/\s+/gu, ' ');
  return line.length > wordsShown ? `${line.slice(0, wordsShown - 1).trimEnd()}…` : line;
}
