/** How long a choice of person holds on a shared computer without use, in milliseconds. */
export const sharedPause = 30 * 60_000;

/**
 * Should the person be asked again who they are? On a computer of one's own only while nobody is
 * chosen; on a shared one also after a pause.
 * @param now milliseconds since the epoch.
 */
export function mustAskAgain(
  settings: { member: string; shared: boolean; memberAt: string },
  now: number,
): boolean {
  if (!settings.member) return true;
  if (!settings.shared) return false;
  const confirmed = Date.parse(settings.memberAt);
  return Number.isNaN(confirmed) || now - confirmed >= sharedPause || confirmed > now + sharedPause;
}
