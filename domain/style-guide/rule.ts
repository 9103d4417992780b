import type { Language, Level, NetworkId } from '../records';
import type { FoundDate } from './dates';
import type { CheckContext, Fix, Span } from './finding';
import type { Token } from './tokens';
import type { FoundWeekday } from './weekdays';
import type { Word } from './words';

export type RuleType =
  | 'existence'
  | 'required'
  | 'substitution'
  | 'occurrence'
  | 'repetition'
  | 'consistency'
  | 'conditional'
  | 'capitalisation'
  | 'metric'
  | 'built-in'
  | 'context';

export type Options = Record<string, string | number | boolean | string[]>;

/**
 * What a rule reads: one paragraph, or the whole text. All offsets are UTF-16 offsets inside `text`.
 */
export interface Piece {
  text: string;
  /**
   * The text with addresses, hashtags, mentions, phones and ISBNs blotted out by MASK, of the same
   * length. A rule that makes its fix of a stretch of prose must not let a mask into it.
   */
  prose: string;
  /** What was blotted out, in order. */
  tokens: readonly Token[];
  /** The words of the prose, in order. */
  words: readonly Word[];
  dates: readonly FoundDate[];
  weekdays: readonly FoundWeekday[];
  /** The language this piece is written in, as far as its letters tell. */
  language: Language;
}

/** A finding in a rule's own offsets, before the engine adds the rule's name and level. */
export interface Hit extends Span {
  /** Last part of the message key: "weekday" of "rules.D01.weekday". */
  message: string;
  params?: Record<string, string | number>;
  fix?: Fix;
  fixLabel?: string;
  /** About the post as a whole, which it spans: no place is marked. */
  whole?: true;
  /** When this case weighs more or less than the rule's usual level. */
  level?: Exclude<Level, 'off'>;
}

export interface Examples {
  bad: string[];
  good: string[];
}

export interface Rule {
  /** Section letter and number; also the name of its file. */
  id: string;
  type: RuleType;
  /** The level the rule has until the team changes it. */
  level: Level;
  /** 'text' only for what one paragraph cannot tell: such a rule runs at every keystroke. */
  scope: 'paragraph' | 'text';
  /** Languages of the piece the rule is for; all when absent. */
  languages?: readonly Language[];
  /** Networks the rule is for; all when absent. */
  networks?: readonly NetworkId[];
  /** Options with their defaults. */
  options?: Options;
  /** The rule's own tests: each bad one is found, and mended where there is a fix; no good one is. */
  examples: Partial<Record<Language, Examples>>;
  /** What the examples need besides the usual context and the default options. */
  exampleContext?: Partial<CheckContext>;
  exampleOptions?: Options;
  /** Pure, never throws, linear in the length of the piece. */
  check(piece: Piece, context: CheckContext, options: Options): Hit[];
}
