import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RuleSetting, WordForms } from '../../../domain/records';
import { applyFixes } from '../../../domain/style-guide/apply-fix';
import { createChecker } from '../../../domain/style-guide/check';
import { ruleCatalogue } from '../../../domain/style-guide/rules';
import { contextOf } from './examples';

const silent: RuleSetting[] = ruleCatalogue.map(({ id }) => ({ id, level: 'off' }));

function mend(text: string, avoid: string, use: string, forms?: WordForms): string {
  const own = { avoid, use, ...(forms && { forms }) };
  const checker = createChecker({ settings: [...silent, { id: 'own', own }] });
  return applyFixes(text, checker.check(text, contextOf('ru'))).text;
}

function found(text: string, avoid: string, use = '', forms?: WordForms): string[] {
  const own = { avoid, use, ...(forms && { forms }) };
  const checker = createChecker({ settings: [...silent, { id: 'own', own }] });
  return checker.check(text, contextOf('ru')).map(({ from, to }) => text.slice(from, to));
}

describe('The team’s own words', () => {
  it('The case of the draft should be kept.', () => {
    expect(mend('Он-лайн и он-лайн, ОН-ЛАЙН', 'он-лайн', 'онлайн')).toBe('Онлайн и онлайн, ОНЛАЙН');
    expect(mend('Читалка закрыта', 'читалка', 'читальный зал')).toBe('Читальный зал закрыта');
    expect(mend('живём в минске', 'минске', 'Минске')).toBe('живём в Минске');
  });

  it('Every form should be found, across no-break spaces, too.', () => {
    expect(found('В рамках и в\u00A0рамке, в  рамках', 'в рамках, в рамке')).toEqual([
      'В рамках',
      'в\u00A0рамке',
      'в  рамках',
    ]);
  });

  it('A word inside a word, an address, a tag or the wanted phrase should be left alone.', () => {
    expect(found('книгами подкнига книга-игра https://книга.by #книга @книга', 'книга')).toEqual(
      [],
    );
    expect(found('Научная библиотека открыта', 'библиотека', 'Научная библиотека')).toEqual([]);
    expect(found('п’книга и книга’п', 'книга')).toEqual([]);
  });

  it('Without a wanted word the finding should have no fix.', () => {
    expect(mend('Наше мероприятие', 'мероприятие', '')).toBe('Наше мероприятие');
    expect(found('Наше мероприятие', 'мероприятие')).toEqual(['мероприятие']);
  });

  it('Nothing should ever be found inside another word.', () => {
    const letters = fc.string({
      unit: fc.constantFrom(...'абвгiіўABёЁ9'),
      minLength: 1,
      maxLength: 3,
    });
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'абвгiіўABёЁ9 -.,\u0301'), maxLength: 80 }),
        letters,
        (text, avoid) => {
          const checker = createChecker({
            settings: [...silent, { id: 'own', own: { avoid, use: 'другое' } }],
          });
          for (const { from, to } of checker.check(text, contextOf('ru'))) {
            expect(text.slice(from, to).toLowerCase()).toBe(avoid.toLowerCase());
            expect(text[from - 1] ?? ' ').toMatch(/[^\p{L}\p{N}\p{M}]/u);
            expect(text[to] ?? ' ').toMatch(/[^\p{L}\p{N}\p{M}]/u);
          }
        },
      ),
    );
  });

  it('All forms should be found when asked for, of every word of a phrase.', () => {
    expect(found('В читалке, у читалки, читал и читатель', 'читалка', '', 'all')).toEqual([
      'читалке',
      'читалки',
    ]);
    expect(found('О научном зале и научных залах', 'научный зал', '', 'all')).toEqual([
      'научном зале',
      'научных залах',
    ]);
    expect(found('у бібліятэцы і бібліятэкар', 'бібліятэка', '', 'all')).toEqual(['бібліятэцы']);
  });

  it('A star should stand for any ending, and for nothing before it.', () => {
    expect(found('Незабываемая, незабываем, позабываемая', 'незабываем*')).toEqual([
      'Незабываемая',
      'незабываем',
    ]);
    expect(found('в рамках, в рамке, в рамочке, рамках', 'в рамк*')).toEqual([
      'в рамках',
      'в рамке',
    ]);
    expect(found('что угодно', 'чт*')).toEqual([]);
  });

  it('A form should be mended into the same form, or only marked when it cannot be told.', () => {
    expect(mend('В читалке', 'читалка', 'библиотека', 'all')).toBe('В библиотеке');
    expect(mend('ЧИТАЛКА', 'читалка', 'библиотека', 'all')).toBe('БИБЛИОТЕКА');
    expect(mend('В читалке', 'читалка', 'читальный зал', 'all')).toBe('В читалке');
    expect(found('В читалке', 'читалка', 'читальный зал', 'all')).toEqual(['читалке']);
  });

  it('An accepted word should be left alone by words and typography, and by nothing else.', () => {
    const accepted: RuleSetting = {
      id: 'ok',
      own: { type: 'accepted', words: 'заливка, КнигоФест' },
    };
    const avoid: RuleSetting = { id: 'no', own: { avoid: 'залив*', use: '' } };
    const only = (settings: RuleSetting[], text: string) =>
      createChecker({ settings: [...silent, ...settings] })
        .check(text, contextOf('ru'))
        .map(({ from, to }) => text.slice(from, to));
    expect(only([avoid], 'заливка и залив')).toEqual(['заливка', 'залив']);
    expect(only([avoid, accepted], 'заливка и залив')).toEqual(['залив']);
    expect(only([avoid, accepted], 'заливками')).toEqual(['заливками']);
    const loud: RuleSetting = { id: 'T12', level: 'warning' };
    const quiet: RuleSetting = { id: 'ok', own: { type: 'accepted', words: 'БИБЛИОНОЧЬ' } };
    const check = (settings: RuleSetting[]) =>
      createChecker({ settings: [...silent.filter(({ id }) => id !== 'T12'), loud, ...settings] })
        .check('Это БИБЛИОНОЧЬ', contextOf('ru'))
        .filter(({ rule }) => rule === 'T12').length;
    expect(check([])).toBe(1);
    expect(check([quiet])).toBe(0);
  });

  it('The level and the removal of a rule should be respected.', () => {
    const rule = { id: 'own', own: { avoid: 'данный', use: 'этот' } };
    const check = (more: Partial<RuleSetting>) =>
      createChecker({ settings: [...silent, { ...rule, ...more }] })
        .check('данный случай', contextOf('ru'))
        .map(({ level }) => level);
    expect(check({})).toEqual(['warning']);
    expect(check({ level: 'error' })).toEqual(['error']);
    expect(check({ level: 'off' })).toEqual([]);
    expect(check({ deleted: true })).toEqual([]);
  });
});
