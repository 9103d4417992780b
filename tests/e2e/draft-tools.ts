import { join } from 'node:path';
import { build, type Rolldown } from 'vite';

const root = join(import.meta.dirname, '../..');

/** The reading and writing functions as one script that defines `draftTools`, for a page to run. */
export async function bundleDraftTools(): Promise<string> {
  const entry = '\0draft-tools';
  const parts = [
    'find-editors',
    'read-draft',
    'write-draft',
    'insert-text',
    'replace-range',
    'highlight',
    'keep-marks',
    'enter-draft',
  ];
  const made = (await build({
    configFile: false,
    root,
    logLevel: 'error',
    publicDir: false,
    plugins: [
      {
        name: 'draft-tools',
        resolveId: (id) => (id === entry ? id : undefined),
        load: (id) =>
          id === entry
            ? [
                ...parts.map(
                  (part, at) => `import * as m${at} from '${join(root, 'networks/dom', part)}';`,
                ),
                `globalThis.draftTools = Object.assign({}, ${parts.map((_, at) => `m${at}`)});`,
              ].join('\n')
            : undefined,
      },
    ],
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      rolldownOptions: { input: entry, output: { format: 'iife' } },
    },
  })) as Rolldown.RolldownOutput;
  return made.output[0].code;
}
