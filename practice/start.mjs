import { prepareChromium, preparePackages, root, run, runScript, say } from './prepare.mjs';

const wxt = 'node_modules/wxt/bin/wxt.mjs';

/** What `npm start` does; resolves with the exit code. */
async function start() {
  const display =
    process.platform === 'darwin' ||
    process.platform === 'win32' ||
    !!process.env.DISPLAY ||
    !!process.env.WAYLAND_DISPLAY;
  if (!(await preparePackages())) return 1;
  const browser = await prepareChromium();
  if (!browser) return 1;
  say('Building the extension…');
  if ((await runScript(wxt, ['build'])) !== 0) return 1;
  // The walk reads the sidebar, so it runs the build whose one difference is an open shadow root.
  if (!display && (await runScript(wxt, ['build', '--mode', 'e2e'])) !== 0) return 1;
  say(`Opening ${browser.name} on the practice networks…`);
  return run(process.execPath, [
    '--import',
    'tsx',
    `${root}/practice/open.ts`,
    display ? 'window' : 'walk',
  ]);
}

// Ctrl+C ends the child, which closes the browser; we wait for it.
process.on('SIGINT', () => {});
process.exitCode = await start();
