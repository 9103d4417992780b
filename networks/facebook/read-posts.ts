import { documentsIn } from '../answer';
import type { Exchange, SeenPost } from '../network';
import { storiesIn } from './story-nodes';

/**
 * The stories in an answer of the data layer (a timeline, a single post), with their exact counters and
 * nobody's words. Pure, never throws.
 */
export function readPosts({ response }: Exchange): SeenPost[] {
  try {
    return storiesIn(documentsIn(response)).map(({ text: _, alias: __, ...post }) => ({
      ...post,
      source: 'answer',
    }));
  } catch {
    return [];
  }
}
