import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**'],
    environment: 'node',
    setupFiles: ['tests/patience.ts'],
    // A property test of a database takes its time on two cores shared with a browser.
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});
