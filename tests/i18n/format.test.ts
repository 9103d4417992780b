import { describe, expect, it } from 'vitest';
import { languages } from '../../domain/records';
import { compiled } from '../../i18n/catalogue';
import {
  dayInWords,
  dayWithYear,
  longDay,
  moment,
  monthInWords,
  number,
  percent,
} from '../../i18n/format';
import { createTranslator } from '../../i18n/translator';

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('Dates in words', () => {
  it('Should be in the language of the reader, Belarusian too.', () => {
    expect(languages.map((language) => dayInWords(language, '2026-11-27'))).toEqual([
      'пт, 27 ноября',
      'пт, 27 лістапада',
      'пт, 27 листопада',
      'Fri, November 27',
    ]);
    expect(longDay('be', '2026-11-22')).toBe('нядзеля, 22 лістапада');
    expect(plain(dayWithYear('be', '2026-05-01'))).toBe('1 мая 2026 г.');
    expect(plain(monthInWords('be', '2026-05-01'))).toBe('май 2026 г.');
    expect(plain(monthInWords('ru', '2026-05-01'))).toBe('май 2026 г.');
  });

  it('Should be those of the time zone.', () => {
    const late = '2026-11-30T22:30:00.000Z';
    expect(moment('be', late, 'Europe/Minsk')).toMatch(/^1 снежня.* 01:30$/);
    expect(moment('ru', late, 'UTC')).toMatch(/^30 ноября.* 22:30$/);
  });

  it('Should come with figures in the manner of the language.', () => {
    expect(languages.map((language) => plain(number(language, 1234.5, 1)))).toEqual([
      '1 234,5',
      '1 234,5',
      '1 234,5',
      '1,234.5',
    ]);
    expect(plain(percent('be', 0.031))).toBe('3,1 %');
  });

  it('Should count in the right plural form.', () => {
    const said = (language: 'ru' | 'be' | 'uk' | 'en', n: number) =>
      createTranslator(language, compiled(language, ['common'])).t('common.posts', { n });
    expect([1, 2, 5, 21].map((n) => said('be', n))).toEqual([
      '1 допіс',
      '2 допісы',
      '5 допісаў',
      '21 допіс',
    ]);
    expect([1, 2, 5].map((n) => said('uk', n))).toEqual(['1 допис', '2 дописи', '5 дописів']);
    expect([1, 2].map((n) => said('en', n))).toEqual(['1 post', '2 posts']);
  });
});
