import { facebookWatcher } from './facebook/watcher';
import { instagramWatcher } from './instagram/watcher';
import type { Watcher } from './network';
import { threadsWatcher } from './threads/watcher';
import { vkWatcher } from './vk/watcher';
import { xWatcher } from './x/watcher';

/** What the observer watches for; kept apart from the adapters, which never enter the page's world. */
export const watchers: readonly Watcher[] = [
  vkWatcher,
  facebookWatcher,
  instagramWatcher,
  threadsWatcher,
  xWatcher,
];
