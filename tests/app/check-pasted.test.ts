import { describe, expect, it } from 'vitest';
import { pastedContext } from '../../app/check-pasted';
import { createChecker } from '../../domain/style-guide/check';

const team = {
  id: 'team' as const,
  officialName: '',
  shortName: '',
  languages: ['ru' as const],
  timeZone: 'Europe/Minsk',
  networks: ['vk' as const],
};
const now = {
  day: '2026-11-23',
  time: '12:00',
  waiting: ['Лекция'],
  last: { minutes: 5, words: 'Вчера' },
};
const context = (date?: string) =>
  pastedContext({
    to: { network: 'vk' },
    date,
    team,
    today: '2026-11-23',
    language: 'ru',
    accounts: [],
    rubrics: [],
    circumstances: now,
  });
const found = (text: string, date?: string) =>
  createChecker({ settings: [] })
    .check(text, context(date))
    .map(({ rule }) => rule);

describe('A text pasted to be checked', () => {
  it('should be judged against the day it goes out.', () => {
    const text = 'Ждём вас 27 ноября 2026 года в читальном зале.';
    expect(found(text)).not.toContain('D03');
    expect(found(text, '2026-11-25')).not.toContain('D03');
    expect(found(text, '2026-12-01')).toContain('D03');
  });

  it('should not be asked for a plan item nobody can take here, nor judged by the hour of another day.', () => {
    expect(found('Добрый день.')).not.toContain('Q01');
    expect(context().circumstances).toEqual({
      day: '2026-11-23',
      time: '12:00',
      last: now.last,
    });
    expect(context('2026-12-01').circumstances).toEqual({ day: '2026-12-01' });
    // A day that is over is none to publish on.
    expect(context('2026-11-01').day).toBe('2026-11-23');
  });
});
