import { randomUUID } from 'node:crypto';
import { Type } from 'typebox';
import type { JsonObject } from '../../crypto/canonical.ts';
import { shortText } from '../../crypto/entries/fields.ts';
import { err, ok } from '../../crypto/result.ts';
import { defineAct, type ActDefinition } from '../assemblies/acts/act-definition.ts';
import { documentsOf } from '../assemblies/documents/read-documents.ts';
import { ownMotions } from '../ballots/own-motions.ts';
import { verifiedOwner } from '../identity/verified-owner.ts';
import { rollReader } from '../log/roll-reader.ts';
import { endLapsedOffer } from './lapsed-offer.ts';
import { grantFault } from './power-faults.ts';
import { entryScope, scopeIn } from './power-scope.ts';
import { agentName } from './agent-name.ts';
import { endedNow, paperPowerInsert, powerStore, type PowerScope } from './power-store.ts';
import { proxyProblems } from './problems.ts';
import { AgentSchema, PowerScopeFields } from './schemas.ts';
import { tellGranted, tellParties, tellRevoked } from './tell.ts';

const closed = { additionalProperties: false } as const;
const SCAN_TYPES: readonly string[] = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'];

/**
 * A written power that somebody brings to the desk: the agent's document and the paper have been seen. One beyond the limit is
 * recorded only when the worker confirms that it was brought all the same; ballots under it do not count.
 */
export const paperPower = defineAct('proxy-granted', {
  input: Type.Object(
    {
      agent: AgentSchema,
      confirmed: Type.Optional(Type.Boolean({ description: 'The agent was told that it is beyond the limit' })),
      scan: Type.String({ pattern: '^[0-9a-f]{64}$' }),
      voter: Type.String({ pattern: '^[0-9a-f]{32}$' }),
      ...PowerScopeFields,
    },
    closed,
  ),
  opening: null,
  isRehearsed: true,
  problems: proxyProblems,
  prepare: async ({ deps, log, state }, { agent: named, confirmed = false, scan, voter, ...wanted }) => {
    const agent = await verifiedOwner(deps, log.estate, named);
    if (!agent.ok) return err({ code: 'PROXY_AGENT_UNKNOWN' });
    const right = await rollReader(deps.db).voter(log, voter);
    if (right?.people.some(({ personId }) => personId === agent.value.person))
      return err({ code: 'PROXY_AGENT_IS_PARTY' });
    const person = await agentName(deps.db, log, agent.value.account);
    const fault = grantFault(state, voter, person);
    if (fault && !(confirmed && fault.code === 'PROXY_LIMIT_REACHED')) return err(fault);
    const document = await documentsOf(deps.db, log).find(scan);
    if (!document || !SCAN_TYPES.includes(document.type)) return err({ code: 'PROXY_SCAN_UNKNOWN' });
    const own = right && state.notice ? ownMotions(state.notice.body, right.leaf) : [];
    const scope = scopeIn(state, own, wanted, deps.clock.now());
    if (!scope.ok) return scope;
    const keep = { id: randomUUID(), account: agent.value.account, agent: agent.value.person };
    return ok({ fields: { document: { ...document }, person, voter, ...entryScope(scope.value) } as JsonObject, keep });
  },
  finish: async ({ deps, log, state }, { fields, keep }) => {
    await endLapsedOffer(deps, log, state, String(fields['voter']));
    const power = {
      ...{ id: String(keep['id']), voter: String(fields['voter']), madeAt: deps.clock.now() },
      agent: { account: String(keep['account']), person: String(keep['agent']) },
      document: fields['document'] as never,
      scope: scopeOfFields(fields),
    };
    return ok({
      inserts: [paperPowerInsert(log, power)],
      onConflict: (constraint) => (constraint === 'proxy_power_standing' ? { code: 'PROXY_STANDS' } : null),
      after: () => tellParties({ deps, log }, power, tellGranted, 'all'),
    });
  },
});

/** Taken back at the desk, by an owner who cannot use the device that he gave it with. */
export const revokeAtDesk = defineAct('proxy-revoked', {
  input: Type.Object(
    {
      reason: Type.Unsafe<string>({ ...shortText(200).schema }),
      voter: Type.String({ pattern: '^[0-9a-f]{32}$' }),
    },
    closed,
  ),
  opening: null,
  isRehearsed: true,
  problems: proxyProblems,
  prepare: async ({ deps, log }, { reason, voter }) => {
    const [power] = await powerStore(deps.db, log).granted(voter);
    if (power?.seq == null) return err({ code: 'PROXY_NOT_FOUND' });
    return ok({ fields: { granted: power.seq, reason } });
  },
  finish: async ({ deps, log }, { fields }) => {
    const power = await powerStore(deps.db, log).bySeq(Number(fields['granted']));
    if (!power) return err({ code: 'PROXY_NOT_FOUND' });
    return ok({
      within: async (tx) => {
        await powerStore(tx, log).move(power.id, 'granted', 'revoked', endedNow({ deps }));
      },
      after: () => tellParties({ deps, log }, power, tellRevoked, 'all'),
    });
  },
});

const scopeOfFields = ({ motions, until }: JsonObject) =>
  ({ ...(motions !== undefined && { motions }), ...(until !== undefined && { until }) }) as PowerScope;

export const PROXY_ACTS: readonly ActDefinition[] = [paperPower, revokeAtDesk];
