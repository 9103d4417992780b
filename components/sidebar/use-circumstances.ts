import { useRef, useState } from 'preact/hooks';
import type { PostAsked } from '../../app/post-circumstances';
import type { SidebarPorts } from '../../app/sidebar-ports';
import type { Circumstances } from '../../domain/style-guide/circumstances';
import { useWhen } from '../controls/use-when';

/** A draft that has rested so long, ms, is looked for in the archive. */
const rested = 700;

/**
 * What the plan, the team and the log say about the post in the composer: asked when the item, the
 * account or the data changed, and once more when the draft rests. Nothing while no composer is open.
 * @param changed grows with every commit anywhere
 */
export function useCircumstances(
  { circumstances }: Pick<SidebarPorts, 'circumstances'>,
  asked: PostAsked | undefined,
  changed: number,
): Circumstances | undefined {
  const [known, setKnown] = useState<Circumstances>();
  const { text, ...rest } = asked ?? {};
  const about = JSON.stringify(rest);
  const before = useRef('');
  useWhen([about, text, changed], () => {
    const delay = about === before.current ? rested : 0;
    before.current = about;
    if (!asked) {
      setKnown(undefined);
      return;
    }
    let stale = false;
    const timer = setTimeout(() => {
      circumstances(asked).then(
        (answer) => {
          if (!stale) setKnown(answer);
        },
        // The rules that need it keep silent; that the data cannot be read is said elsewhere.
        () => undefined,
      );
    }, delay);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  });
  return asked && known;
}
