import type { RuleSetting } from '../domain/records';
import { createChecker } from '../domain/style-guide/check';
import { ruleCatalogue } from '../domain/style-guide/rules';
import type { RunCheck } from './sidebar-ports';

/** The style guide with what the team changed about it, ready to check drafts. */
export function draftChecker(settings: readonly RuleSetting[]): RunCheck {
  const checker = createChecker({ settings });
  const levels = new Map(
    settings.filter(({ deleted }) => !deleted).map((one) => [one.id, one.level]),
  );
  const rules = ruleCatalogue.filter(({ id, level }) => (levels.get(id) ?? level) !== 'off');
  const own = settings.filter((one) => one.own && !one.deleted && one.level !== 'off');
  return (text, context) => ({
    found: checker.check(text, context),
    ran: [
      ...rules
        .filter(({ networks }) => !networks || networks.includes(context.network))
        .filter(
          ({ languages }) => !languages || languages.some((l) => context.languages.includes(l)),
        )
        .map(({ id }) => id),
      ...own.map(({ id }) => id),
    ],
  });
}
