import { randomBytes } from 'node:crypto';
import { ballotPayloadOf } from '../../crypto/ballot/cast.ts';
import { commit } from '../../crypto/ballot/commitment.ts';
import { toBase64Url } from '../../crypto/bytes.ts';
import type { JsonObject } from '../../crypto/canonical.ts';
import type { BallotPayload } from '../../crypto/entries/bodies.ts';
import { es256Key, type Es256Key } from '../../crypto/testing/keys.ts';
import type { Actor } from '../platform/authorize.ts';
import type { App } from '../platform/app-type.ts';
import type { TestAssembly, TestVoter } from './assembly.ts';
import { actor, as } from './sessions.ts';

export interface SignedBallot {
  readonly jws: string;
  readonly opening: { readonly marks: JsonObject; readonly salt: string };
}

/** An owner's phone: a key, the session of its owner, and what it may sign. */
export interface VoterDevice {
  readonly key: Es256Key;
  readonly actor: Actor;
  readonly voter: TestVoter;
  bindingRequest(): { voter: string; jwk: Es256Key['jwk']; bind: string };
  sign(marks: JsonObject, over?: Partial<BallotPayload>): SignedBallot;
}

const nonce = () => toBase64Url(randomBytes(16));

/** @param index which of the voter's people holds the device */
export function voterDevice(
  assembly: Pick<TestAssembly, 'log' | 'origin' | 'notice'>,
  voter: TestVoter,
  index = 0,
): VoterDevice {
  const key = es256Key();
  const owner = voter.people[index]!;
  const { estate } = assembly.log;
  const grants = [{ role: 'owner', scope: 'estate', scopeId: estate }] as const;
  let n = 0;
  return {
    key,
    voter,
    actor: actor(owner.accountId, grants, { [estate]: owner.personId }),
    bindingRequest: () => ({
      voter: voter.voter,
      jwk: key.jwk,
      bind: key.jws('bind+jws', { aud: assembly.origin, nonce: nonce(), person: owner.person, voter: voter.voter }),
    }),
    sign(marks, over = {}) {
      const salt = new Uint8Array(randomBytes(32));
      const commitment = commit(assembly.origin, voter.voter, salt, marks);
      const terms = { aud: assembly.origin, commitment, n: n++, nonce: nonce(), notice: assembly.notice };
      const payload = { ...ballotPayloadOf({ ...terms, voter: voter.voter }), ...over };
      return {
        jws: key.jws('ballot+jws', payload as unknown as JsonObject),
        opening: { marks, salt: toBase64Url(salt) },
      };
    },
  };
}

/** The routes of one assembly as one person's session reaches them. */
export function sessionOf(app: App, { log }: TestAssembly, who: Actor | null) {
  const url = (path: string) => `/api/estates/${log.estate}/assemblies/${log.assembly}/${path}`;
  const headers = who ? as(who) : {};
  return {
    get: (path: string) => app.inject({ url: url(path), headers }),
    post: (path: string, payload: object) => app.inject({ method: 'POST', url: url(path), headers, payload }),
    remove: (path: string) => app.inject({ method: 'DELETE', url: url(path), headers }),
  };
}
