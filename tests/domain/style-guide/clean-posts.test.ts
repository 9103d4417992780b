import { describe, expect, it } from 'vitest';
import type { Language } from '../../../domain/records';
import { createChecker } from '../../../domain/style-guide/check';
import type { CheckContext } from '../../../domain/style-guide/finding';
import { cleanPosts } from './clean-posts';
import { contextOf, shown } from './examples';

/** Ways the same post may go out: at once, or planned for later, after midnight by another clock. */
const ways: [string, Partial<CheckContext>][] = [
  ['at once', { day: '2026-11-23', today: '2026-11-23' }],
  [
    'later',
    {
      day: '2026-11-24',
      today: '2026-11-20',
      publishAt: '2026-11-23T21:30:00.000Z',
      timeZone: 'Europe/Minsk',
    },
  ],
];

describe('A clean post of a library', () => {
  const checker = createChecker({ settings: [] });
  for (const [language, posts] of Object.entries(cleanPosts)) {
    for (const [way, context] of ways) {
      it.each(posts)(`should pass in ${language}, going out ${way}: %s`, (text) => {
        const findings = checker
          .check(text, contextOf(language as Language, context))
          .filter(({ rule, level }) => /^[DNT]/.test(rule) && level !== 'suggestion');
        expect(shown(text, findings)).toBe('');
      });
    }
  }
});
