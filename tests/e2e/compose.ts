import type { Page } from '@playwright/test';
import type { PracticeNetwork } from '../../practice/practice-hosts';
import { composerField, openComposer, openWall } from '../../practice/steps';

/** Opens the library's wall and writes a post in its composer; nothing is published. */
export async function write(
  page: Page,
  network: PracticeNetwork,
  text: string,
  query = '',
): Promise<void> {
  await openWall(page, network, query);
  await openComposer(page, network);
  await composerField(page, network).click();
  await page.keyboard.insertText(text);
}
