import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOfStamp, isStamp, nextStamp, readStamp } from '../../../domain/merge/clock';

const moment = fc.integer({ min: 0, max: 4_000_000_000_000 });
const device = fc.stringMatching(/^[0-9a-z]{1,10}$/);

describe('The clock of operations', () => {
  it('Stamps should grow whatever the computer’s clock does.', () => {
    fc.assert(
      fc.property(fc.array(moment, { minLength: 2 }), device, (moments, device) => {
        let last = '';
        for (const now of moments) {
          const next = nextStamp(last, now, device);
          expect(next > last).toBe(true);
          last = next;
        }
      }),
    );
  });

  it('A stamp should say when it was made and by which device.', () => {
    fc.assert(
      fc.property(moment, device, (now, device) => {
        const stamp = nextStamp('', now + 1, device);
        expect(readStamp(stamp)).toEqual({ millis: now + 1, counter: 0, device });
        expect(instantOfStamp(stamp)).toBe(new Date(now + 1).toISOString());
      }),
    );
  });

  it('Stamps of different devices should never be equal.', () => {
    fc.assert(
      fc.property(moment, device, device, (now, one, other) => {
        fc.pre(one !== other);
        expect(nextStamp('', now, one)).not.toBe(nextStamp('', now, other));
      }),
    );
  });

  it('A full counter should carry into the time.', () => {
    const full = `${(1000).toString(36).padStart(9, '0')}zzzzdev`;
    const next = nextStamp(full, 1000, 'dev');
    expect(readStamp(next)).toEqual({ millis: 1001, counter: 0, device: 'dev' });
  });

  it('What is no stamp should be refused.', () => {
    for (const wrong of ['', 'short', '0000000000000', '000000000000 dev', 12, null]) {
      expect(isStamp(wrong)).toBe(false);
    }
    expect(() => readStamp('short')).toThrow(RangeError);
  });
});
