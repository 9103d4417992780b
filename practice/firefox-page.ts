import { join } from 'node:path';
import type { Browser, ElementHandle, KeyInput, Page } from 'puppeteer-core';
import { build, type Rolldown } from 'vite';
import { Dashboard } from './dashboard';
import type { Name, Step } from './find-elements';
import type { PracticeLocator, PracticePage, RoleOptions, WaitOptions } from './practice-page';

/** Milliseconds an act waits until it is possible, as long as Playwright's do in the tests. */
const patience = 20_000;

declare global {
  /** The functions that find elements, put into a page of Firefox when they are first asked for. */
  var practiceElements: typeof import('./find-elements') | undefined;
}

let script: Promise<string> | undefined;

async function bundle(): Promise<string> {
  const made = (await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"', 'process.env': '{}', global: 'globalThis' },
    build: {
      write: false,
      target: 'es2022',
      lib: {
        entry: join(import.meta.dirname, 'find-elements.ts'),
        name: 'practiceElements',
        formats: ['iife'],
      },
    },
  })) as Rolldown.RolldownOutput[];
  return `${made[0]!.output[0].code}\nglobalThis.practiceElements = practiceElements;`;
}

const pause = (milliseconds: number) => new Promise((go) => setTimeout(go, milliseconds));

function asName(name: string | RegExp, exact = false): Name {
  if (typeof name !== 'string') return { pattern: name.source, flags: name.flags };
  return exact ? { whole: name } : { part: name };
}

/** Asks until the answer is neither null nor undefined nor false; a page that is just left is asked again. */
async function until<Answer>(
  what: string,
  ask: () => Promise<Answer>,
): Promise<Exclude<Answer, null | undefined | false>> {
  const end = Date.now() + patience;
  let problem = '';
  while (Date.now() < end) {
    try {
      const answer = await ask();
      if (answer !== null && answer !== undefined && answer !== false) return answer as never;
    } catch (error) {
      problem = `: ${(error as Error).message}`;
    }
    await pause(20);
  }
  throw new Error(`Firefox: ${what} did not come about in ${patience} ms${problem}`);
}

/** Elements of a page of Firefox, found by the steps that lead to them. */
class FirefoxLocator implements PracticeLocator {
  constructor(
    private readonly page: FirefoxPage,
    private readonly steps: Step[],
  ) {}

  private further(step: Step): FirefoxLocator {
    return new FirefoxLocator(this.page, [...this.steps, step]);
  }

  locator = (css: string) => this.further({ css });
  getByRole = (role: string, { name, exact, level }: RoleOptions = {}) =>
    this.further({
      role,
      ...(name !== undefined && { name: asName(name, exact) }),
      ...(level !== undefined && { level }),
    });
  getByLabel = (label: string | RegExp, { exact = false } = {}) =>
    this.further({ label: asName(label, exact) });
  getByTestId = (id: string) => this.locator(`[data-testid="${id}"]`);
  first = () => this.nth(0);
  last = () => this.nth(-1);
  nth = (nth: number) => this.further({ nth });
  or = (other: FirefoxLocator) => this.further({ or: other.steps });

  /** Rejects when the page is left meanwhile. */
  private async look<Answer>(
    ask: (all: Element[], tools: typeof import('./find-elements')) => Answer | Promise<Answer>,
  ): Promise<Answer> {
    return this.page.withTools(ask, this.steps);
  }

  private until<Answer>(
    what: string,
    ask: (all: Element[], tools: typeof import('./find-elements')) => Answer | Promise<Answer>,
  ) {
    return until(`${what} ${JSON.stringify(this.steps)}`, () => this.look(ask));
  }

  async click(): Promise<void> {
    const { x, y } = await this.until(
      'pressing',
      ([element], { pressPoint }) => element && pressPoint(element),
    );
    await this.page.driven.mouse.click(x, y);
  }

  private focus() {
    return this.until('writing into', ([field], { isSeen }) => {
      if (!field || !isSeen(field)) return null;
      (field as HTMLElement).focus();
      const typed = !/^(date|time|datetime-local|month|week)$/.test(
        field.getAttribute('type') ?? '',
      );
      return { typed };
    });
  }

  async fill(text: string): Promise<void> {
    const { typed } = await this.focus();
    if (!typed) return this.page.setField(this.steps, text);
    await this.page.keyboard.press('Control+a');
    if (text) await this.page.keyboard.type(text);
    else await this.page.keyboard.press('Delete');
  }

  async press(key: string): Promise<void> {
    await this.focus();
    await this.page.keyboard.press(key);
  }

  private async set(wanted: boolean): Promise<void> {
    const state = () =>
      this.until('ticking', ([box], { isChecked }) => box && { checked: isChecked(box) });
    if ((await state()).checked === wanted) return;
    await this.click();
    await until(`ticked ${wanted}`, async () => (await state()).checked === wanted);
  }

  check = () => this.set(true);
  uncheck = () => this.set(false);

  async setInputFiles(paths: string | string[]): Promise<void> {
    await this.waitFor({ state: 'attached' });
    const input = (await this.page.handle(this.steps)) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(...[paths].flat());
    await input.dispose();
  }

  async waitFor({ state = 'visible' }: WaitOptions = {}): Promise<void> {
    if (state === 'detached') await this.until('going of', (all) => all.length === 0);
    else if (state === 'attached') await this.until('coming of', (all) => all.length > 0);
    else await this.until('showing of', ([one], { isSeen }) => one && isSeen(one));
  }

  isVisible = () => this.look(([one], { isSeen }) => Boolean(one && isSeen(one)));
  count = () => this.look((all) => all.length);

  async textContent(): Promise<string | null> {
    const { text } = await this.until('reading', ([one]) => one && { text: one.textContent });
    return text;
  }

  async getAttribute(name: string): Promise<string | null> {
    await this.waitFor({ state: 'attached' });
    const all = await this.look((found) =>
      found
        .slice(0, 1)
        .map((one) => Object.fromEntries([...one.attributes].map((a) => [a.name, a.value]))),
    );
    return all[0]?.[name] ?? null;
  }
}

/** A page of Firefox as the surfaces use one, driven over WebDriver BiDi. */
export class FirefoxPage implements PracticePage {
  constructor(readonly driven: Page) {
    driven.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined));
  }

  private readonly all = new FirefoxLocator(this, []);
  locator: PracticePage['locator'] = this.all.locator;
  getByRole: PracticePage['getByRole'] = this.all.getByRole;
  getByLabel: PracticePage['getByLabel'] = this.all.getByLabel;
  getByTestId: PracticePage['getByTestId'] = this.all.getByTestId;

  readonly keyboard = {
    type: (text: string) => this.driven.keyboard.type(text),
    insertText: (text: string) => this.driven.keyboard.type(text),
    press: async (key: string) => {
      const held = key.split('+').slice(0, -1) as KeyInput[];
      for (const one of held) await this.driven.keyboard.down(one);
      await this.driven.keyboard.press(key.split('+').at(-1) as KeyInput);
      for (const one of held) await this.driven.keyboard.up(one);
    },
  };

  async goto(url: string): Promise<void> {
    // To a page of an extension the driver may not go, only the page itself.
    if (!url.startsWith('moz-extension:')) await this.driven.goto(url, { timeout: patience });
    else {
      await this.driven.evaluate((to) => {
        location.href = to;
      }, url);
    }
  }
  reload = () => this.driven.reload({ timeout: patience });
  url = () => this.driven.url();
  evaluate: PracticePage['evaluate'] = (run: unknown, ...given: unknown[]) =>
    this.driven.evaluate(run as never, ...(given as never[])) as never;
  waitForFunction = (run: () => unknown) => this.driven.waitForFunction(run, { timeout: patience });
  waitForResponse = (is: (answer: { url(): string }) => boolean) =>
    this.driven.waitForResponse(is, { timeout: patience });
  close = () => this.driven.close();

  /** Runs the question in the page over the elements the steps lead to. */
  async withTools<Answer>(
    ask: (all: Element[], tools: typeof import('./find-elements')) => Answer | Promise<Answer>,
    steps: Step[],
  ): Promise<Answer> {
    const run = `(steps) => globalThis.practiceElements
      ? (async (tools) => ({ answer: await (${ask})(tools.findElements(steps), tools) }))(globalThis.practiceElements)
      : null`;
    const asked = () =>
      this.driven.evaluate(`(${run})(${JSON.stringify(steps)})`) as Promise<{
        answer: Answer;
      } | null>;
    const first = await asked();
    if (first) return first.answer;
    script ??= bundle();
    await this.driven.evaluate(await script);
    return (await asked())!.answer;
  }

  async setField(steps: Step[], value: string): Promise<void> {
    await this.driven.evaluate(
      (way, text) => {
        const [field] = practiceElements!.findElements(way);
        practiceElements!.setField(field as HTMLInputElement, text);
      },
      steps,
      value,
    );
  }

  /** The first element the steps lead to, for the driver's own acts. */
  async handle(steps: Step[]): Promise<ElementHandle> {
    const found = await this.driven.evaluateHandle(
      (way) => practiceElements!.findElements(way)[0]!,
      steps,
    );
    return found as ElementHandle;
  }
}

/** The dashboard, which the add-on opens by itself once it is installed. */
export async function firefoxDashboard(browser: Browser): Promise<Dashboard<FirefoxPage>> {
  const target = await browser.waitForTarget((one) => one.url().startsWith('moz-extension://'));
  const page = await target.page();
  if (!page) throw new Error('Firefox opened no page for the dashboard.');
  return new Dashboard(new FirefoxPage(page), new URL(page.url()).host, 'moz-extension');
}
