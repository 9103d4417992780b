import type { NetworkId } from '../domain/records';
import { countedStates } from '../domain/study/compare';
import type { StudyDesk } from './desk';
import type { WallEntry } from './reconcile-wall';

/** A post seen on a wall of the team that is in no record, by its number; not a word of it is kept. */
export type OpenPost = Pick<WallEntry, 'nativeId' | 'account' | 'permalink' | 'publishedAt'>;

/** The stretch and the walls asked about; instants are ISO strings, `to` is exclusive. */
export interface CoverageQuery {
  from?: string | undefined;
  to?: string | undefined;
  accounts?: string[] | undefined;
  networks?: NetworkId[] | undefined;
}

export interface PeriodCoverage {
  /** Posts that went out, in the log or only seen. */
  seen: number;
  /** Those of them with a named person. */
  named: number;
  /** Those that are in no record, the newest first. */
  open: OpenPost[];
}

/** Instants before and after everything. */
const ever = { from: '2000-01-01T00:00:00.000Z', to: '2999-01-01T00:00:00.000Z' };

/**
 * How many of the posts that went out on the team's walls have a named author. A post whose day did not show
 * counts only where no stretch was asked for.
 * @param open what was seen on the walls and is in no record
 */
export async function coverageOf(
  desk: Pick<StudyDesk, 'all' | 'facts'>,
  open: readonly OpenPost[],
  query: CoverageQuery,
): Promise<PeriodCoverage> {
  const { from = ever.from, to = ever.to, accounts, networks } = query;
  const walls = new Set(
    (await desk.all('account'))
      .filter(({ id }) => !accounts?.length || accounts.includes(id))
      .filter(({ network }) => !networks?.length || networks.includes(network))
      .map(({ id }) => id),
  );
  let logged = 0;
  let named = 0;
  const [first, last] = [Date.parse(from), Date.parse(to)];
  for (const { words, account, publisher, state, at } of await desk.facts(from, to)) {
    const out = words.map((word) => (countedStates as readonly string[]).includes(word));
    const ours = words.map((word) => walls.has(word));
    for (let row = 0; row < at.length; row++) {
      if (!out[state[row]!] || !ours[account[row]!] || at[row]! < first || at[row]! >= last)
        continue;
      logged += 1;
      if (publisher[row] !== 0) named += 1;
    }
  }
  const whole = !query.from && !query.to;
  const inside = open.filter(
    ({ account, publishedAt }) =>
      walls.has(account) && (publishedAt ? publishedAt >= from && publishedAt < to : whole),
  );
  const newest = inside.toSorted((a, b) =>
    (b.publishedAt ?? '').localeCompare(a.publishedAt ?? ''),
  );
  return { seen: logged + inside.length, named, open: newest };
}
