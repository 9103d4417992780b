import { addDays } from '../../../domain/plan/days';
import type { PlanItem } from '../../../domain/records';
import { daysOfKey } from './plan-days';

/** What a key pressed on a card asks for. Ideas have no day to move from: arrows give them `today`. */
export function askedByKey(
  event: Pick<KeyboardEvent, 'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>,
  item: PlanItem,
  today: string,
): { to: string } | 'move' | undefined {
  if (event.ctrlKey || event.metaKey) return undefined;
  const days = daysOfKey(event.key);
  if (event.altKey && days !== undefined) {
    return { to: item.date ? addDays(item.date, days) : today };
  }
  // By its place on the keyboard, so that it works in Cyrillic layouts too.
  if (!event.altKey && (event.code === 'KeyM' || event.key === 'm')) return 'move';
  if (event.shiftKey && event.key === 'F10') return 'move';
  return undefined;
}
