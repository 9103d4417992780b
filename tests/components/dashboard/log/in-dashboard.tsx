import 'fake-indexeddb/auto';
import { act, cleanup, render } from '@testing-library/preact';
import type { ComponentType } from 'preact';
import { exportLog, type WriteLog } from '../../../../app/export-log';
import { TextsProvider } from '../../../../components/controls/texts';
import {
  type BrowserSettings,
  DeskProvider,
  type SeenPages,
} from '../../../../components/dashboard/shell/desk-context';
import { SayProvider } from '../../../../components/dashboard/shell/say';
import type { Change, Language } from '../../../../domain/records';
import { compiled } from '../../../../i18n/catalogue';
import { createTranslator } from '../../../../i18n/translator';
import { schemaVersion } from '../../../../storage/database';
import { type LocalDesk, openDesk } from '../../../../storage/desk';
import { nothingSeen } from '../shell/nothing-seen';

const settings: BrowserSettings = {
  language: 'ru',
  theme: 'light',
  member: 'anna',
  shared: false,
  memberAt: '',
  welcomed: true,
  sidebarOpen: true,
};

let made = 0;

export interface Shown {
  desk: LocalDesk;
  /** Files the person was given. */
  files: { blob: Blob; name: string }[];
  close: () => Promise<void>;
}

/** A library of three people with an empty log; every test adds what it is about. */
export const library: Change[] = [
  {
    kind: 'team',
    id: 'team',
    fields: {
      officialName: 'Научная библиотека университета',
      shortName: 'НБ университета',
      languages: ['ru'],
      timeZone: 'Europe/Minsk',
      networks: ['vk', 'facebook'],
      guideVersion: 3,
    },
  },
  ...(['anna', 'boris', 'vera'] as const).map(
    (id, at): Change => ({
      kind: 'member',
      id,
      fields: {
        name: ['Анна Ковалёва', 'Борис Лис', 'Вера Мороз'][at]!,
        initials: ['АК', 'БЛ', 'ВМ'][at]!,
        colour: 'plum',
        role: 'author',
      },
    }),
  ),
  {
    kind: 'account',
    id: 'wall',
    fields: {
      network: 'vk',
      title: 'Стена ВК',
      link: 'https://vk.ru/nb',
      handle: 'nb',
      ownerIds: ['-1'],
    },
  },
  {
    kind: 'account',
    id: 'page',
    fields: {
      network: 'facebook',
      title: 'Страница FB',
      link: 'https://www.facebook.com/nb',
      handle: 'nb',
      ownerIds: ['2'],
    },
  },
  { kind: 'rubric', id: 'news', fields: { title: 'Анонсы', colour: 'blue', letter: 'А' } },
  { kind: 'rubric', id: 'books', fields: { title: 'Новые книги', colour: 'green', letter: 'К' } },
];

/** A post of the log; `at` is an instant. */
export function aPost(
  id: string,
  at: string,
  fields: Partial<Extract<Change, { kind: 'post' }>['fields']> = {},
): Change {
  const text = fields.text ?? `Пост ${id}`;
  return {
    kind: 'post',
    id,
    fields: {
      network: 'vk',
      account: 'wall',
      publishedAt: at,
      publisher: 'anna',
      hash: id,
      length: text.length,
      state: 'published',
      evidence: 'answer',
      ...fields,
      text,
    },
  };
}

/** Shows a screen of the dashboard over a real database of its own. */
export async function show(
  Screen: ComponentType,
  changes: Change[],
  language: Language = 'ru',
  writeLog?: WriteLog,
  pages: Partial<SeenPages> = {},
): Promise<Shown> {
  made += 1;
  const desk = openDesk({
    now: () => Date.parse('2026-11-22T09:00:00Z'),
    newDevice: () => 'device1',
    name: `screen-${made}`,
  });
  await desk.commit(changes, 'anna');
  const files: Shown['files'] = [];
  const seenPages = { ...nothingSeen, ...pages };
  await act(() => {
    render(
      <div class="cp cp-dashboard">
        <TextsProvider translator={createTranslator(language, compiled(language))}>
          <DeskProvider
            desk={desk}
            archive={desk}
            schema={schemaVersion}
            version="0.1.0"
            pages={seenPages}
            settings={settings}
            changeSettings={async () => {}}
            saveFile={(blob, name) => files.push({ blob, name })}
            writeLog={writeLog ?? ((...asked) => exportLog(desk, ...asked))}
          >
            <SayProvider>
              <Screen />
            </SayProvider>
          </DeskProvider>
        </TextsProvider>
      </div>,
    );
  });
  return {
    desk,
    files,
    close: async () => {
      cleanup();
      await desk.close();
    },
  };
}

/** Gives every element a size: the window of a long list shows nothing in a page without layout. */
export function giveSizes(): void {
  for (const [name, size] of [
    ['clientHeight', 640],
    ['clientWidth', 900],
    ['scrollHeight', 1_000_000],
  ] as const) {
    Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => size });
  }
}
