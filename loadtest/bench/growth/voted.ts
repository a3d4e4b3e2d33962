import { countNow } from '../../../server/certification/count.ts';
import { addMs } from '../../../crypto/time.ts';
import type { JsonObject } from '../../../crypto/canonical.ts';
import { justSigned } from '../../../crypto/testing/just-signed.ts';
import { talliesOf } from '../../../crypto/count/tally.ts';
import { bindingInsert, ballotInsert } from '../../../server/ballots/ballot-store.ts';
import { openingInsert } from '../../../server/ballots/openings.ts';
import type { Deps } from '../../../server/deps.ts';
import { logWriter } from '../../../server/log/log-service.ts';
import type { Proposal } from '../../../server/log/proposal.ts';
import { assemblyInVoting, type TestAssembly } from '../../../server/testing/assembly.ts';
import type { TestClock } from '../../../server/testing/clock.ts';
import { voterDevice } from '../../../server/testing/voter-device.ts';

/** Assemblies that are made at once; each waits for its own commits. */
const LANES = 16;
/** The least between the end of the window and the close. */
const CLOSES_AFTER_MS = 60_000;
/** Voters of one assembly whose entries wait together. */
const AT_ONCE = 400;
const NO_EVIDENCE = { salt: new Uint8Array(32), evidence: '{}' };

/**
 * Assemblies with so many voters each, who all bound a phone and voted; closed and tallied. The entries and rows are those
 * that the service itself writes, and every one went through its writer.
 */
export async function votedAssemblies(
  deps: Deps,
  clock: TestClock,
  voters: readonly number[],
): Promise<readonly TestAssembly[]> {
  const assemblies = await inLanes(voters, (count, index) => {
    const plan = Array.from({ length: count }, () => ({ building: '1', areaCm2: 900_000 }));
    return assemblyInVoting(deps, clock, { estate: `bench-${index}`, voters: plan, upTo: 'notice' });
  });
  const [first] = assemblies;
  clock.set(first!.opens);
  await inLanes(assemblies, (each) => voteAll(deps, each));
  clock.set(addMs(first!.ends, CLOSES_AFTER_MS));
  await inLanes(assemblies, (each) => closeAndTally(deps, each));
  return assemblies;
}

async function inLanes<T, R>(items: readonly T[], work: (item: T, index: number) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const lane = async (): Promise<void> => {
    for (let index = next++; index < items.length; index = next++) results[index] = await work(items[index]!, index);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return results;
}

async function voteAll(deps: Deps, assembly: TestAssembly): Promise<void> {
  const { voters } = assembly;
  for (let from = 0; from < voters.length; from += AT_ONCE) {
    const phones = voters.slice(from, from + AT_ONCE).map((voter) => voterDevice(assembly, voter));
    await Promise.all(phones.map((phone) => append(deps, assembly, bindingOf(assembly, phone))));
    await Promise.all(
      phones.map((phone, index) => append(deps, assembly, ballotOf(deps, assembly, phone, from + index))),
    );
  }
}

async function append(deps: Deps, { log }: TestAssembly, proposal: Proposal): Promise<void> {
  const appended = await logWriter(deps).append(log, proposal);
  if (!appended.ok) throw new Error(JSON.stringify(appended.error));
}

type Phone = ReturnType<typeof voterDevice>;

function bindingOf({ log, origin }: TestAssembly, { key, voter, bindingRequest }: Phone): Proposal {
  const { accountId, person } = voter.people[0]!;
  const proof = { bind: bindingRequest().bind, jwk: key.jwk, method: 'registry-sms', verifier: 'service' } as const;
  const evidence = '0'.repeat(64) as never;
  const body = { ...proof, capacity: 'owner', evidence, person: person as never, voter: voter.voter } as const;
  const signed = { type: 'bind', body: body as unknown as JsonObject, log: origin } as const;
  return {
    ...{ type: 'bind', body, verified: justSigned(signed, key.jwk) },
    inserts: [bindingInsert(log, { kid: key.kid, voter: voter.voter, person, accountId, ...NO_EVIDENCE })],
  };
}

function ballotOf(deps: Deps, { log, origin }: TestAssembly, { key, voter, sign }: Phone, index: number): Proposal {
  const says = index % 3 === 0 ? 'against' : 'for';
  const { jws, opening } = sign({ m1: says, m2: { c1: 'for', c3: says }, m3: 'for' });
  const { commitment, nonce } = JSON.parse(Buffer.from(jws.split('.')[1]!, 'base64url').toString('utf8')) as {
    readonly commitment: string;
    readonly nonce: string;
  };
  const { accountId } = voter.people[0]!;
  return {
    type: 'ballot',
    body: (at) => ({ jws, received: at }),
    verified: justSigned({ type: 'ballot', body: { jws }, log: origin }, key.jwk),
    inserts: [
      ballotInsert(log, { kid: key.kid, nonce, voter: voter.voter, accountId }),
      openingInsert(deps, log, { commitment, opening }),
    ],
  };
}

async function closeAndTally(deps: Deps, assembly: TestAssembly): Promise<void> {
  await assembly.act('close', {});
  const { count } = await countNow(deps, assembly.log);
  const state = (await logWriter(deps).state(assembly.log))!;
  const fields = { close: state.closed!.head, motions: talliesOf(count), notice: state.notice!.leaf };
  await assembly.act('tally', fields, ...assembly.clerks);
}
