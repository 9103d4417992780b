import type { Member } from '../records';

/** "Надежда Соболевская" → "НС"; one name gives one letter; at most three. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s.]+/u).filter(Boolean);
  return words
    .slice(0, 3)
    .map((word) => [...word][0]!.toLocaleUpperCase())
    .join('');
}

/** Who works in the team on the day, by name. */
export function activeMembers(members: readonly Member[], day: string): Member[] {
  return members
    .filter(
      ({ activeFrom, activeTo, deleted }) =>
        !deleted && (!activeFrom || activeFrom <= day) && (!activeTo || activeTo >= day),
    )
    .sort((a, b) => a.name.localeCompare(b.name));
}
