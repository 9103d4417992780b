// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { OpenPost } from '../../../../app/coverage';
import { LogScreen } from '../../../../components/dashboard/log/log-screen';
import { aPost, giveSizes, library, type Shown, show } from './in-dashboard';

let shown: Shown;
let open: OpenPost[];
const pages = {
  openPosts: async () => open,
  closeOpenPost: async ({ nativeId }: OpenPost) => {
    open = open.filter((one) => one.nativeId !== nativeId);
  },
};

beforeAll(giveSizes);
beforeEach(() => {
  location.hash = '#log';
  open = [
    {
      nativeId: '8',
      account: 'wall',
      publishedAt: '2026-11-20T09:00:00.000Z',
      permalink: 'https://vk.ru/wall-1_8',
    },
    { nativeId: '9', account: 'wall', publishedAt: '2026-11-21T09:00:00.000Z' },
  ];
});
afterEach(() => shown.close());

describe('How much of the walls is named', () => {
  it('should be said, and the rest be named in two taps, the newest first.', async () => {
    const known = aPost('vk:-1_1', '2026-11-20T12:04:00Z');
    const unsigned = aPost('vk:-1_2', '2026-11-20T12:04:00Z', { publisher: undefined });
    shown = await show(LogScreen, [...library, known, unsigned], 'ru', undefined, pages);
    await screen.findByText(/^Замечено 4 поста на стенах библиотеки, автор назван: 1 \(25/);
    fireEvent.click(screen.getByRole('button', { name: 'Назвать авторов 2 постов' }));
    const lines = within(screen.getByRole('region', { name: 'У скольких постов назван автор' }));
    expect(lines.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^21 ноября/),
      expect.stringMatching(/^20 ноября/),
    ]);
    expect(lines.getByRole('link').getAttribute('href')).toBe('https://vk.ru/wall-1_8');
    fireEvent.click(lines.getByRole('button', { name: /^Кто написал: 20 ноября/ }));
    fireEvent.click(await screen.findByRole('menuitem', { name: /Борис Лис/ }));
    await screen.findByText(/^Замечено 4 поста на стенах библиотеки, автор назван: 2/);
    await screen.findByRole('button', { name: 'Назвать автора 1 поста' });
    expect(await shown.desk.get('post', 'vk:-1_8')).toMatchObject({
      publisher: 'boris',
      evidence: 'page',
      publishedAt: '2026-11-20T09:00:00.000Z',
    });
    await waitFor(() => expect(open.map(({ nativeId }) => nativeId)).toEqual(['9']));
  });

  it('should say nothing while there is nothing.', async () => {
    open = [];
    shown = await show(LogScreen, library, 'ru', undefined, pages);
    await screen.findByText('В журнале пока пусто');
    expect(screen.queryByText(/на стенах библиотеки/)).toBeNull();
  });
});
