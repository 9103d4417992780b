import type { PracticePage } from '../practice-page';
import type { Way } from './surface';

/** What a person does in a composer, and what its page says then. */
interface ComposerSteps {
  write(page: PracticePage, text: string): Promise<void>;
  /** Presses the network's button. */
  send(page: PracticePage): Promise<void>;
  /** Waits for the page's word that the post is out. */
  sent(page: PracticePage): Promise<void>;
  /** Waits for the page's word that the network took nothing. */
  refused(page: PracticePage): Promise<void>;
}

/** The ways a post leaves the composer: sent after whatever else is to be done, and refused. */
export function sendWays({ write, send, sent, refused }: ComposerSteps) {
  return {
    send: (
      id: string,
      state: Way['state'],
      records: number,
      before?: (page: PracticePage) => Promise<void>,
    ): Way => ({
      id,
      state,
      records,
      async run(page, text) {
        await write(page, text);
        await before?.(page);
        await send(page);
        await sent(page);
      },
    }),
    refused: {
      id: 'refused',
      state: 'failed',
      records: 0,
      async run(page, text) {
        await write(page, text);
        await send(page);
        await refused(page);
      },
    } satisfies Way,
  };
}

/** A moment of next year as a field of day and time wants it, so that it always lies ahead. */
export function nextYear(): string {
  return `${new Date().getFullYear() + 1}-05-27T10:30`;
}
