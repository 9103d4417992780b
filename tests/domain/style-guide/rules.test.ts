import { describe, expect, it } from 'vitest';
import { languages, type RuleSetting } from '../../../domain/records';
import { applyFix } from '../../../domain/style-guide/apply-fix';
import { createChecker } from '../../../domain/style-guide/check';
import type { Rule } from '../../../domain/style-guide/rule';
import { ruleCatalogue } from '../../../domain/style-guide/rules';
import messages from '../../../i18n/ru/rules.json';
import { contextOf, expectOffsetsInside, shown } from './examples';

const texts = messages as Record<string, string>;

/** A guide in which this rule alone speaks. */
function only(rule: Rule) {
  const settings: RuleSetting[] = ruleCatalogue.map(({ id }) => ({ id, level: 'off' }));
  const level = rule.level === 'off' ? ('suggestion' as const) : undefined;
  return createChecker({
    settings: [
      ...settings.filter(({ id }) => id !== rule.id),
      { id: rule.id, ...(level && { level }), options: rule.exampleOptions ?? {} },
    ],
  });
}

describe.each(ruleCatalogue.map((rule) => [rule.id, rule] as const))('Rule %s', (_id, rule) => {
  const checker = only(rule);
  for (const language of languages) {
    const examples = rule.examples[language];
    if (!examples) continue;
    const context = contextOf(language, rule.exampleContext);
    it.each(examples.bad)(`should find in ${language}: %j`, (text) => {
      const findings = checker.check(text, context);
      expect(findings, text).not.toEqual([]);
      expectOffsetsInside(text, findings);
      for (const finding of findings) {
        expect(texts, finding.message).toHaveProperty([finding.message]);
        const needed = [...texts[finding.message]!.matchAll(/\{(\w+)[,}]/g)].map((one) => one[1]!);
        expect(Object.keys(finding.params)).toEqual(expect.arrayContaining(needed));
        if (finding.fixLabel) expect(texts).toHaveProperty([finding.fixLabel]);
        if (!finding.fix) continue;
        const mended = applyFix(text, finding)!;
        const left = checker.check(mended, context);
        expect(left.length, `${mended}: ${shown(mended, left)}`).toBeLessThan(findings.length);
      }
    });
    it.each(examples.good)(`should leave alone in ${language}: %j`, (text) => {
      expect(shown(text, checker.check(text, context))).toBe('');
    });
  }
});

describe('The catalogue of rules', () => {
  it('Every rule should have a title and a reason, and at least one example each way.', () => {
    for (const rule of ruleCatalogue) {
      expect(texts).toHaveProperty([`rules.${rule.id}.title`]);
      expect(texts).toHaveProperty([`rules.${rule.id}.why`]);
      const all = Object.values(rule.examples);
      expect(all.flatMap(({ bad }) => bad).length, rule.id).toBeGreaterThan(0);
      expect(all.flatMap(({ good }) => good).length, rule.id).toBeGreaterThan(0);
    }
  });

  it('No text should speak of a rule that does not exist.', () => {
    const ids = new Set(ruleCatalogue.map(({ id }) => id));
    for (const key of Object.keys(texts)) {
      const [, id = ''] = key.split('.');
      expect(['own', 'fix', 'section'].includes(id) || ids.has(id), key).toBe(true);
    }
  });

  it('Good examples of one rule should never be errors of another.', () => {
    const checker = createChecker({ settings: [] });
    for (const rule of ruleCatalogue) {
      for (const language of languages) {
        for (const text of rule.examples[language]?.good ?? []) {
          const errors = checker
            .check(text, contextOf(language, rule.exampleContext))
            .filter(({ level, rule: id }) => level === 'error' && id !== 'L01');
          expect(shown(text, errors), text).toBe('');
        }
      }
    }
  });
});
