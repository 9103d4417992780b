import { id, instant, type Loose, str } from '../answer';
import { readCounter } from '../counter-number';
import type { Counter, SeenPost } from '../network';
import { lastingLink } from './graphql-answer';

/** A story as the data layer holds it; where it was read is for the caller to say. */
export type Story = Omit<SeenPost, 'source' | 'element'> & {
  nativeId: string;
  /** "pfbid…" of the address at that moment: what a card on the page may be known by. */
  alias?: string;
};

/** Other posts and comments inside a story: their numbers are not the story's. */
const foreign =
  /^(attached_story|aggregated_stories|original_story|interesting_top_level_comments|top_level_comments|comment_list_renderer|top_reactions|viewer)$/;

/** Deeper than any page seen; keeps a hostile answer from holding anybody up. */
const deepest = 60;

/**
 * Every story in the documents or islands, once each, by its number. A story is an object with a post_id
 * and either sections or feedback; those inside another story are not looked at. Pure.
 */
export function storiesIn(value: unknown): Story[] {
  const stories = new Map<string, Story>();
  const walk = (node: unknown, depth: number) => {
    if (typeof node !== 'object' || node === null || depth > deepest) return;
    const held = node as Loose;
    const number = Array.isArray(node) ? undefined : id(held.post_id);
    if (number && (held.comet_sections || held.feedback)) {
      stories.set(number, merged(stories.get(number), storyOf(held, number)));
      return;
    }
    for (const [key, inner] of Object.entries(held)) {
      if (!foreign.test(key)) walk(inner, depth + 1);
    }
  };
  walk(value, 0);
  return [...stories.values()];
}

/** A story told of twice: what the later telling leaves out stays. */
function merged(before: Story | undefined, now: Story): Story {
  if (!before) return now;
  const counters = { ...before.counters, ...now.counters };
  return { ...before, ...now, counters };
}

function storyOf(node: Loose, nativeId: string): Story {
  const [actor] = Array.isArray(node.actors) ? (node.actors as unknown as Loose[]) : [];
  const ownerId = id(actor?.id) ?? id(found(node.comet_sections, 'actors', firstId));
  const address = str(node.permalink_url) || str(node.url);
  const publishedAt = instant(
    node.creation_time ?? found(node.comet_sections, 'creation_time', asNumber),
  );
  const text = found(node.comet_sections?.content ?? node.comet_sections, 'message', wordsIn);
  const alias = /pfbid\w+/.exec(address)?.[0];
  return {
    network: 'facebook',
    ...(ownerId && { ownerId }),
    nativeId,
    permalink:
      lastingLink(address, nativeId) ??
      `https://www.facebook.com/${ownerId ? `${ownerId}/posts/` : ''}${nativeId}`,
    ...(publishedAt && { publishedAt }),
    ...(text !== undefined && { text }),
    ...(alias && { alias }),
    ...countersOf(node),
  };
}

function countersOf(node: Loose): Pick<SeenPost, 'counters' | 'rounded'> {
  const counters: Partial<Record<Counter, number>> = {};
  const rounded: Counter[] = [];
  const take = (counter: Counter, exact: number | undefined, shown: string | undefined) => {
    const read = exact === undefined && shown ? readCounter(shown) : undefined;
    const value = exact ?? read?.value;
    if (value === undefined) return;
    counters[counter] = value;
    if (read?.rounded) rounded.push(counter);
  };
  take('likes', found(node, 'reaction_count', countIn), found(node, 'i18n_reaction_count', asText));
  take(
    'comments',
    found(node, 'comments', totalIn) ?? found(node, 'total_comment_count', asCount),
    undefined,
  );
  take('shares', found(node, 'share_count', countIn), found(node, 'i18n_share_count', asText));
  take(
    'views',
    found(node, 'video_view_count', asCount) ?? found(node, 'play_count', asCount),
    undefined,
  );
  return rounded.length > 0 ? { counters, rounded } : { counters };
}

/** The first value of the key, nearest first, that reads as what is looked for. */
function found<T>(
  root: unknown,
  key: string,
  read: (value: Loose) => T | undefined,
): T | undefined {
  let level: unknown[] = [root];
  for (let depth = 0; level.length > 0 && depth < deepest; depth++) {
    const next: unknown[] = [];
    for (const node of level) {
      if (typeof node !== 'object' || node === null) continue;
      for (const [name, inner] of Object.entries(node)) {
        if (foreign.test(name)) continue;
        const value = name === key ? read(inner as Loose) : undefined;
        if (value !== undefined) return value;
        // Below a list of comments stand comments.
        if (name !== 'comments') next.push(inner);
      }
    }
    level = next;
  }
  return undefined;
}

const asCount = (value: unknown): number | undefined =>
  Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : undefined;
const asNumber = (value: unknown): number | undefined =>
  typeof value === 'number' ? value : undefined;
const asText = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined;
const countIn = (value: Loose): number | undefined => asCount(value?.count);
const totalIn = (value: Loose): number | undefined => asCount(value?.total_count);
const wordsIn = (value: Loose): string | undefined => asText(value?.text);
const firstId = (value: Loose): string | undefined =>
  Array.isArray(value) ? id((value as unknown as Loose[])[0]?.id) : undefined;
