import { createHash, randomUUID } from 'node:crypto';
import type { LocalDay } from '../../crypto/brands.ts';
import { err, ok, type Result } from '../../crypto/result.ts';
import type { Deps } from '../deps.ts';
import { inTransaction, type Tx } from '../platform/database.ts';
import type { Keys } from '../platform/keys.ts';
import { notesOnRegistry } from '../registry/feed-notes.ts';
import { readTables } from '../registry/read-tables.ts';
import { reconcile, type Reconciliation } from '../registry/reconcile.ts';
import type { RegistryOwner, RegistryUnit } from '../registry/registry-unit.ts';
import type { Sheet } from '../registry/table.ts';
import type { Unreadable } from '../registry/unreadable.ts';
import { contactStore } from './contact-store.ts';
import { estateStore, type Estate } from './estate-store.ts';
import { findingStore } from './finding-store.ts';
import { importStore } from './import-store.ts';
import { loadRegister, type Register } from './register.ts';
import { registryStore } from './registry-store.ts';
import { contactChanges, type ContactChanges } from './roster-contacts.ts';
import { unreadable, type UnreadableFile } from './unreadable.ts';

export interface RosterImport {
  readonly estate: string;
  readonly file: Uint8Array;
  /** While a vote is open no phone changes through a file: a whole list could be swapped with it. */
  readonly keepsContacts?: boolean;
  /** Names the sheet of a file without sheets; not kept. */
  readonly fileName?: string;
  readonly by: string;
}

/** Kept with the run: counts only. */
export interface RosterSummary {
  readonly totals: Reconciliation['totals'];
  readonly rosterRows: number;
  readonly contactsAdded: number;
  readonly contactsRemoved: number;
}

export type RosterRefusal =
  { readonly code: 'ESTATE_NOT_FOUND' } | { readonly code: 'REGISTRY_NOT_IMPORTED' } | UnreadableFile;

type Import = Pick<Deps, 'db' | 'keys' | 'clock'>;

/**
 * Lays a roster beside the register, keeps what is in doubt, and takes over the phones of rows whose owners agree. A newer
 * roster replaces an older one; the answers to the doubts that it still has are kept.
 */
export async function importRoster(
  { db, keys, clock }: Import,
  { estate, file, fileName, by, keepsContacts = false }: RosterImport,
): Promise<Result<RosterSummary, RosterRefusal>> {
  const sheets = readTables(file, fileName);
  if (!sheets.ok) return err(unreadable(sheets.error));
  return inTransaction<RosterSummary, RosterRefusal>(db, async (tx) => {
    if (!(await registryStore(tx, estate).lock())) return err({ code: 'ESTATE_NOT_FOUND' });
    const register = await loadRegister(tx, keys, estate);
    if (register.units.length === 0) return err({ code: 'REGISTRY_NOT_IMPORTED' });
    const found = await compare(tx, keys, estate, register, sheets.value);
    if (!found.ok) return err(unreadable(found.error));
    const { reconciliation } = found.value;
    const changes = keepsContacts ? { added: [], gone: [] } : found.value.changes;
    const at = await clock.inTransaction(tx);
    await writeContacts(tx, estate, changes, at);
    const summary = summaryOf(reconciliation, changes);
    const run = { run: randomUUID(), kind: 'roster', fileSha256: sha256(file), asOf: null, at, by, summary } as const;
    await importStore(tx, estate).addRun(run);
    await findingStore(tx, keys, estate).add(run.run, reconciliation);
    return ok(summary);
  });
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

interface Compared {
  readonly reconciliation: Reconciliation;
  readonly changes: ContactChanges;
}

async function compare(
  tx: Tx,
  keys: Keys,
  estate: string,
  register: Register,
  sheets: readonly Sheet[],
): Promise<Result<Compared, Unreadable>> {
  const facts = await estateStore(tx).one(estate);
  const asOf = (await importStore(tx, estate).latest('registry'))?.asOf ?? null;
  const phones = await contactStore(tx, estate).registered(keys);
  const units = unitsOf(register, phones);
  const notes = notesOnRegistry(units);
  const feed = { source: '', estate: (facts as Estate).name, asOf: asOf as LocalDay | null, units, notes };
  const reconciled = reconcile(feed, sheets);
  if (!reconciled.ok) return reconciled;
  const before = await contactStore(tx, estate).of('roster');
  return ok({
    reconciliation: reconciled.value,
    changes: contactChanges({ keys, estate, register, before, contacts: reconciled.value.contacts }),
  });
}

/** The register as the feed gave it, less what was not kept: certificates and mortgages. */
const unitsOf = ({ units, people }: Register, phones: ReadonlyMap<string, readonly string[]>): RegistryUnit[] =>
  units.map((unit) => ({
    ...unit,
    certificateNo: null,
    mortgaged: false,
    owners: unit.owners.flatMap((person): RegistryOwner[] => {
      const known = people.get(person);
      return known
        ? [
            {
              kind: known.kind,
              name: known.name,
              idType: known.idType,
              idNo: known.idNo,
              phone: phones.get(person)?.join('、') ?? null,
            },
          ]
        : [];
    }),
  }));

async function writeContacts(tx: Tx, estate: string, { added, gone }: ContactChanges, at: Date): Promise<void> {
  const store = contactStore(tx, estate);
  await store.drop('roster', gone);
  await store.add(
    added.map((contact) => ({ ...contact, estate_id: estate, source: 'roster', recorded_at: at, recorded_by: null })),
  );
}

const summaryOf = ({ totals, rosterRows }: Reconciliation, { added, gone }: ContactChanges): RosterSummary => ({
  totals,
  rosterRows,
  contactsAdded: added.length,
  contactsRemoved: gone.length,
});
