import { browser } from 'wxt/browser';
import { DeskError, type DeskProblem } from '../app/desk';
import type { Ask, Broadcasts, MessageName, Reply } from './protocol';

type Envelope = { colophon: MessageName; ask: unknown };
type Answer = { ok: true; reply: unknown } | { ok: false; error: string; problem?: DeskProblem };

/** Where a message came from: the tab's id, or undefined for one of our own pages. */
export interface Sender {
  tab: number | undefined;
  url: string | undefined;
}

export type Handlers = {
  [N in MessageName]: (ask: Ask<N>, sender: Sender) => Promise<Reply<N>> | Reply<N>;
};

/**
 * Asks the background. Throws DeskError when the background says which problem it met, and
 * DeskError('unavailable') when there is no background to answer: the extension was updated or removed.
 */
export async function request<N extends MessageName>(name: N, ask: Ask<N>): Promise<Reply<N>> {
  let answer: Answer | undefined;
  try {
    answer = await browser.runtime.sendMessage({ colophon: name, ask } satisfies Envelope);
  } catch (cause) {
    throw new DeskError('unavailable', `no answer to ${name}`, { cause });
  }
  if (!answer) throw new DeskError('unavailable', `no answer to ${name}`);
  if (!answer.ok) throw new DeskError(answer.problem ?? 'invalid', answer.error);
  return answer.reply as Reply<N>;
}

/** Answers requests; called once, by the background. The only message listener there. */
export function serve(handlers: Handlers): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, sendResponse) => {
    const envelope = message as Partial<Envelope> | null;
    const name = envelope?.colophon;
    if (!name || !Object.hasOwn(handlers, name) || sender.id !== browser.runtime.id) return;
    const from: Sender = { tab: sender.tab?.id, url: sender.url };
    const handler = handlers[name] as (ask: unknown, sender: Sender) => unknown;
    Promise.resolve()
      .then(() => handler(envelope.ask, from))
      .then(
        (reply) => sendResponse({ ok: true, reply: reply ?? null } satisfies Answer),
        (error: unknown) =>
          sendResponse({
            ok: false,
            error: error instanceof Error ? error.message : String(error),
            ...(error instanceof DeskError && { problem: error.problem }),
          } satisfies Answer),
      );
    return true;
  });
}

/** Tells every tab; tabs without Colophon simply do not hear it. */
export async function broadcast<N extends keyof Broadcasts>(
  name: N,
  payload: Broadcasts[N],
  tab?: number,
): Promise<void> {
  const tabs = tab === undefined ? await browser.tabs.query({}) : [{ id: tab }];
  await Promise.all(
    tabs.map(({ id }) =>
      id === undefined
        ? undefined
        : browser.tabs.sendMessage(id, { colophonTells: name, payload }).catch(() => undefined),
    ),
  );
}

/** Listens, in a page, to what the background tells, until the signal aborts. */
export function listen<N extends keyof Broadcasts>(
  name: N,
  heard: (payload: Broadcasts[N]) => void,
  signal: AbortSignal,
): void {
  const listener = (message: unknown) => {
    const told = message as { colophonTells?: string; payload?: Broadcasts[N] } | null;
    if (told?.colophonTells === name) heard(told.payload as Broadcasts[N]);
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener), {
    once: true,
  });
}
