const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/**
 * The number behind a short code of Instagram or Threads: base 64, the first sign the heaviest. Posts of
 * private accounts have 28 more signs behind it, which are no part of the number.
 * @returns the number as text (it does not fit a JS number), or undefined when it is no code
 */
export function numberOfCode(code: string): string | undefined {
  const plain = code.length > 28 ? code.slice(0, -28) : code;
  if (!/^[\w-]+$/.test(plain)) return undefined;
  let value = 0n;
  for (const digit of plain) value = value * 64n + BigInt(digits.indexOf(digit));
  return `${value}`;
}
