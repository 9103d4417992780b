import type { Migration } from './migration';

/** A plan item of schema 1 went to one account. */
export interface PlanItemV1 {
  account?: string | null;
}

/** A plan item can go out on several accounts at once. */
export const planAccounts: Migration = {
  to: 2,
  what: 'plan items have a list of accounts instead of one account',
  kinds: ['plan'],
  fields(kind, fields) {
    if (kind !== 'plan' || !('account' in fields)) return fields;
    const { account, ...others } = fields as PlanItemV1 & Record<string, unknown>;
    return { ...others, accounts: account ? [account] : [] };
  },
};
