import { useCallback } from 'preact/hooks';
import { changeGuide, undoGuide } from '../../../app/change-guide';
import type { Change } from '../../../domain/records';
import { useActor } from '../shell/desk-context';
import { useProblem, useSay } from '../shell/say';

/** Saves a change of the guide and says so, with Undo. True when it was saved. */
export type SaveGuide = (changes: Change[], done: string) => Promise<boolean>;

export function useSaveGuide(): SaveGuide {
  const actor = useActor();
  const say = useSay();
  const problem = useProblem();
  return useCallback(
    async (changes, done) => {
      try {
        const operations = await changeGuide(actor, changes);
        say(done, () =>
          undoGuide(actor, operations).catch((error) => say(problem(error), undefined, 'error')),
        );
        return true;
      } catch (error) {
        say(problem(error), undefined, 'error');
        return false;
      }
    },
    [actor, say, problem],
  );
}
