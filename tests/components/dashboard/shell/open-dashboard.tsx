import 'fake-indexeddb/auto';
import { act, cleanup, configure, render } from '@testing-library/preact';
import { vi } from 'vitest';
import { exportLog } from '../../../../app/export-log';
import { Dashboard } from '../../../../components/dashboard/shell/dashboard';
import type {
  BrowserSettings,
  DashboardHouse,
} from '../../../../components/dashboard/shell/desk-context';
import type { Change, Language } from '../../../../domain/records';
import { compiled } from '../../../../i18n/catalogue';
import { createTranslator } from '../../../../i18n/translator';
import { schemaVersion } from '../../../../storage/database';
import { type LocalDesk, openDesk } from '../../../../storage/desk';
import { nothingSeen } from './nothing-seen';

// A month is a large page for happy-dom: working out what is hidden costs more than all else together,
// and a busy machine gets the time it needs.
configure({ asyncUtilTimeout: 10_000, defaultHidden: true });
vi.setConfig({ testTimeout: 30_000 });

export interface OpenedDashboard {
  desk: LocalDesk;
  settings: () => BrowserSettings;
  files: { blob: Blob; name: string }[];
  close: () => Promise<void>;
}

const fresh: BrowserSettings = {
  language: 'auto',
  theme: 'light',
  member: '',
  shared: false,
  memberAt: '',
  welcomed: true,
  sidebarOpen: true,
};

let opened = 0;

/** The whole dashboard over a real database of its own, at the hash given. */
export async function openDashboard(
  hash: string,
  options: {
    language?: Language;
    settings?: Partial<BrowserSettings>;
    changes?: Change[];
    house?: Partial<DashboardHouse>;
  } = {},
): Promise<OpenedDashboard> {
  opened += 1;
  location.hash = hash;
  sessionStorage.clear();
  const desk = openDesk({
    now: () => Date.now(),
    newDevice: () => 'device1',
    name: `dashboard-${opened}`,
  });
  if (options.changes) await desk.commit(options.changes, 'maria');
  const language = options.language ?? 'ru';
  const translator = createTranslator(language, compiled(language));
  const files: OpenedDashboard['files'] = [];
  let settings = { ...fresh, ...options.settings };
  const view = () => (
    <Dashboard
      translator={translator}
      desk={desk}
      archive={desk}
      schema={schemaVersion}
      version="0.1.0"
      pages={nothingSeen}
      settings={settings}
      changeSettings={async (change) => {
        settings = { ...settings, ...change };
        rendered.rerender(view());
      }}
      saveFile={(blob, name) => files.push({ blob, name })}
      writeLog={(...asked) => exportLog(desk, ...asked)}
      {...options.house}
    />
  );
  const rendered = render(view());
  await act(async () => undefined);
  return {
    desk,
    settings: () => settings,
    files,
    close: async () => {
      cleanup();
      await desk.close();
    },
  };
}

/** A library with two people, two accounts and a rubric. */
export const smallLibrary: Change[] = [
  {
    kind: 'team',
    id: 'team',
    fields: {
      officialName: 'Центральная библиотека',
      shortName: 'Центральная',
      languages: ['ru'],
      timeZone: 'Europe/Minsk',
      networks: ['vk', 'instagram'],
    },
  },
  {
    kind: 'member',
    id: 'maria',
    fields: { name: 'Мария Ковалёва', initials: 'МК', colour: 'plum', role: 'lead' },
  },
  {
    kind: 'member',
    id: 'oleg',
    fields: { name: 'Олег Лис', initials: 'ОЛ', colour: 'blue', role: 'author' },
  },
  {
    kind: 'account',
    id: 'vk',
    fields: {
      network: 'vk',
      title: 'Центральная',
      link: 'https://vk.com/club1',
      handle: 'club1',
      ownerIds: ['-1'],
    },
  },
  { kind: 'rubric', id: 'events', fields: { title: 'Анонсы', letter: 'А', colour: 'plum' } },
];
