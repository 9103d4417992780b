import type { Locator, Page } from '@playwright/test';

export type SidebarTab = 'Сегодня' | 'Проверка' | 'Шаблоны' | 'Журнал';

/** The sidebar as a person uses it, in Russian; works in the build whose shadow root is open. */
export class Sidebar {
  readonly root: Locator;

  constructor(readonly page: Page) {
    this.root = page.locator('colophon-sidebar');
  }

  /** Waits until it stands there and has drawn itself. */
  async ready(): Promise<void> {
    await this.root.getByRole('tablist').waitFor();
  }

  async open(tab: SidebarTab): Promise<void> {
    await this.root.getByRole('tab', { name: tab }).click();
  }

  /** Takes a plan item from Today. */
  async take(title: string): Promise<void> {
    await this.open('Сегодня');
    await this.root.getByRole('button', { name: `Взять «${title}»` }).click();
  }

  /** Opens the template, fills its fields by label and inserts it; `over` says what to do with a draft that is there. */
  async insertTemplate(
    title: string,
    fields: Record<string, string> = {},
    over?: 'Добавить ниже' | 'Заменить',
  ): Promise<void> {
    await this.open('Шаблоны');
    await this.root.getByRole('button', { name: title }).click();
    const form = this.root.getByRole('form', { name: title });
    for (const [label, value] of Object.entries(fields)) await form.getByLabel(label).fill(value);
    await form.getByRole('button', { name: 'Вставить' }).click();
    if (over) await this.root.getByRole('button', { name: over }).click();
  }

  /** The card of a rule's finding on Check. */
  finding(rule: string): Locator {
    return this.root.locator(`[data-finding="${rule}"]`);
  }

  /** One tap on the mend of the first finding of the rule. */
  async mend(rule: string): Promise<void> {
    await this.finding(rule).first().locator('.cp-button--primary').click();
  }

  async tick(text: string): Promise<void> {
    await this.root.getByRole('checkbox', { name: text }).check();
  }

  /** The bar that says what became of the publication. */
  get outcome(): Locator {
    return this.root.getByRole('status').filter({ hasText: 'Записано' });
  }
}
