import { useCallback, useMemo } from 'preact/hooks';
import { changeGuide, undoGuide } from '../../../app/change-guide';
import type { Change } from '../../../domain/records';
import type { GuideState } from '../../../domain/style-guide/guide-document';
import { useActor, useRecords } from '../shell/desk-context';
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

/** The guide as it stands now, live; undefined until it was read. */
export function useGuide(): GuideState | undefined {
  const sections = useRecords('section');
  const paragraphs = useRecords('paragraph');
  const rules = useRecords('rule');
  const checklist = useRecords('checklist');
  const rubrics = useRecords('rubric');
  return useMemo(
    () =>
      sections && paragraphs && rules && checklist && rubrics
        ? { sections, paragraphs, rules, checklist, rubrics }
        : undefined,
    [sections, paragraphs, rules, checklist, rubrics],
  );
}
