import type { Language } from '../domain/records';

/** What belongs to this browser and not to the team; kept in storage.local under 'settings'. */
export interface Settings {
  /** Language of the interface; 'auto' follows the browser. */
  language: Language | 'auto';
  theme: 'system' | 'light' | 'dark';
  /** The member who uses this browser, '' while nobody is chosen. */
  member: string;
  /** A shared computer asks again after a pause. */
  shared: boolean;
  /** Instant the member was last confirmed on a shared computer. */
  memberAt: string;
  /** First run is finished or was skipped. */
  welcomed: boolean;
  /** The sidebar stands open on the next composer. */
  sidebarOpen: boolean;
}

export const defaultSettings: Settings = {
  language: 'auto',
  theme: 'system',
  member: '',
  shared: false,
  memberAt: '',
  welcomed: false,
  sidebarOpen: true,
};
