import { type Kind, kinds } from '../records';
import { isStamp } from './clock';
import type { Operation } from './operation';

const fieldName = /^[a-zA-Z][a-zA-Z0-9]*$/;
const reserved = new Set(['id', 'stamps', 'shownAt', 'constructor', 'prototype']);

/**
 * The fields of a change as an operation keeps them: JSON only, and null where a field is to be cleared.
 * Throws TypeError for what JSON cannot hold and for names a row keeps for itself.
 */
export function operationFields(fields: object): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(fields)) {
    if (!isFieldName(name)) throw new TypeError(`not a field name: ${name}`);
    kept[name] = value === undefined ? null : plain(value, name);
  }
  return kept;
}

/** Is this, read from a file or from another device, an operation of any schema? */
export function isOperation(value: unknown): value is Operation {
  if (typeof value !== 'object' || value === null) return false;
  const { stamp, kind, record, fields, by, schema } = value as Partial<Operation>;
  return (
    isStamp(stamp) &&
    isKind(kind) &&
    typeof record === 'string' &&
    record !== '' &&
    typeof by === 'string' &&
    Number.isInteger(schema) &&
    schema! > 0 &&
    typeof fields === 'object' &&
    fields !== null &&
    !Array.isArray(fields) &&
    Object.keys(fields).every(isFieldName)
  );
}

export function isKind(value: unknown): value is Kind {
  return (kinds as readonly unknown[]).includes(value);
}

function isFieldName(name: string): boolean {
  return fieldName.test(name) && !reserved.has(name);
}

function plain(value: unknown, name: string): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') {
    if (Number.isFinite(value)) return value;
    throw new TypeError(`${name} holds a number JSON cannot keep`);
  }
  if (Array.isArray(value)) return value.map((item) => plain(item ?? null, name));
  if (typeof value === 'object') {
    const prototype = Object.getPrototypeOf(value);
    if (prototype === null || Object.getPrototypeOf(prototype) === null) {
      return Object.fromEntries(
        Object.entries(value)
          .filter(([, item]) => item !== undefined)
          .map(([key, item]) => [key, plain(item, name)]),
      );
    }
  }
  throw new TypeError(`${name} holds what JSON cannot keep`);
}
