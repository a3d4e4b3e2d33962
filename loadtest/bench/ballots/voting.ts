import { randomBytes, randomUUID } from 'node:crypto';
import { toHex } from '../../../crypto/bytes.ts';
import type { Hex32 } from '../../../crypto/brands.ts';
import type { JsonObject } from '../../../crypto/canonical.ts';
import type { EcPublicJwk } from '../../../crypto/signatures.ts';
import { justSigned } from '../../../crypto/testing/just-signed.ts';
import { bindingInsert } from '../../../server/ballots/ballot-store.ts';
import type { Deps } from '../../../server/deps.ts';
import type { LogRef } from '../../../server/log/log-ref.ts';
import { logWriter } from '../../../server/log/log-service.ts';
import { assemblyInVoting, type TestAssembly } from '../../../server/testing/assembly.ts';
import type { TestClock } from '../../../server/testing/clock.ts';
import { voterDevice, type VoterDevice } from '../../../server/testing/voter-device.ts';
import { seedOwners, type SignedIn } from './owners.ts';

/** A ballot that waits to be sent: whose session sends it, with which key it was signed, and the request's body. */
export interface ReadyBallot {
  readonly owner: SignedIn;
  readonly jwk: EcPublicJwk;
  readonly kid: string;
  readonly body: string;
}

/** An estate in which every owner is signed in, has bound a phone and has signed a ballot that nobody has seen yet. */
export interface Electorate {
  readonly log: LogRef;
  readonly vkey: string;
  readonly ballots: readonly ReadyBallot[];
}

/**
 * Seeding, which is not measured: the rows and entries are those that the service itself would have written.
 *
 * @param voters of each electorate
 */
export async function electoratesOf(deps: Deps, clock: TestClock, voters: readonly number[]): Promise<Electorate[]> {
  const assemblies: TestAssembly[] = [];
  for (const count of voters) {
    const plan = Array.from({ length: count }, () => ({ building: '1', areaCm2: 900_000 }));
    const estate = `bench-${randomBytes(4).toString('hex')}`;
    assemblies.push(await assemblyInVoting(deps, clock, { estate, voters: plan, upTo: 'notice' }));
  }
  clock.set(
    assemblies
      .map(({ opens }) => opens)
      .sort()
      .at(-1)!,
  );
  const electorates: Electorate[] = [];
  for (const assembly of assemblies) electorates.push(await readyToVote(deps, assembly));
  return electorates;
}

async function readyToVote(deps: Deps, assembly: TestAssembly): Promise<Electorate> {
  const { log, vkey } = assembly;
  const devices = assembly.voters.map((voter) => voterDevice(assembly, voter));
  const owners = devices.map(({ voter }) => {
    const { accountId, personId } = voter.people[0]!;
    return { account: accountId, person: personId, session: randomUUID() };
  });
  await seedOwners(deps, log.estate, owners);
  await bindAll(deps, assembly, devices);
  const ballots = devices.map((device, index) => ({
    ...{ owner: owners[index]!, jwk: device.key.jwk, kid: device.key.kid },
    body: JSON.stringify(device.sign({ m1: 'for', m2: { c1: 'for', c3: 'for' }, m3: 'against' })),
  }));
  return { log, vkey, ballots };
}

/** As many at once as the writer lets wait. */
const AT_ONCE = 1_500;

async function bindAll(deps: Deps, { log, origin }: TestAssembly, devices: readonly VoterDevice[]): Promise<void> {
  for (let from = 0; from < devices.length; from += AT_ONCE)
    await Promise.all(devices.slice(from, from + AT_ONCE).map((device) => bind(deps, { log, origin }, device)));
}

async function bind(
  deps: Deps,
  { log, origin }: Pick<TestAssembly, 'log' | 'origin'>,
  { key, voter, bindingRequest }: VoterDevice,
): Promise<void> {
  const { accountId, person } = voter.people[0]!;
  const salt = new Uint8Array(randomBytes(32));
  const names = { kid: key.kid, voter: voter.voter, person };
  const proof = { bind: bindingRequest().bind, jwk: key.jwk, method: 'registry-sms', verifier: 'service' } as const;
  const body = { ...proof, capacity: 'owner', evidence: toHex(salt) as Hex32, person, voter: voter.voter } as const;
  const signed = { type: 'bind', body: body as unknown as JsonObject, log: origin } as const;
  const bound = await logWriter(deps).append(log, {
    ...{ type: 'bind', body, verified: justSigned(signed, key.jwk) },
    inserts: [bindingInsert(log, { ...names, accountId, salt, evidence: '{}' })],
  });
  if (!bound.ok) throw new Error(JSON.stringify(bound.error));
}
