import { describe, expect, it } from 'vitest';
import { createChecker } from '../../../domain/style-guide/check';
import type { CheckContext } from '../../../domain/style-guide/finding';
import { publicationOf } from '../../../domain/style-guide/publication';
import { contextOf } from './examples';

const checker = createChecker({ settings: [] });

function findings(text: string, rule: string, context: Partial<CheckContext>) {
  return checker.check(text, contextOf('ru', context)).filter((one) => one.rule === rule);
}

describe('The day a post goes out', () => {
  it('It should be read on the team’s own clock, across midnight and changes of clocks.', () => {
    const at = (publishAt: string, timeZone: string) =>
      publicationOf(contextOf('ru', { publishAt, timeZone }));
    expect(at('2026-11-26T21:30:00.000Z', 'Europe/Minsk')).toEqual({
      day: '2026-11-27',
      time: '00:30',
    });
    expect(at('2026-11-26T21:30:00.000Z', 'Europe/London')).toEqual({
      day: '2026-11-26',
      time: '21:30',
    });
    // In Kyiv clocks go forward on 28 March 2027 at three: 00:30 UTC is still before, 01:30 after.
    expect(at('2027-03-28T00:30:00.000Z', 'Europe/Kyiv').time).toBe('02:30');
    expect(at('2027-03-28T01:30:00.000Z', 'Europe/Kyiv').time).toBe('04:30');
    expect(at('2026-10-24T21:30:00.000Z', 'Europe/Kyiv').day).toBe('2026-10-25');
    expect(at('2026-10-25T21:30:00.000Z', 'Europe/Kyiv').day).toBe('2026-10-25');
  });

  it('Without an hour the day of the plan should do.', () => {
    expect(publicationOf(contextOf('ru'))).toEqual({ day: '2026-11-20' });
    expect(publicationOf(contextOf('ru', { publishAt: 'soon', timeZone: 'Europe/Kyiv' }))).toEqual({
      day: '2026-11-20',
    });
  });
});

describe('“Tomorrow” in a post for later', () => {
  const event = { date: '2026-11-28', time: '18:00' };
  const text = 'Завтра в 18:00 приглашаем на лекцию.';

  it('Just after midnight it should mean the day after the new day.', () => {
    const minsk = { publishAt: '2026-11-26T21:30:00.000Z', timeZone: 'Europe/Minsk', event };
    expect(findings(text, 'D05', minsk)).toEqual([]);
    const london = { ...minsk, timeZone: 'Europe/London' };
    const [found] = findings(text, 'D05', london);
    expect(found).toMatchObject({ level: 'warning', fix: { text: '28\u00A0ноября' } });
    expect(found?.params).toMatchObject({ day: '27 ноября', event: '28 ноября' });
  });

  it('On the night of a clock change it should count days, not hours.', () => {
    const night = { publishAt: '2026-10-24T21:30:00.000Z', timeZone: 'Europe/Kyiv' };
    expect(findings(text, 'D05', { ...night, event: { date: '2026-10-26' } })).toEqual([]);
    expect(findings(text, 'D05', { ...night, event: { date: '2026-10-25' } })).toHaveLength(1);
  });

  it('Where the plan has no event the date should only be suggested, and only in a post for later.', () => {
    const later = { day: '2026-11-24', today: '2026-11-20' };
    expect(findings(text, 'D05', later)).toMatchObject([
      { level: 'suggestion', fix: { text: '25\u00A0ноября' } },
    ]);
    expect(findings(text, 'D05', { day: '2026-11-20', today: '2026-11-20' })).toEqual([]);
  });

  it('Another day in the text of the event should be left alone.', () => {
    const plan = { day: '2026-11-24', today: '2026-11-20', event };
    expect(findings('Завтра библиотека работает до 15:00.', 'D05', plan)).toEqual([]);
  });
});

describe('An event against the hour of its post', () => {
  const event = { date: '2026-11-27', time: '18:00' };
  const text = 'Приглашаем на лекцию в зале № 2!';
  const minsk = { timeZone: 'Europe/Minsk', event };

  it('A post before the event should pass, and one after it should not.', () => {
    const before = { ...minsk, publishAt: '2026-11-27T14:59:00.000Z' };
    const after = { ...minsk, publishAt: '2026-11-27T15:01:00.000Z' };
    expect(findings(text, 'D04', before)).toEqual([]);
    expect(findings(text, 'D04', after)).toMatchObject([{ level: 'error' }]);
  });

  it('A report should come after its event.', () => {
    const late = { ...minsk, publishAt: '2026-11-28T09:00:00.000Z' };
    expect(findings(text, 'D04', { ...late, type: 'report' })).toEqual([]);
    expect(findings('27 ноября прошла лекция. Спасибо всем!', 'D04', late)).toEqual([]);
  });

  it('A date in the text should be marked once, not by two rules.', () => {
    const late = { ...minsk, publishAt: '2026-11-28T09:00:00.000Z' };
    const post = 'Приглашаем вас 27 ноября в 18:00 на лекцию.';
    expect(findings(post, 'D03', late)).toHaveLength(1);
    expect(findings(post, 'D04', late)).toEqual([]);
  });
});
