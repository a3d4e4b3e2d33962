import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { AssemblyParams, inEstate, logOf } from '../../assemblies/schemas.ts';
import type { Deps } from '../../deps.ts';
import { refuseLog } from '../../log/refuse.ts';
import type { App } from '../../platform/app-type.ts';
import { verifiedStandings, type Standings } from '../standing.ts';
import type { Voting } from '../voting-right.ts';
import { devicesOfVoter } from './device-views.ts';
import { endOwnDevice, ownDevices } from './own-devices.ts';
import { deviceProblems } from './problems.ts';
import { DeskDevices, DeviceParams, OwnDevices, SignedEndBody, VoterParams } from './schemas.ts';

const BASE = '/api/estates/:estate/assemblies/:assembly';
const tags = ['ballots'];
const OWNERS = { access: inEstate('owner') };

export interface DeviceOptions {
  readonly deps: Deps;
  /** For whom an account may act: identity's answer, unless a test gives its own. */
  readonly standings?: Standings | undefined;
}

/** Devices that may vote: an owner's own, which he may end; those of one voter for the desk, where two people sign the end. */
export async function deviceRoutes(
  app: App,
  { deps, standings = verifiedStandings(deps.db) }: DeviceOptions,
): Promise<void> {
  const of = (request: Pick<FastifyRequest, 'actor'> & { params: { estate: string; assembly: string } }): Voting => ({
    ...{ deps, log: logOf(request.params), actor: request.actor!, standings },
  });

  app.get(
    `${BASE}/own-devices`,
    {
      config: OWNERS,
      schema: {
        ...{ tags, summary: 'The devices that vote for you, and what each signs to end itself' },
        ...{ params: AssemblyParams, response: { 200: OwnDevices } },
      },
    },
    async (request, reply) => {
      const found = await ownDevices(of(request));
      return found.ok ? ({ devices: found.value } as never) : refuseLog(reply, {}, found.error);
    },
  );

  app.post(
    `${BASE}/own-devices/:kid/end`,
    {
      config: OWNERS,
      schema: {
        ...{
          tags,
          summary: 'Ends a device of yours, which has signed that; ballots from it stand, and you are signed out',
        },
        ...{ params: DeviceParams, body: SignedEndBody, response: { 204: Type.Null() } },
      },
    },
    async (request, reply) => {
      const ended = await endOwnDevice(of(request), request.params.kid, request.body);
      return ended.ok ? reply.code(204).send(null) : refuseLog(reply, deviceProblems, ended.error);
    },
  );

  app.get(
    `${BASE}/voters/:voter/devices`,
    {
      config: { access: inEstate('community', 'officer') },
      schema: {
        ...{ tags, summary: 'The devices that vote for one voter: whose, since when; never a phone number' },
        ...{ params: VoterParams, response: { 200: DeskDevices } },
      },
    },
    async (request, reply) => {
      const found = await devicesOfVoter(deps, logOf(request.params), request.params.voter);
      return found.ok ? (found.value as never) : refuseLog(reply, deviceProblems, found.error);
    },
  );
}
