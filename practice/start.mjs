import { spawn } from 'node:child_process';
import { prepareChromium, preparePackages, root, runScript, say } from './prepare.mjs';

/**
 * Builds the extension; its list of files is shown only when something is wrong.
 * @param {string[]} words
 */
const build = (words = []) =>
  runScript('node_modules/wxt/bin/wxt.mjs', ['build', '--level', 'warn', ...words]);

/**
 * Opens the practice networks and stays until they are closed.
 * @param {'window' | 'walk'} how
 * @returns {Promise<number>} Exit code.
 */
function open(how) {
  const words = ['--import', 'tsx', `${root}/practice/open.ts`, how];
  const child = spawn(process.execPath, words, { cwd: root, stdio: 'inherit' });
  // Ctrl+C reaches the child too, which closes the browser; we wait for it.
  process.on('SIGINT', () => {});
  return new Promise((done) => {
    child.on('exit', (code) => done(code ?? 1));
  });
}

/** What `npm start` does; resolves with the exit code. */
async function start() {
  const display =
    process.platform === 'darwin' ||
    process.platform === 'win32' ||
    !!process.env.DISPLAY ||
    !!process.env.WAYLAND_DISPLAY;
  if (!preparePackages()) return 1;
  const browser = prepareChromium();
  if (!browser) return 1;
  say('Building the extension…');
  if (!build()) return 1;
  // The walk reads the sidebar, so it runs the build whose one difference is an open shadow root.
  if (!display && !build(['--mode', 'e2e'])) return 1;
  say(`Opening ${browser.name} on the practice networks…`);
  return open(display ? 'window' : 'walk');
}

process.exitCode = await start();
