import type { Light, LightPart } from '../domain/health/light';
import { lightParts } from '../domain/health/light';
import type { NetworkHealth } from '../domain/health/network-health';
import { describeUnknown } from '../networks/describe-unknown';
import type { ComposerHit, Exchange, Observation } from '../networks/network';

/** Which rule found a composer, by names alone. */
export function noteComposer({ rule, engine }: ComposerHit): string {
  return `composer found: rule ${rule}, editor ${engine}`;
}

/**
 * What a call was taken for. No text, no id, no address beyond the call's own path, in which every part that may
 * be somebody's is "*"; of a call nobody knows its name and the names of its keys.
 */
export function noteExchange(exchange: Exchange, meant: readonly Observation[]): string {
  if (exchange.kind === 'shape') {
    const { operation, keys } = describeUnknown(exchange);
    return `unknown call: ${operation || '*'}: ${keys.join(' ')}`;
  }
  const taken = meant.map(({ state, error }) => (error ? `${state} ${error}` : state));
  const nothing = exchange.kind === 'posts' ? 'counters' : 'nothing';
  return `call: ${plainPath(exchange.url)} ${exchange.status} -> ${taken.join(', ') || nothing}`;
}

function plainPath(url: string): string {
  const { pathname } = new URL(url);
  return pathname
    .split('/')
    .map((part) => (/\d{3}|^[\w-]{20,}$/.test(part) ? '*' : part))
    .join('/');
}

/** What the diagnostics say beside the networks. */
export interface Versions {
  /** Of Colophon. */
  version: string;
  /** The browser's own name for itself. */
  agent: string;
  schema: number;
  /** Of the style guide; undefined while there is none. */
  guide?: number | undefined;
}

/** The text a person copies into a message. English, because it is for developers; holds nothing of a post. */
export function diagnosticsText(
  { version, agent, schema, guide }: Versions,
  networks: readonly { name: string; health: NetworkHealth }[],
): string {
  return [
    `Colophon ${version}, schema ${schema}, guide ${guide ?? 'none'}`,
    agent,
    ...networks.flatMap(({ name, health }) => ['', ...linesOf(name, health)]),
  ].join('\n');
}

function linesOf(name: string, { light, hosts, notes }: NetworkHealth): string[] {
  return [
    `${name}${hosts.length > 0 ? ` on ${hosts.join(', ')}` : ''}`,
    ...lightParts.map((part) => `${part}: ${stateOf(light, part)}`),
    ...notes.map(({ line, times }) => (times > 1 ? `${line} (${times} times)` : line)),
  ];
}

function stateOf(light: Light, part: LightPart): string {
  const seen = light[part];
  if (!seen) return 'not seen yet';
  const day = (instant: string) => instant.slice(0, 10);
  return `${seen.state} since ${day(seen.since)}, last seen ${day(seen.last)}`;
}
