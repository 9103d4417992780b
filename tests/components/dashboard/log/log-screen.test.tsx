// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import Papa from 'papaparse';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Desk } from '../../../../app/desk';
import { LogScreen } from '../../../../components/dashboard/log/log-screen';
import { aPost, giveSizes, library, type Shown, show } from './in-dashboard';

let shown: Shown;

beforeAll(giveSizes);
beforeEach(() => {
  location.hash = '#log';
});
afterEach(() => shown.close());

const posts = [
  aPost('vk:-1_1', '2026-11-20T12:04:00Z', {
    text: 'Вечер поэзии\nЖдём вас',
    rubric: 'news',
    permalink: 'https://vk.ru/wall-1_1',
    findingsLeft: ['D01', 'T01'],
  }),
  aPost('vk:-1_2', '2026-11-21T09:00:00Z', { publisher: 'boris', author: 'vera', rubric: 'books' }),
  aPost('facebook:2_9', '2026-11-22T09:00:00Z', {
    network: 'facebook',
    account: 'page',
    evidence: 'hand',
    state: 'unconfirmed',
  }),
];

const row = async (line: string) =>
  (await screen.findByRole('button', { name: line })).closest('tr')!;

function watchQueries(desk: Desk) {
  const asked: unknown[] = [];
  const { posts: read } = desk;
  desk.posts = (query, page) => {
    asked.push(query);
    return read(query, page);
  };
  return asked;
}

describe('The log', () => {
  it('A removed account and rubric should keep their names beside their posts.', async () => {
    const removed = [...library, ...posts].map((change) =>
      change.kind === 'account' || change.kind === 'rubric'
        ? { ...change, fields: { ...change.fields, deleted: true } }
        : change,
    );
    const titles = library.flatMap(({ kind, fields }) =>
      kind === 'account' ? [(fields as { title: string }).title] : [],
    );
    shown = await show(LogScreen, removed as typeof posts);
    const first = await row('Вечер поэзии');
    await waitFor(() =>
      expect(titles).toContain(first.querySelector('.cp-log__account .cp-ellipsis')?.textContent),
    );
  });

  it('A search that takes long should say how far it is, stop when asked, and go on when asked.', async () => {
    shown = await show(LogScreen, [...library, ...posts]);
    await row('Вечер поэзии');
    const { posts: read, countPosts: count } = shown.desk;
    let stopped = 0;
    const long: Desk['countPosts'] = (_query, look) =>
      new Promise((_, fail) => {
        look?.progress?.(0.25);
        look?.signal?.addEventListener('abort', () => {
          stopped += 1;
          fail(look.signal?.reason);
        });
      });
    shown.desk.posts = (query, _page, look) => long(query, look) as never;
    shown.desk.countPosts = long;
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'поэзии' } });
    const bar = await screen.findByRole('progressbar');
    expect(bar.getAttribute('value')).toBe('0.25');
    fireEvent.click(screen.getByRole('button', { name: 'Отмена' }));
    await screen.findByText('Поиск остановлен: журнал просмотрен не весь.');
    expect(screen.queryByRole('progressbar')).toBeNull();
    expect(stopped).toBe(2);
    shown.desk.posts = read;
    shown.desk.countPosts = count;
    fireEvent.click(screen.getByRole('button', { name: 'Искать снова' }));
    await row('Вечер поэзии');
    expect(screen.queryByText('Поиск остановлен: журнал просмотрен не весь.')).toBeNull();
  });

  it('Posts should be listed newest first with their facts in words.', async () => {
    shown = await show(LogScreen, [...library, ...posts]);
    const first = await row('Вечер поэзии');
    const rows = screen
      .getAllByRole('row')
      .slice(1)
      .map((one) => one.getAttribute('data-post'));
    expect(rows).toEqual(['facebook:2_9', 'vk:-1_2', 'vk:-1_1']);
    expect(first.textContent).toContain('15:04');
    expect(first.textContent).toContain('Анна Ковалёва');
    expect(first.textContent).toContain('опубликован');
    expect(first.textContent).toContain('подтвердила соцсеть');
    expect(first.querySelector('.cp-log__left')?.textContent).toBe('2');
    const second = await row('Пост vk:-1_2');
    expect(second.textContent).toContain('автор: Вера Мороз');
    expect(second.querySelector('.cp-log__left')?.textContent).toBe('—');
    expect((await screen.findAllByText('В журнале 3 поста')).length).toBe(1);
  });

  it('Filters should ask the desk for what they say and show as chips.', async () => {
    shown = await show(LogScreen, [...library, ...posts]);
    await row('Вечер поэзии');
    const asked = watchQueries(shown.desk);
    fireEvent.click(screen.getByRole('checkbox', { name: 'Борис Лис', hidden: true }));
    await waitFor(() => expect(asked.at(-1)).toEqual({ members: ['boris'] }));
    fireEvent.click(screen.getByRole('checkbox', { name: 'Новые книги', hidden: true }));
    await waitFor(() => expect(asked.at(-1)).toEqual({ members: ['boris'], rubrics: ['books'] }));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Вечер поэзии' })).toBeNull());
    await screen.findAllByText('Найден 1 пост');
    fireEvent.click(screen.getByRole('button', { name: 'Убрать условие: Борис Лис' }));
    await waitFor(() => expect(asked.at(-1)).toEqual({ rubrics: ['books'] }));
    fireEvent.click(screen.getByRole('button', { name: 'Сбросить условия' }));
    await waitFor(() => expect(asked.at(-1)).toEqual({}));
    await row('Вечер поэзии');
  });

  it('Nothing found should say so and offer the way back.', async () => {
    shown = await show(LogScreen, [...library, ...posts]);
    await row('Вечер поэзии');
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'динозавры' } });
    const notice = (await screen.findByText('Ничего не найдено')).parentElement!;
    fireEvent.click(within(notice).getByRole('button', { name: 'Сбросить условия' }));
    await row('Вечер поэзии');
  });

  it('An empty log should offer to enter a post by hand, and the post should be there.', async () => {
    shown = await show(LogScreen, library);
    await screen.findByText('В журнале пока пусто');
    fireEvent.click(screen.getAllByRole('button', { name: 'Записать вручную' })[0]!);
    const form = within(await screen.findByRole('dialog'));
    fireEvent.input(form.getByLabelText('Ссылка на пост'), {
      target: { value: 'https://vk.ru/nb' },
    });
    await form.findByText(/^Это адрес страницы, а не поста\./);
    expect(
      form.getByRole<HTMLButtonElement>('button', { name: 'Записать в журнал' }).disabled,
    ).toBe(true);
    fireEvent.input(form.getByLabelText('Ссылка на пост'), {
      target: { value: 'https://vk.ru/wall-1_77' },
    });
    fireEvent.input(form.getByLabelText('Текст'), { target: { value: 'С телефона' } });
    fireEvent.click(form.getByRole('button', { name: 'Записать в журнал' }));
    await row('С телефона');
    const post = await shown.desk.get('post', 'vk:-1_77');
    expect(post).toMatchObject({ evidence: 'hand', publisher: 'anna', account: 'wall' });
  });

  it('A correction should keep the old value, say who and why, and be undone.', async () => {
    shown = await show(LogScreen, [...library, ...posts]);
    fireEvent.click(await screen.findByRole('button', { name: 'Вечер поэзии' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Исправить' }));
    const form = within(await screen.findByRole('dialog'));
    const save = form.getByRole<HTMLButtonElement>('button', { name: 'Сохранить' });
    expect(save.disabled).toBe(true);
    fireEvent.change(form.getByLabelText('Опубликовал'), { target: { value: 'boris' } });
    fireEvent.change(form.getByLabelText('Рубрика'), { target: { value: '' } });
    fireEvent.input(form.getByLabelText('Почему'), { target: { value: 'Публиковал он' } });
    fireEvent.click(save);

    const history = (await screen.findByRole('heading', { name: 'Исправления' })).parentElement!;
    await waitFor(() => expect(within(history).getAllByRole('listitem')).toHaveLength(2));
    const said = history.textContent!.replace(/\s+/g, ' ');
    expect(said).toMatch(/Опубликовал: было: Анна Ковалёва → стало: Борис Лис/);
    expect(said).toMatch(/Рубрика: было: Анонсы → стало: —/);
    expect(said).toContain('Публиковал он');
    const corrected = await shown.desk.get('post', 'vk:-1_1');
    expect(corrected?.publisher).toBe('boris');
    expect(corrected?.rubric).toBeUndefined();

    fireEvent.click(screen.getByRole('button', { name: 'Отменить' }));
    await waitFor(async () =>
      expect(await shown.desk.get('post', 'vk:-1_1')).toMatchObject({
        publisher: 'anna',
        rubric: 'news',
      }),
    );
  });

  it('A post that is not ours should leave the list and come back on undo.', async () => {
    shown = await show(LogScreen, [...library, ...posts]);
    fireEvent.click(await screen.findByRole('button', { name: 'Вечер поэзии' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Это не наш пост' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Вечер поэзии' })).toBeNull());
    expect((await shown.desk.get('post', 'vk:-1_1'))?.deleted).toBe(true);
    fireEvent.click(screen.getByRole('button', { name: 'Отменить' }));
    await row('Вечер поэзии');
  });

  it('The exported file should hold the filtered posts, and the page should say how many.', async () => {
    shown = await show(LogScreen, [...library, ...posts]);
    await row('Вечер поэзии');
    fireEvent.click(screen.getByRole('checkbox', { name: 'Анна Ковалёва', hidden: true }));
    await screen.findAllByText('Найдено 2 поста');
    fireEvent.click(screen.getByRole('button', { name: 'Выгрузить' }));
    const dialog = within(await screen.findByRole('dialog'));
    fireEvent.click(dialog.getByRole('radio', { name: /CSV/ }));
    fireEvent.click(dialog.getByRole('button', { name: 'Скачать файл' }));
    await dialog.findByText(/Записаны 2 строки/);
    const [file] = shown.files;
    expect(file?.name).toMatch(/^журнал-НБ-университета-\d{4}-\d{2}-\d{2}\.csv$/);
    const { data } = Papa.parse<Record<string, string>>(
      (await file!.blob.text()).replace('\ufeff', ''),
      { header: true, skipEmptyLines: true, delimiter: ';' },
    );
    expect(data.map((line) => line.Текст)).toEqual(['Пост facebook:2_9', 'Вечер поэзии\nЖдём вас']);
    expect(data.map((line) => line.Опубликовал)).toEqual(['Анна Ковалёва', 'Анна Ковалёва']);
    expect(data[0]).toMatchObject({
      Состояние: 'не подтверждён',
      'Откуда известно': 'записан вручную',
    });
  });

  it('A long export should say how far it is, and a stopped or failed one give no file and be begun again.', async () => {
    let fails = false;
    shown = await show(LogScreen, [...library, ...posts], 'ru', (_query, _format, _words, look) => {
      if (fails) return Promise.reject(new Error('no memory'));
      look?.progress?.(2_000, 90_000);
      return new Promise((_, fail) => {
        look?.signal?.addEventListener('abort', () => fail(look.signal!.reason));
      });
    });
    await row('Вечер поэзии');
    fireEvent.click(screen.getByRole('button', { name: 'Выгрузить' }));
    const dialog = within(await screen.findByRole('dialog'));
    fireEvent.click(dialog.getByRole('button', { name: 'Скачать файл' }));
    const bar = await dialog.findByRole('progressbar');
    expect([bar.getAttribute('value'), bar.getAttribute('max')]).toEqual(['2000', '90000']);
    fireEvent.click(dialog.getByRole('button', { name: 'Отмена' }));
    await dialog.findByText(/Выгрузка остановлена, файл не сохранён/);
    expect(dialog.queryByRole('progressbar')).toBeNull();
    fails = true;
    fireEvent.click(dialog.getByRole('button', { name: 'Скачать файл' }));
    expect((await dialog.findByRole('alert')).textContent).toMatch(/Выгрузить журнал не удалось/);
    expect(shown.files).toEqual([]);
  });

  it('A long log should be read in pages and only the rows in sight should exist.', async () => {
    const many = Array.from({ length: 350 }, (_, n) =>
      aPost(`vk:-1_${n}`, new Date(Date.UTC(2026, 0, 1) + n * 3_600_000).toISOString()),
    );
    shown = await show(LogScreen, [...library, ...many]);
    await row('Пост vk:-1_349');
    expect(screen.getAllByRole('row').length).toBeLessThan(60);
    const region = screen.getByRole('region', { name: 'Журнал' });
    region.scrollTop = 90 * 60;
    fireEvent.scroll(region);
    await row('Пост vk:-1_255');
    expect(screen.queryByRole('button', { name: 'Пост vk:-1_349' })).toBeNull();
    await waitFor(() =>
      expect(screen.getByRole('table').getAttribute('aria-rowcount')).toBe('351'),
    );
  });
});
