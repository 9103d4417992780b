import { describe, expect, it } from 'vitest';
import { matchesOn, type PageRule, rules } from '../../../networks/facebook/rules';
import { facebookSurfaces } from '../../../practice/surfaces/facebook';

const table: [string, PageRule][] = Object.entries(rules);

describe('The selectors of Facebook', () => {
  it.each(table)(
    '%s should have a surface where it matches, and only surfaces there are.',
    (_, { evidence }) => {
      const known = facebookSurfaces.map(({ id }) => id);
      for (const surface of Object.keys(evidence)) expect(known).toContain(surface);
      expect(Math.max(...Object.values(evidence))).toBeGreaterThan(0);
    },
  );

  it('should lean on no hashed class.', () => {
    for (const [, { selector }] of table) expect(selector).not.toMatch(/\.[a-z_][\w-]*\d/);
  });

  it('should be looked for on the surface they name.', () => {
    const page = facebookSurfaces.find(({ id }) => id === 'facebook-page');
    expect(page!.matches).toEqual(matchesOn('facebook-page'));
    expect(Object.keys(page!.matches!)).toContain(rules.card.selector);
  });
});
