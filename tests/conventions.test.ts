import { describe, expect, it } from 'vitest';

const sources = import.meta.glob<string>(
  [
    '../{app,components,domain,entrypoints,i18n,messages,networks,storage,sync,practice,bench}/**/*.{ts,tsx,mjs}',
    '!../**/node_modules/**',
  ],
  { query: '?raw', import: 'default', eager: true },
);
const catalogues = import.meta.glob<Record<string, string>>('../i18n/*/*.json', {
  import: 'default',
  eager: true,
});

const files = Object.entries(sources).map(([path, text]) => ({ path: path.slice(3), text }));
const inside = (folder: string) => files.filter(({ path }) => path.startsWith(`${folder}/`));

/** The layer a relative import of the file points into, or the package's name. */
function importsOf({ path, text }: { path: string; text: string }): string[] {
  const found = text.matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g);
  return [...found].map(([, target = '']) => {
    if (!target.startsWith('.')) return target;
    const parts = path.split('/').slice(0, -1);
    for (const step of target.split('/')) {
      if (step === '..') parts.pop();
      else if (step !== '.') parts.push(step);
    }
    return parts.join('/');
  });
}

/** What each layer may import besides itself and packages. */
const mayImport: Record<string, string[]> = {
  domain: [],
  networks: ['domain'],
  i18n: ['domain'],
  app: ['domain', 'networks', 'i18n'],
  storage: ['domain', 'app'],
  sync: ['domain', 'app'],
  messages: ['domain', 'app', 'networks', 'storage'],
  components: ['domain', 'app', 'i18n', 'networks'],
};

describe('The house', () => {
  it('Every layer should import only what stands further in.', () => {
    const layers = Object.keys(mayImport).concat('entrypoints', 'practice', 'tests', 'bench');
    for (const [layer, allowed] of Object.entries(mayImport)) {
      for (const file of inside(layer)) {
        for (const target of importsOf(file)) {
          const into = target.split('/')[0]!;
          if (!layers.includes(into) || into === layer) continue;
          expect(allowed, `${file.path} should not import ${target}`).toContain(into);
        }
      }
    }
  });

  it('One network should never import another.', () => {
    const ids = ['vk', 'facebook', 'instagram', 'threads', 'x'];
    for (const network of ids) {
      for (const file of inside(`networks/${network}`)) {
        for (const target of importsOf(file)) {
          expect(target, `${file.path} should keep to itself`).not.toMatch(
            new RegExp(`^networks/(?!${network}/)(${ids.join('|')})/`),
          );
        }
      }
    }
  });

  it('The domain should know no browser, no page and no clock.', () => {
    for (const { path, text } of inside('domain')) {
      expect(text, path).not.toMatch(/\b(document|window|browser|chrome|indexedDB|fetch)\.\w/);
      expect(text, path).not.toMatch(/\bDate\.now\(|new Date\(\)|Math\.random\(|performance\.now/);
      expect(text, path).not.toMatch(/from 'preact|from 'wxt/);
    }
  });

  it('The extension API should be used only by entrypoints, storage, sync and messages.', () => {
    for (const { path, text } of files) {
      if (/^(entrypoints|storage|sync|messages|practice|bench)\//.test(path)) continue;
      expect(text, path).not.toMatch(/from 'wxt\/browser'|from 'webextension-polyfill'/);
    }
  });

  it('Nobody should write HTML as text or run text as code.', () => {
    for (const { path, text } of files) {
      if (/^(practice|bench)\//.test(path)) continue;
      expect(text, path).not.toMatch(
        /\.innerHTML\s*=|outerHTML\s*=|insertAdjacentHTML|dangerouslySetInnerHTML|\beval\(|new Function\(/,
      );
    }
  });

  it('Every module should export by name and be called in kebab case.', () => {
    for (const { path, text } of files) {
      expect(path.split('/').at(-1), path).toMatch(
        /^([a-z0-9-]+|[A-Z]\d\d)(\.[a-z]+)*\.(ts|tsx|mjs)$/,
      );
      if (path.startsWith('entrypoints/') || /config\.(ts|mjs)$/.test(path)) continue;
      expect(text, `${path} should have named exports only`).not.toMatch(/^export default /m);
    }
  });

  it('Folders should say what is inside.', () => {
    for (const { path } of files) {
      expect(path).not.toMatch(/(^|\/)(utils|helpers|services|common|lib|types|constants|hooks)\//);
    }
  });
});

/** What stands inside each {…, plural, …} of a message, nested braces and all. */
function pluralsOf(message: string): string[] {
  return [...message.matchAll(/\{\w+, plural,/g)].map((start) => {
    const from = start.index + start[0].length;
    let depth = 1;
    let to = from;
    for (; to < message.length && depth > 0; to++) {
      if (message[to] === '{') depth += 1;
      else if (message[to] === '}') depth -= 1;
    }
    return message.slice(from, to - 1);
  });
}

describe('The texts', () => {
  const byLanguage = (language: string) =>
    Object.assign(
      {},
      ...Object.entries(catalogues)
        .filter(([path]) => path.includes(`/${language}/`))
        .map(([, messages]) => messages),
    ) as Record<string, string>;
  const source = byLanguage('ru');

  it('Every language should have the same keys.', () => {
    for (const language of ['be', 'uk', 'en']) {
      expect(Object.keys(byLanguage(language)).sort(), language).toEqual(
        Object.keys(source).sort(),
      );
    }
  });

  it('Keys should begin with the name of their file.', () => {
    for (const [path, messages] of Object.entries(catalogues)) {
      const area = path.split('/').at(-1)!.replace('.json', '');
      for (const key of Object.keys(messages)) expect(key, path).toMatch(new RegExp(`^${area}\\.`));
    }
  });

  it('Every text should be used, and every parameter be the same in all languages.', () => {
    const code = files.map(({ text }) => text).join('\n');
    for (const key of Object.keys(source)) {
      const used =
        code.includes(key) ||
        key.split('.').some((_, at, parts) => {
          const stem = parts.slice(0, at + 1).join('.');
          return at > 0 && at < parts.length - 1 && code.includes(`\`${stem}.\${`);
        }) ||
        code.includes(`\`${key.split('.')[0]}.\${`);
      expect(used, `${key} is in the catalogue and nowhere in the code`).toBe(true);
      // A branch of a plural is no parameter, were it a single word.
      const names = (message = '') =>
        [
          ...new Set(
            [...message.matchAll(/(?<!\b(?:one|few|many|other)\s*)\{(\w+)[,}]/g)].map((m) => m[1]),
          ),
        ].sort();
      for (const language of ['be', 'uk', 'en']) {
        expect(names(byLanguage(language)[key]), `${key} in ${language}`).toEqual(
          names(source[key]),
        );
      }
    }
  });

  it('Plurals should have every form the language needs.', () => {
    for (const language of ['ru', 'be', 'uk', 'en'] as const) {
      const needed = language === 'en' ? ['one', 'other'] : ['one', 'few', 'many', 'other'];
      for (const [key, message] of Object.entries(byLanguage(language))) {
        for (const body of pluralsOf(message)) {
          for (const form of needed) {
            expect(body, `${language} ${key} should have "${form}"`).toMatch(
              new RegExp(`(^|\\s)${form}\\s*\\{`),
            );
          }
        }
      }
    }
  });
});
