import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldsOf, unknownFilters } from '../../../domain/templates/fields';
import { fillTemplate, filters } from '../../../domain/templates/fill';

describe('Filling a template', () => {
  it('should put values in and report what is missing.', () => {
    const body = '{{название|upper}}\n{{ дата | day }}, {{время|time}}, {{зал}}. {{о чём}}';
    const values = { название: 'встреча', дата: '2026-11-27', время: '9:05', 'о чём': 'О книге.' };
    expect(fillTemplate(body, values, 'ru')).toEqual({
      text: 'Встреча\n27 ноября, пятница, 09:05, {{зал}}. О книге.',
      missing: ['зал'],
    });
  });

  it.each([
    ['ru', '27 ноября, пятница'],
    ['be', '27 лістапада, пятніца'],
    ['uk', '27 листопада, пʼятниця'],
    ['en', 'November 27, Friday'],
  ] as const)('should say the day in %s as “%s”.', (language, words) => {
    expect(fillTemplate('{{d|day}}', { d: '2026-11-27' }, language).text).toBe(words);
  });

  it('should leave as it is what a filter does not understand.', () => {
    const { text } = fillTemplate('{{d|date}} {{d|time}} {{d|nosuch}}', { d: 'скоро' }, 'ru');
    expect(text).toBe('скоро скоро скоро');
    expect(fillTemplate('{{d|constructor}}', { d: 'x' }, 'ru').text).toBe('x');
    expect(unknownFilters('{{d|date}} {{d|nosuch}} {{e}}', Object.keys(filters))).toEqual([
      'nosuch',
    ]);
  });

  it('should never read a value as a template, nor as anything else.', () => {
    const { text, missing } = fillTemplate('{{a}} {{b}}', { a: '{{b}}', b: "$& $1 $'" }, 'ru');
    expect(text).toBe("{{b}} $& $1 $'");
    expect(missing).toEqual([]);
    expect(fillTemplate('{{toString}}', {}, 'ru').missing).toEqual(['toString']);
  });

  it('should keep text without places as it is, and find every field that is reported missing.', () => {
    fc.assert(
      fc.property(fc.string(), (body) => {
        const { text, missing } = fillTemplate(body, {}, 'en');
        expect(text).toBe(body);
        expect(missing).toEqual(fieldsOf(body));
      }),
    );
  });

  it('Fields should come once, in the order of their first use.', () => {
    expect(fieldsOf('{{b}} {{a|date}} {{ b }} {{}} {{c d}} { {e} }')).toEqual(['b', 'a', 'c d']);
  });
});
