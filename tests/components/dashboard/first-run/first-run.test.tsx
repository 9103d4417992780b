// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { startingTexts } from '../../../../app/starting/starting-texts';
import { emptyDraft, withMembers } from '../../../../components/dashboard/first-run/draft';
import { startingRecords } from '../../../../components/dashboard/first-run/starting-records';
import { languages } from '../../../../domain/records';
import { fieldsOf } from '../../../../domain/templates/fields';
import { type OpenedDashboard, openDashboard } from '../shell/open-dashboard';

let dashboard: OpenedDashboard;
afterEach(() => dashboard?.close());

const type = (label: string | RegExp, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

async function toNetworks() {
  dashboard = await openDashboard('', { settings: { welcomed: false } });
  await screen.findByRole('heading', { name: 'Начнём с вашей библиотеки' });
  type('Официальное название', 'Центральная библиотека');
  type('Короткое название', ' Центральная ');
  press('Дальше');
  await screen.findByLabelText(/Ссылка на сообщество/);
}

describe('The first run', () => {
  it('It should write exactly the team that was told, with the presets, and nothing twice.', async () => {
    await toNetworks();
    type(/Ссылка на сообщество/, 'https://vk.com/club123456?from=feed');
    await screen.findByText('Узнали: ВКонтакте · club123456');
    fireEvent.keyDown(screen.getByLabelText(/Ссылка на сообщество/), { key: 'Enter' });
    await screen.findByLabelText('Название аккаунта club123456');
    press('Дальше');

    const name = await screen.findByLabelText('Имя и фамилия');
    fireEvent.paste(name, {
      clipboardData: { getData: () => '1. Мария Ковалёва\r\nОлег Лис\n\nМария Ковалёва\n' },
    } as never);
    await screen.findByLabelText('Роль: Олег Лис');
    press('Дальше');
    fireEvent.click(await screen.findByLabelText(/Олег Лис/));
    press('Готово');
    await screen.findByRole('heading', { name: 'Всё готово' });

    const { desk } = dashboard;
    expect(await desk.get('team', 'team')).toMatchObject({
      officialName: 'Центральная библиотека',
      shortName: 'Центральная',
      languages: ['ru'],
      networks: ['vk'],
    });
    expect(await desk.all('account')).toEqual([
      expect.objectContaining({
        network: 'vk',
        handle: 'club123456',
        ownerIds: ['-123456'],
        title: 'Центральная',
      }),
    ]);
    const members = await desk.all('member');
    expect(members.map(({ name, role, initials }) => [name, role, initials]).sort()).toEqual([
      ['Мария Ковалёва', 'lead', 'МК'],
      ['Олег Лис', 'author', 'ОЛ'],
    ]);
    expect(new Set(members.map(({ colour }) => colour)).size).toBe(2);
    expect(await desk.all('rubric')).toHaveLength(7);
    expect(await desk.all('template')).toHaveLength(3);
    expect(await desk.all('checklist')).toHaveLength(9);
    expect(await desk.all('plan')).toEqual([]);
    expect(dashboard.settings()).toMatchObject({
      welcomed: true,
      shared: false,
      member: members.find((member) => member.name === 'Олег Лис')!.id,
    });
  });

  it('What is missing should be said in place, and nothing be lost on going back.', async () => {
    dashboard = await openDashboard('', { settings: { welcomed: false } });
    await screen.findByLabelText('Официальное название');
    type('Короткое название', 'Центральная');
    press('Дальше');
    await screen.findByText('Напишите официальное название библиотеки.');
    expect(screen.getByLabelText('Официальное название').getAttribute('aria-invalid')).toBe('true');
    type('Официальное название', 'Центральная библиотека');
    press('Дальше');
    await screen.findByLabelText(/Ссылка на сообщество/);
    press('Назад');
    const name = await screen.findByLabelText<HTMLInputElement>('Короткое название');
    expect(name.value).toBe('Центральная');
    expect(await dashboard.desk.all('team')).toEqual([]);
  });

  it('A link to something else should be refused, and a known account not be taken twice.', async () => {
    await toNetworks();
    type(/Ссылка на сообщество/, 'https://example.com/library');
    await screen.findByText(/Эту ссылку понять не удалось/);
    press('Добавить');
    expect(screen.queryByLabelText(/^Название аккаунта/)).toBeNull();
    for (const link of ['vk.com/club5', 'https://m.vk.ru/club5']) {
      type(/Ссылка на сообщество/, link);
      await screen.findByDisplayValue(link);
      press('Добавить');
    }
    await screen.findByText('Этот аккаунт уже в списке.');
    expect(screen.getAllByLabelText(/^Название аккаунта/)).toHaveLength(1);
  });

  it('What was typed and not added should be taken by going on.', async () => {
    await toNetworks();
    type(/Ссылка на сообщество/, 'моя библиотека');
    press('Дальше');
    await screen.findByText(/Эту ссылку понять не удалось/);
    type(/Ссылка на сообщество/, 'vk.com/club5');
    press('Дальше');
    await screen.findByLabelText('Имя и фамилия');
    type('Имя и фамилия', 'Мария Ковалёва');
    press('Дальше');
    await screen.findByLabelText(/Мария Ковалёва/);
    press('Назад');
    await screen.findByLabelText('Роль: Мария Ковалёва');
    press('Назад');
    await screen.findByLabelText('Название аккаунта club5');
  });

  it('Skipping should write nothing and lead to the plan.', async () => {
    dashboard = await openDashboard('', { settings: { welcomed: false } });
    await screen.findByLabelText('Официальное название');
    press('Пропустить');
    await waitFor(() => expect(dashboard.settings().welcomed).toBe(true));
    expect(await dashboard.desk.countOperations()).toBe(0);
    expect(location.hash).toBe('#plan');
  });

  it('Those who bring a copy should be led to where it is restored.', async () => {
    dashboard = await openDashboard('', { settings: { welcomed: false } });
    await screen.findByLabelText('Официальное название');
    press('Восстановить из копии');
    await waitFor(() => expect(dashboard.settings().welcomed).toBe(true));
    expect(await dashboard.desk.countOperations()).toBe(0);
    expect(location.hash).toBe('#settings');
  });

  it('The sample should give a team at work, with somebody who uses this browser.', async () => {
    dashboard = await openDashboard('', { settings: { welcomed: false } });
    await screen.findByLabelText('Официальное название');
    press('Посмотреть на примере библиотеки');
    await waitFor(() => expect(dashboard.settings().welcomed).toBe(true));
    const members = await dashboard.desk.all('member');
    expect(members.map(({ id }) => id)).toContain(dashboard.settings().member);
    expect((await dashboard.desk.all('plan')).length).toBeGreaterThan(0);
  });

  it('The sample should speak the language the reader reads in, and use the reader’s clock.', async () => {
    dashboard = await openDashboard('', { language: 'uk', settings: { welcomed: false } });
    await screen.findByText('Подивитися на прикладі бібліотеки');
    press('Подивитися на прикладі бібліотеки');
    await waitFor(() => expect(dashboard.settings().welcomed).toBe(true));
    expect(await dashboard.desk.get('team', 'team')).toMatchObject({
      shortName: 'Бібліотека ПДУ',
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    });
    expect((await dashboard.desk.all('member')).map(({ name }) => name)).toContain(
      'Ольга Вдовенко',
    );
  });
});

describe('What a library begins with', () => {
  it.each(languages)(
    'In %s: letters tell rubrics apart and templates have the fields they name.',
    async (language) => {
      const { rubrics, templates } = await startingTexts(language);
      expect(new Set(rubrics.map(({ letter }) => letter)).size).toBe(7);
      expect(new Set(rubrics.map(({ colour }) => colour)).size).toBe(7);
      expect(rubrics.reduce((sum, { targetShare }) => sum + targetShare!, 0)).toBeCloseTo(1);
      for (const { body, fields, title } of templates) {
        expect(fieldsOf(body).sort(), title).toEqual(fields.map(({ name }) => name).sort());
      }
    },
  );

  it('Presets that the team has already should not come again.', async () => {
    const texts = await startingTexts('be');
    const ids = Array.from({ length: 200 }, (_, at) => `id${at}`);
    const newId = () => ids.pop()!;
    const draft = withMembers(emptyDraft('be', 'Europe/Minsk'), 'Алесь', () => 'm1');
    const none = { rubrics: false, templates: false, checklist: false, guide: false };
    const changes = startingRecords(draft, none, texts, newId);
    expect(changes.map(({ kind }) => kind)).toEqual(['team', 'member']);
    const all = startingRecords(draft, { ...none, rubrics: true, templates: true }, texts, newId);
    const rubricIds = all.filter(({ kind }) => kind === 'rubric').map(({ id }) => id);
    for (const { kind, fields } of all) {
      if (kind === 'template') expect(rubricIds).toContain(fields.rubric);
    }
  });
});
