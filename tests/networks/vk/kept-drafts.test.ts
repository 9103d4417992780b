import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { ownerOfText, readKeptDrafts } from '../../../networks/vk/kept-drafts';

/** VK's own keeping, as its page makes it. */
function keep(
  factory: IDBFactory,
  drafts: Record<string, unknown>,
  { name = 'posting-draft-v1', store = 'posting-draft', version = 1 } = {},
): Promise<IDBDatabase> {
  return new Promise((done, fail) => {
    const request = factory.open(name, version);
    request.onupgradeneeded = () => request.result.createObjectStore(store);
    request.onerror = () => fail(request.error);
    request.onsuccess = () => {
      const writing = request.result.transaction(store, 'readwrite');
      for (const [key, value] of Object.entries(drafts)) {
        writing.objectStore(store).put(value, key);
      }
      writing.oncomplete = () => done(request.result as unknown as IDBDatabase);
    };
  });
}

const draft = (text: string) => ({ inner_type: 'wall_wallpost', text, _signed: true });
const read = (factory: IDBFactory) => readKeptDrafts(factory as unknown as globalThis.IDBFactory);

describe('Drafts VK keeps', () => {
  it.each([1, 2, 7])(
    'should be read whatever the version (%i), and stay as they are.',
    async (version) => {
      const factory = new IDBFactory();
      const page = await keep(
        factory,
        { '7001--123456': draft('Первая<br>вторая'), '7001-200000000042': draft('Моё'), other: 1 },
        { version },
      );
      page.close();
      expect(await read(factory)).toEqual([
        { viewerId: '7001', ownerId: '-123456', text: 'Первая\nвторая' },
        { viewerId: '7001', ownerId: '200000000042', text: 'Моё' },
      ]);
      expect(await factory.databases()).toEqual([{ name: 'posting-draft-v1', version }]);
    },
  );

  it('should not be made by looking for them.', async () => {
    const factory = new IDBFactory();
    expect(await read(factory)).toEqual([]);
    expect(await factory.databases()).toEqual([]);
  });

  it('should be none when kept in a way nobody knows.', async () => {
    const factory = new IDBFactory();
    (await keep(factory, { '7001--1': draft('a') }, { store: 'drafts' })).close();
    expect(await read(factory)).toEqual([]);
    const odd = new IDBFactory();
    (await keep(odd, { '7001--1': null, '7001--2': { text: 5 }, '--': draft('x') })).close();
    expect(await read(odd)).toEqual([
      { viewerId: '7001', ownerId: '-1', text: '' },
      { viewerId: '7001', ownerId: '-2', text: '' },
    ]);
  });

  it('should not keep the page from changing its own keeping.', async () => {
    const factory = new IDBFactory();
    (await keep(factory, { '7001--1': draft('a') })).close();
    await read(factory);
    const next = await keep(factory, {}, { version: 2, store: 'second' });
    expect(next.version).toBe(2);
    next.close();
  });

  it('should tell whom a text is for, unless two walls have the same.', () => {
    const drafts = [
      { viewerId: '7', ownerId: '-1', text: 'Ждём вас!\nВход свободный.' },
      { viewerId: '7', ownerId: '-2', text: 'Другое' },
      { viewerId: '7', ownerId: '7', text: 'Другое' },
      { viewerId: '7', ownerId: '-3', text: '' },
    ];
    expect(ownerOfText(drafts, 'Ждём вас! \n Вход свободный.')).toBe('-1');
    expect(ownerOfText(drafts, 'Другое')).toBeUndefined();
    expect(ownerOfText(drafts, 'Третье')).toBeUndefined();
    expect(ownerOfText(drafts, ' ')).toBeUndefined();
  });
});
