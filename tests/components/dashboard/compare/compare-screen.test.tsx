// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import Papa from 'papaparse';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CompareScreen } from '../../../../components/dashboard/compare/compare-screen';
import type { Change } from '../../../../domain/records';
import { aPost, library, type Shown, show } from '../log/in-dashboard';

let shown: Shown;

beforeEach(() => {
  location.hash = '#compare';
});
afterEach(() => shown.close());

const counters = (post: string, views: number, likes: number): Change => ({
  kind: 'snapshot',
  id: `s-${post}`,
  fields: {
    post,
    takenAt: '2026-11-01T00:00:00Z',
    views,
    likes,
    comments: 0,
    shares: 0,
    source: 'page',
  },
});

const periods: Change[] = [
  {
    kind: 'period',
    id: 'solo',
    fields: { from: '2026-01-01', to: '2026-01-14', mode: 'specialist' },
  },
  { kind: 'period', id: 'many', fields: { from: '2026-02-01', to: '2026-02-14', mode: 'group' } },
];

// Six posts in the specialist's two weeks, on the 1st, 2nd, 3rd, 4th, 5th and 12th: views 100,
// likes 1…6. Seven in the group's, on every second day: views 200, likes 10…16.
const soloDays = ['01', '02', '03', '04', '05', '12'];
const log: Change[] = [
  ...periods,
  ...soloDays.flatMap((day, n) => [
    aPost(`vk:-1_s${n}`, `2026-01-${day}T09:00:00Z`, {
      rubric: 'news',
      text: 'а'.repeat(100),
      findingsLeft: n < 3 ? ['D01'] : [],
      ...(n < 3 && { planItem: 'p' }),
    }),
    counters(`vk:-1_s${n}`, 100, n + 1),
  ]),
  ...Array.from({ length: 7 }, (_, n) => [
    aPost(`vk:-1_g${n}`, `2026-02-${String(n * 2 + 1).padStart(2, '0')}T09:00:00Z`, {
      publisher: 'boris',
      rubric: n < 4 ? 'books' : 'news',
      text: 'а'.repeat(200),
      findingsLeft: [],
    }),
    counters(`vk:-1_g${n}`, 200, 10 + n),
  ]).flat(),
];

const plain = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
const figures = async (name: string) => {
  const table = within(await screen.findByRole('region', { name: 'Все показатели рядом' }));
  const row = table.getByRole('rowheader', { name: new RegExp(`^${name}`) }).closest('tr')!;
  return [...row.querySelectorAll('td.cp-number')].map((cell) =>
    plain(cell.firstChild?.textContent),
  );
};

describe('Two groups side by side', () => {
  it('The figures should equal those counted by hand.', async () => {
    shown = await show(CompareScreen, [...library, ...log]);
    await screen.findByRole('heading', { level: 1, name: 'Один специалист или рабочая группа' });
    expect(await figures('Постов в неделю')).toEqual(['3,0', '3,5']);
    expect(await figures('Дни с постом')).toEqual(['43 %', '50 %']);
    expect(await figures('Самое долгое молчание')).toEqual(['7', '2']);
    expect(await figures('Вышло по плану')).toEqual(['50 %', '0 %']);
    expect(await figures('Медиана просмотров')).toEqual(['100', '200']);
    // Medians of 1…6 by 100 and of 10…16 by 200.
    expect(await figures('Медиана ERview')).toEqual(['3,5 %', '6,5 %']);
    expect(await figures('Медиана длины')).toEqual(['100', '200']);
    // Three findings in 600 characters.
    expect(await figures('Замечаний на 1000')).toEqual(['5,0', '0,0']);
    expect(await figures('Охвачено рубрик')).toEqual(['1', '2']);
  });

  it('Where the log must first be prepared, the page should say how far it is, stop, and go on.', async () => {
    shown = await show(CompareScreen, [...library, ...log]);
    await screen.findAllByText(/p = /);
    const { facts } = shown.desk;
    shown.desk.facts = (_from, _to, look) =>
      new Promise((_, fail) => {
        look?.progress?.(0.5);
        look?.signal?.addEventListener('abort', () => fail(look.signal?.reason));
      });
    await shown.desk.commit([aPost('vk:-1_new', '2026-02-03T09:00:00Z', {})], '');
    const bar = await screen.findByRole('progressbar');
    expect(bar.getAttribute('value')).toBe('0.5');
    fireEvent.click(screen.getByRole('button', { name: 'Отмена' }));
    const goOn = await screen.findByRole('button', { name: 'Считать дальше' });
    shown.desk.facts = facts;
    fireEvent.click(goOn);
    await screen.findAllByText(/p = /);
    expect(screen.queryByRole('button', { name: 'Считать дальше' })).toBeNull();
  });

  it('The words should come first, with n, effect and p.', async () => {
    shown = await show(CompareScreen, [...library, ...log]);
    const words = plain((await screen.findByRole('region', { name: 'Словами' })).textContent);
    expect(words).toContain('Один специалист: 6 постов за 14 дней, в среднем 3,0 в неделю.');
    expect(words).toContain('Больший отклик читателей: Рабочая группа.');
    // Every post of the group stands above every post of the specialist but for one: 6 % against 5 %.
    expect(words).toMatch(/δ = −0,\d\d, эффект большой; p = 0,0\d\d/);
    expect(words).toContain('n = 6');
    expect(words).toContain('n = 7');
  });

  it('Under five posts there should be no medians, and what is missing should never be 0.', async () => {
    const few = log.filter((one) => !/_g[3-6]$/.test(one.id) && one.kind !== 'snapshot');
    shown = await show(CompareScreen, [...library, ...few]);
    expect(await figures('Постов в неделю')).toEqual(['3,0', 'мало данных']);
    expect(await figures('Медиана просмотров')).toEqual(['—', '—']);
    const words = plain((await screen.findByRole('region', { name: 'Словами' })).textContent);
    expect(words).toContain('Рабочая группа: 3 поста, для выводов мало.');
    expect(words).toContain('Об отклике читателей судить рано');
  });

  it('People should be offered only when the team has allowed it, with the cautions in sight.', async () => {
    shown = await show(CompareScreen, [...library, ...log]);
    await figures('Постов в неделю');
    const kinds = () => [
      ...screen.getAllByLabelText('По какому признаку')[0]!.querySelectorAll('option'),
    ];
    expect(kinds().map(({ value }) => value)).not.toContain('member');
    fireEvent.click(
      screen.getByRole('button', { name: 'Разрешить сравнение людей', hidden: true }),
    );
    await waitFor(() => expect(kinds().map(({ value }) => value)).toContain('member'));
    expect((await shown.desk.get('team', 'team'))?.comparePeople).toBe(true);

    fireEvent.change(screen.getAllByLabelText('По какому признаку')[0]!, {
      target: { value: 'member' },
    });
    await waitFor(async () => expect(await figures('Постов$')).toEqual(['6', '7']));
    expect(screen.getAllByText(/^Не для оценки работы/).length).toBeGreaterThan(1);
    const [first] = screen.getAllByLabelText<HTMLSelectElement>('Что именно');
    expect(first!.value).toBe('anna');
  });

  it('The file should say what the page says, with formulas, n, and letters for people.', async () => {
    shown = await show(CompareScreen, [
      ...library,
      ...log,
      { kind: 'team', id: 'team', fields: { comparePeople: true } },
    ]);
    await figures('Постов в неделю');
    fireEvent.change(screen.getAllByLabelText('По какому признаку')[0]!, {
      target: { value: 'member' },
    });
    await waitFor(async () => expect(await figures('Постов$')).toEqual(['6', '7']));
    fireEvent.click(screen.getByRole('button', { name: 'Таблица .csv' }));
    await screen.findByText(/сохранён в папку загрузок/);
    const text = (await shown.files[0]!.blob.text()).replace('\ufeff', '');
    expect(text).not.toMatch(/Анна|Борис/);
    const rows = Papa.parse<string[]>(text, { delimiter: ';' }).data;
    expect(rows[0]!.slice(0, 2)).toEqual(['Показатель', 'Участник A']);
    expect(rows[1]![0]).toMatch(/^Не для оценки работы/);
    const er = rows.find(([name]) => name === 'Медиана ERview')!;
    expect(er.slice(1)).toEqual([
      '0,035',
      '6',
      '0,065',
      '7',
      '(лайки + комментарии + репосты) / просмотры',
    ]);
  });

  it('Without posts it should say what to do.', async () => {
    shown = await show(CompareScreen, [...library.filter(({ kind }) => kind !== 'rubric')]);
    await screen.findByText('Сравнивать пока нечего');
    screen.getByRole('button', { name: 'Перейти к команде' });
  });
});
