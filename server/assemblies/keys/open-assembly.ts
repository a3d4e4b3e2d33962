import { toHex } from '../../../crypto/bytes.ts';
import type { DocumentRef } from '../../../crypto/entries/fields.ts';
import { SUITE } from '../../../crypto/hash.ts';
import { freezePack } from '../../../crypto/law/packs/frozen.ts';
import { resolvePack } from '../../../crypto/law/packs/resolve.ts';
import { err, ok, type Result } from '../../../crypto/result.ts';
import { instant, localDay } from '../../../crypto/time.ts';
import type { Deps } from '../../deps.ts';
import type { Appended, LogRef } from '../../log/log-ref.ts';
import { signatureChecks } from '../../log/log-service.ts';
import { openLog, originOf } from '../../log/open-log.ts';
import type { LogRefusal } from '../../log/problems.ts';
import type { Actor } from '../../platform/authorize.ts';
import { inTransaction } from '../../platform/database.ts';
import { assemblyChanges, assemblyStore } from '../assembly-store.ts';
import { documentStore } from '../documents/document-store.ts';
import { keepDocument } from '../documents/keep-document.ts';
import { estateOf } from '../estates-port.ts';
import { provenKey, type KeyTerms, type OfferedKey } from './key-proof.ts';
import { keyRequestStore, rolePersons } from './role-store.ts';

export type OpeningRefusal = {
  readonly code: 'ASSEMBLY_UNKNOWN' | 'ASSEMBLY_NOT_SUBMITTED' | 'LOG_EXISTS' | 'PACK_UNKNOWN';
};

export interface OpeningTerms extends KeyTerms {
  /** The rules of the place that the log freezes. */
  readonly pack: { readonly id: string; readonly document: DocumentRef };
}

/** What the first officer's key has to sign. The pack is kept as a document before anybody refers to it. */
export async function openingTerms(
  deps: Deps,
  log: LogRef,
  actor: Actor,
): Promise<Result<OpeningTerms, OpeningRefusal>> {
  const [assembly, estate] = await Promise.all([assemblyStore(deps.db).find(log), estateOf(deps.db, log.estate)]);
  if (!assembly || !estate) return err({ code: 'ASSEMBLY_UNKNOWN' });
  if (assembly.openedAt) return err({ code: 'LOG_EXISTS' });
  if (!assembly.submittedAt) return err({ code: 'ASSEMBLY_NOT_SUBMITTED' });
  const pack = resolvePack(estate.pack, localDay(instant(deps.clock.now().getTime())));
  if (!pack) return err({ code: 'PACK_UNKNOWN' });
  const document = await keepDocument(deps, log, {
    content: freezePack(pack),
    type: 'application/json',
    by: null,
  });
  const { person, nonce } = await rolePersons(deps.db, log).named(actor.accountId);
  const aud = originOf(deps.config, log.assembly);
  return ok({ aud, nonce, person, role: 'officer', pack: { id: pack.id, document } });
}

export interface OpenedLog {
  readonly origin: string;
  readonly vkey: string;
  readonly seq: number;
  readonly leafHash: string;
  readonly receipt: string;
}

/** Opens the log with the officer's own key as its first. From here on the log says what the assembly is. */
export async function openAssemblyLog(
  deps: Deps,
  log: LogRef,
  actor: Actor,
  offered: OfferedKey,
): Promise<Result<OpenedLog, OpeningRefusal | { readonly code: 'KEY_PROOF_WRONG' } | LogRefusal>> {
  const terms = await openingTerms(deps, log, actor);
  if (!terms.ok) return terms;
  const proven = await provenKey(terms.value, offered, signatureChecks(deps));
  if (!proven) return err({ code: 'KEY_PROOF_WRONG' });
  return inTransaction(deps.db, async (tx) => {
    const at = await deps.clock.inTransaction(tx);
    if (!(await assemblyChanges(tx, { by: actor.accountId, at }).markOpened(log))) return err({ code: 'LOG_EXISTS' });
    const { kid, verified } = proven;
    const request = { kid, accountId: actor.accountId, role: 'officer', ...offered, requestedAt: at } as const;
    if (!(await keyRequestStore(tx, log).add(request))) return err({ code: 'LOG_EXISTS' });
    const { pack, person } = terms.value;
    let vkey = '';
    const opened = await openLog(deps, tx, {
      ...{ log, verified },
      body: (facts) => {
        vkey = facts.vkey;
        const officer = { jwk: offered.jwk, person, pop: offered.pop };
        const { parties, quorum } = deps.config.witnesses;
        const witnesses = parties.map((party) => party.vkey);
        return { officer, pack, predecessor: null, quorum, rules: 1, suite: SUITE, vkey, witnesses };
      },
    });
    if (!opened.ok) return opened;
    await documentStore(tx, log).publish([pack.document.sha256], opened.value.seq);
    return ok(openedReply(terms.value.aud, vkey, opened.value));
  });
}

const openedReply = (origin: string, vkey: string, { seq, leafHash, receipt }: Appended): OpenedLog => ({
  origin,
  vkey,
  seq,
  leafHash: toHex(leafHash),
  receipt,
});
