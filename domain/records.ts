/**
 * The nouns of Colophon: everything people edit is a record = kind + id + fields.
 * Ids are strings everywhere (Instagram's post ids do not fit a JS number). Instants are ISO 8601
 * strings in UTC ("2026-11-27T12:00:00.000Z"); days are "YYYY-MM-DD" and times of day "HH:MM" in the
 * team's time zone. Every field is JSON. Optional fields may be absent; absent and undefined are one.
 */

export const languages = ['ru', 'be', 'uk', 'en'] as const;
export type Language = (typeof languages)[number];

export const networkIds = ['vk', 'facebook', 'instagram', 'threads', 'x'] as const;
export type NetworkId = (typeof networkIds)[number];

/** The one team of this browser; its record id is always 'team'. */
export interface Team {
  id: 'team';
  /** The library's official name, in full, as the style guide wants it at first mention. */
  officialName: string;
  /** The approved short name. */
  shortName: string;
  /** Languages the library posts in, the main one first. */
  languages: Language[];
  /** IANA name, for example "Europe/Minsk". */
  timeZone: string;
  networks: NetworkId[];
  /** Is it shown who published what side by side? Off until the team switches it on. */
  comparePeople?: boolean;
  /** Is a press on Publish held when the draft still has errors? Off until the team switches it on. */
  publishGuard?: boolean;
  /** The version number of the guide: raised by one with every saved change of rules. */
  guideVersion?: number;
  /** What the newest version of the guide is about, in the team's words. */
  guideNote?: string;
}

export type MemberRole = 'lead' | 'editor' | 'author' | 'guest';

export interface Member {
  id: string;
  name: string;
  /** One to three letters for the avatar. */
  initials: string;
  /** One of the names in memberColours. */
  colour: string;
  department?: string;
  role: MemberRole;
  /** The member's own user ids on the networks, where the login is personal. */
  networkUsers?: Partial<Record<NetworkId, string>>;
  activeFrom?: string;
  activeTo?: string;
  deleted?: boolean;
}

/** Colours of members and rubrics; theme.css has one token for each (--cp-colour-plum …). */
export const palette = [
  'plum',
  'blue',
  'ochre',
  'green',
  'teal',
  'brick',
  'slate',
  'olive',
] as const;
export type Colour = (typeof palette)[number];

export interface Account {
  id: string;
  network: NetworkId;
  title: string;
  /** The address as the team pasted it, cleaned. */
  link: string;
  /** Last path segment or screen name, lower case: "club123", "unilib", "natlib.by". */
  handle: string;
  /** Every numeric id the network uses for this account (a Facebook Page has two). VK communities are negative. */
  ownerIds: string[];
  followers?: { count: number; on: string }[];
  deleted?: boolean;
}

export interface Rubric {
  id: string;
  title: string;
  colour: Colour;
  /** One letter shown on the colour. */
  letter: string;
  description?: string;
  /** Wanted share of all posts, 0…1. */
  targetShare?: number;
  /** With the leading '#'. */
  requiredHashtags?: string[];
  deleted?: boolean;
}

/** A stretch of time worked in one mode: the study's main question. */
export interface Period {
  id: string;
  /** First and last day, "YYYY-MM-DD"; an open end is absent. */
  from: string;
  to?: string;
  mode: 'specialist' | 'group' | (string & {});
  note?: string;
  deleted?: boolean;
}

export const planStatuses = [
  'idea',
  'draft',
  'review',
  'approved',
  'published',
  'cancelled',
] as const;
export type PlanStatus = (typeof planStatuses)[number];

export const postTypes = [
  'announcement',
  'report',
  'bookReview',
  'anniversary',
  'poll',
  'service',
  'other',
] as const;
export type PostType = (typeof postTypes)[number];

/** A line of the content plan; without a date it is an idea in the bank. */
export interface PlanItem {
  id: string;
  title: string;
  date?: string;
  time?: string;
  /** Account ids. */
  accounts: string[];
  rubric?: string;
  type?: PostType;
  status: PlanStatus;
  /** The text for every network; texts has what differs for one. */
  text?: string;
  texts?: Partial<Record<NetworkId, string>>;
  altTexts?: string[];
  link?: string;
  mediaLink?: string;
  template?: string;
  /** Member ids. */
  author?: string;
  editor?: string;
  deadline?: string;
  notes?: string;
  /** The event the post is about. */
  event?: { date?: string; time?: string; place?: string };
  /** account id → post id, filled when the item goes out. */
  published?: Record<string, string>;
  deleted?: boolean;
}

export interface TemplateField {
  /** Name inside {{…}}. */
  name: string;
  label: string;
  kind: 'text' | 'date' | 'time' | 'long';
  required?: boolean;
  initial?: string;
}

export interface Template {
  id: string;
  title: string;
  /** Plain text with {{field}} or {{field|filter}}. */
  body: string;
  fields: TemplateField[];
  networks?: NetworkId[];
  rubric?: string;
  language: Language;
  deleted?: boolean;
}

export type Level = 'error' | 'warning' | 'suggestion' | 'off';

/**
 * Words and phrases as the team writes them, between commas or line ends. A star at the end stands for
 * any ending; 'all' finds the other grammatical forms too, 'exact' (when absent) only what is written.
 */
export type WordForms = 'exact' | 'all';

/** "Instead of this, write that"; with an empty `use` the word is only marked. */
export interface OwnWords {
  type?: 'words';
  avoid: string;
  use: string;
  note?: string;
  forms?: WordForms;
}

/** Words the guide leaves in peace: names, terms and spellings the team stands by. */
export interface OwnAccepted {
  type: 'accepted';
  words: string;
  note?: string;
  forms?: WordForms;
}

/** What a post can have besides words. */
export const postParts = ['link', 'phone', 'email', 'hashtag', 'mention', 'date'] as const;
export type PostPart = (typeof postParts)[number];

/** If one of `when` occurs, one of `must` or of `parts` must occur too. */
export interface OwnCondition {
  type: 'condition';
  when: string;
  must: string;
  parts?: PostPart[];
  forms?: WordForms;
  note?: string;
}

export const countedThings = [
  'characters',
  'words',
  'paragraphs',
  'hashtags',
  'emojis',
  'links',
  'mentions',
  'terms',
] as const;
export type CountedThing = (typeof countedThings)[number];

/** No more than `most`, no fewer than `least`; of 'terms' those in `words` are counted. */
export interface OwnLimit {
  type: 'limit';
  of: CountedThing;
  most?: number;
  least?: number;
  words?: string;
  forms?: WordForms;
  note?: string;
}

/** A regular expression for those who can write one; `message` says what is wrong, `use` mends it. */
export interface OwnPattern {
  type: 'pattern';
  pattern: string;
  message: string;
  use?: string;
  note?: string;
}

export type OwnRule = OwnWords | OwnAccepted | OwnCondition | OwnLimit | OwnPattern;

/**
 * What the team changed about one rule of the catalogue (id = rule id, e.g. "D01"),
 * or a rule of its own (id = uuid).
 */
export interface RuleSetting {
  id: string;
  level?: Level;
  /** Rule options by name, for example { limit: 3 }. */
  options?: Record<string, string | number | boolean | string[]>;
  own?: OwnRule;
  /** An own rule's name, its networks and its rubrics; any when absent. */
  title?: string;
  networks?: NetworkId[];
  rubrics?: string[];
  /** The rule's own tests: an own rule finds every bad one and no good one, or it is not saved. */
  examples?: { bad: string[]; good: string[] };
  /** The paragraph of the guide that explains the rule. */
  paragraph?: string;
  deleted?: boolean;
}

/** A heading of the guide; its paragraphs name it. */
export interface GuideSection {
  id: string;
  title: string;
  order: number;
  deleted?: boolean;
}

/** What people read, and what the rules attached to it explain themselves by. */
export interface GuideParagraph {
  id: string;
  /** Section id. */
  section: string;
  title: string;
  /** A small Markdown: headings, lists, emphasis, links; lines that begin with ✓ and ✗ are examples. */
  text: string;
  order: number;
  deleted?: boolean;
}

export interface ChecklistItem {
  id: string;
  text: string;
  networks?: NetworkId[];
  rubrics?: string[];
  /** Ask only when the post has a picture. */
  onlyWithMedia?: boolean;
  order: number;
  deleted?: boolean;
}

export const postStates = [
  'published',
  'scheduled',
  'suggested',
  'pending',
  'edited',
  'deleted',
  'failed',
  'unconfirmed',
] as const;
export type PostState = (typeof postStates)[number];

/** What the guide held against the post and a person let stand, in that person's words. */
export interface Override {
  /** Rule id. */
  rule: string;
  reason: string;
  /** Member id, when one was chosen in this browser. */
  by?: string;
  /** Said when the post was about to go out, at the publish guard; absent for what was said at the card. */
  atPublish?: true;
  /** The words of the draft it is about; absent for what is said of the whole post. */
  words?: string;
}

/** How we know: seen in the network's answer, seen on the page, entered by hand. */
export type Evidence = 'answer' | 'page' | 'hand';

/** One line of the log. Id: "<network>:<owner>_<native id>", or "<network>:?<uuid>" while no id is known. */
export interface Post {
  id: string;
  network: NetworkId;
  account: string;
  nativeId?: string;
  permalink?: string;
  /** Instant. */
  publishedAt: string;
  /** Member ids. */
  publisher?: string;
  author?: string;
  onBehalfOf?: string;
  approver?: string;
  planItem?: string;
  rubric?: string;
  text: string;
  /** SHA-256 of the normalised text, hex. */
  hash: string;
  /** UTF-16 code units. */
  length: number;
  media?: number;
  state: PostState;
  evidence: Evidence;
  guideVersion?: number;
  /** Rule ids of findings that were left at publication. */
  findingsLeft?: string[];
  /** One a finding that was let stand with a reason. */
  overrides?: Override[];
  /** checklist item id → who ticked it and when. */
  ticks?: Record<string, { by: string; at: string }>;
  secondsComposing?: number;
  /** For state 'scheduled': the instant it should go out. */
  scheduledFor?: string;
  /** Undone by the person right after logging; kept, not shown. */
  deleted?: boolean;
}

export interface Snapshot {
  id: string;
  post: string;
  takenAt: string;
  likes?: number;
  comments?: number;
  shares?: number;
  saves?: number;
  views?: number;
  reach?: number;
  rounded?: boolean;
  source: 'page' | 'import';
}

/** A correction of the log: the old value is never erased. */
export interface Amendment {
  id: string;
  post: string;
  field: string;
  old: unknown;
  new: unknown;
  by: string;
  at: string;
  why?: string;
}

export interface Records {
  team: Team;
  member: Member;
  account: Account;
  rubric: Rubric;
  period: Period;
  plan: PlanItem;
  template: Template;
  rule: RuleSetting;
  checklist: ChecklistItem;
  section: GuideSection;
  paragraph: GuideParagraph;
  post: Post;
  snapshot: Snapshot;
  amendment: Amendment;
}

export type Kind = keyof Records;
export const kinds = [
  'team',
  'member',
  'account',
  'rubric',
  'period',
  'plan',
  'template',
  'rule',
  'checklist',
  'section',
  'paragraph',
  'post',
  'snapshot',
  'amendment',
] as const satisfies Kind[];

/** What a use case asks to be written; commit stamps it and makes it an operation. */
export type Change = {
  [K in Kind]: { kind: K; id: string; fields: Partial<Omit<Records[K], 'id'>> };
}[Kind];
