import type { Operation } from '../../domain/merge/operation';
import { type Change, languages } from '../../domain/records';
import type { Actor } from '../actor';
import type { Desk, SmallKind } from '../desk';
import { mark } from './sample-ids';
import { sampleWords } from './sample-words';

/** The kinds of its records besides the team's and those of the log. */
const smallKinds = [
  'account',
  'member',
  'rubric',
  'period',
  'template',
  'checklist',
  'plan',
] as const satisfies SmallKind[];

/** Is the sample library, or a part of it, on the desk? */
export async function hasSample(desk: Desk): Promise<boolean> {
  const found = await Promise.all(smallKinds.map((kind) => desk.all(kind)));
  return found.flat().some(({ id }) => id.startsWith(mark));
}

/**
 * Takes the sample library away, in whatever language it came: its records, and the posts logged on its
 * accounts. What people added themselves stays. Undoing the operations brings it back.
 */
export async function removeSample({ desk, by }: Pick<Actor, 'desk' | 'by'>): Promise<Operation[]> {
  const changes: Change[] = [];
  const accounts: string[] = [];
  for (const kind of smallKinds) {
    for (const { id } of await desk.all(kind)) {
      if (!id.startsWith(mark)) continue;
      changes.push({ kind, id, fields: { deleted: true } });
      if (kind === 'account') accounts.push(id);
    }
  }
  if (accounts.length > 0) {
    let after: string | undefined;
    do {
      const page = await desk.posts({ accounts }, { limit: 500, ...(after && { after }) });
      for (const { id } of page.posts)
        changes.push({ kind: 'post', id, fields: { deleted: true } });
      after = page.next;
    } while (after);
  }
  const [team, said] = await Promise.all([
    desk.get('team', 'team'),
    Promise.all(languages.map(sampleWords)),
  ]);
  if (said.some(({ officialName }) => officialName === team?.officialName)) {
    changes.push({ kind: 'team', id: 'team', fields: { officialName: '', shortName: '' } });
  }
  return desk.commit(changes, by);
}
