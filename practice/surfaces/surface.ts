import type { NetworkId } from '../../domain/records';
import type { EditorEngine, Observation } from '../../networks/network';
import type { PracticePage } from '../practice-page';

/** One place of a practice network where a composer stands, or where something only looks like one. */
export interface Surface {
  /** Unique over all networks, kebab-case. */
  id: string;
  network: NetworkId;
  /** English, for the conformance table: "VK: two-step modal, no test-ids". */
  title: string;
  /** Address of the practice page, with its query. */
  url: string;
  /** Brings the composer (or the trap) on the screen; waits on conditions. */
  open(page: PracticePage): Promise<void>;
  /** What the adapter must find then; empty for a trap. */
  expects: { rule: string; engine: EditorEngine; ownerIds: string[] }[];
  /** How many elements each named rule of the adapter's table must match. */
  matches?: Record<string, number>;
  /** Every way a post leaves this surface. */
  ways?: Way[];
}

/** One way a post leaves a surface, and what the adapter must make of it. */
export interface Way {
  id: string;
  state: Observation['state'] | 'nothing';
  /** Writes the text and sends it, the surface being open; waits until the page says it is done. */
  run(page: PracticePage, text: string): Promise<void>;
  /** Records the log must hold afterwards; one for what is published, scheduled, suggested or pending. */
  records?: number;
}
