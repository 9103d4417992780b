import type { ComposerSession, PageEvent, PageLink } from '../../../app/page-link';
import type { WallReport } from '../../../app/reconcile-wall';
import { type Light, seenIn } from '../../../domain/health/light';
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
  play: { media?: number; viewer?: string; light?: Light; wall?: WallReport } = {},
): FakeLink {
  const heard = new Set<(event: PageEvent) => void>();
  const reports: [string, string][] = [];
  let light: Light = { ...play.light };
  const playedAt = '2026-11-22T09:00:00.000Z';
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
    wall: () => play.wall ?? { entries: [] },
    health: () => ({ light, hosts: ['vk.ru'], notes: [] }),
    publishes: () => undefined,
    tell: emit,
    report(part, state) {
      reports.push([part, state]);
      light = seenIn(light, part, state, playedAt);
      emit({ type: 'health' });
    },
    reportHere(part, state) {
      this.report(part, state);
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
      light = seenIn(light, 'composer', 'works', playedAt);
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
