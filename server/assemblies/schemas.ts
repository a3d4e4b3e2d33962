import { Type } from 'typebox';
import { MAX_ACT_JWS_LENGTH, MAX_JWS_LENGTH } from '../../crypto/jws.ts';
import { jwk } from '../../crypto/entries/fields.ts';
import type { EcPublicJwk } from '../../crypto/signatures.ts';
import type { Access, Role } from '../platform/authorize.ts';

export const closed = { additionalProperties: false } as const;

export const AssemblyParams = Type.Object({
  estate: Type.String({ maxLength: 40 }),
  assembly: Type.String({ pattern: '^[0-9a-f]{16}$' }),
});

/** The assembly that a path names. */
export const logOf = ({ estate, assembly }: { estate: string; assembly: string }) => ({ estate, assembly });

export const JwkSchema = Type.Unsafe<EcPublicJwk>(jwk.schema);
const compactJws = (maxLength: number) =>
  Type.String({ maxLength, pattern: '^[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]{86}$' });
/** A proof of possession. */
export const JwsSchema = compactJws(MAX_JWS_LENGTH);
/** A signature over the whole text of an act. */
export const ActJwsSchema = compactJws(MAX_ACT_JWS_LENGTH);
export const Hex32Schema = Type.String({ pattern: '^[0-9a-f]{64}$' });
export const MotionIdSchema = Type.String({ pattern: '^m[1-9][0-9]?$' });
export const DaySchema = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: 'A day in Shanghai' });
/** One line of people's own words. */
export const PlainText = (maxLength: number) =>
  Type.String({ minLength: 1, maxLength, pattern: '^[^\\u0000-\\u001f\\u007f]+$' });
export const SeqSchema = Type.Integer({ minimum: 0, description: 'Number of the entry in the log' });

/** Who may do something in the estate that the path names. */
export const inEstate = (...roles: readonly [Role, ...Role[]]): Access => ({ roles, scope: 'estate' });

/** Everybody who can hold a signing key. */
export const SIGNERS_OF_ACTS = inEstate('committee', 'community', 'officer');
