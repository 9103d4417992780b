import type { BrowserContext } from '@playwright/test';
import type { Dashboard } from '../../practice/dashboard';

/** Puts the background to sleep, as the browser does after half a minute; answers when it sleeps. */
export async function stopWorker(context: BrowserContext, dashboard: Dashboard): Promise<void> {
  const session = await context.newCDPSession(dashboard.page);
  await session.send('ServiceWorker.enable');
  const stopped = new Promise<void>((done) =>
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      if (versions.every(({ runningStatus }) => runningStatus === 'stopped')) done();
    }),
  );
  await session.send('ServiceWorker.stopAllWorkers');
  await stopped;
  await session.detach();
}
