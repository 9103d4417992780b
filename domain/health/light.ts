/** What Colophon does on a network's pages, part by part. */
export const lightParts = ['composer', 'reading', 'insertion', 'publication', 'counters'] as const;
export type LightPart = (typeof lightParts)[number];

/** 'works': seen to work; 'broken': expected and did not happen. What was never seen has neither. */
export type Seen = 'works' | 'broken';

export interface PartLight {
  state: Seen;
  /** Instant this state began. */
  since: string;
  /** Instant it was last seen. */
  last: string;
}

/** The light of one network: each part as it was last seen; a part that is absent was not seen yet. */
export type Light = Partial<Record<LightPart, PartLight>>;

/** The light after a part was seen in a state. */
export function seenIn(light: Light, part: LightPart, state: Seen, at: string): Light {
  const before = light[part];
  if (before && before.last > at) return light;
  const since = before?.state === state ? before.since : at;
  return { ...light, [part]: { state, since, last: at } };
}

/** The light as one sign: anything broken shows; green once a composer was found or a publication seen. */
export function wholeLight(light: Light): Seen | 'waiting' {
  if (lightParts.some((part) => light[part]?.state === 'broken')) return 'broken';
  return light.composer || light.publication ? 'works' : 'waiting';
}
