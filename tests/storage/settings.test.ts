import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  defaultSettings,
  readSettings,
  watchSettings,
  writeSettings,
} from '../../storage/settings';

beforeEach(() => fakeBrowser.reset());

describe('Settings of the browser', () => {
  it('should be the defaults until something is changed.', async () => {
    expect(await readSettings()).toEqual(defaultSettings);
    await writeSettings({ theme: 'dark', member: 'anna' });
    expect(await readSettings()).toEqual({ ...defaultSettings, theme: 'dark', member: 'anna' });
  });

  it('should have their default where something impossible is stored, and ignore it when written.', async () => {
    await fakeBrowser.storage.local.set({
      settings: { theme: 'purple', shared: 'yes', member: 12, language: 'uk' },
    });
    expect(await readSettings()).toEqual({ ...defaultSettings, language: 'uk' });
    await fakeBrowser.storage.local.set({ settings: 'broken' });
    expect(await readSettings()).toEqual(defaultSettings);
    await writeSettings({ theme: 'dark' });
    await writeSettings({ theme: 'purple' as never });
    expect((await readSettings()).theme).toBe('dark');
  });

  it('changed by two views at once should all be kept.', async () => {
    await Promise.all([
      writeSettings({ theme: 'light' }),
      writeSettings({ language: 'be' }),
      writeSettings({ shared: true }),
    ]);
    expect(await readSettings()).toMatchObject({ theme: 'light', language: 'be', shared: true });
  });

  it('should be told to who watches, until they stop.', async () => {
    const heard = vi.fn();
    const stop = new AbortController();
    watchSettings(heard, stop.signal);
    await writeSettings({ member: 'anna' });
    await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(1));
    expect(heard).toHaveBeenCalledWith({ ...defaultSettings, member: 'anna' });
    stop.abort();
    await writeSettings({ member: 'boris' });
    expect(heard).toHaveBeenCalledTimes(1);
  });
});
