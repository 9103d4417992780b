import type { Language, Level, NetworkId, PostType } from '../records';
import type { Counting } from '../text-length';
import type { Circumstances } from './circumstances';

/** A place in the text: UTF-16 offsets, `from` inclusive, `to` exclusive. */
export interface Span {
  from: number;
  to: number;
}

/** One mend: replace the span by the text. The span may be wider than the finding's. */
export interface Fix extends Span {
  text: string;
}

export interface Finding extends Span {
  /** Rule id: "D01", or the id of a team's own rule. */
  rule: string;
  level: Exclude<Level, 'off'>;
  /** Key of the explaining sentence in the catalogue (i18n area "rules"), for example "rules.D01.weekday". */
  message: string;
  params: Record<string, string | number>;
  fix?: Fix;
  /** What stood in the text when it was checked: at the fix's span, without a fix at the finding's own. */
  seen?: string;
  /** About the post as a whole, which it spans: no place is marked. */
  whole?: true;
  /** Key of the fix in words ("rules.fix.remove"), for fixes whose text cannot be seen. */
  fixLabel?: string;
  /** Id of the guide's paragraph that explains the rule, when the team attached it to one. */
  paragraph?: string;
}

/** What a rule may know besides the text. Days are "YYYY-MM-DD" in the team's time zone. */
export interface CheckContext {
  network: NetworkId;
  /** Main language of the draft; rules for other languages of the team also run on what they recognise. */
  language: Language;
  languages: Language[];
  /** The day the post goes out: the plan item's date, otherwise today. */
  day: string;
  /** The limits of the network (networks/limits.ts). */
  limits: { text: number; fold: number; hashtags?: number; counting?: Counting };
  team: { officialName: string; shortName: string };
  rubric?: { id?: string; title: string; requiredHashtags?: string[] };
  /** What the plan knows of the event the post is about: day, "HH:MM" in the team's time zone, place. */
  event?: { date?: string; time?: string; place?: string };
  /** What kind of post the plan says this is. */
  type?: PostType;
  /** The team's today, the day the draft is being written. Before `day`, the post is one for later. */
  today?: string;
  /** The instant the post is planned for (ISO 8601); absent while only its day is known. */
  publishAt?: string;
  /** The team's time zone, an IANA name; by it `publishAt` is read. */
  timeZone?: string;
  /** The team's own accounts, of all networks: what a mention may mean. */
  handles?: { network: NetworkId; handle: string; title: string }[];
  /** The hashtags of all the library's rubrics, as it writes them. */
  hashtags?: string[];
  /** Only for rules of scope 'text'. */
  circumstances?: Circumstances;
  /** Approved abbreviations, glossary and the like come as rule options. */
}
