import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { extensionId } from './browser';
import { Dashboard } from './dashboard';
import type { PracticeNetwork } from './practice-hosts';
import { Sidebar } from './sidebar';
import { composerField, openComposer, openWall, publish, wallTexts } from './steps';

export interface WalkOptions {
  /** A browser on the practice networks, with the open-rooted build of the extension loaded. */
  context: BrowserContext;
  /** Folder for pictures and exported files; exists. */
  out: string;
  /** Prints one line of what is done. */
  say(line: string): void;
}

/** What is written on each network: the sample's plan item, its template and a date with a wrong weekday. */
export const meeting = {
  item: 'Встреча с автором «Города у трёх рек»',
  template: 'Встреча с автором',
  title: 'Вечер с автором «Города у трёх рек»',
  wrong: '27 ноября 2026 года, вторник, в 17:00',
  right: '27 ноября 2026 года, пятница',
  check: 'Имена, дата и место сверены с организаторами',
};

const names: Record<PracticeNetwork, string> = {
  vk: 'VK',
  facebook: 'Facebook',
  instagram: 'Instagram',
  threads: 'Threads',
  x: 'X',
};

/**
 * Walks the main job without a person, on three networks, says every step and leaves numbered pictures
 * and the exported log in `out`. Throws when a step fails or its outcome cannot be seen.
 */
export async function walk({ context, out, say }: WalkOptions): Promise<void> {
  let taken = 0;
  const picture = async (page: Page, name: string): Promise<void> => {
    taken += 1;
    await page.screenshot({ path: join(out, `${String(taken).padStart(2, '0')}-${name}.png`) });
  };
  const dashboard = new Dashboard(await context.newPage(), await extensionId(context));

  await dashboard.open('welcome');
  await picture(dashboard.page, 'first-run');
  await dashboard.trySample();
  say('The dashboard is open and the sample library is loaded: Olga works here today.');
  await dashboard.page.locator('.fc-event').first().waitFor();
  await picture(dashboard.page, 'month-plan');

  for (const network of ['vk', 'facebook', 'instagram'] as const) {
    say('');
    await publishOn(network, await context.newPage());
  }

  const logged = await dashboard.newPosts();
  if (logged.length !== 3)
    throw new Error(`The log has ${logged.length} new entries instead of 3.`);
  say('');
  say('The log has exactly one new entry for each of the three posts.');

  await dashboard.open('plan');
  const card = dashboard.page.locator('.fc-event', { hasText: meeting.template });
  await card.filter({ hasText: 'опубликован' }).first().waitFor();
  await picture(dashboard.page, 'month-plan-published');
  say('In the month plan the item now stands as published.');

  await dashboard.open('log');
  await dashboard.page.getByText(meeting.title).first().waitFor();
  await picture(dashboard.page, 'log');
  for (const format of ['CSV', 'XLSX'] as const) {
    const file = `log.${format.toLowerCase()}`;
    await writeFile(join(out, file), await dashboard.exportedLog(format));
    say(`The author log is exported to out/${file}.`);
  }

  await dashboard.open('compare');
  await dashboard.page.getByRole('table').first().waitFor();
  await picture(dashboard.page, 'comparison');
  say('The comparison of one specialist with a working group is on the screen.');

  async function publishOn(network: PracticeNetwork, page: Page): Promise<void> {
    const name = names[network];
    const sidebar = new Sidebar(page);
    const field = composerField(page, network);
    await openWall(page, network);
    await openComposer(page, network);
    await sidebar.ready();
    await sidebar.open('Сегодня');
    await sidebar.root.getByRole('button', { name: `Взять «${meeting.item}»` }).waitFor();
    await picture(page, `${network}-today`);
    say(`${name}: the composer of the library's wall is open, with today's plan beside it.`);

    await sidebar.take(meeting.item);
    await field.filter({ hasText: 'Город у трёх рек' }).waitFor();
    await picture(page, `${network}-plan-item`);
    say(`${name}: the plan item "${meeting.item}" is taken, its text is in the composer.`);

    await sidebar.insertTemplate(
      meeting.template,
      { 'Название встречи': meeting.title, 'День и время': meeting.wrong },
      'Заменить',
    );
    await field.filter({ hasText: meeting.wrong }).waitFor();
    say(`${name}: the template "${meeting.template}" is filled in and inserted.`);

    await sidebar.open('Проверка');
    const finding = sidebar.finding('D01');
    await finding.filter({ hasText: 'вторник' }).waitFor();
    await picture(page, `${network}-finding`);
    say(`${name}: the guide sees that 27 November 2026 is a Friday, not a Tuesday.`);

    await sidebar.mend('D01');
    await finding.waitFor({ state: 'detached' });
    await field.filter({ hasText: meeting.right }).waitFor();
    await sidebar.tick(meeting.check);
    await picture(page, `${network}-mended`);
    say(`${name}: the weekday is mended with one tap and the facts are ticked as checked.`);

    await publish(page, network);
    await sidebar.outcome.waitFor();
    await page.getByText(meeting.title).or(page.getByAltText(meeting.title)).first().waitFor();
    await picture(page, `${network}-logged`);
    const [newest = ''] = await wallTexts(page, network);
    if (!newest.includes(meeting.right)) throw new Error(`The wall of ${name} shows another text.`);
    const said = await sidebar.outcome.getByText('Записано').first().textContent();
    say(`${name}: published with the network's own button; the sidebar says "${said?.trim()}".`);
    await page.close();
  }
}
