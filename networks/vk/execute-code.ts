/** One call of the API that a program makes with values that stand in it. */
export interface ProgramCall {
  method: string;
  params: Record<string, string>;
}

const methods = /\bAPI\.(wall\.(?:post|edit|delete|restore))\s*\(\s*(?=\{)/g;
const word = /\s*([{},:]|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[^\s{},:"']+)/gy;

const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

function unquote(text: string): string {
  return text
    .slice(1, -1)
    .replace(/\\(u[0-9a-fA-F]{4}|[\s\S])/g, (_, sign: string) =>
      sign.length > 1
        ? String.fromCharCode(Number.parseInt(sign.slice(1), 16))
        : (escapes[sign] ?? sign),
    );
}

/**
 * The object written at this place of the program, values as text. `Args.name` takes the field of that
 * name from the request; anything that would have to be reckoned is left out.
 */
function objectAt(code: string, at: number, fields: Record<string, string>) {
  const params: Record<string, string> = {};
  word.lastIndex = at;
  let depth = 0;
  /** Words since the last comma or colon of the object itself. */
  let name = '';
  let value: string[] = [];
  const settle = () => {
    const [only = ''] = value;
    if (name && value.length === 1) {
      const [, asked] = /^(?:parseInt\()?Args\.(\w+)\)?$/.exec(only) ?? [];
      const read = asked
        ? fields[asked]
        : /^["']/.test(only)
          ? unquote(only)
          : /^(-?\d[\d.]*|true|false)$/.test(only)
            ? only
            : undefined;
      if (read !== undefined) params[name] = read;
    }
    name = '';
    value = [];
  };
  for (let found = word.exec(code); found; found = word.exec(code)) {
    const [, sign = ''] = found;
    if (sign === '{') depth += 1;
    if (sign === '}') depth -= 1;
    if (depth === 0) {
      settle();
      return params;
    }
    if (depth > 1 || (sign === '{' && depth === 1)) {
      if (depth > 1) value.push(sign);
    } else if (sign === ',') settle();
    else if (sign === ':' && !name) {
      const [key = ''] = value;
      name = /^["']/.test(key) ? unquote(key) : key;
      value = [];
    } else value.push(sign);
  }
  return null;
}

/**
 * The posts a program of VK's `execute` sends, edits, deletes or restores, as far as they stand in it as
 * literals. Pure; never throws.
 */
export function callsInProgram(code: string, fields: Record<string, string>): ProgramCall[] {
  const calls: ProgramCall[] = [];
  for (const found of code.matchAll(methods)) {
    const params = objectAt(code, found.index + found[0].length, fields);
    if (params) calls.push({ method: found[1]!, params });
  }
  return calls;
}
