import type { Browser, ElementHandle, Page } from 'puppeteer-core';
import { type PracticeNetwork, practiceAccounts } from '../../practice/practice-hosts';
import { samplePhoto } from '../../practice/steps';

/** Where on a page something is looked for: the page itself, or our sidebar's open root in it. */
type Place = '' | 'colophon-sidebar >>> ';

/** A page of Firefox as a person uses it, found by roles and names. */
export class FirefoxView {
  constructor(
    readonly page: Page,
    private readonly place: Place = '',
  ) {}

  /** Presses what has the role and exactly this name. */
  async press(name: string, role = 'button'): Promise<void> {
    await this.page
      .locator(`${this.place}::-p-aria([name="${name}"][role="${role}"])`)
      .setTimeout(10_000)
      .click();
  }

  /** Writes into the field under the label, over what stands there, key by key. */
  async fill(label: string, text: string): Promise<void> {
    const field = await this.labelled(label);
    await field.click();
    await field.evaluate((input) => input.select());
    await field.type(text);
  }

  /** Ticks the box, or picks the radio button, whose label holds the words. */
  async tick(label: string): Promise<void> {
    const box = await this.labelled(label);
    await box.click();
  }

  async pressCss(selector: string): Promise<void> {
    await this.page
      .locator(this.place + selector)
      .setTimeout(10_000)
      .click();
  }

  count(selector: string): Promise<number> {
    return this.page.$$(this.place + selector).then(({ length }) => length);
  }

  text(selector: string): Promise<string> {
    return this.page
      .$$eval(this.place + selector, (all) => all.map(({ textContent }) => textContent).join('\n'))
      .catch(() => '');
  }

  private async labelled(label: string): Promise<ElementHandle<HTMLInputElement>> {
    const found = await this.page.waitForFunction(
      (words, inSidebar) => {
        const root = inSidebar
          ? document.querySelector('colophon-sidebar')?.shadowRoot
          : document.body;
        const labels = [...(root?.querySelectorAll('label') ?? [])];
        return labels.find(({ textContent }) => textContent.includes(words))?.control;
      },
      { timeout: 10_000 },
      label,
      this.place !== '',
    );
    return found.asElement() as ElementHandle<HTMLInputElement>;
  }
}

export const sidebarOf = (page: Page) => new FirefoxView(page, 'colophon-sidebar >>> ');

/** The dashboard, which the add-on opens by itself once it is installed. */
export async function dashboardOf(browser: Browser): Promise<FirefoxView> {
  const target = await browser.waitForTarget((one) => one.url().startsWith('moz-extension://'));
  const page = await target.page();
  if (!page) throw new Error('Firefox opened no page for the dashboard.');
  return new FirefoxView(page);
}

/** Opens the library's wall and its composer; on Instagram as far as the caption. */
export async function openComposerIn(browser: Browser, network: PracticeNetwork): Promise<Page> {
  const page = await browser.newPage();
  const view = new FirefoxView(page);
  await page.goto(practiceAccounts[network].url);
  if (network === 'vk') {
    await view.press('Создать');
    await view.press('Пост');
  } else if (network === 'facebook') {
    await view.pressCss('.opener-button');
  } else {
    await view.pressCss('button:has(svg[aria-label="Новая публикация"])');
    const input = await page.waitForSelector('[role="dialog"] form input[type="file"]');
    await (input as ElementHandle<HTMLInputElement>).uploadFile(samplePhoto);
    await view.press('Далее');
    await page.waitForSelector('.filters');
    await view.press('Далее');
  }
  await page.waitForSelector('.modal [role="textbox"], [role="dialog"] [data-lexical-editor]');
  return page;
}

/** Presses the network's own publish button and waits until the composer is gone. */
export async function publishIn(page: Page, network: PracticeNetwork): Promise<void> {
  const view = new FirefoxView(page);
  if (network === 'vk') await view.press('Далее');
  if (network === 'instagram') {
    await view.pressCss('[role="dialog"] ::-p-aria([name="Поделиться"][role="button"])');
    await view.press('Готово');
  } else {
    await view.pressCss(':is(.modal, .dialog) >>> ::-p-aria([name="Опубликовать"][role="button"])');
  }
  await page.waitForSelector('.modal, .overlay .dialog', { hidden: true });
}
