import { describe, expect, it } from 'vitest';
import { rules as facebook } from '../../networks/facebook/rules';
import { rules as instagram } from '../../networks/instagram/rules';
import { matchesOn, type PageRule } from '../../networks/page-rule';
import { rules as threads } from '../../networks/threads/rules';
import { rules as x } from '../../networks/x/rules';
import { surfaces } from '../../practice/surfaces';

const tables: [string, Record<string, PageRule>][] = [
  ['facebook', facebook],
  ['instagram', instagram],
  ['threads', threads],
  ['x', x],
];

describe.each(tables)('The selectors of %s', (network, rules) => {
  const ours = surfaces.filter((surface) => surface.network === network);

  it.each(Object.entries(rules))(
    '%s should have a surface where it matches, and only surfaces there are.',
    (_, { evidence }) => {
      const known = ours.map(({ id }) => id);
      for (const surface of Object.keys(evidence)) expect(known).toContain(surface);
      expect(Math.max(...Object.values(evidence))).toBeGreaterThan(0);
    },
  );

  it('should lean on no hashed class, and be looked for on the surfaces they name.', () => {
    for (const { selector } of Object.values(rules)) {
      expect(selector).not.toMatch(/(^|[\s,\]>])\.[a-z_]/);
    }
    for (const { id, matches } of ours) expect(matches).toEqual(matchesOn(rules, id));
  });
});
