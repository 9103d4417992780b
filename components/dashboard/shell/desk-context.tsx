import { type ComponentChildren, createContext } from 'preact';
import { useContext, useEffect, useMemo, useState } from 'preact/hooks';
import { type Actor, actorFor } from '../../../app/actor';
import type { Archive } from '../../../app/backup';
import type { OpenPost } from '../../../app/coverage';
import type { SmallKind, StudyDesk } from '../../../app/desk';
import type { WriteLog } from '../../../app/export-log';
import type { NetworkHealth } from '../../../domain/health/network-health';
import { dayIn } from '../../../domain/plan/days';
import type { Language, NetworkId, Records } from '../../../domain/records';
import { mustAskAgain } from '../../../domain/team/identity';
import { createRecordStore, type RecordStore } from './record-store';

/** What belongs to this browser and not to the team. */
export interface BrowserSettings {
  language: Language | 'auto';
  theme: 'system' | 'light' | 'dark';
  member: string;
  shared: boolean;
  memberAt: string;
  welcomed: boolean;
  sidebarOpen: boolean;
}

/** What this browser saw on the networks' pages. */
export interface SeenPages {
  health: () => Promise<Record<NetworkId, NetworkHealth>>;
  /** Posts of the team's walls that are in no record. */
  openPosts: () => Promise<OpenPost[]>;
  /** A person was named for it. */
  closeOpenPost: (post: OpenPost) => Promise<unknown>;
}

/** What the dashboard is given by the page it stands in. */
export interface DashboardHouse {
  desk: StudyDesk;
  archive: Archive;
  /** Schema version of this build, to refuse newer backups. */
  schema: number;
  /** Of Colophon. */
  version: string;
  pages: SeenPages;
  settings: BrowserSettings;
  /** Keeps the change; it comes back as new `settings`. */
  changeSettings: (change: Partial<BrowserSettings>) => Promise<void>;
  /** Gives the person a file. */
  saveFile: (blob: Blob, name: string) => void;
  /** Writes the log as a file beside the page, which goes on answering meanwhile; see exportLog. */
  writeLog: WriteLog;
}

const House = createContext<(DashboardHouse & { records: RecordStore }) | undefined>(undefined);

/** Shares the desk, the browser's settings and the live records with every screen. */
export function DeskProvider(props: DashboardHouse & { children: ComponentChildren }) {
  const { children, ...house } = props;
  const records = useMemo(() => createRecordStore(house.desk), [house.desk]);
  useEffect(() => {
    const watching = new AbortController();
    records.live(watching.signal);
    return () => watching.abort();
  }, [records]);
  return <House.Provider value={{ ...house, records }}>{children}</House.Provider>;
}

function useInside() {
  const house = useContext(House);
  if (!house) throw new Error('the dashboard’s hooks need a DeskProvider above');
  return house;
}

/** The page's own means: settings, archive, files. */
export function useHouse(): DashboardHouse {
  return useInside();
}

export function useDesk(): StudyDesk {
  return useInside().desk;
}

/** Is somebody to say who works here now: a shared computer, and nobody said so or it rested? */
export function useMustAsk(): boolean {
  const { settings } = useInside();
  useMinute();
  return settings.shared && mustAskAgain(settings, Date.now());
}

/** Member id of whoever uses this browser, or '' while nobody is chosen or must be asked again. */
export function useMe(): string {
  const { settings } = useInside();
  return useMustAsk() ? '' : settings.member;
}

/** Who acts on the desk now, for use cases. */
export function useActor(): Actor {
  const { desk } = useInside();
  const me = useMe();
  return useMemo(() => actorFor(desk, me), [desk, me]);
}

/** All records of the kind, live; undefined until they are first read. Throws, into the boundary, when reading fails. */
export function useRecords<K extends SmallKind>(kind: K): Records[K][] | undefined {
  const { records } = useInside();
  const [, turn] = useState(0);
  useEffect(() => {
    const stop = records.subscribe(kind, () => turn((n) => n + 1));
    turn((n) => n + 1);
    return stop;
  }, [records, kind]);
  return records.read(kind);
}

/** The team, once it was read; null when there is none yet. */
export function useTeam(): Records['team'] | null | undefined {
  const teams = useRecords('team');
  return teams && (teams[0] ?? null);
}

/** The team's time zone; the computer's until there is a team. */
export function useTimeZone(): string {
  return useTeam()?.timeZone || Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Today, "YYYY-MM-DD", in the team's time zone. Moves on at midnight while the page stands open. */
export function useToday(): string {
  const timeZone = useTimeZone();
  useMinute();
  return dayIn(new Date().toISOString(), timeZone);
}

/** Draws again every minute: what depends on the clock stays true while the page stands open. */
function useMinute(): void {
  const [, turn] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => turn((n) => n + 1), 60_000);
    return () => clearInterval(timer);
  }, []);
}
