import { dayIn } from '../domain/plan/days';
import type { Language, Post, Rubric, RuleSetting, Team } from '../domain/records';
import type { Finding } from '../domain/style-guide/finding';
import { tryRule } from '../domain/style-guide/own-examples';
import { checkContext } from './check-draft';
import type { Desk } from './desk';

/** One place where the rule would have spoken. */
export interface PreviewPlace {
  post: Post;
  finding: Finding;
}

/** What a rule would have said about posts that are out already. */
export interface RulePreview {
  /** How many posts were looked at. */
  posts: number;
  /** How many times the rule would have fired, over all of them. */
  fired: number;
  /** In how many of them. */
  inPosts: number;
  places: PreviewPlace[];
}

/** How many posts of the log a rule is tried on. */
export const previewedPosts = 50;

/** The newest posts of the log that have a text. */
export async function postsForPreview(desk: Pick<Desk, 'posts'>): Promise<Post[]> {
  const { posts } = await desk.posts({}, { limit: previewedPosts });
  return posts.filter(({ text }) => text.trim() !== '');
}

/** Tries the rule on the posts as it would have been on their day, for their network and rubric. */
export function previewRule(
  rule: RuleSetting,
  posts: readonly Post[],
  about: {
    team: Team | undefined;
    language: Language;
    rubrics: readonly Rubric[];
    settings?: readonly RuleSetting[];
  },
): RulePreview {
  const find = tryRule(rule, about.settings);
  const places: PreviewPlace[] = [];
  const touched = new Set<string>();
  for (const post of posts) {
    const rubric = about.rubrics.find(({ id }) => id === post.rubric);
    const context = checkContext({
      network: post.network,
      team: about.team,
      day: dayIn(post.publishedAt, about.team?.timeZone ?? 'UTC'),
      language: about.language,
      ...(rubric && { rubric }),
    });
    for (const finding of find(post.text, context)) {
      places.push({ post, finding });
      touched.add(post.id);
    }
  }
  return { posts: posts.length, fired: places.length, inPosts: touched.size, places };
}
