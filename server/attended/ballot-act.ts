import { Type } from 'typebox';
import { opensTo, type Opening } from '../../crypto/ballot/commitment.ts';
import { marksFault } from '../../crypto/ballot/marks.ts';
import type { VoterId } from '../../crypto/brands.ts';
import { fromBase64Url, toBase64Url } from '../../crypto/bytes.ts';
import type { JsonObject } from '../../crypto/canonical.ts';
import { commitment as commitmentShape } from '../../crypto/entries/fields.ts';
import type { LogState } from '../../crypto/replay/state.ts';
import { err, ok, type Result } from '../../crypto/result.ts';
import { defineAct, type ActContext, type ActRows } from '../assemblies/acts/act-definition.ts';
import { termsFault, windowFault } from '../ballots/admission.ts';
import { saltedEvidence } from '../ballots/evidence.ts';
import { openingInsert } from '../ballots/openings.ts';
import { motionsFor } from '../ballots/own-motions.ts';
import { insertInto } from '../log/proposal.ts';
import { rollReader } from '../log/roll-reader.ts';
import { attendedStore, type AttendedChannel, type AttendedRow } from './attended-store.ts';
import { attendedProblems, type AttendedRefusal } from './problems.ts';
import { tellOfAttended } from './tell-owner.ts';

const closed = { additionalProperties: false } as const;
const Commitment = Type.Unsafe<string>({ ...commitmentShape.schema });

/**
 * The ballot that an owner tapped on a worker's device, or said to two listeners. The worker's key signs it under the channel
 * that the notice froze; what was chosen comes with the signature, goes sealed into the database, and into no entry.
 */
export const attestBallot = defineAct('ballot-attested', {
  input: Type.Object({ attended: Type.String({ format: 'uuid' }), commitment: Commitment }, closed),
  opening: Type.Object(
    {
      marks: Type.Record(Type.String({ maxLength: 3 }), Type.Unknown()),
      salt: Type.Unsafe<string>({ ...commitmentShape.schema, description: '32 random bytes, base64url' }),
    },
    closed,
  ),
  hasReceived: true,
  problems: attendedProblems,
  prepare: async (context, { attended, commitment }) => {
    const { state, key, now } = context;
    const found = await underWay(context, attended);
    if (!found.ok) return found;
    const { voter, person, channel, device, document, recording, witness, worker } = found.value;
    if (device !== key.kid) return err<AttendedRefusal>({ code: 'ATTENDED_UNKNOWN' });
    const fault = standingFault(state, found.value, now);
    if (fault) return err(fault);
    const { salt, record, hash } = saltedEvidence({ attended, channel, document, person, recording, witness, worker });
    const fields = {
      ...{ channel, commitment, evidence: hash, n: (key.counters.get(voter as VoterId) ?? -1) + 1 },
      ...{ notice: state.notice!.leaf, person, scheme: 'sha256-salted', voter },
    };
    return ok({ fields, keep: { attended, salt: toBase64Url(salt), record } });
  },
  finish: async (context, { fields, keep, opening }) => {
    const { deps, log } = context;
    const found = await underWay(context, String(keep['attended']));
    if (!found.ok) return found;
    const read: Opening = { marks: opening.marks as JsonObject, salt: opening.salt };
    const commitment = String(fields['commitment']);
    const fault = await openingFault(context, found.value, { read, commitment });
    if (fault) return err(fault);
    const rows: ActRows = {
      inserts: [openingInsert(deps, log, { commitment, opening: read }), evidenceInsert(context, keep)],
      guard: (current, at) => standingFault(current, found.value, at),
      within: async (tx, { seq, at }) => {
        const ended = await attendedStore(tx, log).end(found.value.attended_id, { seq, at: new Date(at) });
        if (!ended) throw new Error('a vote on the spot was ended while its ballot was appended');
      },
      after: ({ seq }) => tellOfAttended(context, seq),
    };
    return ok(rows);
  },
});

/** The vote that this worker began and a second one has confirmed. */
async function underWay({ deps, log, actor }: ActContext, id: string): Promise<Result<AttendedRow, AttendedRefusal>> {
  const row = await attendedStore(deps.db, log).find(id, deps.clock.now());
  if (row?.worker !== actor.accountId) return err({ code: 'ATTENDED_UNKNOWN' });
  return row.witness === null ? err({ code: 'WITNESS_MISSING' }) : ok(row);
}

/** Judged when the act is prepared, and again where nothing can come between. */
const standingFault = (state: LogState, { channel, voter, person }: AttendedRow, at: ActContext['now']) =>
  windowFault(state, channel as AttendedChannel, at) ?? termsFault(state, { voter: voter as VoterId, person }, at);

async function openingFault(
  { deps, log, state }: ActContext,
  row: AttendedRow,
  { read, commitment }: { readonly read: Opening; readonly commitment: string },
): Promise<AttendedRefusal | null> {
  const voter = await rollReader(deps.db).voter(log, row.voter);
  const notice = state.notice?.body;
  if (!voter || !notice) throw new Error('a vote on the spot for nobody');
  if (!opensTo(read, commitment, state.origin, voter.voter)) return { code: 'OPENING_DIFFERS' };
  const fault = marksFault(read.marks, motionsFor(state, voter, row.person), notice.rules, 'screen');
  // The rest of the sentence would repeat what was chosen.
  return fault === null ? null : { code: 'CHOICE_UNFIT', motion: /^m\d+/.exec(fault)?.[0] ?? null };
}

const evidenceInsert = ({ log }: ActContext, keep: JsonObject) =>
  insertInto('attestation', ({ seq }) => ({
    ...{ estate_id: log.estate, assembly_id: log.assembly, seq },
    evidence_salt: Buffer.from(fromBase64Url(String(keep['salt']))!),
    evidence: String(keep['record']),
  }));
