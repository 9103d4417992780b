import type { ComposerHit, Exchange, Network, Observation } from '../networks/network';
import type { Health } from './page-link';

/** What happened in a page, by names alone: for a message to those who mend Colophon when a network changes. */
export interface PageNotes {
  composer(hit: ComposerHit): void;
  exchange(exchange: Exchange, meant: readonly Observation[], network: Network): void;
  /** One line each, oldest first. */
  lines(): string[];
}

/** More lines than this say nothing more. */
const mostLines = 60;

/**
 * Notes rules that found a composer and names of calls with what they were taken for. No text, no id, no
 * address beyond the call's own path, in which every part that may be somebody's is "*".
 */
export function pageNotes(): PageNotes {
  const counted = new Map<string, number>();
  const note = (line: string) => {
    if (counted.has(line) || counted.size < mostLines)
      counted.set(line, (counted.get(line) ?? 0) + 1);
  };
  return {
    composer: ({ rule, engine }) => note(`composer found: rule ${rule}, editor ${engine}`),
    exchange(exchange, meant, network) {
      if (exchange.kind === 'shape') {
        const call = network.describeUnknown?.(exchange);
        if (call) note(`unknown call: ${call.operation || '*'}: ${call.keys.join(' ')}`);
        return;
      }
      const taken = meant.map(({ state, error }) => (error ? `${state} ${error}` : state));
      note(
        `call: ${plainPath(exchange.url)} ${exchange.status} -> ${taken.join(', ') || (exchange.kind === 'posts' ? 'counters' : 'nothing')}`,
      );
    },
    lines: () =>
      [...counted].map(([line, times]) => (times > 1 ? `${line} (${times} times)` : line)),
  };
}

function plainPath(url: string): string {
  const { pathname } = new URL(url);
  return pathname
    .split('/')
    .map((part) => (/\d{3}|^[\w-]{20,}$/.test(part) ? '*' : part))
    .join('/');
}

/** The text a person copies into a message. English, because it is for developers; holds nothing of a post. */
export function diagnosticsText(about: {
  version: string;
  /** The browser's own name for itself. */
  agent: string;
  network: string;
  /** Only the host and the kind of page, never its address. */
  host: string;
  health: Health;
  notes: readonly string[];
}): string {
  const { health } = about;
  return [
    `Colophon ${about.version}, ${about.network} on ${about.host}`,
    about.agent,
    ...Object.entries(health).map(([part, state]) => `${part}: ${state}`),
    ...about.notes,
  ].join('\n');
}
