/** A table or an index, as far as it is read here. */
interface Source<Row> {
  getAllKeys(range: IDBKeyRange, count: number): Promise<unknown[]>;
  getAll(range: IDBKeyRange): Promise<Row[]>;
}

/** Fewer are asked for one by one as fast. */
const many = 50;

/**
 * Everything between the least and the greatest of many ids, when little else stands there, as with the posts
 * of a restored backup: two requests in the place of thousands. Undefined when they are few or far apart.
 * @param keyOf the key, or the beginning of the keys, of an id
 * @param each rows expected for one id at most
 */
export async function allNear<Row>(
  source: Source<Row>,
  ids: readonly string[],
  keyOf: (id: string) => IDBValidKey,
  each: number,
): Promise<Row[] | undefined> {
  if (ids.length < many) return undefined;
  const sorted = ids.toSorted();
  const [first, last] = [keyOf(sorted[0]!), keyOf(sorted.at(-1)!)];
  const range = IDBKeyRange.bound(first, Array.isArray(last) ? [...last, []] : last);
  const keys = await source.getAllKeys(range, ids.length * each + 1);
  if (keys.length > ids.length * each) return undefined;
  return keys.length > 0 ? source.getAll(range) : [];
}
