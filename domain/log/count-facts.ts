import { codesOf, type PostFacts } from '../study/facts';
import type { PostConditions } from './post-filter';

/** Number of posts that match, as postFilter would find; of the conditions all but `text` and `planItem`. */
export function countFacts(
  facts: readonly PostFacts[],
  conditions: Omit<PostConditions, 'text' | 'planItem'>,
): number {
  const from = conditions.from ? Date.parse(conditions.from) : Number.NEGATIVE_INFINITY;
  const to = conditions.to ? Date.parse(conditions.to) : Number.POSITIVE_INFINITY;
  let count = 0;
  for (const chunk of facts) {
    const networks = codesOf(chunk.words, conditions.networks);
    const accounts = codesOf(chunk.words, conditions.accounts);
    const states = codesOf(chunk.words, conditions.states);
    const rubrics = codesOf(chunk.words, conditions.rubrics);
    const members = codesOf(chunk.words, conditions.members);
    for (let row = 0; row < chunk.at.length; row++) {
      if (chunk.at[row]! < from || chunk.at[row]! >= to) continue;
      if (networks && !networks[chunk.network[row]!]) continue;
      if (accounts && !accounts[chunk.account[row]!]) continue;
      if (states && !states[chunk.state[row]!]) continue;
      if (rubrics && !rubrics[chunk.rubric[row]!]) continue;
      if (members && !members[chunk.publisher[row]!] && !members[chunk.author[row]!]) continue;
      count += 1;
    }
  }
  return count;
}
