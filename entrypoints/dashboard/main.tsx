import '../../components/theme.css';
import '../../components/dashboard/dashboard.css';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { DeskError } from '../../app/desk';
import { Dashboard } from '../../components/dashboard/shell/dashboard';
import type { SeenPages } from '../../components/dashboard/shell/desk-context';
import { Trouble } from '../../components/dashboard/shell/trouble';
import { compiled, languageOf } from '../../i18n/catalogue';
import { createTranslator, type Translator } from '../../i18n/translator';
import { ownDesk } from '../../messages/own-desk';
import { schemaVersion } from '../../storage/database';
import { readAllHealth } from '../../storage/network-health';
import { keepOpenPosts, readOpenPosts } from '../../storage/open-posts';
import { readSettings, type Settings, watchSettings, writeSettings } from '../../storage/settings';
import { saveFile } from './save-file';
import { writeLog } from './write-log';

const root = document.querySelector('#app')!;
const desk = ownDesk();
const pages: SeenPages = {
  health: readAllHealth,
  openPosts: readOpenPosts,
  closeOpenPost: ({ account, nativeId }) => keepOpenPosts(account, { open: [], known: [nativeId] }),
};
let translator = translatorFor('auto');

function translatorFor(language: Settings['language']): Translator {
  const read = language === 'auto' ? languageOf(navigator.languages) : language;
  document.documentElement.lang = read;
  return createTranslator(read, compiled(read));
}

function show(settings: Settings): void {
  if (translator.language !== wanted(settings)) translator = translatorFor(settings.language);
  render(
    <Dashboard
      // A new language makes every sentence anew, those kept in state too.
      key={translator.language}
      translator={translator}
      desk={desk}
      archive={desk}
      schema={schemaVersion}
      version={browser.runtime.getManifest().version}
      pages={pages}
      settings={settings}
      changeSettings={async (change) => show(await writeSettings(change))}
      saveFile={saveFile}
      writeLog={writeLog}
    />,
    root,
  );
}

const wanted = ({ language }: Settings) =>
  language === 'auto' ? languageOf(navigator.languages) : language;

try {
  const settings = await readSettings();
  await desk.get('team', 'team');
  show(settings);
  watchSettings(show, new AbortController().signal);
} catch (error) {
  const problem = error instanceof DeskError ? error.problem : 'unavailable';
  render(<Trouble problem={problem} translator={translator} />, root);
}
