/** Anything a network may send: read with care, nothing in it is trusted to be there. */
export type Loose = { [key: string]: Loose } & { length?: never };

/** The text as JSON, or undefined. */
export function json(text: string): Loose | undefined {
  try {
    return JSON.parse(text) as Loose;
  } catch {
    return undefined;
  }
}

/**
 * The JSON documents of an answer: one, or one a line; some carry a guard against being run as script. What is
 * no document is left out.
 */
export function documentsIn(response: string): Loose[] {
  const text = response.replace(/^\s*(for\s*\(;;\);|\)\]\}')\s*/, '');
  const whole = json(text);
  const all = whole ? [whole] : text.split('\n').map((line) => json(line));
  return all.filter((one): one is Loose => !!one && typeof one === 'object');
}

/** Fields of a request: a form body or a JSON object, with those of the address's own query. */
export function fieldsOf(url: string, request: string): Record<string, string> {
  const fields = Object.fromEntries(new URL(url).searchParams);
  const body = request[0] === '{' ? json(request) : new URLSearchParams(request);
  for (const [name, value] of body instanceof URLSearchParams ? body : Object.entries(body ?? {})) {
    fields[name] = str(value);
  }
  return fields;
}

/** Text or number as text; anything else is ''. */
export function str(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? `${value}` : '';
}

/** A numeric id as text, or undefined. Numbers that lost their last digits are none. */
export function id(value: unknown): string | undefined {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) return undefined;
  const text = str(value);
  return /^-?\d{1,30}$/.test(text) ? text : undefined;
}

/** Seconds since the epoch as an instant; undefined for nothing and for what is no date. */
export function instant(seconds: unknown): string | undefined {
  const ms = Number(str(seconds)) * 1000;
  return ms > 0 && ms < 8.64e15 ? new Date(ms).toISOString() : undefined;
}
