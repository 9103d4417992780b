import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Actor } from '../../app/actor';
import type { DraftCheck } from '../../app/check-draft';
import type { ComposerSession, SessionNotes } from '../../app/page-link';
import type { SidebarPorts, SidebarSettings } from '../../app/sidebar-ports';
import type {
  Account,
  Member,
  NetworkId,
  PlanItem,
  Rubric,
  Team,
  Template,
} from '../../domain/records';
import type { Finding } from '../../domain/style-guide/finding';
import type { FindingMarks } from './use-finding-marks';
import type { TeamData } from './use-team-data';

export const sidebarTabs = ['today', 'check', 'templates', 'log'] as const;
export type SidebarTab = (typeof sidebarTabs)[number];

/** One sentence for the person, with what can be done about it. */
export interface Told {
  kind: 'hint' | 'error' | 'warning' | 'ok';
  text: string;
  actions?: { title: string; onPick: () => void }[];
}

/** What a record made by hand starts from. */
export interface ByHand {
  text: string;
  notes: SessionNotes;
}

/** What all parts of the sidebar share. */
export interface SidebarState {
  ports: SidebarPorts;
  actor: Actor;
  settings: SidebarSettings;
  data: TeamData;
  /** Grows with every commit anywhere. */
  changed: number;
  network: NetworkId;
  /** The team's account the composer or the page belongs to. */
  account?: Account;
  team?: Team;
  me?: Member;
  /** The team's today, "YYYY-MM-DD". */
  today: string;
  timeZone: string;
  session?: ComposerSession;
  draft: string;
  notes: SessionNotes;
  /** The plan item that is being published. */
  planItem?: PlanItem;
  rubric?: Rubric;
  check?: DraftCheck;
  /** Cards and marks of the findings, kept together. */
  marks: FindingMarks;
  /** The template whose form is open. */
  template?: Template | undefined;
  /** The form for logging by hand, when it is open. */
  byHand?: ByHand | undefined;
  /** The post whose correction is open. */
  correcting?: string | undefined;
  writeNotes(changed: Partial<SessionNotes>): void;
  take(item: PlanItem): void;
  letGo(): void;
  /** Puts text into the draft, asking first when there is something in it. */
  insert(text: string): void;
  openTemplate(id: string | undefined): void;
  openByHand(prefilled: ByHand | undefined): void;
  openCorrection(post: string | undefined): void;
  go(tab: SidebarTab): void;
  tell(told: Told | undefined): void;
  /** Runs a use case; a failure is told in plain words. */
  attempt<T>(work: () => Promise<T>): Promise<T | undefined>;
  /**
   * Passes over one finding, or all of its rule in this post. With 'off' only the reason is kept: the rule
   * is switched off for the team elsewhere.
   */
  skip(finding: Finding, how: 'once' | 'post' | 'off', reason?: string): void;
  /** What would be shown of another text in this composer. */
  recheck(text: string): Finding[];
  /** Shows again what was passed over in this composer. */
  unskip(): void;
}

const State = createContext<SidebarState | undefined>(undefined);

export function StateProvider(props: { state: SidebarState; children: ComponentChildren }) {
  return <State.Provider value={props.state}>{props.children}</State.Provider>;
}

/** What the parts of the sidebar share. Throws outside of StateProvider. */
export function useSidebar(): SidebarState {
  const state = useContext(State);
  if (!state) throw new Error('useSidebar needs a StateProvider above');
  return state;
}
