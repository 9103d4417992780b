import { render } from 'preact';
import { TextsProvider } from '../../../components/controls/texts';
import findingsCss from '../../../components/findings/findings.css?inline';
import { Sidebar } from '../../../components/sidebar/sidebar';
import sidebarCss from '../../../components/sidebar/sidebar.css?inline';
import themeCss from '../../../components/theme.css?inline';
import type { Change, Language } from '../../../domain/records';
import { compiled } from '../../../i18n/catalogue';
import { createTranslator } from '../../../i18n/translator';
import { createScene, sceneDay, sceneLibrary } from './scene';

/** Query: lang, theme, scene, tab. Shows one state of the sidebar in an open shadow root. */
const ask = new URLSearchParams(location.search);
const language = (ask.get('lang') ?? 'ru') as Language;
const scene = ask.get('scene') ?? 'check';

const draft =
  'Приглашаем на встречу «Книга и время»! Она пройдёт 27 ноября, вторник, в 15.00 в читальном зале. Bход cвободный  - ждём всех . #читаемвместе';
const long = `${'Научная конференция молодых исследователей истории книги и библиотечного дела '.repeat(3)}`;

function changes(): Change[] {
  if (scene === 'empty') {
    const keep = ['team', 'member', 'account', 'rubric'];
    return sceneLibrary.filter(({ kind }) => keep.includes(kind));
  }
  if (scene === 'nobody') return sceneLibrary.filter(({ kind }) => kind === 'account');
  const all = sceneLibrary;
  if (scene !== 'long') return all;
  return all.map((change) => {
    if (change.kind === 'plan' || change.kind === 'template' || change.kind === 'account') {
      return { ...change, fields: { ...change.fields, title: `${long}${change.id}` } } as Change;
    }
    if (change.kind === 'member') {
      return {
        ...change,
        fields: {
          ...change.fields,
          name: 'Константинопольская-Рождественская Александра Всеволодовна',
        },
      } as Change;
    }
    return change;
  });
}

const made = createScene({
  changes: changes(),
  settings: scene === 'who' || scene === 'nobody' ? { member: '' } : {},
  questions:
    scene === 'today' || scene === 'long'
      ? [
          {
            id: 'q1',
            at: `${sceneDay}T07:10:00Z`,
            observation: {
              network: 'vk',
              state: 'published',
              text: 'Сегодня в читальном зале тихо и светло: заходите готовиться к сессии.',
            },
            pageOwner: { ownerIds: ['-123456'], handles: [] },
            publisher: '',
          },
        ]
      : [],
});
if (scene === 'error') made.desk.fail('unavailable');

const editor = document.querySelector<HTMLElement>('#editor')!;
const box = document.querySelector<HTMLElement>('#composer')!;
const closed = ['today', 'noComposer', 'log', 'empty', 'nobody'];
if (!closed.includes(scene)) {
  const session = made.link.open(editor, box);
  if (scene !== 'noDraft' && scene !== 'templates')
    editor.textContent = scene === 'fine' ? 'Добрый день.' : draft;
  const item = sceneLibrary.find(
    (change) => change.kind === 'plan' && change.fields.date === sceneDay,
  );
  if (item && scene !== 'untaken')
    session.notes = {
      planItem: item.id,
      ticks: { 'sample-facts': { by: 'sample-anna', at: `${sceneDay}T11:41:00Z` } },
    };
} else box.hidden = true;

const host = document.createElement('colophon-sidebar');
document.documentElement.append(host);
const shadow = host.attachShadow({ mode: 'open' });
const style = document.createElement('style');
style.textContent = `${themeCss}\n${findingsCss}\n${sidebarCss}`;
const root = document.createElement('div');
root.className = 'cp cp-root';
root.lang = language;
root.dataset.theme = ask.get('theme') ?? 'light';
shadow.append(style, root);
const translator = createTranslator(language, compiled(language));
render(
  <TextsProvider translator={translator}>
    <Sidebar ports={made.ports} />
  </TextsProvider>,
  root,
);
document.documentElement.lang = language;

const page = scene === 'logged' ? await made.desk.posts({}, { limit: 1 }) : undefined;
await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
const entry = 'played';
if (scene === 'logged') {
  made.link.emit({
    type: 'outcome',
    outcome: { entry, result: 'logged', post: page!.posts[0]!.id, publisher: 'sample-anna' },
  });
}
if (scene === 'failed') {
  made.link.emit({
    type: 'outcome',
    outcome: { entry, result: 'failed', problem: 'storage-full' },
  });
}
if (scene === 'unconfirmed') {
  made.link.emit({ type: 'unconfirmed', session: made.link.current()!, text: draft });
}
Object.assign(window, { scene: made, ready: true });
