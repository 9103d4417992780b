import { describe, expect, it } from 'vitest';
import type { Member } from '../../../domain/records';
import { mustAskAgain, sharedPause } from '../../../domain/team/identity';
import { activeMembers, initialsOf, shortName } from '../../../domain/team/members';

const now = Date.parse('2026-11-22T12:00:00Z');
const at = (before: number) => new Date(now - before).toISOString();

describe('Who uses this browser', () => {
  it('should be asked while nobody is chosen.', () => {
    expect(mustAskAgain({ member: '', shared: false, memberAt: '' }, now)).toBe(true);
  });

  it('should never be asked again on a computer of one’s own.', () => {
    expect(mustAskAgain({ member: 'a', shared: false, memberAt: at(9e9) }, now)).toBe(false);
  });

  it('should be asked again on a shared computer after a pause, or when the clock makes no sense.', () => {
    const shared = (memberAt: string) => mustAskAgain({ member: 'a', shared: true, memberAt }, now);
    expect(shared(at(sharedPause - 1))).toBe(false);
    expect(shared(at(sharedPause))).toBe(true);
    expect(shared('')).toBe(true);
    expect(shared(at(-2 * sharedPause))).toBe(true);
  });
});

describe('Members', () => {
  it.each([
    ['Надежда Вашкевич', 'НВ'],
    ['  Янка   Купала ', 'ЯК'],
    ['О. П. Сидоренко', 'ОПС'],
    ['ўладзімір', 'Ў'],
    ['Пётр О’Нил — редактор', 'ПОР'],
    ['', ''],
  ])('%s should have the initials %s.', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });

  it.each([
    ['Мария Ковальчук', 'Мария К.'],
    ['Вашкевич Ольга Петровна', 'Вашкевич О. П.'],
    ['Ґонта Марія Іллівна', 'Ґонта М. І.'],
    ['Кавалёў Янка Пятровіч', 'Кавалёў Я. П.'],
    ['Ольга Петровна Вашкевич', 'Ольга В.'],
    ['Ивашкевич, Анна', 'Ивашкевич, А.'],
    ['Пётр О’Нил —', 'Пётр О.'],
    ['Ли', 'Ли'],
  ])('%s should be %s where it is narrow.', (name, short) => {
    expect(shortName(name)).toBe(short);
  });

  it('should be active from their first day to their last.', () => {
    const member = (id: string, fields: Partial<Member>): Member => ({
      id,
      name: id,
      initials: '',
      colour: 'plum',
      role: 'author',
      ...fields,
    });
    const members = [
      member('now', {}),
      member('first day', { activeFrom: '2026-11-22' }),
      member('last day', { activeTo: '2026-11-22' }),
      member('gone', { activeTo: '2026-11-21' }),
      member('to come', { activeFrom: '2026-11-23' }),
      member('removed', { deleted: true }),
    ];
    expect(activeMembers(members, '2026-11-22').map(({ id }) => id)).toEqual([
      'first day',
      'last day',
      'now',
    ]);
  });
});
