import { Type } from 'typebox';
import { ROLES } from '../platform/authorize.ts';
import { ID_TYPE_WORDS } from './claim.ts';
import { CAPACITIES } from './representation-store.ts';

const Uuid = Type.String({ format: 'uuid' });
const Instant = Type.String({ format: 'date-time' });
const EstateId = Type.String({ pattern: '^[a-z0-9-]{2,40}$' });
const Name = Type.String({ minLength: 1, maxLength: 100 });
const IdNo = Type.String({ minLength: 1, maxLength: 40 });
const Phone = Type.String({ minLength: 1, maxLength: 40 });
const IdTypeSchema = Type.Enum(ID_TYPE_WORDS);
const claim = { name: Name, idType: IdTypeSchema, idNo: IdNo, phone: Phone };

export const OwnerChallengeBody = Type.Object({ estate: EstateId, ...claim });
export const SlipChallengeBody = Type.Object({
  ...{ estate: EstateId, assembly: Type.String({ pattern: '^[0-9a-f]{16}$' }) },
  code: Type.String({
    minLength: 8,
    maxLength: 12,
    pattern: '^[0-9A-Za-z -]+$',
    description: 'Of the unit, as printed.',
  }),
  idTail: Type.String({ pattern: '^[0-9A-Za-z]{4}$', description: 'Last four characters of the document number.' }),
});
export const StaffChallengeBody = Type.Object({ phone: Phone });
export const ChallengeReply = Type.Object({ challenge: Uuid, expiresAt: Instant });
export const ChallengeParams = Type.Object({ challenge: Uuid });
export const AnswerBody = Type.Object({ code: Type.String({ pattern: '^[0-9]{6}$' }) });
export const AccessReply = Type.Object({
  accessToken: Type.String({ description: 'For `Authorization: Bearer`; keep it in memory only.' }),
  expiresAt: Instant,
});

export const EstateParams = Type.Object({ estate: EstateId });
export const SecondCodeReply = Type.Object({
  challenge: Uuid,
  expiresAt: Instant,
  phoneTail: Type.String({ description: 'Last four digits of the phone that has the code.' }),
});
export const SecondCodeParams = Type.Object({ estate: EstateId, challenge: Uuid });
export const DeskVerificationBody = Type.Object({
  ...claim,
  documentSeen: Type.String({
    minLength: 1,
    maxLength: 100,
    pattern: '^(?!.*[0-9]{4})',
    description: 'Which document was seen, in words: 居民身份证原件. No numbers.',
  }),
});
export const DeskVerificationReply = Type.Object({
  verification: Uuid,
  waits: Type.Boolean({ description: 'A vote is open: the phone is bound once a second person confirms.' }),
});
export const ContactChangeParams = Type.Object({ estate: EstateId, change: Uuid });
export const ContactChangeList = Type.Array(
  Type.Object({
    ...{
      id: Uuid,
      name: Type.String(),
      rooms: Type.Array(Type.String()),
      phone: Type.String({ description: 'Masked.' }),
    },
    ...{ documentSeen: Type.Union([Type.String(), Type.Null()]), at: Instant, isOwn: Type.Boolean() },
    by: Type.Union([Type.String(), Type.Null()]),
    acts: Type.Array(Uuid, { description: 'Prepared for it, and not in a log' }),
    assemblies: Type.Array(Type.Object({ assembly: Type.String(), title: Type.String() }), {
      description: 'Voting now, and their log does not hold it yet: two of the staff sign it there.',
    }),
  }),
);

export const RepresentationBody = Type.Object({
  owner: Type.Object({ name: Name, idType: IdTypeSchema, idNo: IdNo }, { additionalProperties: false }),
  representative: Type.Object(claim, { additionalProperties: false }),
  capacity: Type.Enum(CAPACITIES),
  evidence: Type.String({
    minLength: 1,
    maxLength: 500,
    description: 'What was shown: 授权委托书, 监护证明, 公证书 …',
  }),
});
const StateSchema = Type.Enum(['pending', 'active', 'ended']);
export const RepresentationReply = Type.Object({ representation: Uuid, state: StateSchema });
export const RepresentationParams = Type.Object({ estate: EstateId, representation: Uuid });
export const RepresentationList = Type.Array(
  Type.Object({
    representation: Uuid,
    owner: Type.String({ description: 'Masked for natural persons.' }),
    representative: Type.String({ description: 'Masked.' }),
    capacity: Type.Enum(CAPACITIES),
    state: StateSchema,
    evidence: Type.String(),
    registeredAt: Instant,
    hasPhoto: Type.Boolean({ description: 'Of the sealed authorisation' }),
  }),
);

const Scope = Type.Enum(['estate', 'area']);
const RoleSchema = Type.Enum(ROLES);
const ScopeId = Type.String({ pattern: '^[a-z0-9-]{2,40}$', description: 'Estate, or division code of an area.' });
export const NewAccountBody = Type.Object({ name: Name, phone: Phone });
export const AccountReply = Type.Object({ account: Uuid });
export const AccountParams = Type.Object({ account: Uuid });
const PostReason = Type.String({ minLength: 2, maxLength: 200, pattern: '^[^\\u0000-\\u001f\\u007f]+$' });
export const NewGrantBody = Type.Object({
  ...{ role: RoleSchema, scope: Scope, scopeId: ScopeId },
  reason: Type.Optional(PostReason),
});
export const RevocationBody = Type.Object({ reason: PostReason }, { additionalProperties: false });
const NullableText = Type.Union([Type.String(), Type.Null()]);
export const StaffList = Type.Array(
  Type.Object({
    account: Uuid,
    name: Type.String(),
    phone: Type.String({ description: 'Masked.' }),
    createdAt: Instant,
    grants: Type.Array(
      Type.Object({
        ...{ grant: Uuid, role: RoleSchema, scope: Scope, scopeId: Type.String(), grantedAt: Instant },
        ...{ reason: NullableText, grantedBy: NullableText },
        revoked: Type.Union([Type.Object({ at: Instant, by: NullableText, reason: NullableText }), Type.Null()]),
      }),
    ),
  }),
);
export const GrantReply = Type.Object({ grant: Uuid });
export const GrantParams = Type.Object({ account: Uuid, grant: Uuid });

export const MeReply = Type.Object(
  {
    account: Uuid,
    name: Type.Union([Type.String(), Type.Null()]),
    grants: Type.Array(Type.Object({ role: RoleSchema, scope: Scope, scopeId: Type.String() })),
    estates: Type.Array(
      Type.Object({
        estate: EstateId,
        name: Type.String(),
        actsFor: Type.Array(
          Type.Object({
            person: Uuid,
            capacity: Type.Enum(['owner', ...CAPACITIES]),
            standing: Type.Enum(['confirmed', 'pending']),
            name: Type.String({ description: 'Masked for natural persons.' }),
            units: Type.Array(
              Type.Object({
                unit: Type.String(),
                address: Type.String(),
                use: Type.String(),
                areaCm2: Type.Integer(),
                owners: Type.Integer(),
              }),
            ),
          }),
        ),
      }),
    ),
  },
  { $id: 'Me' },
);
