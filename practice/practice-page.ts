/** An element's state something waits for; "visible" when nothing is said. */
export interface WaitOptions {
  state?: 'visible' | 'attached' | 'detached';
}

export interface RoleOptions {
  /** Part of the accessible name, or what it matches. */
  name?: string | RegExp;
  /** The name is the whole of it, letter by letter. */
  exact?: boolean;
  /** Of a heading. */
  level?: number;
}

/** Where something is looked for: a page, or an element found in it. */
export interface PracticePlace {
  locator(css: string): PracticeLocator;
  getByRole(role: PracticeRole, options?: RoleOptions): PracticeLocator;
  getByLabel(label: string | RegExp, options?: { exact?: boolean }): PracticeLocator;
  getByTestId(id: string): PracticeLocator;
}

/**
 * Elements a person acts on, found anew for each act; every act waits until it is possible and rejects when that
 * takes too long. One with several elements acts on the only one, so take `first()`, `last()` or `nth()`.
 */
export interface PracticeLocator extends PracticePlace {
  first(): PracticeLocator;
  last(): PracticeLocator;
  nth(at: number): PracticeLocator;
  or(other: PracticeLocator): PracticeLocator;
  click(): Promise<void>;
  /** Puts the text in place of what stands in the field. */
  fill(text: string): Promise<void>;
  /** Presses one key, with "Control+" before it where that is held, in the element. */
  press(key: string): Promise<void>;
  check(): Promise<void>;
  uncheck(): Promise<void>;
  setInputFiles(paths: string | string[]): Promise<void>;
  waitFor(options?: WaitOptions): Promise<void>;
  isVisible(): Promise<boolean>;
  textContent(): Promise<string | null>;
  getAttribute(name: string): Promise<string | null>;
  count(): Promise<number>;
}

/**
 * What the surfaces use of a page of a browser. Playwright's page is one as it is; Firefox's is `FirefoxPage`. So a
 * surface is written once and played in both.
 */
export interface PracticePage extends PracticePlace {
  keyboard: {
    type(text: string): Promise<void>;
    /** The text as if typed into what has the focus. */
    insertText(text: string): Promise<void>;
    press(key: string): Promise<void>;
  };
  goto(url: string): Promise<unknown>;
  reload(): Promise<unknown>;
  url(): string;
  evaluate<Result>(run: string): Promise<Result>;
  evaluate<Result>(run: () => Result | Promise<Result>): Promise<Result>;
  evaluate<Result, Given>(
    run: (given: Given) => Result | Promise<Result>,
    given: Given,
  ): Promise<Result>;
  waitForFunction(run: () => unknown): Promise<unknown>;
  waitForResponse(is: (answer: { url(): string }) => boolean): Promise<unknown>;
  close(): Promise<void>;
}

export type PracticeRole =
  | 'alert'
  | 'button'
  | 'checkbox'
  | 'complementary'
  | 'dialog'
  | 'heading'
  | 'menuitem'
  | 'option'
  | 'radio'
  | 'switch'
  | 'textbox';
