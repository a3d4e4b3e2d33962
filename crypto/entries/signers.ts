import type { EntryType } from './bodies.ts';
import type { KeyRole } from './fields.ts';

/** Which role's key signs an act. Acts with two signatures need two different people. */
export interface Signers {
  readonly jws?: readonly KeyRole[];
  readonly jws2?: readonly KeyRole[];
  /** The signature may be missing (the service then speaks for itself). */
  readonly optional?: true;
  /** Where `by` is `owner` his device signs alone, and nobody else. */
  readonly orDevice?: true;
}

const convener = { jws: ['convener'] } as const;
const clerk = { jws: ['clerk'] } as const;
const officer = { jws: ['officer'] } as const;
const twoOfStaff = { jws: ['clerk', 'officer'], jws2: ['clerk', 'officer'] } as const;

/** `bind` and `ballot` are signed by device keys, `open-log` and `close` only by the log's own key. */
export const SIGNERS: Readonly<Record<EntryType, Signers>> = {
  'open-log': {},
  enrol: officer,
  dismiss: officer,
  'roll-published': convener,
  'roll-amended': convener,
  'roll-frozen': convener,
  'roll-countersigned': officer,
  consent: convener,
  notice: convener,
  delivery: convener,
  announce: { jws: ['convener', 'officer'] },
  bind: { ...clerk, optional: true },
  unbind: { ...twoOfStaff, orDevice: true },
  'contact-changed': { ...twoOfStaff, orDevice: true },
  /** A clerk who holds the written power; or the voter's own device key, see replay/authority.ts. */
  'proxy-granted': clerk,
  'proxy-revoked': clerk,
  ballot: {},
  'ballot-attested': { jws: ['service', 'clerk'] },
  'paper-issued': clerk,
  'paper-spoiled': clerk,
  'paper-registered': clerk,
  'box-sealed': clerk,
  'paper-entered': clerk,
  'paper-reviewed': clerk,
  'paper-voided': clerk,
  reconciled: clerk,
  dispute: { jws: ['officer', 'clerk'] },
  extend: convener,
  suspend: { jws: ['convener', 'officer'] },
  resume: { jws: ['convener', 'officer'] },
  incident: { jws: ['convener', 'officer'] },
  close: {},
  /** Clerks may count; the two must be two people. */
  tally: { jws: ['counter', 'clerk'], jws2: ['counter', 'clerk'] },
  objection: { jws: ['convener', 'clerk', 'officer'] },
  'objection-answered': { jws: ['convener', 'officer'] },
  declare: convener,
  certify: { jws: ['officer'], jws2: ['officer'] },
  cancel: { jws: ['convener', 'officer'] },
  lapse: { jws: ['convener', 'officer'] },
  return: officer,
  correct: officer,
  revoke: officer,
  court: officer,
  'sample-seed': officer,
  'head-attested': officer,
  disclosed: officer,
  archive: { jws: ['convener', 'officer'] },
};
