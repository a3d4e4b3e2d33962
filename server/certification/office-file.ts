import type { Body } from '../../crypto/entries/bodies.ts';
import { phaseOf, type LogState } from '../../crypto/replay/state.ts';
import { ok } from '../../crypto/result.ts';
import { instant } from '../../crypto/time.ts';
import { erasedOf } from '../accountability/erasure/erased.ts';
import type { Deps } from '../deps.ts';
import type { LogRef } from '../log/log-ref.ts';
import { stateOf } from '../log/log-service.ts';
import { rollReader } from '../log/roll-reader.ts';
import { uncosignedHeads } from '../log/witnesses/missing-cosignatures.ts';
import { recordedActs } from '../assemblies/acts/recorded-acts.ts';
import { packInForce } from '../assemblies/pack-in-force.ts';
import { parkingOutcomes } from './count.ts';
import { STATEMENT } from './certify-acts.ts';
import { busyBrowsers } from '../ballots/busy-browsers.ts';
import { deliveriesOf, sumsOf } from '../deliveries/register.ts';
import { fileChecks, type Posting } from './file-checks.ts';
import { opinionsOf } from './opinions/opinions.ts';
import { sampleSums } from './sample/sample.ts';
import { unclearReadings } from './unclear-readings.ts';
import { newestVerification } from './verification.ts';

/** The file that an officer opens to certify. */
export async function officeFile(deps: Deps, log: LogRef, accountId: string) {
  const leaves = await rollReader(deps.db).leaves(log);
  const newest = await newestVerification(deps, log);
  const sample = await sampleSums(deps, log);
  const browsers = (await busyBrowsers(deps.db, log)).map(({ size }) => size);
  const deliveries = sumsOf(await deliveriesOf(deps, log));
  const opinions = await opinionsOf(deps, log, accountId);
  const postings = await postingsOf(deps, log);
  const before = await stateOf(deps, log);
  if (!before.ok) return before;
  const pack = await packInForce(deps, before.value.opened, '');
  const parking = await parkingOutcomes(deps, log, before.value, leaves);
  const unclear = await unclearReadings(deps, log, before.value);
  const isRollErased = (await erasedOf(deps.db, log)).closedRoll !== null;
  const current = await stateOf(deps, log);
  if (!current.ok) return current;
  const state = current.value;
  // Of a log that has grown since, it says nothing.
  const verification = newest?.size === state.size ? newest : null;
  return ok({
    phase: phaseOf(state),
    size: state.size,
    isReturned: state.openReturn !== null,
    title: state.notice?.body.title ?? null,
    statement: STATEMENT,
    checks: fileChecks({
      state,
      leaves,
      verification,
      pack,
      parking,
      unclear,
      isRollErased,
      sample,
      browsers,
      deliveries,
      opinions,
      postings,
    }).map((check) => ({ ...check, title: { ...check.title } })),
    opinions,
    heads: await headsToAttest(deps, log, state),
    verification: verification && { ...verification, at: verification.at.toISOString() },
  });
}

async function postingsOf({ db }: Deps, log: LogRef): Promise<readonly Posting[]> {
  const acts = await recordedActs(db, log, ['announce']);
  return acts.map(({ at, fields }) => {
    const { subject, document } = fields as unknown as Body<'announce'>;
    return { subject, at: at.toISOString(), sha256: document.sha256, type: document.type };
  });
}

/** Heads that no quorum of witnesses has cosigned, as an officer compares them with the printed ones. */
async function headsToAttest(deps: Deps, log: LogRef, state: LogState) {
  const now = instant(deps.clock.now().getTime());
  const missing = await uncosignedHeads(deps.db, log, state);
  const { frozen, notice, closed, declared } = state;
  const ends = { 'roll-frozen': frozen, notice, close: closed, declare: declared };
  const moments = new Map(Object.entries(ends).map(([type, end]) => [(end?.seq ?? -2) + 1, type]));
  return missing.map(({ size, attestFrom }) => ({
    ...{ size, moment: moments.get(size) ?? null, root: state.requiredHeads.get(size)!.root, attestFrom },
    mayAttest: now >= attestFrom,
  }));
}
