import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCounter } from '../../networks/counter-number';

const exact = (value: number) => ({ value, rounded: false });
const about = (value: number) => ({ value, rounded: true });

describe('A counter on a page', () => {
  it.each([
    ['0', 0],
    ['7', 7],
    ['1234', 1234],
    ['1 234', 1234],
    ['1\u00a0234', 1234],
    ['1\u202f234\u202f567', 1_234_567],
    ['1\u2009234', 1234],
    ['1,234', 1234],
    ['1.234.567', 1_234_567],
    ['1’234', 1234],
    [' 12\n', 12],
    ['12 комментариев', 12],
    ['Comments: 12', 12],
    ['5 человек просмотрели', 5],
    ['1 234 прагляды', 1234],
  ])('%j should be read exactly.', (text, value) => {
    expect(readCounter(text)).toEqual(exact(value));
  });

  it.each([
    ['1,2K', 1200],
    ['1.2K', 1200],
    ['12K', 12_000],
    ['12k', 12_000],
    ['12К', 12_000],
    ['3.4M', 3_400_000],
    ['1B', 1_000_000_000],
    ['1.2 тыс.', 1200],
    ['1,2 тыс.', 1200],
    ['1,2\u00a0тыс.', 1200],
    ['1,2\u202fтыс', 1200],
    ['1,25 тыс. просмотров', 1250],
    ['1,2 тис.', 1200],
    ['3 млн', 3_000_000],
    ['3,1 млн просмотров', 3_100_000],
    ['2 млрд', 2_000_000_000],
    ['5 тысяч', 5000],
    ['2 мільйони', 2_000_000],
    ['2 мільёны', 2_000_000],
    ['1.2 thousand', 1200],
    ['1.2 million views', 1_200_000],
    ['1 234 тыс.', 1_234_000],
    ['8,7 тыс. отметок «Нравится»', 8700],
  ])('%j should be read as shortened.', (text, value) => {
    expect(readCounter(text)).toEqual(about(value));
  });

  it.each([
    '',
    'Нравится',
    '5 из 10',
    '1,2',
    '5h',
    '5 12',
    '12px',
    '1,234K',
    'post-12',
    '12:30',
    '2026-11-23',
    '1234567890123456789012',
  ])('%j should be no count.', (text) => {
    expect(readCounter(text)).toBeUndefined();
  });

  it('What Russian, English and the space between groups write should come back the same.', () => {
    const locales = ['ru-RU', 'en-US', 'be-BY', 'uk-UA', 'de-DE', 'de-CH'];
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2_000_000_000 }),
        fc.constantFrom(...locales),
        (count, locale) => {
          expect(readCounter(count.toLocaleString(locale))).toEqual(exact(count));
        },
      ),
    );
  });

  it('A shortened count should be near the true one.', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1000, max: 900_000_000 }),
        fc.constantFrom('ru-RU', 'en-US', 'uk-UA', 'be-BY'),
        (count, locale) => {
          const short = new Intl.NumberFormat(locale, {
            notation: 'compact',
            maximumFractionDigits: 1,
          }).format(count);
          const read = readCounter(short);
          expect(read, short).toMatchObject({ rounded: true });
          expect(Math.abs(read!.value - count) / count, short).toBeLessThanOrEqual(0.06);
        },
      ),
    );
  });
});
