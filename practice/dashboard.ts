import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { Post } from '../domain/records';
import type { PracticePage } from './practice-page';

/** The dashboard as a person uses it, in Russian; `extension` is the id, or the host, the browser gave it. */
export class Dashboard<Shown extends PracticePage = Page> {
  private known = new Set<string>();

  constructor(
    readonly page: Shown,
    readonly extension: string,
    private readonly scheme: 'chrome-extension' | 'moz-extension' = 'chrome-extension',
  ) {}

  async open(screen = ''): Promise<void> {
    await this.page.goto(`${this.scheme}://${this.extension}/dashboard.html#${screen}`);
    await this.page.getByRole('heading', { level: 1 }).waitFor();
  }

  /** Takes the sample library on the first run, as the person named. */
  async trySample(member = 'Ольга Вашкевич'): Promise<void> {
    await this.open('welcome');
    await this.page.getByRole('button', { name: 'Посмотреть на примере библиотеки' }).click();
    await this.page.getByRole('heading', { name: 'План', level: 1 }).waitFor();
    if (member !== 'Ольга Вашкевич') {
      await this.open('settings');
      await this.page.getByRole('radio', { name: member }).check();
    }
    this.known = new Set((await this.posts()).map(({ id }) => id));
  }

  /** Adds an account of the team by its address. */
  async addAccount(link: string): Promise<void> {
    await this.open('team/accounts');
    await this.page.getByLabel('Ссылка на сообщество, страницу или профиль').fill(link);
    await this.page.getByRole('button', { name: 'Добавить', exact: true }).click();
    await this.page.locator(`a[href^="${link}"]`).waitFor();
  }

  /** What came into the log since the sample was loaded. */
  async newPosts(): Promise<Post[]> {
    return (await this.posts()).filter(({ id }) => !this.known.has(id));
  }

  /** The whole log, exported through the screen. */
  async exportedLog(this: Dashboard, format: 'CSV' | 'XLSX' | 'JSON'): Promise<Buffer> {
    await this.open('log');
    await this.page.getByRole('button', { name: 'Выгрузить' }).click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('radio', { name: new RegExp(format) }).check();
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      dialog.getByRole('button', { name: /выгрузить|скачать/i }).click(),
    ]);
    const path = await download.path();
    await this.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    return readFile(path);
  }

  /** Every post of the log, read from the database itself. */
  async posts(): Promise<Post[]> {
    if (!this.page.url().startsWith(`${this.scheme}://`)) await this.open();
    // As text: a driver that spells out every value of every post takes its time.
    const posts = await this.page.evaluate(async () => {
      const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
      const opened = indexedDB.open(names.find((name) => name.startsWith('colophon')) ?? names[0]!);
      const database = await new Promise<IDBDatabase>((done, fail) => {
        opened.onsuccess = () => done(opened.result);
        opened.onerror = () => fail(opened.error);
      });
      const all = database.transaction('post').objectStore('post').getAll();
      const rows = await new Promise<Post[]>((done, fail) => {
        all.onsuccess = () => done(all.result as Post[]);
        all.onerror = () => fail(all.error);
      });
      database.close();
      return JSON.stringify(rows.filter(({ deleted }) => !deleted));
    });
    return JSON.parse(posts);
  }
}
