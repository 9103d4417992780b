import type { Operation } from '../../domain/merge/operation';
import { planAccounts } from './002-plan-accounts';
import { guideDocument } from './003-guide-document';
import type { Migration } from './migration';

/** Every step of the schema, in order; a new one is added at the end. */
export const migrations: readonly Migration[] = [planAccounts, guideDocument];

/** The schema operations are written with now. */
export const schemaVersion = 1 + migrations.length;

/** The operation as the present schema reads it; itself when it is of this schema. */
export function upgradeOperation(operation: Operation): Operation {
  if (operation.schema >= schemaVersion) return operation;
  let { fields } = operation;
  for (const step of migrations) {
    if (step.to > operation.schema) fields = step.fields(operation.kind, fields);
  }
  return { ...operation, fields };
}
