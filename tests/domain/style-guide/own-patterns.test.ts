import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPattern } from '../../../domain/style-guide/own-patterns';

const verdict = (source: string) => {
  const read = readPattern(source);
  return 'problem' in read ? read.problem : 'good';
};

describe('A pattern of the team', () => {
  it.each([
    'в рамках',
    '\\d{1,2}\\.\\d\\d',
    '№\\s*\\d+',
    '(?:уникальн|незабываем)\\p{L}*',
    '(?<!\\p{L})чит\\.?\\s?зал',
    '[«"]?\\p{Lu}\\p{L}+[»"]?',
    '(?<год>\\d{4}) год',
  ])('Should be taken: %s', (source) => {
    expect(verdict(source)).toBe('good');
  });

  it.each([
    '(а+)+$',
    '(?:а|а)*б',
    '^(?:\\w|\\d)+ж',
    '(?:\\p{L}+ ?){2,}!',
    '.*а.*б.*в',
    '(а{1,50}){1,50}',
    '(?:(?:а?){5}){5}',
  ])('Should be refused because it could hang: %s', (source) => {
    expect(verdict(source)).toBe('slow');
  });

  it('What is no pattern, finds nothing, or looks back should be refused with its own reason.', () => {
    expect(verdict('(зал')).toBe('syntax');
    expect(verdict('[а-')).toBe('syntax');
    expect(verdict('а*')).toBe('empty');
    expect(verdict('\\b')).toBe('empty');
    expect(verdict('(\\p{L}+) \\1')).toBe('backreference');
  });

  it('Endless repetitions should have an end, and no other meaning.', () => {
    const read = readPattern('\\d+ руб');
    expect('pattern' in read && read.pattern.exec('стоит 250 руб')?.[0]).toBe('250 руб');
    const lazy = readPattern('«.+?»');
    expect('pattern' in lazy && lazy.pattern.exec('«а» и «б»')?.[0]).toBe('«а»');
  });

  it('A pattern that is taken should find what the same pattern finds with no ends put in.', () => {
    const piece = fc.constantFrom(
      'а',
      'б',
      '[аб]',
      '\\p{L}',
      '\\d',
      '(?:а|б)',
      '.',
      ' ',
      '(б)',
      '[^а]',
    );
    const times = fc.constantFrom('', '', '?', '+', '*', '{2}', '{1,3}', '+?', '{2,}');
    const source = fc
      .array(fc.tuple(piece, times), { minLength: 1, maxLength: 5 })
      .map((parts) => parts.map(([one, many]) => one + many).join(''));
    const text = fc.string({ unit: fc.constantFrom(...'аабб1 .'), maxLength: 40 });
    let taken = 0;
    fc.assert(
      fc.property(source, text, (one, where) => {
        const read = readPattern(one);
        if ('problem' in read) return;
        taken += 1;
        read.pattern.lastIndex = 0;
        expect(read.pattern.exec(where)?.[0]).toBe(new RegExp(one, 'iu').exec(where)?.[0]);
      }),
    );
    expect(taken).toBeGreaterThan(20);
  });

  it('Any text should be judged without failing.', () => {
    const sign = fc.constantFrom(...'аб1()[]{}|*+?\\^$.,-<>=!:pLu ');
    fc.assert(
      fc.property(fc.string({ unit: sign, maxLength: 24 }), (one) => void verdict(one)),
      {
        numRuns: 2000,
      },
    );
  });
});
