/**
 * Hybrid logical clock. A stamp is `<milliseconds, 9 digits base 36><counter, 4 digits base 36><device>`:
 * compared as strings it orders operations by time, then by counter, then by device, and no two
 * operations share one. Stamps of one device always grow, even when its clock is set back.
 */

const millisDigits = 9;
const counterDigits = 4;
const counterLimit = 36 ** counterDigits;
const stampPattern = /^[0-9a-z]{13}[0-9a-z]+$/;

export interface StampParts {
  /** Milliseconds since the epoch. */
  millis: number;
  counter: number;
  device: string;
}

/**
 * The next stamp of a device.
 * @param last the newest stamp known here, of any device; '' when there is none.
 * @param now milliseconds since the epoch.
 * @param device lower-case letters and digits, at least one.
 */
export function nextStamp(last: string, now: number, device: string): string {
  const known = last ? readStamp(last) : { millis: 0, counter: 0 };
  if (now > known.millis) return writeStamp({ millis: now, counter: 0, device });
  if (known.counter + 1 < counterLimit) {
    return writeStamp({ millis: known.millis, counter: known.counter + 1, device });
  }
  return writeStamp({ millis: known.millis + 1, counter: 0, device });
}

/** Takes a stamp apart. Throws RangeError when it is none. */
export function readStamp(stamp: string): StampParts {
  if (!isStamp(stamp)) throw new RangeError(`not a stamp: ${stamp}`);
  return {
    millis: Number.parseInt(stamp.slice(0, millisDigits), 36),
    counter: Number.parseInt(stamp.slice(millisDigits, millisDigits + counterDigits), 36),
    device: stamp.slice(millisDigits + counterDigits),
  };
}

/** The instant a stamp was made, as its device's clock had it. */
export function instantOfStamp(stamp: string): string {
  return new Date(readStamp(stamp).millis).toISOString();
}

export function isStamp(value: unknown): value is string {
  return typeof value === 'string' && stampPattern.test(value);
}

function writeStamp({ millis, counter, device }: StampParts): string {
  const digits = (value: number, length: number) =>
    Math.floor(value).toString(36).padStart(length, '0');
  return digits(millis, millisDigits) + digits(counter, counterDigits) + device;
}
