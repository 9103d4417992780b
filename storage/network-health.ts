import { browser } from 'wxt/browser';
import {
  type HealthReport,
  type NetworkHealth,
  noHealth,
  withReport,
} from '../domain/health/network-health';
import { type NetworkId, networkIds } from '../domain/records';
import { exclusively } from './exclusively';

const prefix = 'health:';

/** What this browser knows of a network's pages. */
export async function readHealth(network: NetworkId): Promise<NetworkHealth> {
  const key = prefix + network;
  return understood((await browser.storage.local.get(key))[key]);
}

/** The same of all networks. */
export async function readAllHealth(): Promise<Record<NetworkId, NetworkHealth>> {
  const found = await browser.storage.local.get(networkIds.map((id) => prefix + id));
  return Object.fromEntries(networkIds.map((id) => [id, understood(found[prefix + id])])) as Record<
    NetworkId,
    NetworkHealth
  >;
}

/** Adds what a page saw. */
export function addHealth(network: NetworkId, report: HealthReport, now: number): Promise<void> {
  return exclusively('health', async () => {
    const after = withReport(await readHealth(network), report, new Date(now).toISOString());
    await browser.storage.local.set({ [prefix + network]: after });
  });
}

function understood(value: unknown): NetworkHealth {
  const { light, hosts, notes } = (value ?? {}) as Partial<NetworkHealth>;
  const fits = typeof light === 'object' && Array.isArray(hosts) && Array.isArray(notes);
  return fits && light ? { light, hosts, notes } : noHealth;
}
