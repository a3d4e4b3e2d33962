import { readFile } from 'node:fs/promises';
import { Type } from 'typebox';
import type { Deps } from '../deps.ts';
import type { App } from '../platform/app-type.ts';
import { platformProblems } from '../platform/platform-problems.ts';
import { FENGLIN } from './files.ts';
import { ADMINISTRATOR, DEMO_ESTATE, STAFF } from './people.data.ts';
import { roleKeyOf } from './role-keys.ts';
import { ownersToTry } from './sign-in-sheet.ts';

const Words = { noteZh: Type.String(), noteEn: Type.String() };
const Accounts = Type.Object({
  estate: Type.String(),
  owners: Type.Array(
    Type.Object({
      name: Type.String(),
      idType: Type.String(),
      idNo: Type.String(),
      phone: Type.String(),
      ...Words,
    }),
  ),
  staff: Type.Array(Type.Object({ name: Type.String(), phone: Type.String(), ...Words })),
});
const RoleKeyQuery = Type.Object({
  estate: Type.String({ maxLength: 40 }),
  assembly: Type.String({ pattern: '^[0-9a-f]{16}$' }),
});

/** Who can be tried, and the seeded staff's keys. Registered in the demonstration only. */
export async function demoRoutes(app: App, { deps }: { deps: Deps }): Promise<void> {
  app.get(
    '/api/demo/accounts',
    { config: { access: 'public' }, schema: { tags: ['demo'], response: { 200: Accounts } } },
    async () => ({
      estate: DEMO_ESTATE,
      owners: deps.config.demoEstate ? ownersToTry(await readFile(FENGLIN.registry)) : [],
      staff: [...STAFF, ADMINISTRATOR].map(({ name, phone, titleZh, titleEn }) => {
        return { name, phone, noteZh: titleZh, noteEn: titleEn };
      }),
    }),
  );

  app.get(
    '/api/demo/role-key',
    {
      config: { access: 'signed-in' },
      schema: {
        tags: ['demo'],
        querystring: RoleKeyQuery,
        response: { 200: Type.Object({ jwk: Type.Record(Type.String(), Type.Unknown()) }) },
      },
    },
    async (request, reply) => {
      const jwk = await roleKeyOf(deps, { ...request.query, account: request.actor!.accountId });
      return jwk ? { jwk: jwk as Record<string, unknown> } : reply.problem(platformProblems.NOT_FOUND);
    },
  );
}
