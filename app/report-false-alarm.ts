import type { Operation } from '../domain/merge/operation';
import { exampleOf } from '../domain/style-guide/false-alarms';
import type { Finding } from '../domain/style-guide/finding';
import type { Actor } from './actor';
import { changeGuide } from './change-guide';
import { blankSetting } from './edit-guide';

/**
 * Keeps the sentence beside the rule as one it should have left alone: from now on the rule is silent about it, and
 * whoever looks after the guide sees it there. A change of the guide like any other; answers what undoes it.
 * @param text the text that was checked
 */
export async function reportFalseAlarm(
  actor: Actor,
  finding: Finding,
  text: string,
): Promise<Operation[]> {
  const known = await actor.desk.get('rule', finding.rule);
  const setting = known?.deleted ? undefined : known;
  const { bad = [], good = [] } = setting?.examples ?? {};
  const example = exampleOf(text, finding);
  if (good.includes(example)) return [];
  const examples = { bad, good: [...good, example] };
  return changeGuide(actor, [
    { kind: 'rule', id: finding.rule, fields: { ...(setting ? {} : blankSetting), examples } },
  ]);
}
