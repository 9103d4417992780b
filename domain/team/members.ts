import type { Member } from '../records';

/** "Надежда Соболевская" → "НС"; one name gives one letter; at most three. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s.]+/u).filter((word) => /^\p{L}/u.test(word));
  return words
    .slice(0, 3)
    .map((word) => [...word][0]!.toLocaleUpperCase())
    .join('');
}

const patronymic = /(?:[оеё]вич|[аоеё]віч|ьич|[иії]ч|[оеії]вна|[аеё]ўна|[иії]чна)$/iu;

/**
 * The name for narrow places: "Мария Ковальчук" → "Мария К."; in the order of lists, surname first,
 * "Вашкевич Ольга Петровна" → "Вашкевич О. П.".
 */
export function shortName(name: string): string {
  const words = name
    .trim()
    .split(/\s+/u)
    .filter((word) => /^\p{L}/u.test(word));
  const letter = (word: string) => `${[...word][0]}.`;
  const [first, second, third] = words;
  if (first && second && third && patronymic.test(third) && !patronymic.test(second)) {
    return `${first} ${letter(second)} ${letter(third)}`;
  }
  return words.length > 1 ? `${first} ${letter(words.at(-1)!)}` : name;
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
