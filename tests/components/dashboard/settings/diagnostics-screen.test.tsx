// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { SeenPages } from '../../../../components/dashboard/shell/desk-context';
import { nothingSeen } from '../shell/nothing-seen';
import { type OpenedDashboard, openDashboard, smallLibrary } from '../shell/open-dashboard';

let dashboard: OpenedDashboard;
afterEach(() => {
  vi.unstubAllGlobals();
  return dashboard?.close();
});

const seen = (state: 'works' | 'broken', day: string) => ({
  state,
  since: `2026-11-${day}T21:30:00.000Z`,
  last: `2026-11-${day}T21:30:00.000Z`,
});
const looked: SeenPages = {
  ...nothingSeen,
  health: async () => ({
    ...(await nothingSeen.health()),
    vk: {
      light: { composer: seen('works', '20'), publication: seen('broken', '22') },
      hosts: ['vk.ru'],
      notes: [{ line: 'call: /method/wall.post 200 -> nothing', times: 3, last: '' }],
    },
  }),
};

describe('The diagnostics', () => {
  it('should be found from the settings, say since when, and be copied whole.', async () => {
    const copied: string[] = [];
    vi.stubGlobal('navigator', {
      userAgent: 'Browser 1',
      languages: ['ru'],
      clipboard: { writeText: async (text: string) => void copied.push(text) },
    });
    dashboard = await openDashboard('#settings', {
      changes: smallLibrary,
      house: { pages: looked },
    });
    const way = await screen.findByRole('link', { name: 'Что работает и что нет: подробно' });
    expect(way.closest('section')!.textContent).toContain('ВКонтактеесть сбой');
    location.hash = way.getAttribute('href')!;
    await screen.findByRole('heading', { name: 'Как Colophon работает с соцсетями' });
    const part = (name: string) => screen.getByText(name).nextSibling?.textContent;
    // The team's day, not the day in Greenwich.
    expect(part('Запись в журнал')).toMatch(/^не работает с 23 ноября 2026/);
    expect(part('Окно публикации')).toMatch(/^работаетпоследний раз 21 ноября 2026/);
    expect(part('Чтение текста')).toBe('ещё не проверено');
    fireEvent.click(screen.getByRole('button', { name: 'Скопировать сведения' }));
    await waitFor(() => expect(copied).toHaveLength(1));
    expect(copied[0]).toContain('VK on vk.ru\ncomposer: works since 2026-11-20');
    expect(copied[0]).toContain('call: /method/wall.post 200 -> nothing (3 times)');
    expect(copied[0]).not.toMatch(/Центральная|Мария|club1/);
  });

  it('should say what to do while nothing was seen.', async () => {
    dashboard = await openDashboard('#settings/diagnostics', { changes: smallLibrary });
    await screen.findByRole('heading', { name: 'Проверить пока нечего' });
    expect(screen.getByRole('link', { name: 'Аккаунты библиотеки' })).toBeTruthy();
    expect(screen.getByText('Версии')).toBeTruthy();
  });
});
