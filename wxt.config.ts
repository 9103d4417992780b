import type { Plugin } from 'vite';
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

/** Leaves out the examples of the guide's rules: the dashboard shows and runs them, the sidebar only checks. */
const withoutExamples: Plugin = {
  name: 'without-examples',
  enforce: 'post',
  transform(code, id) {
    if (!/domain\/style-guide\/rules\/[A-Z]\d\d\.ts$/.test(id)) return;
    let out = code;
    for (const statement of this.parse(code).body.reverse()) {
      if (statement.type !== 'ExportNamedDeclaration') continue;
      if (statement.declaration?.type !== 'VariableDeclaration') continue;
      const rule = statement.declaration.declarations[0]?.init;
      if (rule?.type !== 'ObjectExpression') continue;
      for (const field of rule.properties.reverse()) {
        if (field.type !== 'Property' || field.key.type !== 'Identifier') continue;
        if (!/^example(s|Context|Options)$/.test(field.key.name)) continue;
        const after = out.slice(field.end).replace(/^\s*,/, '');
        out = out.slice(0, field.start) + after;
      }
    }
    return { code: out, map: null };
  },
};

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  hooks: {
    // What stands in a network's page only sends messages and writes a key or two: a polyfill of all the rest has no room there.
    'vite:build:extendConfig': (entries, config) => {
      if (!entries.every(({ name }) => /^(sidebar|guide|guard)$|-(page|watch)$/.test(name))) return;
      config.plugins = [config.plugins, bareBrowser, withoutExamples];
      // Terser packs them three per cent tighter than the default minifier; the brackets are what
      // the last step of the build looks for to leave no name behind.
      config.build = {
        ...config.build,
        minify: 'terser',
        terserOptions: { ecma: 2020, compress: { passes: 2 }, format: { wrap_iife: true } },
      };
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
      // The browser takes these keys before the page sees them: no shortcut of a network is in their way.
      'next-finding': {
        suggested_key: { default: 'Alt+Shift+Down', mac: 'MacCtrl+Shift+Down' },
        description: '__MSG_nextFinding__',
      },
      'previous-finding': {
        suggested_key: { default: 'Alt+Shift+Up', mac: 'MacCtrl+Shift+Up' },
        description: '__MSG_previousFinding__',
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
