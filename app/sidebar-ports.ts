import type { RuleSetting } from '../domain/records';
import type { Circumstances } from '../domain/style-guide/circumstances';
import type { CheckContext, Finding, Span } from '../domain/style-guide/finding';
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
  /** Mends a place only when the draft still reads as it was checked; false when it was refused. */
  replace(hit: ComposerHit, checked: string, span: Span, text: string): Promise<boolean>;
  /** Marks findings in the draft; `active` is the one under the pointer or the focus. */
  paint(hit: ComposerHit, findings: readonly Finding[], active?: Finding): void;
  clearPaint(): void;
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
