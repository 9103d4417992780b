import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages, type RuleSetting } from '../../../domain/records';
import { applyFix, applyFixes, mendAll } from '../../../domain/style-guide/apply-fix';
import { createChecker } from '../../../domain/style-guide/check';
import type { CheckContext } from '../../../domain/style-guide/finding';
import { ruleCatalogue } from '../../../domain/style-guide/rules';
import { contextOf, expectOffsetsInside, shown, weights } from './examples';

/** Everything switched on and asked for, so that every rule meets every text. */
const everything: RuleSetting[] = ruleCatalogue.flatMap(({ id, level, exampleOptions }) => {
  const options = /^[HLMQ]/.test(id) ? { ...exampleOptions, always: true } : undefined;
  if (level !== 'off' && !options) return [];
  return [{ id, ...(level === 'off' && { level: 'suggestion' }), ...(options && { options }) }];
});
const own: RuleSetting[] = [
  { id: 'own-1', own: { avoid: 'читалка, читалке', use: 'читальный зал' } },
  { id: 'own-2', own: { avoid: 'мероприятие', use: '' } },
  { id: 'own-3', own: { avoid: 'библиотека', use: 'Научная библиотека' } },
];
const fresh = () => createChecker({ settings: [...everything, ...own] });

const language = fc.constantFrom(...languages);
/** What the plan may know of a post. */
const circumstances: fc.Arbitrary<Partial<CheckContext>> = fc.constantFrom<Partial<CheckContext>>(
  {},
  { today: '2026-11-20', day: '2026-11-27', type: 'announcement' },
  {
    today: '2026-11-20',
    day: '2026-11-24',
    publishAt: '2026-11-23T21:30:00.000Z',
    timeZone: 'Europe/Minsk',
    event: { date: '2026-11-27', time: '18:00', place: 'зал № 2' },
    handles: [
      { network: 'vk', handle: 'unilib_vk', title: 'Библиотека' },
      { network: 'facebook', handle: 'unilib.page', title: 'Библиотека' },
    ],
  },
  { day: '2026-11-20', type: 'report', event: { date: '2026-11-19' } },
  // Everything the plan, the team and the archive can object to at once.
  {
    rubric: { title: 'Афиша', requiredHashtags: ['#АфишаБиблиотеки'] },
    hashtags: ['#АфишаБиблиотеки', '#ЧитаемВместе', '#LibraryNews'],
    network: 'instagram',
    circumstances: {
      day: '2026-11-20',
      time: '23:40',
      media: 0,
      item: {
        title: 'Пост',
        status: 'review',
        place: 'account',
        accounts: 'Детский зал',
        author: 'Анна',
        approved: 'Ждём вас в пятницу, 27 ноября, в зале № 3.',
        link: 'https://unilib.by/news',
        altTexts: 0,
      },
      last: { minutes: 5, words: 'Пост' },
      share: { rubric: 'Афиша', target: 0.1, own: 9, all: 12 },
      row: { author: 'Анна', posts: 9 },
      similar: { days: 1, words: 'Пост', share: 0.9 },
    },
  },
  {
    circumstances: {
      day: '2026-11-27',
      media: 3,
      waiting: ['Пост'],
      slot: { title: 'Другой', time: '12:10', minutes: 10 },
      similar: { days: 0, words: 'Пост', share: 1 },
    },
  },
);
const contexts = fc
  .tuple(language, circumstances)
  .map(([main, changes]) => contextOf(main, changes));
const strings = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.string({
    unit: fc.constantFrom(
      ...' \u00A0\t\n\r.,!?…:;-–—()[]«»„“”"\'’#@+/№%0123456789абвАБВеёiіўxXaA',
      '\u200B',
      '\u200D',
      '😀',
      '\uD83D',
    ),
    maxLength: 120,
  }),
);

/** Pieces librarians write, right and wrong, to be put together in any order. */
const pieces = fc.constantFrom(
  ...ruleCatalogue.flatMap(({ examples }) =>
    Object.values(examples).flatMap(({ bad, good }) => [...bad, ...good]),
  ),
);
const posts = fc
  .array(fc.tuple(pieces, fc.constantFrom(' ', '\n', '\n\n', '\r\n', ' — ')), {
    minLength: 1,
    maxLength: 6,
  })
  .map((parts) => parts.map(([text, gap]) => text + gap).join(''));

describe('The checker', () => {
  it('Any text should be checked without failing, with places inside the text.', () => {
    const checker = fresh();
    fc.assert(
      fc.property(fc.oneof(strings, posts), contexts, (text, context) => {
        expectOffsetsInside(text, checker.check(text, context));
      }),
      { numRuns: 600 },
    );
  });

  it('A mended finding should be gone, and nothing graver should come of it.', () => {
    const checker = fresh();
    fc.assert(
      fc.property(posts, contexts, (text, context) => {
        const before = checker.check(text, context);
        for (const finding of before) {
          const mended = applyFix(text, finding);
          if (mended === null) {
            expect(finding.fix, finding.rule).toBeUndefined();
            continue;
          }
          const after = checker.check(mended, context);
          const same = (all: typeof before) =>
            all.filter(({ rule }) => rule === finding.rule).length;
          const note = `${finding.rule}: ${text} ⇒ ${mended}: ${shown(mended, after)}`;
          expect(same(after), note).toBeLessThan(same(before));
          const graver = (all: typeof before) =>
            all.filter(({ level }) => weights[level] > weights[finding.level]).length;
          expect(graver(after), note).toBeLessThanOrEqual(graver(before));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('Mending everything once should leave nothing for a second time.', () => {
    const checker = fresh();
    fc.assert(
      fc.property(fc.oneof(posts, strings), contexts, (text, context) => {
        const check = (draft: string) => checker.check(draft, context);
        const once = mendAll(text, check).text;
        expect(mendAll(once, check).text).toBe(once);
        expect(
          check(once).filter(({ fix }) => fix),
          shown(once, check(once)),
        ).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('What it remembers should never change an answer, whatever was edited before.', () => {
    const edit = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      cut: fc.nat(12),
      put: fc.oneof(fc.constantFrom('\n', ' ', '«', '"', '\r\n', '27 ноября, вторник'), pieces),
    });
    // What is known of the post may change between any two keystrokes, back and forth.
    const steps = fc.array(fc.tuple(edit, contexts), { maxLength: 12 });
    fc.assert(
      fc.property(fc.oneof(posts, strings), contexts, steps, (start, first, edits) => {
        const checker = fresh();
        let text = start;
        checker.check(text, first);
        for (const [{ at, cut, put }, context] of edits) {
          const from = Math.floor(at * text.length);
          text = text.slice(0, from) + put + text.slice(from + cut);
          const known = cut % 3 === 0 ? context : first;
          expect(checker.check(text, known)).toEqual(fresh().check(text, known));
        }
        const later = { ...first, day: '2027-05-01' };
        expect(checker.check(text, later)).toEqual(fresh().check(text, later));
      }),
      { numRuns: 120 },
    );
  });
});

describe('Fixes', () => {
  it('A draft that changed since the check should be left as it is.', () => {
    fc.assert(
      fc.property(posts, fc.string({ minLength: 1 }), (text, typed) => {
        const changed = typed + text;
        for (const finding of fresh().check(text, contextOf('ru'))) {
          const { fix, seen } = finding;
          if (!fix || changed.slice(fix.from, fix.to) === seen) continue;
          expect(applyFix(changed, finding)).toBeNull();
          expect(applyFixes(changed, [finding])).toEqual({ text: changed, applied: [] });
        }
      }),
      { numRuns: 100 },
    );
  });

  it('Of two fixes for the same place the graver should win.', () => {
    const base = { message: 'rules.own.use', params: {}, from: 0, to: 5, seen: 'слово' };
    const findings = [
      { ...base, rule: 'a', level: 'suggestion' as const, fix: { from: 0, to: 5, text: 'тихо' } },
      { ...base, rule: 'b', level: 'error' as const, fix: { from: 0, to: 5, text: 'громко' } },
    ];
    expect(applyFixes('слово в тексте', findings)).toEqual({
      text: 'громко в тексте',
      applied: [findings[1]],
    });
  });
});
