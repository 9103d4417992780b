import { browser } from 'wxt/browser';
import type { PostQuery } from '../../app/desk';
import type { ExportFormat, ExportWords, WriteLog } from '../../app/export-log';

/** The one thing export-worker.ts is asked. */
export interface ExportAsk {
  query: PostQuery;
  format: ExportFormat;
  words: ExportWords;
}

/** What it answers: rows written so far, any number of times; then the file or a failure. */
export type ExportAnswer = { done: number; of: number } | { file: Blob } | { failed: string };

/**
 * exportLog in a worker of its own, so that the page answers while 100,000 rows are written. Stopped, the
 * worker ends at once; there is a file only when all of it was written.
 */
export const writeLog: WriteLog = (query, format, words, { progress, signal } = {}) => {
  signal?.throwIfAborted();
  const worker = new Worker(browser.runtime.getURL('/export-worker.js'));
  const writing = new Promise<Blob>((done, fail) => {
    signal?.addEventListener('abort', () => fail(signal.reason), { once: true });
    worker.onerror = ({ message }) => fail(new Error(message));
    worker.onmessage = ({ data }: MessageEvent<ExportAnswer>) => {
      if ('file' in data) done(data.file);
      else if ('failed' in data) fail(new Error(data.failed));
      else progress?.(data.done, data.of);
    };
  });
  worker.postMessage({ query, format, words } satisfies ExportAsk);
  return writing.finally(() => worker.terminate());
};
