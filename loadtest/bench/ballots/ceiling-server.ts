/**
 * The ceiling of the ballot route: the service's application with its plugins, schemas, limits and access rules; the session's
 * token, the commitment and the signature are verified; but sessions, the roll and keys come from memory and nothing is
 * stored. CEILING_FACTS names the file with the facts.
 */
import fp from 'fastify-plugin';
import { readFileSync } from 'node:fs';
import { opensTo } from '../../../crypto/ballot/commitment.ts';
import { shortCode } from '../../../crypto/ballot/short-code.ts';
import { sha256 } from '../../../crypto/hash.ts';
import { utf8 } from '../../../crypto/bytes.ts';
import type { EcPublicJwk } from '../../../crypto/signatures.ts';
import { instant } from '../../../crypto/time.ts';
import { NewBallot, Receipt, AssemblyParams } from '../../../server/ballots/schemas.ts';
import { readBallot } from '../../../server/ballots/submission.ts';
import { readAccess } from '../../../server/identity/session-plugin.ts';
import type { App } from '../../../server/platform/app-type.ts';
import { createSignatureChecks } from '../../../server/platform/signature-checks.ts';
import { serve, serviceDeps } from './variant.ts';
import { CODES_AT_HAND } from '../../../server/testing/sessions.ts';

/** Written by the bench: what the service reads from its database. */
export interface CeilingFacts {
  readonly estate: string;
  readonly vkey: string;
  /** A receipt of a real ballot: what the ceiling answers is as long. */
  readonly receipt: string;
  readonly owners: readonly (readonly [session: string, account: string, person: string])[];
  readonly keys: readonly (readonly [kid: string, jwk: EcPublicJwk])[];
}

const facts = JSON.parse(readFileSync(process.env['CEILING_FACTS']!, 'utf8')) as CeilingFacts;
const { estate, vkey, receipt } = facts;
const owners = new Map(facts.owners.map(([session, account, person]) => [session, { account, person }]));
const keys = new Map(facts.keys);
const deps = await serviceDeps();
const checks = createSignatureChecks();

const sessions = fp(
  async (app: App) => {
    const access = await readAccess(app, deps);
    app.addHook('onRequest', async (request) => {
      const claims = access(request);
      const owner = claims && owners.get(claims.session);
      if (!owner || owner.account !== claims.account) return;
      const grants = [{ role: 'owner', scope: 'estate', scopeId: estate } as const];
      request.actor = { accountId: owner.account, grants, codes: CODES_AT_HAND, personIds: { [estate]: owner.person } };
    });
  },
  { name: 'sessions' },
);

async function routes(app: App): Promise<void> {
  app.post(
    '/api/estates/:estate/assemblies/:assembly/ceiling',
    {
      config: { access: { roles: ['owner'], scope: 'estate' } },
      bodyLimit: 16 * 1024,
      schema: { params: AssemblyParams, body: NewBallot, response: { 201: Receipt } },
    },
    async (request, reply) => {
      const at = instant(deps.clock.now().getTime());
      const { jws, opening } = request.body;
      const ballot = readBallot(jws);
      if (!ballot.ok) throw new Error(ballot.error);
      const { kid, payload } = ballot.value;
      const { signingInput, signature } = ballot.value.jws;
      const isFit = opensTo(opening, payload.commitment, payload.aud, payload.voter);
      if (!isFit || !(await checks.es256(keys.get(kid)!, signingInput, signature))) throw new Error('not a ballot');
      const entry = JSON.stringify({ at, body: { jws, received: at }, log: payload.aud, prev: payload.notice, seq: 0 });
      const code = shortCode(sha256(utf8(entry)));
      return reply.code(201).send({ seq: 0, code, at, received: at, entry, receipt, vkey });
    },
  );
}

await serve(deps, { sessions, routes });
