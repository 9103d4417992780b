import { isRubric } from '../rubric-option';
import type { Rule } from '../rule';
import { wholePost } from '../whole-post';

/** A picture where the network or the rubric does not go without one. */
export const M02: Rule = {
  id: 'M02',
  type: 'context',
  level: 'error',
  scope: 'text',
  options: { rubrics: [] },
  examples: { ru: { bad: ['Открыта выставка старых открыток.'], good: [''] } },
  exampleContext: {
    network: 'instagram',
    circumstances: { day: '2026-11-20', time: '12:00', media: 0 },
  },
  check({ text }, { network, rubric, circumstances }, { rubrics }) {
    if (circumstances?.media !== 0) return [];
    if (network === 'instagram') return wholePost(text, 'network');
    if (!isRubric(rubric?.title, rubrics)) return [];
    return wholePost(text, 'rubric', { rubric: rubric!.title }, { level: 'warning' });
  },
};
