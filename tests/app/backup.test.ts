import 'fake-indexeddb/auto';
import { gunzipSync, gzipSync, strFromU8, strToU8 } from 'fflate';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { backupName, keptSettings, makeBackup, restoreBackup } from '../../app/backup';
import type { Change } from '../../domain/records';
import { schemaVersion } from '../../storage/database';
import { type LocalDesk, openDesk } from '../../storage/desk';

let name = 0;
const opened: LocalDesk[] = [];
const kept = { language: 'be', theme: 'dark' };

function emptyBrowser(device = 'other'): LocalDesk {
  name += 1;
  const desk = openDesk({
    now: () => 1_760_000_000_000,
    newDevice: () => device,
    name: `b${name}`,
  });
  opened.push(desk);
  return desk;
}

const changes: Change[] = [
  {
    kind: 'member',
    id: 'anna',
    fields: { name: 'Ганна Ўласава', networkUsers: { vk: '7', facebook: '9' } },
  },
  {
    kind: 'plan',
    id: 'p',
    fields: { title: '👩‍🚀 й é =1+1 "кавычки"\r\nдва;три', accounts: ['a', 'b'] },
  },
  {
    kind: 'post',
    id: 'vk:-1_1',
    fields: { publishedAt: '2026-11-01T00:00:00.000Z', text: 'т', network: 'vk' },
  },
];

let desk: LocalDesk;
beforeEach(async () => {
  desk = emptyBrowser('first');
  await desk.commit(changes, 'anna');
  await desk.commit(
    [{ kind: 'plan', id: 'p', fields: { title: undefined, deleted: true } }],
    'anna',
  );
});
afterEach(() => Promise.all(opened.splice(0).map((one) => one.close())));

const bytesOf = async (from: LocalDesk, settings = kept) =>
  new Uint8Array(await (await makeBackup(from, settings)).arrayBuffer());

describe('A backup', () => {
  it('restored into an empty browser should make the same bytes again.', async () => {
    const bytes = await bytesOf(desk);
    const fresh = emptyBrowser();
    const restored = await restoreBackup(fresh, bytes, schemaVersion);
    expect(restored).toEqual({ added: 4, total: 4, settings: kept });
    expect(await bytesOf(fresh, restored.settings)).toEqual(bytes);
    expect(await fresh.all('member')).toEqual(await desk.all('member'));
    expect(await fresh.get('plan', 'p')).toEqual(await desk.get('plan', 'p'));
    expect(await fresh.countPosts({})).toBe(1);
  });

  it('of nothing should be restored too.', async () => {
    const bytes = await bytesOf(emptyBrowser());
    const fresh = emptyBrowser();
    expect((await restoreBackup(fresh, bytes, schemaVersion)).total).toBe(0);
    expect(await bytesOf(fresh)).toEqual(bytes);
  });

  it('restored twice should change nothing the second time.', async () => {
    const bytes = await bytesOf(desk);
    expect((await restoreBackup(desk, bytes, schemaVersion)).added).toBe(0);
    expect(await bytesOf(desk)).toEqual(bytes);
  });

  it('should be added to what is there, and the newer value of a field should stand.', async () => {
    const fresh = emptyBrowser();
    await fresh.commit([{ kind: 'rubric', id: 'r', fields: { title: 'Сваё' } }], '');
    await restoreBackup(fresh, await bytesOf(desk), schemaVersion);
    expect((await fresh.all('rubric')).map(({ title }) => title)).toEqual(['Сваё']);
    expect((await fresh.all('member')).map(({ id }) => id)).toEqual(['anna']);
  });

  it('unpacked by hand should be read as well.', async () => {
    const fresh = emptyBrowser();
    await restoreBackup(fresh, gunzipSync(await bytesOf(desk)), schemaVersion);
    expect(await bytesOf(fresh)).toEqual(await bytesOf(desk));
  });

  it('of a newer version should be refused, nothing changed.', async () => {
    const bytes = await bytesOf(desk);
    const fresh = emptyBrowser();
    await expect(restoreBackup(fresh, bytes, schemaVersion - 1)).rejects.toMatchObject({
      problem: 'newer',
    });
    const lines = strFromU8(gunzipSync(bytes)).split('\n');
    const format = [lines[0]!.replace('"format":1', '"format":2'), ...lines.slice(1)].join('\n');
    await expect(restoreBackup(fresh, strToU8(format), schemaVersion)).rejects.toMatchObject({
      problem: 'newer',
    });
    expect(await fresh.countOperations()).toBe(0);
  });

  it('cut off at any place should be refused, nothing changed.', async () => {
    const fresh = emptyBrowser();
    const packed = await bytesOf(desk);
    const plain = gunzipSync(packed);
    for (const bytes of [packed, plain]) {
      for (let end = 2; end < bytes.length; end += 7) {
        await expect(
          restoreBackup(fresh, bytes.slice(0, end), schemaVersion),
          `after ${end} of ${bytes.length} bytes`,
        ).rejects.toMatchObject({ name: 'BackupError' });
      }
    }
    expect(await fresh.countOperations()).toBe(0);
  });

  it('with one byte turned should be refused, nothing changed.', async () => {
    const fresh = emptyBrowser();
    const packed = await bytesOf(desk);
    for (let at = 10; at < packed.length; at += 11) {
      const turned = packed.slice();
      turned[at]! ^= 0x10;
      await expect(
        restoreBackup(fresh, turned, schemaVersion),
        `byte ${at} of ${packed.length}`,
      ).rejects.toMatchObject({ name: 'BackupError' });
    }
    expect(await fresh.countOperations()).toBe(0);
  });

  it('with a line changed by hand into nonsense should be refused, nothing changed.', async () => {
    const fresh = emptyBrowser();
    const lines = strFromU8(gunzipSync(await bytesOf(desk))).split('\n');
    for (const wrong of [
      '{"stamp":"x"}',
      'null',
      '{}',
      '[1]',
      '{"__proto__":{}}',
      lines[1]!.replace('"member"', '"spell"'),
    ]) {
      const text = [lines[0], wrong, ...lines.slice(2)].join('\n');
      await expect(
        restoreBackup(fresh, gzipSync(strToU8(text)), schemaVersion),
      ).rejects.toMatchObject({ problem: 'broken' });
    }
    expect(await fresh.countOperations()).toBe(0);
  });

  it('that is no backup at all should be told apart.', async () => {
    for (const text of ['', 'дата;сеть\n', '{"some":"json"}\n', '[]\n', '\u0000\u0001\n']) {
      await expect(restoreBackup(desk, strToU8(text), schemaVersion)).rejects.toMatchObject({
        problem: 'foreign',
      });
    }
  });

  it('that does not fit into the storage should leave everything as it was.', async () => {
    const bytes = await bytesOf(desk);
    const fresh = emptyBrowser();
    await fresh.commit([{ kind: 'rubric', id: 'r', fields: { title: 'Сваё' } }], '');
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    await expect(restoreBackup(fresh, bytes, schemaVersion)).rejects.toMatchObject({
      problem: 'storage-full',
    });
    put.mockRestore();
    expect(await fresh.countOperations()).toBe(1);
  });

  it('should tell how far it is and stop when told.', async () => {
    const progress = vi.fn();
    await makeBackup(desk, kept, { progress });
    expect(progress).toHaveBeenLastCalledWith(4, 4);
    const stopped = AbortSignal.abort(new Error('enough'));
    await expect(makeBackup(desk, kept, { signal: stopped })).rejects.toThrow('enough');
  });

  it('should keep of the settings what does not name a person.', () => {
    const settings = { language: 'uk', theme: 'light', member: 'anna', shared: true };
    expect(keptSettings(settings)).toEqual({ language: 'uk', theme: 'light' });
    expect(backupName('2026-11-22')).toBe('colophon-2026-11-22.jsonl.gz');
  });
});
