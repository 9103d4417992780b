import { defineContentScript } from '#imports';
import { hosts } from '../../networks/hosts';

export default defineContentScript({
  matches: [...hosts],
  registration: 'runtime',
  cssInjectionMode: 'manual',
  main() {},
});
