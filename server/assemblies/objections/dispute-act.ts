import { Type } from 'typebox';
import { broken } from '../../../crypto/replay/broken.ts';
import { err, ok } from '../../../crypto/result.ts';
import { accountThatCast } from '../../ballots/caster.ts';
import { tellOfDispute, tellOfVoidedPaper } from '../../ballots/tell-owner.ts';
import { endSessionsOf } from '../../identity/sessions.ts';
import { entryRefused } from '../../log/problems.ts';
import { rollReader } from '../../log/roll-reader.ts';
import { defineAct, type ActContext } from '../acts/act-definition.ts';
import { SerialInput } from '../../paper/serial-input.ts';
import { documentStore } from '../documents/document-store.ts';
import { Hex32Schema } from '../schemas.ts';
import { ownerObjections, sealText } from './objection-store.ts';
import { objectionProblems } from './problems.ts';
import { statementDocument } from './statement.ts';

/** What the owner reads who denied the ballot. */
const ANSWER =
  '经核对，您否认的这张票已列为争议票，不计入结果。为安全起见，提交该票的登录已全部退出；表决截止前，您可以重新核验身份后再次表决。';

/**
 * A worker or officer who has checked who says so records that a ballot is not the owner's. It no longer counts, the vote
 * is free for the owner's own, and whoever is signed in to the account that cast it has to prove again who he is.
 */
export const disputeBallot = defineAct('dispute', {
  input: Type.Object(
    {
      denial: Type.Optional(Type.String({ pattern: '^[0-9a-f-]{36}$' })),
      ...{ serial: Type.Optional(SerialInput), document: Type.Optional(Hex32Schema) },
    },
    { additionalProperties: false, minProperties: 1, description: '`denial`, or `serial` with the office’s report' },
  ),
  opening: null,
  problems: objectionProblems,
  prepare: async (context, { denial: id, serial, document }) => {
    const { deps, log } = context;
    if (id === undefined) return voidPaper(context, serial, document);
    const found = await ownerObjections(deps, log).find(id);
    if (found?.kind !== 'not-mine' || found.about === null) return err({ code: 'DENIAL_UNKNOWN' });
    if (found.answer) return err({ code: 'OBJECTION_ANSWERED' });
    const fault = disputeFault(context, found.about);
    if (fault) return err(fault);
    const { content } = statementDocument(ANSWER);
    const sealed = sealText(deps.keys, log.estate, id, 'answer', content).toString('base64');
    return ok({
      fields: { ballot: found.about, document: { ...found.document }, reason: 'not-mine' },
      keep: { id, sealed },
    });
  },
  finish: async (context, { fields, keep }) => {
    const { deps, log } = context;
    const ballot = Number(fields['ballot']);
    const fault = disputeFault(context, ballot);
    if (fault) return err(fault);
    if (keep['id'] === undefined) return ok({ after: () => tellOwners(context, ballot, tellOfVoidedPaper) });
    const id = String(keep['id']);
    const sealed = Buffer.from(String(keep['sealed']), 'base64');
    return ok({
      within: async (tx, { seq, at }) => {
        const objections = ownerObjections({ ...deps, db: tx }, log);
        // One that was logged as an objection before keeps waiting for its own answer.
        if ((await objections.find(id))?.seq === null) {
          await objections.markLogged(id, seq);
          await objections.markAnswered(id, seq, sealed);
        }
        const account = await accountThatCast(tx, log, ballot);
        if (account) await endSessionsOf(tx, account, new Date(at));
      },
      after: () => tellOwners(context, ballot, tellOfDispute),
    });
  },
});

function disputeFault({ state }: ActContext, seq: number) {
  const ballot = state.ballots.get(seq);
  if (!ballot) return { code: 'DENIED_BALLOT_UNKNOWN' } as const;
  if (ballot.disputed) return { code: 'BALLOT_DISPUTED' } as const;
  return state.tally ? entryRefused(broken('tally-exists')) : null;
}

/**
 * The office takes a paper out of the count, because the record of its box cannot be explained. Its voter may vote again while
 * the vote is open; the box is void and the vote is not.
 */
async function voidPaper(context: ActContext, serial: string | undefined, sha256: string | undefined) {
  const { deps, log, state, key } = context;
  if (key.role !== 'officer') return err({ code: 'VOIDED_BY_OFFICE' });
  const ballot = serial === undefined ? undefined : state.papers.get(serial)?.ballot;
  if (!ballot) return err({ code: 'DENIED_BALLOT_UNKNOWN' });
  const document = sha256 === undefined ? null : await documentStore(deps.db, log).find(sha256);
  if (!document) return err({ code: 'VOID_NEEDS_REPORT' });
  const fault = disputeFault(context, ballot.seq);
  return fault ? err(fault) : ok({ fields: { ballot: ballot.seq, document: { ...document }, reason: 'other' } });
}

async function tellOwners({ deps, log, state }: ActContext, seq: number, tell: typeof tellOfDispute): Promise<void> {
  const { voter, received } = state.ballots.get(seq)!;
  const found = await rollReader(deps.db).voter(log, voter);
  if (!found) return;
  const personIds = found.people.map(({ personId }) => personId);
  await tell(deps, { estate: log.estate, personIds, leaf: found.leaf, received });
}
