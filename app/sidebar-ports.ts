import type { Override, RuleSetting } from '../domain/records';
import type { Circumstances } from '../domain/style-guide/circumstances';
import type { CheckContext, Finding, Fix, Span } from '../domain/style-guide/finding';
import type { ComposerHit } from '../networks/network';
import type { QuestionAnswer } from './answer-question';
import type { Desk } from './desk';
import type { ComposerSession, PageLink } from './page-link';
import type { PostAsked } from './post-circumstances';
import type { LogOutcome, OutboxEntry } from './record-publication';

/** What of this browser's settings the sidebar reads and writes. */
export interface SidebarSettings {
  /** Member id, '' while nobody is chosen. */
  member: string;
  shared: boolean;
  /** Instant the member was last confirmed on a shared computer, or ''. */
  memberAt: string;
}

/** Where inserted text goes: in place of the draft, or after it. */
export type InsertMode = 'replace' | 'append';

/**
 * inserted: read back and found once; clipboard: the editor did not take it, the text waits on the
 * clipboard; partial: something landed that is not what was asked; failed: nothing landed, and the
 * clipboard refused too.
 */
export type InsertResult = 'inserted' | 'clipboard' | 'partial' | 'failed';

/** Findings a person passed over; lives as long as the page. */
export interface Skipped {
  /** Fingerprints of single findings. */
  once: Set<string>;
  /** Rule ids for the whole post. */
  rules: Set<string>;
  /** What a person said when an error was let stand: by the fingerprint, or by the rule's id. */
  reasons: Map<string, Override>;
}

/** Checks one text. `ran` are the ids of the rules that had a say on it. */
export type RunCheck = (text: string, context: CheckContext) => { found: Finding[]; ran: string[] };

/** Everything the sidebar touches outside of itself. */
export interface SidebarPorts {
  desk: Desk;
  link: PageLink;
  settings: SidebarSettings;
  saveSettings(changed: Partial<SidebarSettings>): Promise<void>;
  /** Publications that wait for a person's answer. */
  questions(): Promise<OutboxEntry[]>;
  answer(id: string, answer: QuestionAnswer): Promise<LogOutcome>;
  openDashboard(page?: string): Promise<void>;
  /** What the plan, the team and the log say about the post. */
  circumstances(asked: PostAsked): Promise<Circumstances>;
  /** Brings the rules; what it answers makes the checker with what the team changed about them. */
  loadChecker(): Promise<(rules: readonly RuleSetting[]) => RunCheck>;
  insert(hit: ComposerHit, text: string, mode: InsertMode): Promise<InsertResult>;
  /**
   * Mends places only when the draft still reads as it was checked, all of them as one edit; false when it
   * was refused.
   */
  replace(hit: ComposerHit, checked: string, mends: readonly Fix[]): Promise<boolean>;
  /**
   * Marks findings of the text that was checked; the marks follow the draft until the next call. `active` is
   * the finding under the pointer, the focus or the caret.
   */
  paint(
    hit: ComposerHit,
    checked: string,
    findings: readonly Finding[],
    active?: Finding | undefined,
  ): void;
  clearPaint(): void;
  /** Tells of the marked finding a person brought the caret into, and when the caret leaves them all. */
  watchCaret(heard: (finding: Finding | undefined) => void, signal: AbortSignal): void;
  /** Scrolls the draft so far that the finding's mark shows; focus and caret stay where they are. */
  reveal(finding: Finding): void;
  /** Brings the person into the draft: to the words of a span, selected, or to where the caret was. */
  enterDraft(hit: ComposerHit, span?: Span): Promise<void>;
  /** Where the selection begins in the draft while the focus is there, UTF-16 offset. */
  caretIn(hit: ComposerHit): number | undefined;
  /** Tells of the browser's own shortcut for the next (1) and the previous (-1) finding. */
  onStep(heard: (by: 1 | -1) => void, signal: AbortSignal): void;
  copy(text: string): Promise<void>;
  /**
   * What those who mend Colophon need to know of this network's pages: no word of a post, no id.
   * @param guide the guide's version
   */
  diagnostics(guide: number | undefined): string;
  /** What was passed over in this composer, kept while the sidebar is closed. */
  skipped(session: ComposerSession): Skipped;
  now(): number;
  newId(): string;
  close(): void;
}
