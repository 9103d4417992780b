import { DeskError } from './desk';
import {
  concernsTeam,
  type LogOutcome,
  type OutboxEntry,
  type RecordPorts,
  recordPublication,
} from './record-publication';

export interface DrainPorts extends RecordPorts {
  /** What waits, oldest first. */
  read: () => Promise<OutboxEntry[]>;
  remove: (id: string) => Promise<void>;
  /** Milliseconds since the epoch. */
  now: () => number;
  /** Runs the work while nobody else, in any view of this browser, drains. */
  exclusively: <T>(work: () => Promise<T>) => Promise<T>;
}

/** How long after Publish an answer may still come, ms. */
const answerTime = 10 * 60_000;

/**
 * Works off the outbox. An entry leaves it only when its outcome is durable; one that could not be
 * written stays for the next time, and its outcome says the problem. So the browser may end this at
 * any moment: the next run does the rest and makes nothing twice. An entry that waits for the network's
 * answer is left for later.
 */
export function drainOutbox(ports: DrainPorts): Promise<LogOutcome[]> {
  return ports.exclusively(async () => {
    const outcomes: LogOutcome[] = [];
    for (const entry of await ports.read()) {
      try {
        const early = entry.waiting && ports.now() - Date.parse(entry.at) < answerTime;
        if (early && (await concernsTeam(entry, ports.desk))) continue;
        outcomes.push(await recordPublication(entry, ports));
      } catch (error) {
        const problem = error instanceof DeskError ? error.problem : 'invalid';
        outcomes.push({ entry: entry.id, result: 'failed', problem });
        continue;
      }
      await ports.remove(entry.id);
    }
    return outcomes;
  });
}
