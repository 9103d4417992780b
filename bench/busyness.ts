import { cpus } from 'node:os';

/** The share of the processor other programs use while this one waits, 0…1. */
export async function othersShare(milliseconds = 3_000): Promise<number> {
  const before = times();
  await new Promise((done) => setTimeout(done, milliseconds));
  const after = times();
  return (after.busy - before.busy) / (after.all - before.all);
}

function times(): { busy: number; all: number } {
  let busy = 0;
  let all = 0;
  for (const { times } of cpus()) {
    const sum = Object.values(times).reduce((total, one) => total + one, 0);
    all += sum;
    busy += sum - times.idle;
  }
  return { busy, all };
}
