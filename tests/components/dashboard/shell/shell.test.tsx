// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { DeskError, type StudyDesk } from '../../../../app/desk';
import { createRecordStore } from '../../../../components/dashboard/shell/record-store';
import { pages, routeOf } from '../../../../components/dashboard/shell/route';
import { type OpenedDashboard, openDashboard, smallLibrary } from './open-dashboard';

let dashboard: OpenedDashboard;
afterEach(() => dashboard?.close());

describe('The shell', () => {
  it('It should lead to every page, mark the one open and give its title the focus.', async () => {
    dashboard = await openDashboard('#team', { changes: smallLibrary });
    await screen.findByRole('heading', { level: 1, name: 'Команда' });
    const links = screen.getAllByRole('link').map((link) => link.getAttribute('href'));
    for (const page of pages) expect(links).toContain(`#${page}`);
    expect(document.title).toBe('Команда · Colophon');

    act(() => {
      location.hash = '#settings';
      dispatchEvent(new Event('hashchange'));
    });
    const title = await screen.findByRole('heading', { level: 1, name: 'Настройки' });
    await waitFor(() => expect(document.activeElement).toBe(title));
    expect(screen.getByRole('link', { name: 'Настройки' }).getAttribute('aria-current')).toBe(
      'page',
    );
    expect(document.title).toBe('Настройки · Colophon');
  });

  it('It should say who the team is and keep that up to date.', async () => {
    dashboard = await openDashboard('#settings', {
      changes: smallLibrary,
      settings: { member: 'oleg' },
    });
    await screen.findByText('2 участника · 1 аккаунт'.replaceAll(/(\d) /g, '$1\u00a0'), {
      normalizer: (text) => text,
    });
    expect(screen.getByTitle('Кто пользуется этим браузером').textContent).toContain('Олег Лис');
    await dashboard.desk.commit(
      [{ kind: 'member', id: 'vera', fields: { name: 'Вера', initials: 'В', role: 'guest' } }],
      '',
    );
    await screen.findByText(/^3/, { selector: '.cp-side__team span' });
    await dashboard.desk.commit(
      [{ kind: 'member', id: 'vera', fields: { activeTo: '2020-01-01' } }],
      '',
    );
    await screen.findByText(/^2/, { selector: '.cp-side__team span' });
  });

  it('On a shared computer that rested it should ask who works, and sign nothing until then.', async () => {
    dashboard = await openDashboard('#settings', {
      changes: smallLibrary,
      settings: { member: 'oleg', shared: true, memberAt: '2020-01-01T09:00:00.000Z' },
    });
    await screen.findByRole('heading', { name: 'Кто сейчас работает?' });
    const me = screen.getByTitle('Кто пользуется этим браузером');
    expect(me.textContent).not.toContain('Олег Лис');
    fireEvent.click(await screen.findByRole('button', { name: /Мария Ковалёва/ }));
    await waitFor(() => expect(me.textContent).toContain('Мария Ковалёва'));
    expect(screen.queryByRole('heading', { name: 'Кто сейчас работает?' })).toBeNull();
    expect(dashboard.settings()).toMatchObject({ member: 'maria', shared: true });
  });

  it('A failure to read should be told on the page, with a way to try again.', async () => {
    let broken = true;
    dashboard = await openDashboard('#plan', { changes: smallLibrary });
    const { desk } = dashboard;
    const failing: StudyDesk = {
      ...desk,
      all: (kind) =>
        broken ? Promise.reject(new DeskError('unavailable', 'gone')) : desk.all(kind),
    };
    await dashboard.close();
    dashboard = await openDashboard('#plan', { house: { desk: failing } });
    const again = await screen.findAllByRole('button', { name: 'Попробовать ещё раз' });
    broken = false;
    fireEvent.click(again[0]!);
    await screen.findByRole('heading', { level: 1, name: 'План' });
  });
});

describe('Routes', () => {
  it('A hash should name a page and what is opened on it.', () => {
    expect(routeOf('#log/vk%3A-1_2')).toEqual({ page: 'log', rest: 'vk:-1_2' });
    expect(routeOf('#team/rubrics')).toEqual({ page: 'team', rest: 'rubrics' });
    expect(routeOf('#welcome')).toEqual({ page: 'welcome', rest: '' });
    expect(routeOf('#nowhere/at/all')).toEqual({ page: 'plan', rest: '' });
    expect(routeOf('#log/%E0%A4%A')).toEqual({ page: 'log', rest: '%E0%A4%A' });
  });
});

describe('Live records', () => {
  it('A slow older reading should never replace a newer one.', async () => {
    const answers: ((records: unknown[]) => void)[] = [];
    let tell: (kinds: 'rubric'[]) => void = () => undefined;
    const store = createRecordStore({
      all: () => new Promise((resolve) => answers.push(resolve as never)),
      watch: (changed: typeof tell) => {
        tell = changed;
      },
    } as unknown as StudyDesk);
    store.live(new AbortController().signal);
    expect(store.read('rubric')).toBeUndefined();
    tell(['rubric']);
    answers[1]!([{ id: 'new' }]);
    await Promise.resolve();
    answers[0]!([{ id: 'old' }]);
    await Promise.resolve();
    await Promise.resolve();
    expect(store.read('rubric')).toEqual([{ id: 'new' }]);
  });
});
