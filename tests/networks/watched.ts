import { prune } from '../../networks/dom/prune';
import type { Exchange, WatchedCall, Watcher } from '../../networks/network';

/** The call an exchange is watched for by; undefined when it concerns nobody. */
export function callOf(watcher: Watcher, one: Omit<Exchange, 'kind'>): WatchedCall | undefined {
  const { method, url, request } = one;
  return watcher.calls.find(
    ({ address, body }) =>
      address.test(`${method} ${url}`) &&
      (!body || body.test(`${url.split('?')[1] ?? ''}&${request}`)),
  );
}

/** The exchange as the observer would hand it over; undefined when it concerns nobody. */
export function handedOver(watcher: Watcher, one: Omit<Exchange, 'kind'>): Exchange | undefined {
  const call = callOf(watcher, one);
  return call && prune(call, { ...one, kind: call.kind });
}
