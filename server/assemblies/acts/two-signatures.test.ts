import { Type } from 'typebox';
import { expect, test } from 'vitest';
import { ok } from '../../../crypto/result.ts';
import {
  enrolBy,
  ESTATE,
  member,
  openLogBy,
  signatureOf,
  startWithEstate,
  stateOf,
  submitted,
  type Member,
} from '../testing.ts';
import { defineAct } from './act-definition.ts';
import { actsByType } from './open-act.ts';
import { prepareAct } from './prepare-act.ts';
import { signAct } from './sign-act.ts';

const nothing = { areaCm2: 0, heads: 0 };
const MOTION = {
  ...{ blank: nothing, channels: {}, electorate: nothing, id: 'm1', invalid: nothing, marks: {} },
  ...{ outcome: 'NO_QUORUM', participating: nothing, silent: nothing },
};

/** A count that nobody could append yet: what is looked at here is who signs it. */
const tally = defineAct('tally', {
  input: Type.Object({}, { additionalProperties: false }),
  opening: null,
  problems: {},
  prepare: async () =>
    ok({ fields: { close: { root: '0'.repeat(64), size: 1 }, motions: [MOTION], notice: '0'.repeat(64) } }),
});
const acts = actsByType([tally]);

async function counting() {
  const app = await startWithEstate();
  const assembly = await submitted(app);
  const log = { estate: ESTATE, assembly };
  const officer = member('officer');
  await openLogBy(app, assembly, officer);
  const [one, other] = [member('community'), member('committee')];
  await enrolBy(app, assembly, officer, one, 'clerk');
  await enrolBy(app, assembly, officer, other, 'counter');
  const callerOf = ({ actor }: Member) => ({ deps: app.deps, acts, log, actor });
  const prepared = await prepareAct(callerOf(one), 'tally', {});
  if (!prepared.ok) throw new Error(prepared.error.code);
  const signAs = async (who: Member, jws = signatureOf(prepared.value, who)) =>
    (await signAct(callerOf(who), { act: prepared.value.act, jws })).result;
  return { app, assembly, log, one, other, prepared: prepared.value, signAs };
}

test('the first of two signatures is kept, and the second, by somebody else, completes the act', async () => {
  const { app, assembly, one, other, signAs } = await counting();
  expect(await signAs(one)).toEqual(ok({ done: false, signatures: { needed: 2, have: 1 } }));
  // Both signatures are there now, so it is the log's turn: it knows that nothing was closed yet.
  expect(await signAs(other)).toMatchObject({ ok: false, error: { code: 'ENTRY_REFUSED', reason: 'not-closed' } });
  expect((await stateOf(app, assembly)).size).toBe(3);
});

test('the same account never gives both signatures, however it signs', async () => {
  const { one, prepared, signAs } = await counting();
  await signAs(one);
  expect(await signAs(one, signatureOf(prepared, one))).toMatchObject({ ok: false, error: { code: 'SIGNED_ALREADY' } });
});

test('the database itself refuses a second signature of one account', async () => {
  const { app, log, one, prepared, signAs } = await counting();
  await signAs(one);
  const row = {
    ...{ estate_id: log.estate, assembly_id: log.assembly, act_id: prepared.act, account_id: one.actor.accountId },
    ...{ position: 2, kid: 'another key', jws: 'x', signed_at: app.clock.now() },
  };
  await expect(app.db.insertInto('act_signature').values(row).execute()).rejects.toThrow('act_signature_pkey');
});

test('two people who sign at the same moment are told apart, and nothing is lost', async () => {
  const { app, log, one, other, prepared, signAs } = await counting();
  const results = await Promise.all([signAs(one), signAs(other)]);
  const kept = await app.db
    .selectFrom('act_signature')
    .select('account_id')
    .where('estate_id', '=', log.estate)
    .where('act_id', '=', prepared.act)
    .execute();
  expect(kept).toHaveLength(1);
  expect(results.filter((result) => result.ok)).toHaveLength(1);
});
