import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OwnRule, RuleSetting } from '../../../domain/records';
import { createChecker } from '../../../domain/style-guide/check';
import { problemsOf, tryRule } from '../../../domain/style-guide/own-examples';
import { contextOf, expectOffsetsInside } from './examples';

const rule = (own: OwnRule, more: Partial<RuleSetting> = {}): RuleSetting => ({
  id: 'own',
  own,
  ...more,
});
const found = (one: RuleSetting, text: string, context = contextOf('ru')) =>
  tryRule(one)(text, context).map(({ from, to }) => text.slice(from, to));
const problems = (one: RuleSetting) =>
  problemsOf(one, contextOf('ru')).map(({ problem, example }) =>
    example === undefined ? problem : `${problem}: ${example}`,
  );

describe('"If this, then that"', () => {
  const speaker = rule({
    type: 'condition',
    when: 'запись, записаться',
    must: 'позвонить',
    parts: ['phone', 'link'],
    forms: 'all',
  });

  it('Should speak when what must be there is not, at the word that asks for it.', () => {
    expect(found(speaker, 'Лекция в пятницу.\nНужна запись.')).toEqual(['запись']);
  });

  it('Should be silent when it is there, in words or as a link, anywhere in the text.', () => {
    expect(found(speaker, 'Нужна запись.\nМожно позвонить.')).toEqual([]);
    expect(found(speaker, 'Нужна запись: +375 17 293-92-48')).toEqual([]);
    expect(found(speaker, 'Нужна запись: https://unilib.by/zapis')).toEqual([]);
    expect(found(speaker, 'Лекция в пятницу.')).toEqual([]);
  });

  it('A sign or a hashtag should count as well as a word.', () => {
    const age = rule({ type: 'condition', when: 'спектакль', must: '16+, #взрослым' });
    expect(found(age, 'Спектакль сегодня')).toEqual(['Спектакль']);
    expect(found(age, 'Спектакль сегодня, 16+')).toEqual([]);
    expect(found(age, 'Спектакль сегодня #взрослым')).toEqual([]);
  });
});

describe('Limits', () => {
  it('What is too many should be marked, from the first that is.', () => {
    expect(found(rule({ type: 'limit', of: 'hashtags', most: 1 }), 'Да #а #б #в')).toEqual([
      '#б #в',
    ]);
    expect(found(rule({ type: 'limit', of: 'emojis', most: 0 }), 'Да 😀')).toEqual(['😀']);
    expect(found(rule({ type: 'limit', of: 'characters', most: 5 }), 'Книга🙂!')).toEqual(['🙂!']);
    expect(found(rule({ type: 'limit', of: 'paragraphs', most: 1 }), 'Раз\n\nДва')).toEqual([
      'Два',
    ]);
  });

  it('Too few should be said once, and an empty draft is not a draft yet.', () => {
    const least = rule({ type: 'limit', of: 'links', least: 1 });
    expect(found(least, 'Приходите к нам')).toEqual(['нам']);
    expect(found(least, 'Приходите: https://unilib.by')).toEqual([]);
    expect(found(least, ' \n ')).toEqual([]);
  });

  it('A word of the team should be counted in its forms.', () => {
    const names = rule({ type: 'limit', of: 'terms', words: 'библиотека', forms: 'all', most: 2 });
    expect(found(names, 'Библиотека о библиотеке в библиотеке')).toEqual(['библиотеке']);
  });
});

describe('Patterns', () => {
  it('Should be found, mended, and left alone in addresses.', () => {
    const hall = rule({
      type: 'pattern',
      pattern: 'чит\\.?\\s?зал(\\p{L}*)',
      message: 'Пишем полностью.',
      use: 'читальный зал$1',
    });
    const text = 'В чит. зале и на https://unilib.by/читзал';
    const [finding, ...others] = tryRule(hall)(text, contextOf('ru'));
    expect(others).toEqual([]);
    expect(finding?.fix?.text).toBe('читальный зале');
    expect(finding).toMatchObject({
      message: 'rules.own.pattern',
      params: { message: 'Пишем полностью.' },
    });
  });
});

describe('Where a rule belongs', () => {
  it('A rule of a network or of a rubric should be silent elsewhere.', () => {
    const own: OwnRule = { avoid: 'мероприятие', use: '' };
    const text = 'Наше мероприятие';
    expect(found(rule(own, { networks: ['vk'] }), text)).toEqual([]);
    expect(found(rule(own, { networks: ['facebook'] }), text)).toHaveLength(1);
    expect(found(rule(own, { rubrics: ['news'] }), text)).toEqual([]);
    const news = contextOf('ru', { rubric: { id: 'news', title: 'Новости' } });
    expect(found(rule(own, { rubrics: ['news'] }), text, news)).toHaveLength(1);
  });

  it('A finding should name the paragraph its rule is attached to, of the catalogue, too.', () => {
    const text = 'Наше мероприятие во вторник, 27 ноября 2026 года';
    const checker = createChecker({
      settings: [
        { id: 'own', own: { avoid: 'мероприятие', use: '' }, paragraph: 'words' },
        { id: 'D01', paragraph: 'dates' },
      ],
    });
    const said = new Map(
      checker.check(text, contextOf('ru')).map(({ rule: id, paragraph }) => [id, paragraph]),
    );
    expect(said.get('own')).toBe('words');
    expect(said.get('D01')).toBe('dates');
  });
});

describe('A rule before it is saved', () => {
  it('Should be refused by a bad example it misses and a good one it finds.', () => {
    const halls = rule(
      { avoid: 'читалка', use: '' },
      { examples: { bad: ['в читалке', 'читалка'], good: ['Читалка закрыта', 'читатель'] } },
    );
    expect(problems(halls)).toEqual(['badMissed: в читалке', 'goodFound: Читалка закрыта']);
    expect(problems({ ...halls, own: { avoid: 'читалка', use: '', forms: 'all' } })).toEqual([
      'goodFound: Читалка закрыта',
    ]);
  });

  it('Should be refused when its mend leaves the mistake where it was.', () => {
    const loop = rule(
      { type: 'pattern', pattern: 'зал', message: '', use: 'залзал' },
      { examples: { bad: ['зал'], good: [] } },
    );
    expect(problems(loop)).toEqual(['badNotMended: зал']);
  });

  it('An accepted word should pass when its good examples hold it.', () => {
    const accepted = rule(
      { type: 'accepted', words: 'библионочь', forms: 'all' },
      { examples: { good: ['на библионочи'], bad: ['ночь'] } },
    );
    expect(problems(accepted)).toEqual([]);
    expect(problems({ ...accepted, examples: { good: ['ночь'], bad: [] } })).toEqual([
      'badMissed: ночь',
    ]);
  });

  it('What is missing or cannot work should be said.', () => {
    expect(problems(rule({ avoid: ' ', use: '' }))).toEqual(['noWords']);
    expect(problems(rule({ avoid: '!!', use: '' }))).toEqual(['noWord']);
    expect(problems(rule({ avoid: 'а*', use: '' }))).toEqual(['shortStar']);
    expect(problems(rule({ avoid: 'зал', use: 'зал' }))).toEqual(['same']);
    expect(problems(rule({ type: 'condition', when: 'зал', must: '' }))).toEqual(['noMust']);
    expect(problems(rule({ type: 'limit', of: 'words' }))).toEqual(['noLimit']);
    expect(problems(rule({ type: 'limit', of: 'words', least: 3, most: 2 }))).toEqual([
      'leastAboveMost',
    ]);
    expect(problems(rule({ type: 'limit', of: 'terms', most: 2 }))).toEqual(['noWords']);
    const pattern = (source: string) => rule({ type: 'pattern', pattern: source, message: '' });
    expect(problems(pattern(''))).toEqual(['noPattern']);
    expect(problems(pattern('(а+)+'))).toEqual(['pattern.slow']);
    expect(problems(pattern('зал'))).toEqual(['noBad']);
  });
});

describe('Laws of own rules', () => {
  const words = fc
    .array(fc.stringMatching(/^[а-яёіїўa-z]{1,7}\*?( [а-яa-z]{1,5})?$/), {
      minLength: 1,
      maxLength: 3,
    })
    .map((all) => all.join(', '));
  const forms = fc.constantFrom('exact' as const, 'all' as const);
  const own: fc.Arbitrary<OwnRule> = fc.oneof(
    fc.record({ avoid: words, use: fc.constantFrom('', 'другое', 'Слово'), forms }),
    fc.record({ type: fc.constant('accepted' as const), words, forms }),
    fc.record({ type: fc.constant('condition' as const), when: words, must: words, forms }),
    fc.record({
      type: fc.constant('limit' as const),
      of: fc.constantFrom(
        'characters',
        'words',
        'paragraphs',
        'hashtags',
        'emojis',
        'links',
        'mentions',
        'terms',
      ),
      most: fc.nat(5),
      words,
    }),
    fc.record({
      type: fc.constant('pattern' as const),
      pattern: fc.string({ unit: fc.constantFrom(...'аб.+*?()[]|\\d'), maxLength: 8 }),
      message: fc.constant(''),
    }),
  );
  const text = fc.string({
    unit: fc.constantFrom(
      ...'аабвгеёiіўяAБ9 -.,!\n\r',
      '\u0301',
      '\u00A0',
      '😀',
      '\uD83D',
      '#аб',
      'https://a.by ',
    ),
    maxLength: 90,
  });

  it('Whatever the team writes should be checked without failing, with places inside the text.', () => {
    fc.assert(
      fc.property(fc.array(own, { maxLength: 5 }), text, (rules, draft) => {
        const checker = createChecker({
          settings: rules.map((one, at) => ({ id: `own-${at}`, own: one })),
        });
        expectOffsetsInside(draft, checker.check(draft, contextOf('ru')));
      }),
      { numRuns: 400 },
    );
  });
});
