import type { PlanStatus } from '../records';

/**
 * What the plan, the team and the archive say about a post on its way out. What is absent is not known,
 * and the rules that would need it keep silent. Rules of scope 'text' only may read it.
 */
export interface Circumstances {
  /** When it goes out, in the team's time zone. */
  day: string;
  /** "HH:MM"; absent when the plan names a later day and no time. */
  time?: string;
  /** Pictures and videos attached, as far as the composer shows; absent when it does not. */
  media?: number;
  /** The plan item that was taken. */
  item?: TakenItem;
  /** Titles of the items that wait to go out here that day; only while none is taken. */
  waiting?: string[];
  /** Another item that is planned for this account near that time. */
  slot?: { title: string; time: string; minutes: number };
  /** The post that went out on this account last. */
  last?: { minutes: number; words: string };
  /** How many posts of the month so far, and how many of them belong to the rubric. */
  share?: { rubric: string; target: number; own: number; all: number };
  /** How many posts in a row, up to the last one, this author has written here. */
  row?: { author: string; posts: number };
  /** The post of this account whose words are nearest. */
  similar?: { days: number; words: string; share: number };
}

export interface TakenItem {
  title: string;
  status: PlanStatus;
  /** Where the item is planned for: here, or on another network or account alone. */
  place: 'here' | 'network' | 'account';
  /** Titles of the accounts it is planned for. */
  accounts: string;
  /** Who is to publish it, when it is somebody else than the person at the desk. */
  author?: string;
  /** The text that was approved for this network. */
  approved?: string;
  link?: string;
  /** How many of its pictures have an alt text. */
  altTexts: number;
}
