import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { exportLog } from '../app/export-log';
import { openDesk } from '../storage/desk';
import type { ExportAnswer, ExportAsk } from './dashboard/write-log';

/** Writes one export beside the dashboard's page: asked once, it tells how far it is, then gives the file. */
export default defineUnlistedScript(() => {
  const answer = (words: ExportAnswer) => self.postMessage(words);
  self.onmessage = async ({ data }: MessageEvent<ExportAsk>) => {
    const desk = openDesk({
      now: () => Date.now(),
      newDevice: () => {
        throw new Error('an export writes no records');
      },
    });
    try {
      const file = await exportLog(desk, data.query, data.format, data.words, {
        progress: (done, of) => answer({ done, of }),
      });
      answer({ file });
    } catch (error) {
      answer({ failed: String(error) });
    }
  };
});
