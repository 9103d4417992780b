import { useState } from 'preact/hooks';
import type { ComposerSession, PageEvent, PageLink } from '../../app/page-link';
import type { LogOutcome } from '../../app/record-publication';
import type { Light } from '../../domain/health/light';
import type { OwnerHint } from '../../networks/network';
import { useWhen } from '../controls/use-when';

export interface Composer {
  session?: ComposerSession;
  /** The draft now. */
  draft: string;
  owner: OwnerHint;
  light: Light;
}

/** What the page shows now: the composer last used, its draft, the account, the light. */
export function useComposer(
  link: PageLink,
  heard: {
    outcome: (outcome: LogOutcome) => void;
    unconfirmed: (event: Extract<PageEvent, { type: 'unconfirmed' }>) => void;
    /** What is kept with the draft changed elsewhere. */
    noted: () => void;
  },
): Composer {
  const [composer, setComposer] = useState(() => readComposer(link));
  useWhen([link], () => {
    const stop = new AbortController();
    link.subscribe((event) => {
      if (event.type === 'outcome') heard.outcome(event.outcome);
      else if (event.type === 'unconfirmed') heard.unconfirmed(event);
      else if (event.type === 'noted') heard.noted();
      setComposer(readComposer(link));
    }, stop.signal);
    setComposer(readComposer(link));
    return () => stop.abort();
  });
  return composer;
}

function readComposer(link: PageLink): Composer {
  const session = link.current();
  const known = session && session.owner.ownerIds.length + session.owner.handles.length > 0;
  return {
    ...(session && { session }),
    draft: session?.read() ?? '',
    owner: known ? session.owner : link.pageOwner(),
    light: link.health().light,
  };
}
