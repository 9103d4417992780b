import type { NetworkId, Post, PostState } from '../records';
import { queryWords } from './vocabulary';

export type PostFilter = (post: Post) => boolean;

/** What to find; absent and empty mean any. Instants are ISO strings, `to` is exclusive. */
export interface PostConditions {
  text?: string;
  from?: string;
  to?: string;
  members?: string[];
  networks?: NetworkId[];
  accounts?: string[];
  rubrics?: string[];
  states?: PostState[];
  planItem?: string;
}

/**
 * Does a post match? Members are its publisher or its author. Every word of the text must be found,
 * whatever its case, in the post's text, its address or the names of those members.
 * @param names member id → name, needed only when there is a text.
 */
export function postFilter(
  conditions: PostConditions,
  names: ReadonlyMap<string, string> = new Map(),
): PostFilter {
  const { from, to, planItem } = conditions;
  const words = queryWords(conditions.text ?? '');
  const members = asSet(conditions.members);
  const networks = asSet(conditions.networks);
  const accounts = asSet(conditions.accounts);
  const rubrics = asSet(conditions.rubrics);
  const states = asSet(conditions.states);
  const nameOf = (member?: string) => (member && names.get(member)) || '';

  return (post) => {
    if (from && post.publishedAt < from) return false;
    if (to && post.publishedAt >= to) return false;
    if (networks && !networks.has(post.network)) return false;
    if (accounts && !accounts.has(post.account)) return false;
    if (states && !states.has(post.state)) return false;
    if (rubrics && !(post.rubric && rubrics.has(post.rubric))) return false;
    if (planItem && post.planItem !== planItem) return false;
    if (
      members &&
      !(post.publisher && members.has(post.publisher)) &&
      !(post.author && members.has(post.author))
    ) {
      return false;
    }
    if (words.length === 0) return true;
    const where =
      `${post.text}\n${post.permalink ?? ''}\n${nameOf(post.publisher)}\n${nameOf(post.author)}`.toLowerCase();
    return words.every((word) => where.includes(word));
  };
}

function asSet<T>(values: readonly T[] | undefined): ReadonlySet<T> | undefined {
  return values && values.length > 0 ? new Set(values) : undefined;
}
