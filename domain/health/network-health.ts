import { type Light, type LightPart, type Seen, seenIn } from './light';

/** One line of what was noticed in the network's pages, by names of rules and calls alone. */
export interface Note {
  line: string;
  times: number;
  /** Instant it was last noticed. */
  last: string;
}

/** What is known of one network in this browser, whatever page it was seen in. */
export interface NetworkHealth {
  light: Light;
  /** Hosts only, never an address. */
  hosts: string[];
  /** The last noticed last. */
  notes: Note[];
}

/** What one page has to add. */
export interface HealthReport {
  host: string;
  light: Partial<Record<LightPart, Seen>>;
  /** Lines with how many times each was noticed since the last report. */
  notes: Record<string, number>;
}

/** More lines than this say nothing more. */
const mostNotes = 60;
const mostHosts = 6;
/** A line of names is never longer. */
const longest = 4_000;

export const noHealth: NetworkHealth = { light: {}, hosts: [], notes: [] };

/** What is known once a page has reported. */
export function withReport(known: NetworkHealth, report: HealthReport, at: string): NetworkHealth {
  let { light } = known;
  for (const [part, state] of Object.entries(report.light) as [LightPart, Seen][]) {
    light = seenIn(light, part, state, at);
  }
  const notes = new Map(known.notes.map((note) => [note.line, note]));
  for (const [line, times] of Object.entries(report.notes)) {
    if (line.length > longest) continue;
    const before = notes.get(line)?.times ?? 0;
    notes.delete(line);
    notes.set(line, { line, times: before + times, last: at });
  }
  const hosts = known.hosts.filter((host) => host !== report.host);
  return {
    light,
    hosts: [...hosts, report.host].slice(-mostHosts),
    notes: [...notes.values()].slice(-mostNotes),
  };
}
