// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { gunzipSync, strFromU8, strToU8 } from 'fflate';
import { afterEach, describe, expect, it } from 'vitest';
import { makeBackup } from '../../../../app/backup';
import { backupContents } from '../../../../components/dashboard/settings/backup-contents';
import { schemaVersion } from '../../../../storage/database';
import { type OpenedDashboard, openDashboard, smallLibrary } from '../shell/open-dashboard';

let dashboard: OpenedDashboard;
afterEach(() => dashboard?.close());

const look = { language: 'be', theme: 'dark' };
const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer());

/** A backup of the small library, as lines of text. */
async function aBackup(): Promise<string> {
  const from = await openDashboard('#settings', { changes: smallLibrary });
  const bytes = await bytesOf(await makeBackup(from.desk, look));
  await from.close();
  return strFromU8(gunzipSync(bytes));
}

const give = (text: string, name = 'colophon-2026-11-22.jsonl') =>
  fireEvent.change(document.querySelector('input[type="file"]')!, {
    target: { files: [new File([strToU8(text) as Uint8Array<ArrayBuffer>], name)] },
  });

describe('Backing up and restoring', () => {
  it('The file should carry the day in its name and hold everything.', async () => {
    dashboard = await openDashboard('#settings', { changes: smallLibrary });
    await screen.findByText(/Сейчас в нём 5 записей/);
    fireEvent.click(screen.getByRole('button', { name: 'Сохранить копию' }));
    await screen.findByText(/^Копия сохранена: /);
    const [file] = dashboard.files;
    expect(file!.name).toMatch(/^colophon-\d{4}-\d\d-\d\d\.jsonl\.gz$/);
    const inside = await backupContents(await bytesOf(file!.blob), schemaVersion);
    expect(inside).toEqual({
      operations: 5,
      library: 'Центральная библиотека',
      counts: { team: 1, member: 2, account: 1, rubric: 1 },
    });
  });

  it('A file should be shown before anything is done, then added, the look included.', async () => {
    const backup = await aBackup();
    dashboard = await openDashboard('#settings', { settings: { theme: 'system' } });
    await screen.findByRole('heading', { name: 'Восстановление' });
    give(backup);
    await screen.findByText('Библиотека: Центральная библиотека');
    expect(await dashboard.desk.countOperations()).toBe(0);
    fireEvent.click(screen.getByRole('button', { name: 'Добавить к данным команды' }));
    await screen.findByText('Готово: добавлено 5 из 5.');
    expect((await dashboard.desk.all('member')).map(({ name }) => name).sort()).toEqual([
      'Мария Ковалёва',
      'Олег Лис',
    ]);
    await waitFor(() => expect(dashboard.settings()).toMatchObject(look));
    give(backup);
    fireEvent.click(await screen.findByRole('button', { name: 'Добавить к данным команды' }));
    await screen.findByText('Всё это здесь уже есть, добавлять нечего.');
  });

  it.each([
    ['newer', /более новая версия/, (text: string) => text.replace(/"schema":\d+/, '"schema":999')],
    ['cut off', /повреждён или скачан не до конца/, (text: string) => text.slice(0, -30)],
    ['foreign', /не резервная копия/, () => '{"hello":"world"}\n'],
  ])(
    'A %s file should be refused in words, and nothing be changed.',
    async (_, sentence, spoil) => {
      const backup = await aBackup();
      dashboard = await openDashboard('#settings', { changes: smallLibrary.slice(0, 1) });
      await screen.findByRole('heading', { name: 'Восстановление' });
      give(spoil(backup));
      await screen.findByText(sentence);
      expect(screen.queryByRole('button', { name: 'Добавить к данным команды' })).toBeNull();
      expect(await dashboard.desk.countOperations()).toBe(1);
    },
  );
});

describe('This browser', () => {
  it('Choosing a shared computer should forget the person, and choosing a person the sharing.', async () => {
    dashboard = await openDashboard('#settings', {
      changes: smallLibrary,
      settings: { member: 'maria' },
    });
    fireEvent.click(await screen.findByLabelText(/Общий компьютер/));
    await waitFor(() => expect(dashboard.settings()).toMatchObject({ shared: true, member: '' }));
    fireEvent.click(screen.getByLabelText(/Олег Лис/));
    await waitFor(() =>
      expect(dashboard.settings()).toMatchObject({ shared: false, member: 'oleg' }),
    );
  });

  it('The sample library should come and go without what people added themselves.', async () => {
    dashboard = await openDashboard('#settings', { changes: smallLibrary.slice(1) });
    fireEvent.click(await screen.findByRole('button', { name: 'Добавить пример' }));
    await screen.findByText('Пример библиотеки добавлен.');
    expect((await dashboard.desk.all('member')).length).toBeGreaterThan(2);
    fireEvent.click(await screen.findByRole('button', { name: 'Убрать пример' }));
    await screen.findByText('Пример библиотеки убран.');
    expect((await dashboard.desk.all('member')).map(({ id }) => id).sort()).toEqual([
      'maria',
      'oleg',
    ]);
  });

  it('A theme should be kept.', async () => {
    dashboard = await openDashboard('#settings', { changes: smallLibrary });
    fireEvent.change(await screen.findByLabelText('Тема'), { target: { value: 'dark' } });
    await waitFor(() => expect(dashboard.settings().theme).toBe('dark'));
    expect(document.querySelector('.cp-dashboard')?.getAttribute('data-theme')).toBe('dark');
  });
});
