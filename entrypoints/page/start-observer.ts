import { openSender } from '../../networks/dom/channel';
import { observeRequests } from '../../networks/dom/observe-requests';
import type { Watcher } from '../../networks/network';

/** Starts in the page's own world, before the page; a start that comes too late would only be in the way. */
export function startObserver({ calls }: Watcher): void {
  const sender = openSender(document);
  if (sender) observeRequests(window, calls, sender.tell, sender.counting);
}
