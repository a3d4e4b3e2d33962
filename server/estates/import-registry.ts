import { createHash, randomUUID } from 'node:crypto';
import { err, ok, type Result } from '../../crypto/result.ts';
import type { Deps } from '../deps.ts';
import { inTransaction, type Tx } from '../platform/database.ts';
import type { Keys } from '../platform/keys.ts';
import type { Note } from '../registry/finding.ts';
import { readPhones } from '../registry/phone.ts';
import type { RegistryFeed } from '../registry/registry-feed.ts';
import type { RegistryOwner, RegistryUnit } from '../registry/registry-unit.ts';
import { importStore } from './import-store.ts';
import { documentIndex, idTypeOf, nameIndex, phoneIndex, unnumberedIndex } from './personal-index.ts';
import { diffRegistry, type ListedPerson, type ListedUnit, type RegistryDiff } from './registry-diff.ts';
import { registryStore } from './registry-store.ts';
import { writeRegistry } from './registry-writes.ts';

export interface RegistryImport {
  readonly estate: string;
  readonly file: Uint8Array;
  /** The feed that was read from the file. */
  readonly feed: Pick<RegistryFeed, 'asOf' | 'units' | 'notes'>;
  readonly by: string;
  /** The administrator confirmed that many units disappear. */
  readonly mayLoseUnits: boolean;
}

/** What an import changed: unit codes and counts, no personal data. */
export interface RegistryReport {
  readonly run: string;
  readonly units: number;
  readonly persons: number;
  readonly unitsAdded: readonly string[];
  readonly unitsChanged: readonly { readonly unit: string; readonly fields: readonly string[] }[];
  readonly unitsWithdrawn: readonly string[];
  readonly ownersChanged: readonly string[];
  readonly personsAdded: number;
  readonly personsRenamed: number;
  readonly contactsAdded: number;
  readonly contactsRemoved: number;
  /** What is odd in the feed, by unit; the values stay in the register. */
  readonly notes: readonly { readonly code: string; readonly unit: string | null; readonly field: string }[];
}

export type RegistryRefusal =
  | { readonly code: 'ESTATE_NOT_FOUND' }
  | { readonly code: 'REGISTRY_LOSES_UNITS'; readonly known: number; readonly lost: number };

/** Told inside the transaction after ownership changed, so that rights of former owners end with it. */
export type OwnershipListener = (tx: Tx, estate: string) => Promise<void>;

/** One in ten units may go at once without a question; a feed of another estate loses nearly all. */
const LOST_SHARE = 10;

type Import = Pick<Deps, 'db' | 'keys' | 'clock'>;

/** Brings the estate's units, owners and contacts to the register's state; what the file does not change stays untouched. */
export async function importRegistry(
  { db, keys, clock }: Import,
  request: RegistryImport,
  ownershipChanged: OwnershipListener = async () => {},
): Promise<Result<RegistryReport, RegistryRefusal>> {
  const { estate } = request;
  const listed = request.feed.units.map((unit) => listedUnit(keys, unit));
  return inTransaction<RegistryReport, RegistryRefusal>(db, async (tx) => {
    const store = registryStore(tx, estate);
    if (!(await store.lock())) return err({ code: 'ESTATE_NOT_FOUND' });
    const known = await store.known();
    const diff = diffRegistry(known, listed);
    const current = [...known.units.values()].filter(({ withdrawn }) => !withdrawn).length;
    const lost = diff.unitsWithdrawn.length;
    if (lost * LOST_SHARE > current && !request.mayLoseUnits)
      return err({ code: 'REGISTRY_LOSES_UNITS', known: current, lost });
    const at = await clock.inTransaction(tx);
    await writeRegistry(tx, { keys, estate, at, known, listed, diff });
    await ownershipChanged(tx, estate);
    const report = reportOf(randomUUID(), request.feed.notes, listed, diff);
    await importStore(tx, estate).addRun({
      run: report.run,
      kind: 'registry',
      fileSha256: createHash('sha256').update(request.file).digest('hex'),
      asOf: request.feed.asOf,
      at,
      by: request.by,
      summary: report,
    });
    return ok(report);
  });
}

/** A unit of a feed with the keyed hashes that find its owners again. */
export const listedUnit = (keys: Keys, unit: RegistryUnit): ListedUnit => ({
  unit,
  owners: unit.owners.map((owner) => listedPerson(keys, owner)),
});

const listedPerson = (keys: Keys, owner: RegistryOwner): ListedPerson => ({
  identity: (owner.idNo === null
    ? unnumberedIndex(keys, owner.kind, owner.name)
    : documentIndex(keys, idTypeOf(owner.idType), owner.idNo)
  ).toString('hex'),
  name: nameIndex(keys, owner.name).toString('hex'),
  phones: readPhones(owner.phone ?? '').phones.map((text) => ({ index: phoneIndex(keys, text).toString('hex'), text })),
  owner,
});

const reportOf = (
  run: string,
  notes: readonly Note[],
  listed: readonly ListedUnit[],
  diff: RegistryDiff,
): RegistryReport => ({
  run,
  units: listed.length,
  persons: new Set(listed.flatMap(({ owners }) => owners.map(({ identity }) => identity))).size,
  unitsAdded: diff.unitsAdded,
  unitsChanged: diff.unitsChanged,
  unitsWithdrawn: diff.unitsWithdrawn,
  ownersChanged: diff.ownersChanged,
  personsAdded: diff.personsAdded.length,
  personsRenamed: diff.personsRenamed.length,
  contactsAdded: diff.contactsAdded.length,
  contactsRemoved: diff.contactsGone.length,
  notes: notes.map(({ code, unitCode, field }) => ({ code, unit: unitCode, field })),
});
