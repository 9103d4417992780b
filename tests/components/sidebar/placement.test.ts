import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldedHeight, placeSidebar } from '../../../components/sidebar/placement';

const view = { width: 1366, height: 768 };
const box = (left: number, right: number, top = 100, bottom = 700) => ({
  left,
  right,
  top,
  bottom,
});

describe('Where the sidebar stands', () => {
  it('Without a composer it should stand at the right.', () => {
    expect(placeSidebar(view)).toEqual({ dock: 'right', width: 360 });
  });

  it('A composer at the right should send it to the left.', () => {
    expect(placeSidebar(view, box(700, 1300))).toEqual({ dock: 'left', width: 360 });
  });

  it('A little too little room should make it narrower.', () => {
    expect(placeSidebar(view, box(330, 1050))).toEqual({ dock: 'left', width: 330 });
  });

  it('No room at the sides should make it a sheet below.', () => {
    expect(placeSidebar(view, box(100, 1266, 50, 400))).toEqual({
      dock: 'bottom',
      height: 368,
      folded: false,
    });
  });

  it('It should never cover the composer while there is room for it anywhere.', () => {
    const anyBox = fc
      .tuple(fc.nat(1400), fc.nat(1400), fc.nat(900), fc.nat(900))
      .map(([a, b, c, d]) => ({
        left: Math.min(a, b),
        right: Math.max(a, b),
        top: Math.min(c, d),
        bottom: Math.max(c, d),
      }));
    fc.assert(
      fc.property(anyBox, (composer) => {
        const wide = { width: 1400, height: 900 };
        const placed = placeSidebar(wide, composer);
        if ('width' in placed) {
          expect(placed.width).toBeGreaterThanOrEqual(300);
          if (placed.dock === 'right')
            expect(1400 - placed.width).toBeGreaterThanOrEqual(composer.right);
          else expect(placed.width).toBeLessThanOrEqual(composer.left);
          return;
        }
        const height = placed.folded ? foldedHeight : placed.height;
        const below = 900 - composer.bottom;
        if (placed.dock === 'bottom' && Math.max(below, composer.top) >= foldedHeight) {
          expect(900 - height).toBeGreaterThanOrEqual(composer.bottom);
        }
        if (placed.dock === 'top') expect(height).toBeLessThanOrEqual(composer.top);
      }),
    );
  });
});
