import type { Desk } from './desk';

/** Who acts on which data, with the clock and the source of new ids. */
export interface Actor {
  desk: Desk;
  /** Member id, or '' before anybody was chosen. */
  by: string;
  /** Milliseconds since the epoch. */
  now: () => number;
  /** A new id, never given before. */
  newId: () => string;
}

/** The actor of real life: the computer's clock and random ids. */
export function actorFor(desk: Desk, member: string): Actor {
  return { desk, by: member, now: () => Date.now(), newId: () => crypto.randomUUID() };
}

/** The actor's moment as an instant. */
export function instantOf(actor: Pick<Actor, 'now'>): string {
  return new Date(actor.now()).toISOString();
}
