/**
 * "журнал-НББ-2026-11-01–2026-11-30.xlsx": what, whose, from when to when. Signs that file systems
 * refuse are left out; without days it carries today.
 */
export function fileNameFor(
  what: string,
  team: string,
  days: { from?: string; to?: string },
  today: string,
  ending: string,
): string {
  const span =
    days.from || days.to ? [days.from, days.to ?? today].filter(Boolean).join('–') : today;
  const parts = [what, team, span].map((part) =>
    part
      .replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
      .trim()
      .replace(/\s+/g, '-'),
  );
  return `${parts.filter(Boolean).join('-')}.${ending}`;
}
