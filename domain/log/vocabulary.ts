import { postLink } from './permalink';

/**
 * The words of many posts, each once, in small letters, a line a word. What a word is made of does not
 * matter: whatever stands between two spaces. So a search word, having no space in it, is found in one
 * of the posts only if it is found in here.
 */
export type Vocabulary = string;

/** The vocabulary with the words of more posts in it; a word once in it stays. */
export function addToVocabulary(
  vocabulary: Vocabulary,
  posts: Iterable<{ text: string; permalink?: string | undefined }>,
): Vocabulary {
  const words = new Set(vocabulary ? vocabulary.split('\n') : []);
  const known = words.size;
  for (const { text, permalink = '' } of posts) {
    for (const word of searchWords(`${text}\n${permalink}`)) words.add(word);
  }
  return words.size === known ? vocabulary : [...words].join('\n');
}

/** The words of a text as search compares them. */
export function searchWords(text: string): string[] {
  return text.toLowerCase().split(/\s+/).filter(Boolean);
}

/**
 * The words of a query. The address of a post is looked for by what all its forms share, so that one copied from
 * vk.com, from the mobile site or with a tail after it finds the post.
 */
export function queryWords(text: string): string[] {
  return searchWords(text).map((word) => {
    const link = word.includes('/') ? postLink(word) : undefined;
    if (!link) return word;
    const { pathname, search } = new URL(link.permalink);
    return pathname + search;
  });
}
