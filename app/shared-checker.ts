import type { MakeChecker } from './draft-checker';

/** The checker the guide's script offered in this world (draft-checker.ts); undefined before it came. */
export function sharedChecker(world: object = globalThis): MakeChecker | undefined {
  return (world as Record<symbol, MakeChecker | undefined>)[Symbol.for('colophon.checker')];
}
