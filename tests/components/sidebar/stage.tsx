import { cleanup, render } from '@testing-library/preact';
import { afterEach } from 'vitest';
import { TextsProvider } from '../../../components/controls/texts';
import { Sidebar } from '../../../components/sidebar/sidebar';
import { compiled } from '../../../i18n/catalogue';
import { createTranslator } from '../../../i18n/translator';
import { createScene, type Scene } from '../gallery/scene';

const translator = createTranslator('en', compiled('en'));

afterEach(() => {
  cleanup();
  document.body.replaceChildren();
});

/** The sidebar in English on a played page. `draft` opens a composer with that text. */
export function stage(
  play: Parameters<typeof createScene>[0] & { draft?: string } = {},
): Scene & { editor: HTMLElement } {
  const scene = createScene(play);
  const editor = document.createElement('div');
  document.body.append(editor);
  if (play.draft !== undefined) {
    editor.textContent = play.draft;
    scene.link.open(editor);
  }
  render(
    <TextsProvider translator={translator}>
      <Sidebar ports={scene.ports} />
    </TextsProvider>,
  );
  return { ...scene, editor };
}
