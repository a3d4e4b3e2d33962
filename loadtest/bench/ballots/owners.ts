import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import type { Insertable } from 'kysely';
import type { Deps } from '../../../server/deps.ts';
import { ACCESS_MINUTES, IDLE_DAYS } from '../../../server/identity/sessions.ts';
import type { DB } from '../../../server/platform/tables.ts';

/** An owner of one unit who has proved who he is and is signed in. */
export interface SignedIn {
  readonly account: string;
  readonly person: string;
  readonly session: string;
}

const DAY_MS = 86_400_000;
/** Rows of a statement: columns times rows stay below 65,535. */
const CHUNK = 3_000;
const index = (): Buffer => randomBytes(32);

/** Writes the rows that a register's import, a proof of identity and a sign-in leave, for all owners of an estate at once. */
export async function seedOwners(deps: Deps, estate: string, owners: readonly SignedIn[]): Promise<void> {
  const at = new Date();
  const nobody = randomUUID();
  const named = { name: estate, address: estate, area_code: '999001001', pack: 'CN' };
  await insert(deps, 'estate', [{ estate_id: estate, ...named, created_at: at, created_by: nobody }]);
  const people = owners.map((owner, number) => ({
    ...{ ...owner, identity: index(), phone: index() },
    unit: `U${String(number).padStart(27, '0')}`,
  }));
  const here = { estate_id: estate };
  const unit = { address: '1幢', building: '1', entrance: null, room: '101', floor: 1, use: '住宅', area_cm2: 900_000 };
  const facts = { area_source: 'register', delivered: true, seized: false };
  await insert(
    deps,
    'unit',
    people.map((each) => ({ ...here, unit_id: each.unit, ...unit, ...facts })),
  );
  await insert(
    deps,
    'person',
    people.map(({ person, identity }) => ({
      ...{ ...here, person_id: person, kind: 'person', id_type: '居民身份证' },
      ...{ identity_index: identity, name_index: index(), name_sealed: index(), id_no_sealed: index() },
    })),
  );
  await insert(
    deps,
    'ownership',
    people.map((each) => ({ ...here, unit_id: each.unit, person_id: each.person, position: 0 })),
  );
  await insert(
    deps,
    'account',
    people.map(({ account, identity }) => ({
      account_id: account,
      kind: 'owner',
      identity_index: identity,
      created_at: at,
    })),
  );
  await insert(
    deps,
    'role_grant',
    people.map(({ account, person }) => ({
      ...{ grant_id: randomUUID(), account_id: account, role: 'owner', scope: 'estate', scope_id: estate },
      ...{ person_id: person, granted_at: at },
    })),
  );
  await insert(
    deps,
    'verification',
    people.map(({ account, person, phone }) => ({
      ...{ ...here, person_id: person, account_id: account, phone_index: phone },
      ...{ source: 'registry', verified_at: at },
    })),
  );
  const expires_at = new Date(at.getTime() + IDLE_DAYS * DAY_MS);
  await insert(
    deps,
    'session',
    people.map(({ account, session }) => ({
      ...{ session_id: session, account_id: account, signed_in_at: at, expires_at },
      // Nobody answers codes while something is measured, or while the clock jumps.
      confirmed_at: expires_at,
    })),
  );
}

async function insert<T extends keyof DB>({ db }: Deps, table: T, rows: readonly Insertable<DB[T]>[]): Promise<void> {
  for (let from = 0; from < rows.length; from += CHUNK)
    await db
      .insertInto(table)
      .values(rows.slice(from, from + CHUNK) as never)
      .execute();
}

const base64UrlJson = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const HEADER = base64UrlJson({ alg: 'HS256', typ: 'JWT' });

/** The access token that a refresh of the session would bring now, or at another time (milliseconds). */
export function accessToken(secret: string, { account, session }: SignedIn, at = Date.now()): string {
  const iat = Math.floor(at / 1000);
  const input = `${HEADER}.${base64UrlJson({ account, session, iat, exp: iat + ACCESS_MINUTES * 60 })}`;
  return `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`;
}
