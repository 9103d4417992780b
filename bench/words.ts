import type { Percentiles } from './check-speed';

/** "0.61 / 1.04 ms" */
export const milliseconds = ({ p50, p95 }: Percentiles) =>
  `${p50.toFixed(2)} / ${p95.toFixed(2)} ms`;

/** "12.3 ×": how many times faster than the peer; below one is slower. */
export const times = (ratio: number) => `${ratio.toFixed(ratio < 10 ? 2 : 0)} ×`;

/** "3.1 KB", of bytes. */
export const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`;

/** "0.61 s", of milliseconds. */
export const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`;
