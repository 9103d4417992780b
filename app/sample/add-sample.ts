import type { Operation } from '../../domain/merge/operation';
import type { Change } from '../../domain/records';
import type { Actor } from '../actor';
import { hashText } from '../hash-text';
import type { SampleWish } from './sample-library';

/**
 * Puts the sample library into the desk. A team that has said its own name keeps it, with its languages
 * and its clock.
 */
export async function addSample(
  { desk, by }: Pick<Actor, 'desk' | 'by'>,
  wish: SampleWish,
): Promise<Operation[]> {
  const { sampleLibrary } = await import('./sample-library');
  const [library, team] = await Promise.all([sampleLibrary(wish), desk.get('team', 'team')]);
  const changes = await Promise.all(
    library
      .filter(({ kind }) => kind !== 'team' || !team?.officialName)
      .map(async (change): Promise<Change> => {
        if (change.kind === 'team') return change;
        const fields = { ...change.fields, deleted: undefined };
        if (change.kind !== 'post') return { ...change, fields } as Change;
        return { ...change, fields: { ...fields, hash: await hashText(change.fields.text ?? '') } };
      }),
  );
  return desk.commit(changes, by);
}
