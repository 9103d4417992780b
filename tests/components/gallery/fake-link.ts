import type { ComposerSession, Health, PageEvent, PageLink } from '../../../app/page-link';
import type { WallReport } from '../../../app/reconcile-wall';
import type { NetworkId } from '../../../domain/records';
import type { ComposerHit, Network, OwnerHint } from '../../../networks/network';

export type FakeLink = PageLink & {
  /** Opens a composer on the element; its text is the draft. */
  open(editor: HTMLElement, root?: HTMLElement): ComposerSession;
  close(): void;
  /** As if the person had typed. */
  write(text: string): void;
  emit(event: PageEvent): void;
  reports: [string, string][];
};

/** The always-on page script, played. */
export function fakeLink(
  network: NetworkId,
  owner: OwnerHint,
  play: { media?: number; viewer?: string; health?: Partial<Health>; wall?: WallReport } = {},
): FakeLink {
  const heard = new Set<(event: PageEvent) => void>();
  const reports: [string, string][] = [];
  const health: Health = {
    composer: 'waiting',
    insertion: 'waiting',
    publication: 'waiting',
    counters: 'waiting',
    ...play.health,
  };
  let session: ComposerSession | undefined;
  let field: HTMLElement | undefined;
  let count = 0;
  const emit = (event: PageEvent) => {
    for (const listener of [...heard]) listener(event);
  };
  const adapter = {
    id: network,
    name: network,
    owns: () => true,
    findComposers: () => [],
    pageOwner: () => owner,
    viewer: () => play.viewer,
    isPublishControl: () => false,
    countMedia: () => play.media,
  } as unknown as Network;
  return {
    network: adapter,
    sessions: () => (session ? [session] : []),
    current: () => session,
    pageOwner: () => owner,
    toggle() {},
    notes: () => [],
    wall: () => play.wall ?? { entries: [] },
    health: () => health,
    report(part, state) {
      reports.push([part, state]);
      health[part] = state;
      emit({ type: 'health' });
    },
    subscribe(listener, signal) {
      heard.add(listener);
      signal.addEventListener('abort', () => heard.delete(listener), { once: true });
    },
    open(editor, root = editor) {
      count += 1;
      field = editor;
      const hit: ComposerHit = { editor, root, engine: 'plain', rule: 'played', owner };
      session = {
        id: `composer-${count}`,
        network,
        openedAt: 0,
        owner,
        hit: () => (field ? hit : undefined),
        read: () => field?.textContent ?? '',
        notes: {},
      };
      health.composer = 'works';
      emit({ type: 'sessions' });
      return session;
    },
    close() {
      session = undefined;
      field = undefined;
      emit({ type: 'sessions' });
    },
    write(text) {
      if (!session || !field) throw new Error('no composer is open');
      field.textContent = text;
      emit({ type: 'draft', session });
    },
    emit,
    reports,
  };
}
