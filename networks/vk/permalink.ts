/** Where a post of an owner stands; vk.com and vk.ru are one, and this is how Colophon writes it. */
export function permalinkOf(ownerId: string, nativeId: string): string {
  return `https://vk.ru/wall${ownerId}_${nativeId}`;
}

/** The field of an observation; nothing where the owner is not told. */
export const linkOf = (ownerId: string | undefined, nativeId: string): { permalink?: string } =>
  ownerId ? { permalink: permalinkOf(ownerId, nativeId) } : {};
