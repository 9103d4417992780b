import type { PlanItem, PlanStatus } from '../../../domain/records';

/** What of the plan is shown; '' means any. */
export interface PlanFilter {
  account: string;
  rubric: string;
  member: string;
  status: PlanStatus | '';
  text: string;
}

export const noFilter: PlanFilter = { account: '', rubric: '', member: '', status: '', text: '' };

export function isFiltering(filter: PlanFilter): boolean {
  return Object.values(filter).some((value) => value.trim() !== '');
}

/** Does the item pass? Cancelled items are shown only when they are asked for. */
export function passes(item: PlanItem, filter: PlanFilter): boolean {
  const text = filter.text.trim().toLocaleLowerCase();
  return (
    (filter.status ? item.status === filter.status : item.status !== 'cancelled') &&
    (!filter.account || item.accounts.includes(filter.account)) &&
    (!filter.rubric || item.rubric === filter.rubric) &&
    (!filter.member || item.author === filter.member || item.editor === filter.member) &&
    (!text ||
      [item.title, item.text, item.notes, ...Object.values(item.texts ?? {})].some((part) =>
        part?.toLocaleLowerCase().includes(text),
      ))
  );
}
