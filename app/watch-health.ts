import { type Light, type LightPart, type Seen, seenIn } from '../domain/health/light';
import {
  type HealthReport,
  type NetworkHealth,
  noHealth,
  withReport,
} from '../domain/health/network-health';

export interface HealthPorts {
  host: string;
  /** Milliseconds since the epoch. */
  now(): number;
  /** What this browser knew before this page. */
  known(): Promise<NetworkHealth>;
  keep(report: HealthReport): Promise<unknown>;
  changed(): void;
}

export interface HealthWatch {
  /** What is known now, this page included. */
  health(): NetworkHealth;
  report(part: LightPart, state: Seen): void;
  /** For this page only: it says nothing of the network. */
  reportHere(part: LightPart, state: Seen): void;
  /** What was reported for this page only was mistaken. */
  takeBack(part: LightPart): void;
  note(line: string): void;
  /** The page is left: what was gathered is kept now. */
  flush(): void;
}

/** What is noticed together is kept together, ms. */
const gathering = 1_000;

/**
 * Keeps the light of the page's network, and what was noticed, on top of what this browser knew before. A state
 * is kept once a page, when it changes or is seen for the first time; what could not be kept is tried again with the next.
 */
export function watchHealth(ports: HealthPorts, signal: AbortSignal): HealthWatch {
  const { host } = ports;
  let known = noHealth;
  const here = new Map<LightPart, { state: Seen; at: string }>();
  const passing: Light = {};
  let waiting: HealthReport = { host, light: {}, notes: {} };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const at = () => new Date(ports.now()).toISOString();

  ports.known().then(
    (before) => {
      known = before;
      ports.changed();
    },
    () => undefined,
  );

  const keep = async () => {
    clearTimeout(timer);
    timer = undefined;
    const report = waiting;
    waiting = { host, light: {}, notes: {} };
    try {
      await ports.keep(report);
      known = withReport(known, report, at());
    } catch {
      const notes = { ...report.notes };
      for (const [line, times] of Object.entries(waiting.notes)) {
        notes[line] = (notes[line] ?? 0) + times;
      }
      waiting = { host, light: { ...report.light, ...waiting.light }, notes };
    }
  };
  const plan = () => {
    if (!signal.aborted) timer ??= setTimeout(() => void keep(), gathering);
  };
  signal.addEventListener('abort', () => clearTimeout(timer));

  return {
    health() {
      const told = withReport(known, waiting, at());
      let { light } = known;
      for (const [part, seen] of here) light = seenIn(light, part, seen.state, seen.at);
      return { ...told, light: { ...light, ...passing } };
    },
    report(part, state) {
      delete passing[part];
      if (here.get(part)?.state === state) return;
      here.set(part, { state, at: at() });
      waiting.light[part] = state;
      plan();
      ports.changed();
    },
    reportHere(part, state) {
      passing[part] = { state, since: at(), last: at() };
      ports.changed();
    },
    takeBack(part) {
      if (!passing[part]) return;
      delete passing[part];
      ports.changed();
    },
    note(line) {
      waiting.notes[line] = (waiting.notes[line] ?? 0) + 1;
      plan();
    },
    flush() {
      if (timer !== undefined) void keep();
    },
  };
}
