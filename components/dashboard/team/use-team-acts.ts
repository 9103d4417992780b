import { useMemo } from 'preact/hooks';
import type { Change, Kind, Records } from '../../../domain/records';
import { useTexts } from '../../controls/texts';
import { useDo } from '../shell/say';

type Fields<K extends Kind> = Partial<Omit<Records[K], 'id'>>;

/** Writing of the team's records. Each says what it did and offers to undo it; false when it failed. */
export interface TeamActs {
  /** Writes the fields; without an id a new record is made. `done` is the sentence said. */
  save<K extends Kind>(
    kind: K,
    id: string | undefined,
    fields: Fields<K>,
    done?: string,
  ): Promise<boolean>;
  remove(kind: Kind, id: string, name: string): Promise<boolean>;
}

export function useTeamActs(): TeamActs {
  const { t } = useTexts();
  const act = useDo();
  return useMemo(() => {
    const save: TeamActs['save'] = async (kind, id, fields, done = t('team.said.saved')) =>
      (await act(
        ({ desk, by, newId }) => desk.commit([{ kind, id: id ?? newId(), fields } as Change], by),
        done,
      )) !== undefined;
    return {
      save,
      remove: (kind, id, name) =>
        save(kind, id, { deleted: true } as never, t('team.said.removed', { name })),
    };
  }, [act, t]);
}
