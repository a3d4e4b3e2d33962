import { parseShortCode, shortCode } from '../../../crypto/ballot/short-code.ts';
import type { UnitId } from '../../../crypto/brands.ts';
import type { RollUnit } from '../../../crypto/roll/leaf.ts';
import type { Deps } from '../../deps.ts';
import type { LogRef } from '../../log/log-ref.ts';
import { logWriter } from '../../log/log-service.ts';
import { rollReader } from '../../log/roll-reader.ts';
import { blindIndex } from '../../platform/blind-index.ts';
import type { Db } from '../../platform/database.ts';
import { Lru } from '../../platform/lru.ts';
import { publicOrigin } from '../../platform/public-origin.ts';

/**
 * The address that a notice or paper prints for one unit, as text and as QR: it opens the assembly with the unit named and
 * asks who one is. It states no room and no person, and gives nobody a right; without the service's key no code can be
 * made for a room.
 */
export const unitLink = (deps: Pick<Deps, 'config' | 'keys'>, log: LogRef, unit: UnitId): string =>
  `${publicOrigin(deps.config)}/u/${log.assembly}/${unitCode(deps, log, unit)}`;

/** The link's last part: 8 characters that can be read out. */
export const unitCode = ({ keys }: Pick<Deps, 'keys'>, { estate, assembly }: LogRef, unit: UnitId): string =>
  shortCode(blindIndex(keys.indexKey, 'unit-link', estate, assembly, unit));

/** The unit that a code names, as somebody scanned or typed it; null for a code that is not of this assembly's roll. */
export async function unitOfCode(deps: Deps, log: LogRef, typed: string): Promise<RollUnit | null> {
  const code = parseShortCode(typed);
  const state = code === null ? null : await logWriter(deps).state(log);
  if (code === null || !state?.roll) return null;
  const units = await codesOf(deps, log, state.roll.root);
  return units.get(code) ?? null;
}

type Codes = ReadonlyMap<string, RollUnit | null>;

const known = new WeakMap<Db, Lru<string, Promise<Codes>>>();
const KNOWN_ROLLS = 20;

/** Codes of a whole roll: made once, because an evening brings thousands of scans. An amended roll has another root. */
function codesOf(deps: Deps, log: LogRef, root: string): Promise<Codes> {
  const rolls = known.get(deps.db) ?? new Lru(KNOWN_ROLLS);
  known.set(deps.db, rolls);
  const key = `${log.assembly}/${root}`;
  const found = rolls.get(key);
  if (found) return found;
  const made = makeCodes(deps, log);
  rolls.set(key, made);
  made.catch(() => rolls.delete(key));
  return made;
}

async function makeCodes(deps: Deps, log: LogRef): Promise<Codes> {
  const codes = new Map<string, RollUnit | null>();
  for (const unit of (await rollReader(deps.db).leaves(log)).flatMap(({ units }) => units)) {
    const code = unitCode(deps, log, unit.id);
    // Two units may share 40 bits; then neither is named, rather than the wrong one.
    codes.set(code, codes.has(code) ? null : unit);
  }
  return codes;
}
