import type { RuleSetting } from '../records';
import { applyFixes } from './apply-fix';
import { createChecker } from './check';
import type { CheckContext, Finding } from './finding';
import { readPattern } from './own-patterns';
import { termProblem, termTexts } from './own-terms';
import { isWords } from './own-words';
import { ruleCatalogue } from './rules';

/** Why an own rule cannot be saved: the last part of `guide.problem.…`, with the example it is about. */
export interface OwnRuleProblem {
  problem:
    | 'noWords'
    | 'noWord'
    | 'shortStar'
    | 'same'
    | 'noMust'
    | 'noLimit'
    | 'leastAboveMost'
    | 'noPattern'
    | 'pattern.syntax'
    | 'pattern.empty'
    | 'pattern.slow'
    | 'pattern.backreference'
    | 'noBad'
    | 'badMissed'
    | 'badNotMended'
    | 'goodFound';
  example?: string;
}

const catalogueOff: readonly RuleSetting[] = ruleCatalogue.map(({ id }) => ({ id, level: 'off' }));

/** What one rule finds in a text, whatever the others say; a rule that is off is tried as if it were on. */
export function tryRule(
  rule: RuleSetting,
  others: readonly RuleSetting[] = [],
): (text: string, context: CheckContext) => Finding[] {
  const native = ruleCatalogue.find(({ id }) => id === rule.id);
  const off = rule.level === 'off' || (rule.level === undefined && native?.level === 'off');
  // A false alarm somebody reported is an example the rule has to pass by itself.
  const {
    deleted: _,
    examples: __,
    ...tried
  } = { ...rule, ...(off && { level: 'suggestion' as const }) };
  const accepted = others.filter((one) => one.own?.type === 'accepted' && one.id !== rule.id);
  const checker = createChecker({
    settings: [...catalogueOff.filter(({ id }) => id !== rule.id), ...accepted, tried],
  });
  return (text, context) => checker.check(text, context).filter((one) => one.rule === rule.id);
}

/**
 * Everything that keeps an own rule from being saved: what is missing or cannot work, and the rule's own
 * examples it does not pass. The rule is tried where it belongs: on its first network, for its first rubric.
 */
export function problemsOf(rule: RuleSetting, context: CheckContext): OwnRuleProblem[] {
  const wrong = shapeProblem(rule);
  if (wrong) return [{ problem: wrong }];
  const { bad = [], good = [] } = rule.examples ?? {};
  const { own } = rule;
  if (own?.type === 'pattern' && bad.length === 0) return [{ problem: 'noBad' }];
  const at: CheckContext = {
    ...context,
    ...(rule.networks?.[0] && { network: rule.networks[0] }),
    ...(rule.rubrics?.[0] && { rubric: { id: rule.rubrics[0], title: '' } }),
  };
  const problems: OwnRuleProblem[] = [];
  if (own?.type === 'accepted') {
    const find = acceptedIn(rule);
    for (const example of bad)
      if (find(example, at)) problems.push({ problem: 'goodFound', example });
    for (const example of good)
      if (!find(example, at)) problems.push({ problem: 'badMissed', example });
    return problems;
  }
  const find = tryRule(rule);
  for (const example of bad) {
    const found = find(example, at);
    if (found.length === 0) problems.push({ problem: 'badMissed', example });
    else if (found.every(({ fix }) => fix)) {
      const { text } = applyFixes(example, found);
      if (find(text, at).length >= found.length)
        problems.push({ problem: 'badNotMended', example });
    }
  }
  for (const example of good) {
    if (find(example, at).length > 0) problems.push({ problem: 'goodFound', example });
  }
  return problems;
}

/** An accepted word is there when a rule against the same word would find it. */
function acceptedIn({ id, own }: RuleSetting) {
  const words = own?.type === 'accepted' ? own : undefined;
  const find = tryRule({
    id,
    own: { avoid: words?.words ?? '', use: '', ...(words?.forms && { forms: words.forms }) },
  });
  return (text: string, context: CheckContext) => find(text, context).length > 0;
}

function shapeProblem({ own }: RuleSetting): OwnRuleProblem['problem'] | undefined {
  if (!own) return undefined;
  if (isWords(own)) {
    if (termTexts(own.avoid).length === 0) return 'noWords';
    if (own.avoid.trim() === own.use.trim()) return 'same';
    return termProblem(own.avoid);
  }
  switch (own.type) {
    case 'accepted':
      return termTexts(own.words).length === 0 ? 'noWords' : termProblem(own.words);
    case 'condition':
      if (termTexts(own.when).length === 0) return 'noWords';
      if (termTexts(own.must).length === 0 && !own.parts?.length) return 'noMust';
      return termProblem(own.when);
    case 'limit':
      if (own.most === undefined && own.least === undefined) return 'noLimit';
      if (own.most !== undefined && own.least !== undefined && own.least > own.most) {
        return 'leastAboveMost';
      }
      if (own.of !== 'terms') return undefined;
      return termTexts(own.words ?? '').length === 0 ? 'noWords' : termProblem(own.words!);
    default: {
      if (!own.pattern) return 'noPattern';
      const read = readPattern(own.pattern);
      return 'problem' in read ? `pattern.${read.problem}` : undefined;
    }
  }
}
