import { defineConfig } from 'wxt';
import { hosts } from './networks/hosts';

/** The browser's own API in the polyfill's place. */
const bareBrowser = {
  name: 'bare-browser',
  enforce: 'pre' as const,
  resolveId: (id: string) => (id === 'webextension-polyfill' ? '\0bare-browser' : undefined),
  load: (id: string) =>
    id === '\0bare-browser' ? 'export default globalThis.browser ?? globalThis.chrome' : undefined,
};

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  hooks: {
    // The always-on scripts send messages and write one key: they have no room for a polyfill of all the rest.
    'vite:build:extendConfig': (entries, config) => {
      if (!entries.every(({ name }) => name.endsWith('-page'))) return;
      config.plugins = [config.plugins, bareBrowser];
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'ru',
    permissions: ['storage', 'unlimitedStorage', 'alarms', 'scripting'],
    host_permissions: [...hosts],
    action: { default_title: '__MSG_open__' },
    commands: {
      'toggle-sidebar': {
        suggested_key: { default: 'Alt+Shift+C' },
        description: '__MSG_toggle__',
      },
    },
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'colophon@colophon.example',
          strict_min_version: '128.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
});
