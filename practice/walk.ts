import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import type { PracticeNetwork } from './practice-hosts';
import { openComposer, openWall } from './steps';

export interface WalkOptions {
  /** A browser on the practice networks, with the extension loaded. */
  context: BrowserContext;
  /** Folder for pictures and exported files; exists. */
  out: string;
  /** Prints one line of what is done. */
  say(line: string): void;
}

/** Walks the main job without a person, says every step and leaves pictures in `out`. Throws when a step fails. */
export async function walk({ context, out, say }: WalkOptions): Promise<void> {
  const networks: PracticeNetwork[] = ['vk', 'facebook', 'instagram'];
  for (const network of networks) {
    const page = await context.newPage();
    say(`Opening the library's wall on ${network}`);
    await openWall(page, network);
    await page.screenshot({ path: join(out, `${network}-wall.png`) });
    say(`Opening the composer on ${network}`);
    await openComposer(page, network);
    await page.screenshot({ path: join(out, `${network}-composer.png`) });
    await page.close();
  }
}
