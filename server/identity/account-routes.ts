import { Type } from 'typebox';
import type { Deps } from '../deps.ts';
import type { App } from '../platform/app-type.ts';
import { createStaffAccount, grantRole, revokeRole } from './accounts.ts';
import { describeMe } from './me.ts';
import { accountProblems, signInProblems } from './problems.ts';
import { staffList } from './staff-list.ts';
import {
  AccountParams,
  AccountReply,
  GrantParams,
  GrantReply,
  MeReply,
  NewAccountBody,
  NewGrantBody,
  RevocationBody,
  StaffList,
} from './schemas.ts';

const tags = ['identity'];
/** Anywhere; what an administrator's area covers is asked for each grant. */
const ADMINISTRATOR = { roles: ['administrator'], scope: 'none' } as const;

export async function accountRoutes(app: App, { deps }: { deps: Deps }): Promise<void> {
  app.get(
    '/api/me',
    { config: { access: 'signed-in' }, schema: { tags, response: { 200: MeReply } } },
    async (request) => describeMe(deps, request.actor!),
  );

  app.post(
    '/api/accounts',
    { config: { access: ADMINISTRATOR }, schema: { tags, body: NewAccountBody, response: { 201: AccountReply } } },
    async (request, reply) => {
      const result = await createStaffAccount(deps, request.body, request.actor!.accountId);
      return result.ok
        ? reply.code(201).send(result.value)
        : reply.refuse({ ...signInProblems, ...accountProblems }, result.error);
    },
  );

  app.post(
    '/api/accounts/:account/grants',
    {
      config: { access: ADMINISTRATOR },
      schema: { tags, params: AccountParams, body: NewGrantBody, response: { 201: GrantReply } },
    },
    async (request, reply) => {
      const result = await grantRole(deps, request.actor!, request.params.account, request.body);
      return result.ok ? reply.code(201).send(result.value) : reply.refuse(accountProblems, result.error);
    },
  );

  app.post(
    '/api/accounts/:account/grants/:grant/revocation',
    {
      config: { access: ADMINISTRATOR },
      schema: { tags, params: GrantParams, body: RevocationBody, response: { 204: Type.Null() } },
    },
    async (request, reply) => {
      const result = await revokeRole(deps, request.actor!, { ...request.params, ...request.body });
      return result.ok ? reply.code(204).send(null) : reply.refuse(accountProblems, result.error);
    },
  );

  app.get(
    '/api/accounts',
    {
      config: { access: ADMINISTRATOR },
      schema: { tags, summary: 'Staff in your area, with posts held and taken back', response: { 200: StaffList } },
    },
    async (request) => [...(await staffList(deps, request.actor!))] as never,
  );
}
