import type { NetworkId } from '../../records';
import type { CheckContext, Fix } from '../finding';
import type { Hit, Rule } from '../rule';

const names: Record<NetworkId, string> = {
  vk: 'VK',
  facebook: 'Facebook',
  instagram: 'Instagram',
  threads: 'Threads',
  x: 'X',
};
const wiki = /^\[(?:id|club|public)\d+\|([^\]\n]*)\]$/;

/** A mention means an account of this network: a name from elsewhere leads to a stranger, or nowhere. */
export const N04: Rule = {
  id: 'N04',
  type: 'context',
  level: 'warning',
  scope: 'paragraph',
  examples: {
    ru: {
      bad: ['Следите за новостями: @unilib_vk', 'Пишет [club12345|Научная библиотека].'],
      good: [
        'Следите за новостями: @unilib.page',
        'Фото: @somebody',
        'Пишите: desk@lib.by',
        '[1] сноска',
      ],
    },
    be: { bad: ['Сачыце за навінамі: @unilib_vk'], good: ['Сачыце за навінамі: @unilib.page'] },
    uk: { bad: ['Стежте за новинами: @unilib_vk'], good: ['Стежте за новинами: @unilib.page'] },
    en: { bad: ['Follow us: @unilib_vk'], good: ['Follow us: @unilib.page', 'Photo: @somebody'] },
  },
  exampleContext: {
    network: 'facebook',
    handles: [
      { network: 'vk', handle: 'unilib_vk', title: 'Библиотека' },
      { network: 'facebook', handle: 'unilib.page', title: 'Библиотека' },
    ],
  },
  check({ text, tokens }, context) {
    const hits: Hit[] = [];
    for (const { kind, from, to } of tokens) {
      if (kind !== 'mention') continue;
      const found = text.slice(from, to);
      const link = wiki.exec(found);
      if (link) {
        if (context.network === 'vk') continue;
        const name = link[1]!.trim();
        hits.push({
          from,
          to,
          message: 'wiki',
          params: { found, network: names[context.network] },
          ...(name && { fix: { from, to, text: name } }),
        });
        continue;
      }
      const handle = found.slice(1).toLowerCase();
      const own = (context.handles ?? []).filter((one) => one.handle.toLowerCase() === handle);
      if (own.length === 0 || own.some(({ network }) => network === context.network)) continue;
      const right = hereFor(own[0]!.title, context);
      const fix: Fix | undefined = right ? { from, to, text: `@${right}` } : undefined;
      hits.push({
        from,
        to,
        message: right ? 'otherNetwork' : 'notHere',
        params: {
          found,
          there: names[own[0]!.network],
          network: names[context.network],
          right: right ? `@${right}` : '',
        },
        ...(fix && { fix }),
      });
    }
    return hits;
  },
};

/** The same account's name on this network: the one of that title, or the team's only one here. */
function hereFor(title: string, { handles, network }: CheckContext): string | undefined {
  const here = (handles ?? []).filter((one) => one.network === network);
  return (here.find((one) => one.title === title) ?? (here.length === 1 ? here[0] : undefined))
    ?.handle;
}
