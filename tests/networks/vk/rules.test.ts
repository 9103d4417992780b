import { describe, expect, it } from 'vitest';
import { rules } from '../../../networks/vk/rules';
import { vkSurfaces } from '../../../practice/surfaces/vk';

describe('What VK’s adapter goes by', () => {
  it('Every selector should have a practice surface on which it must match something.', () => {
    const proven = new Set(
      vkSurfaces.flatMap(({ matches = {} }) =>
        Object.entries(matches).flatMap(([selector, count]) => (count > 0 ? [selector] : [])),
      ),
    );
    for (const [name, selector] of Object.entries(rules)) {
      expect(proven.has(selector), name).toBe(true);
    }
  });

  it('Surfaces should have names of their own.', () => {
    const names = vkSurfaces.map(({ id }) => id);
    expect(new Set(names).size).toBe(names.length);
  });
});
