/**
 * Takes the pictures of docs/pictures anew: the sidebar beside each composer, with a finding shown.
 * By hand, after `npx wxt build --mode e2e`: npx tsx practice/pictures-for-docs.ts
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { extensionId, launchChromium } from './browser';
import { Dashboard } from './dashboard';
import { startPractice } from './server';
import { Sidebar } from './sidebar';
import { composerField, openComposer, openWall } from './steps';
import { meeting } from './walk';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'docs/pictures');
mkdirSync(folder, { recursive: true });

const practice = await startPractice();
const context = await launchChromium({
  port: practice.port,
  extensionPath: join(root, '.output/chrome-mv3-e2e'),
  viewport: { width: 1280, height: 800 },
});
try {
  const dashboard = new Dashboard(await context.newPage(), await extensionId(context));
  await dashboard.trySample();
  for (const network of ['vk', 'facebook', 'instagram'] as const) {
    const page = await context.newPage();
    await openWall(page, network, 'bare=1');
    await openComposer(page, network);
    const sidebar = new Sidebar(page);
    await sidebar.ready();
    await sidebar.take(meeting.item);
    await composerField(page, network).filter({ hasText: 'Город у трёх рек' }).waitFor();
    await sidebar.insertTemplate(
      meeting.template,
      { 'Название встречи': meeting.title, 'День и время': meeting.wrong },
      'Заменить',
    );
    await sidebar.open('Проверка');
    await sidebar.finding('D01').filter({ hasText: 'вторник' }).waitFor();
    await sidebar.root.getByRole('button', { name: 'Закрыть', exact: true }).click();
    await page.screenshot({ path: join(folder, `${network}.png`) });
    await page.close();
  }
} finally {
  await context.close();
  await practice.stop();
}
