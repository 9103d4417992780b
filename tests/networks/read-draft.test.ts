import fc from 'fast-check';
import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { readDraft } from '../../networks/dom/read-draft';
import type { EditorEngine } from '../../networks/network';

function editor(html: string, style = ''): HTMLElement {
  const { document } = new Window();
  document.body.innerHTML = `<div contenteditable="true" style="${style}">${html}</div>`;
  return document.body.firstElementChild as unknown as HTMLElement;
}
const read = (html: string, engine: EditorEngine = 'plain', style = '') =>
  readDraft(editor(html, style), engine).text;

describe('Reading a draft', () => {
  it.each([
    [
      'Chromium, first line bare',
      'AAA<div>BBB</div><div><br></div><div>CCC</div>',
      'AAA\nBBB\n\nCCC',
    ],
    [
      'Firefox, every line a block',
      '<div>AAA</div><div>BBB</div><div><br></div><div>CCC</div>',
      'AAA\nBBB\n\nCCC',
    ],
    ['line breaks only', 'AAA<br>BBB<br><br>CCC', 'AAA\nBBB\n\nCCC'],
    ['a technical break at the end', 'AAA<br>BBB<br>', 'AAA\nBBB'],
    ['an empty last line', 'AAA<br><br>', 'AAA\n'],
    ['nothing but a filler', '<br>', ''],
    ['a picture for an emoji', 'Ура <img class="Emoji" alt="🎉">!<img src="x">', 'Ура 🎉!'],
    ['zero-width marks', '\u200BAAA\uFEFF<br>\u200BBBB', 'AAA\nBBB'],
    ['a space kept at the end', 'hi&nbsp;', 'hi '],
    ['a real no-break space', '27&nbsp;ноября', '27\u00A0ноября'],
    ['a line feed that does not break', 'AAA\nBBB', 'AAA BBB'],
    ['a list', '<ul><li>раз</li><li>два</li></ul>', 'раз\nдва'],
    ['blocks in blocks', '<div><div>AAA</div></div><div><div>BBB</div></div>', 'AAA\nBBB'],
    ['a break before a block', 'AAA<br><div>BBB</div>', 'AAA\nBBB'],
    [
      'a placeholder inside',
      '<span contenteditable="false" class="placeholder">Что нового?</span>',
      '',
    ],
    ['a mention', 'Пишет <span contenteditable="false">@unilib</span>', 'Пишет @unilib'],
    ['a block without height', '<div></div><div>AAA</div><div></div><div>BBB</div>', 'AAA\nBBB'],
  ])('should read %s.', (_, html, text) => {
    expect(read(html)).toBe(text);
  });

  it('should keep line feeds where the style keeps them.', () => {
    expect(read('AAA\nBBB', 'plain', 'white-space: pre-wrap')).toBe('AAA\nBBB');
  });

  it.each([
    [
      'rich',
      '<p><span data-lexical-text="true">AAA</span></p><p><br></p><p><span>CCC</span></p>',
      'AAA\n\nCCC',
    ],
    ['plain', '<p><span>AAA</span><br><br><span>CCC</span></p>', 'AAA\n\nCCC'],
    ['empty', '<p><br data-lexical-managed-linebreak="true"></p>', ''],
    [
      'with an open last line',
      '<p><span>AAA</span><br><br data-lexical-managed-linebreak="true"></p>',
      'AAA\n',
    ],
    ['with a raw line feed', '<p><span>AAA\nBBB</span></p>', 'AAA\nBBB'],
  ])('should read Lexical, %s.', (_, html, text) => {
    expect(read(html, 'lexical')).toBe(text);
  });

  it('should read Draft.js, one block a line.', () => {
    const line = (inside: string) =>
      `<div data-block="true"><div class="public-DraftStyleDefault-block"><span data-offset-key="a">${inside}</span></div></div>`;
    const html = `<div data-contents="true">${line('<span data-text="true">AAA</span>')}${line('<br data-text="true">')}${line('<span data-text="true">CCC</span>')}</div>`;
    expect(read(html, 'draft')).toBe('AAA\n\nCCC');
  });

  it('should read a textarea and know no places in it.', () => {
    const { document } = new Window();
    const area = document.createElement('textarea') as unknown as HTMLTextAreaElement;
    area.value = 'AAA\r\nBBB';
    const draft = readDraft(area, 'textarea');
    expect(draft.text).toBe('AAA\nBBB');
    expect(draft.locate(0, 3)).toBeNull();
  });
});

describe('A place in the draft', () => {
  const pieces = fc.constantFrom(
    'слово',
    'a',
    '<br>',
    '<b>жир</b>',
    '<img alt="♥">',
    '\u200B',
    '<div>строка</div>',
    '<div><br></div>',
    '<p><span>ещё</span><br>и</p>',
  );

  it('should hold exactly the words of the offsets, whatever the markup.', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), fc.nat(40), fc.nat(40), (html, a, b) => {
        const element = editor(html.join(''));
        const { text, locate } = readDraft(element, 'plain');
        const [from, to] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
        const words = text.slice(from, to);
        // Inside one run of words, where the page's own idea of the text is the same as ours.
        if (/[\n♥]/u.test(words)) return;
        const said = locate(from, to)!
          .toString()
          .replace(/\u200B/g, '');
        expect(said).toBe(words);
      }),
    );
  });

  it('should be refused outside of the text.', () => {
    const { locate } = readDraft(editor('abc'), 'plain');
    expect(locate(2, 4)).toBeNull();
    expect(locate(-1, 1)).toBeNull();
    expect(locate(3, 3)).not.toBeNull();
  });
});
