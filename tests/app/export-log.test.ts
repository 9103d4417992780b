import 'fake-indexeddb/auto';
import Papa from 'papaparse';
import { readSheet } from 'read-excel-file/node';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type ExportWords, exportLog, type LogColumn, logColumns } from '../../app/export-log';
import type { Post } from '../../domain/records';
import { type LocalDesk, openDesk } from '../../storage/desk';

let name = 0;
let desk: LocalDesk;

const texts = [
  'Обычный текст 👩‍🚀 с эмодзи и й',
  '=HYPERLINK("http://x";"нажми")',
  'Первая строка\n+375 17 000-00-00; "звоните"\n-5\n@библиотека',
  ' \u00a0=1+1',
  'точка; запятая, "кавычки" и\tтабуляция',
  '',
];
const words: ExportWords = {
  headers: Object.fromEntries(
    logColumns.map((column) => [column, `<${column}>`]),
  ) as ExportWords['headers'],
  values: { network: {}, state: { published: 'вышел' }, evidence: {} },
  timeZone: 'Europe/Minsk',
};

beforeEach(async () => {
  name += 1;
  desk = openDesk({ now: () => 1_800_000_000_000, newDevice: () => 'd', name: `export-${name}` });
  await desk.commit(
    [
      { kind: 'member', id: 'anna', fields: { name: '=Анна' } },
      { kind: 'account', id: 'a', fields: { title: 'Библиотека', network: 'vk' } },
      { kind: 'rubric', id: 'r', fields: { title: 'Анонсы' } },
      ...texts.map((text, n) => ({
        kind: 'post' as const,
        id: `vk:-1_${n}`,
        fields: {
          network: 'vk' as const,
          account: 'a',
          publishedAt: `2026-11-0${9 - n}T22:30:00.000Z`,
          publisher: n === 1 ? 'gone' : 'anna',
          rubric: 'r',
          text,
          hash: '',
          length: text.length,
          state: 'published' as const,
          evidence: 'hand' as const,
          ...(n === 0 && { media: 3, findingsLeft: ['D01', 'T04'], secondsComposing: 61 }),
        },
      })),
    ],
    '',
  );
});
afterEach(() => desk.close());

const at = (column: LogColumn) => logColumns.indexOf(column);

describe('The exported log', () => {
  it('should go on calling by name what the team has removed since.', async () => {
    await desk.commit(
      [
        { kind: 'account', id: 'a', fields: { deleted: true } },
        { kind: 'rubric', id: 'r', fields: { deleted: true } },
      ],
      '',
    );
    const blob = await exportLog(desk, {}, 'csv', words);
    const { data } = Papa.parse<string[]>(await blob.text(), { delimiter: ';' });
    expect([data[1]![at('account')], data[1]![at('rubric')]]).toEqual(['Библиотека', 'Анонсы']);
  });

  it('as CSV should read back the same, with nothing a spreadsheet would run.', async () => {
    const blob = await exportLog(desk, {}, 'csv', words);
    const bytes = new Uint8Array(await blob.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const raw = new TextDecoder().decode(bytes);
    expect(raw.split('\r\n')[0]).toBe(logColumns.map((column) => `<${column}>`).join(';'));

    const { data, errors } = Papa.parse<string[]>(raw, { delimiter: ';', skipEmptyLines: true });
    expect(errors).toEqual([]);
    expect(data).toHaveLength(texts.length + 1);
    expect(data.slice(1).map((row) => row[at('text')])).toEqual([
      texts[0],
      `'${texts[1]}`,
      'Первая строка\n\'+375 17 000-00-00; "звоните"\n-5\n\'@библиотека',
      `'${texts[3]}`,
      texts[4],
      '',
    ]);
    expect(data[1]![at('publishedAt')]).toBe('2026-11-10 01:30');
    expect(data[1]![at('publisher')]).toBe("'=Анна");
    expect(data[2]![at('publisher')]).toBe('gone');
    expect(data[1]![at('account')]).toBe('Библиотека');
    expect(data[1]![at('state')]).toBe('вышел');
    expect(data[1]![at('evidence')]).toBe('hand');
    expect(data[1]![at('findingsLeft')]).toBe('2');
    expect(data[2]![at('findingsLeft')]).toBe('');
  });

  it('as XLSX should read back the same, with real dates and numbers.', async () => {
    const blob = await exportLog(desk, {}, 'xlsx', words);
    const rows = await readSheet(Buffer.from(await blob.arrayBuffer()), { trim: false });
    expect(rows).toHaveLength(texts.length + 1);
    expect(rows[0]).toEqual(logColumns.map((column) => `<${column}>`));
    expect(rows.slice(1).map((row) => row[at('text')])).toEqual(texts.map((text) => text || null));
    const first = rows[1]!;
    expect(first[at('publishedAt')]).toEqual(new Date('2026-11-10T01:30:00Z'));
    expect(first[at('media')]).toBe(3);
    expect(first[at('length')]).toBe(texts[0]!.length);
    expect(first[at('secondsComposing')]).toBe(61);
    expect(first[at('rubric')]).toBe('Анонсы');
    expect(rows[2]![at('media')]).toBeNull();
  });

  it('as JSON should be the records themselves.', async () => {
    const blob = await exportLog(desk, {}, 'json', words);
    const posts = JSON.parse(await blob.text()) as Post[];
    expect(posts).toEqual((await desk.posts({}, { limit: 99 })).posts);
  });

  it('should hold what the filters leave, and be a file even when that is nothing.', async () => {
    const some = await exportLog(desk, { text: 'эмодзи' }, 'json', words);
    expect(JSON.parse(await some.text())).toHaveLength(1);
    for (const format of ['csv', 'json', 'xlsx'] as const) {
      const none = await exportLog(desk, { members: ['nobody'] }, format, words);
      expect(none.size).toBeGreaterThan(0);
    }
    const none = await exportLog(desk, { members: ['nobody'] }, 'json', words);
    expect(JSON.parse(await none.text())).toEqual([]);
  });

  it('should tell how far it is and stop when told.', async () => {
    const progress = vi.fn();
    await exportLog(desk, {}, 'csv', words, { progress });
    expect(progress).toHaveBeenLastCalledWith(texts.length, texts.length);
    const signal = AbortSignal.abort(new Error('enough'));
    for (const format of ['csv', 'xlsx', 'json'] as const) {
      await expect(exportLog(desk, {}, format, words, { signal })).rejects.toThrow('enough');
    }
  });
});
