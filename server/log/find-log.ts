import { Type } from 'typebox';
import { Lru } from '../platform/lru.ts';
import type { LogReader } from './log-reader.ts';
import type { LogRef } from './log-ref.ts';

/** `/log/<assembly>`, which names no estate. */
export const LogParams = Type.Object({ assembly: Type.String({ pattern: '^[0-9a-f]{16}$' }) });

/** Logs are not removed, so what was found once is remembered. */
export function logFinder(reader: LogReader): (assembly: string) => Promise<LogRef | null> {
  const known = new Lru<string, LogRef>(10_000);
  return async (assembly) => {
    const log = known.get(assembly) ?? (await reader.find(assembly));
    if (log) known.set(assembly, log);
    return log;
  };
}

/** What never changes, such as a complete tile. */
export const FOREVER = 'public, max-age=31536000, immutable';
/** The front of what will be there, or a head to which a witness may still add its line. */
export const BRIEFLY = 'public, max-age=60';
