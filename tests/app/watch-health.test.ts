import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type HealthPorts, watchHealth } from '../../app/watch-health';
import type { HealthReport, NetworkHealth } from '../../domain/health/network-health';

let stop: AbortController;
let kept: HealthReport[];
const broken = {
  state: 'broken',
  since: '2026-11-20T10:00:00.000Z',
  last: '2026-11-21T10:00:00.000Z',
} as const;
const before: NetworkHealth = {
  light: { publication: broken },
  hosts: ['vk.com'],
  notes: [{ line: 'known', times: 2, last: broken.last }],
};
const watchOver = (ports: Partial<HealthPorts> = {}) =>
  watchHealth(
    {
      host: 'vk.ru',
      now: Date.now,
      known: async () => before,
      keep: async (report) => void kept.push(report),
      changed() {},
      ...ports,
    },
    stop.signal,
  );

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-11-23T10:00:00Z') });
  stop = new AbortController();
  kept = [];
});
afterEach(() => {
  stop.abort();
  vi.useRealTimers();
});

describe('The health of a page', () => {
  it('should go on from what the browser knew, even when something was seen sooner.', async () => {
    const health = watchOver();
    health.report('publication', 'broken');
    await vi.advanceTimersByTimeAsync(0);
    expect(health.health().light.publication).toMatchObject({
      state: 'broken',
      since: broken.since,
    });
    health.report('publication', 'works');
    expect(health.health().light.publication).toMatchObject({
      state: 'works',
      since: '2026-11-23T10:00:00.000Z',
    });
  });

  it('should be kept together and once, and again when keeping failed.', async () => {
    let awake = false;
    const health = watchOver({
      keep: async (report) => {
        if (!awake) throw new Error('asleep');
        kept.push(report);
      },
    });
    health.note('found');
    health.report('composer', 'works');
    await vi.advanceTimersByTimeAsync(5_000);
    awake = true;
    health.note('found');
    health.report('composer', 'works');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(kept).toEqual([{ host: 'vk.ru', light: { composer: 'works' }, notes: { found: 2 } }]);
    expect(health.health().notes).toMatchObject([
      { line: 'known', times: 2 },
      { line: 'found', times: 2 },
    ]);
  });

  it('should not be kept for what concerns this page alone, and be taken back.', async () => {
    const health = watchOver({ known: async () => ({ ...before, light: {} }) });
    health.report('publication', 'works');
    health.reportHere('publication', 'broken');
    expect(health.health().light.publication?.state).toBe('broken');
    health.takeBack('publication');
    expect(health.health().light.publication?.state).toBe('works');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(kept.map(({ light }) => light)).toEqual([{ publication: 'works' }]);
  });
});
