import { attachedRules } from '../../../app/edit-guide';
import type { Change, RuleSetting } from '../../../domain/records';
import { ruleCatalogue, sectionOf } from '../../../domain/style-guide/rules';
import type { Translator } from '../../../i18n/translator';
import { sections } from './rule-sections';

/**
 * A document to begin with, made of the catalogue: a section for each of its parts, a paragraph for each
 * rule that is on from the start, saying why, and the rule attached.
 */
export function startingDocument(
  settings: readonly RuleSetting[],
  t: Translator['t'],
  say: Translator['say'],
  newId: () => string,
): Change[] {
  const changes: Change[] = [];
  let place = 0;
  for (const letter of sections) {
    const rules = ruleCatalogue.filter(
      (rule) => sectionOf(rule) === letter && rule.level !== 'off',
    );
    if (rules.length === 0) continue;
    const section = newId();
    changes.push({
      kind: 'section',
      id: section,
      fields: { title: t(`guide.section.${letter}`), order: place },
    });
    place += 1;
    rules.forEach((rule, order) => {
      const paragraph = newId();
      changes.push({
        kind: 'paragraph',
        id: paragraph,
        fields: {
          section,
          title: say(`rules.${rule.id}.title`),
          text: say(`rules.${rule.id}.why`),
          order,
        },
      });
      changes.push(...attachedRules(settings, paragraph, [rule.id]));
    });
  }
  return changes;
}
