import { browser } from 'wxt/browser';
import { type Language, languages } from '../domain/records';
import { exclusively } from './exclusively';

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

const key = 'settings';

/** The settings as they stand; what is missing or cannot be understood has its default. */
export async function readSettings(): Promise<Settings> {
  return validSettings((await browser.storage.local.get(key))[key]);
}

/**
 * Changes some settings and answers all of them; views that change different ones at once do not undo
 * each other. Values that cannot be are ignored.
 */
export function writeSettings(changes: Partial<Settings>): Promise<Settings> {
  return exclusively('settings', async () => {
    const before = await readSettings();
    const after = validSettings({ ...before, ...changes }, before);
    await browser.storage.local.set({ [key]: after });
    return after;
  });
}

/** Calls back with the new settings whenever they change, in any view, until the signal aborts. */
export function watchSettings(changed: (settings: Settings) => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  const heard = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const change = changes[key];
    if (area === 'local' && change) changed(validSettings(change.newValue));
  };
  browser.storage.onChanged.addListener(heard);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(heard), {
    once: true,
  });
}

/**
 * Calls back with the settings now and after every change, until the signal aborts. Takes them as
 * writeSettings left them: the always-on script has no room for checking once more.
 */
export function followSettings(heard: (settings: Settings) => void, signal: AbortSignal): void {
  const tell = (value: unknown) => heard({ ...defaultSettings, ...(value as Partial<Settings>) });
  browser.storage.local.get(key).then((found) => tell(found[key]));
  const changed = (changes: Record<string, { newValue?: unknown }>) => {
    if (changes[key]) tell(changes[key].newValue);
  };
  browser.storage.local.onChanged.addListener(changed);
  signal.addEventListener('abort', () => browser.storage.local.onChanged.removeListener(changed));
}

function validSettings(value: unknown, otherwise: Settings = defaultSettings): Settings {
  const given = (typeof value === 'object' && value !== null ? value : {}) as Partial<
    Record<keyof Settings, unknown>
  >;
  const oneOf = <T>(name: keyof Settings, allowed: readonly T[]) =>
    (allowed.includes(given[name] as T) ? given[name] : otherwise[name]) as T;
  const like = <T extends string | boolean>(name: keyof Settings) =>
    (typeof given[name] === typeof defaultSettings[name] ? given[name] : otherwise[name]) as T;
  return {
    language: oneOf('language', ['auto', ...languages] as const),
    theme: oneOf('theme', ['system', 'light', 'dark'] as const),
    member: like('member'),
    shared: like('shared'),
    memberAt: like('memberAt'),
    welcomed: like('welcomed'),
    sidebarOpen: like('sidebarOpen'),
  };
}
