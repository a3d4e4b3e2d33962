import type { KeyRole } from '../entries/fields.ts';
import { parseVkey, COSIGNATURE_V1, ED25519 } from '../log/note.ts';
import { jwkThumbprint, type EcPublicJwk } from '../signatures.ts';
import { broken } from './broken.ts';
import { milestone, type Rules } from './rule.ts';
import type { LogState, RoleKey } from './state.ts';

/** The log opens, and officers say whose keys may act in it. */
export const OPENING: Rules<'open-log' | 'enrol' | 'dismiss'> = {
  'open-log': (context) => {
    const { state, body } = context;
    if (state.opened) return broken('already-opened');
    const vkey = parseVkey(body.vkey);
    if (!vkey.ok || vkey.value.type !== ED25519 || vkey.value.name !== state.origin) return broken('wrong-vkey');
    if (!witnessesFit(body.witnesses, body.quorum)) return broken('bad-witnesses');
    return () => {
      state.opened = milestone(context);
      addRoleKey(state, body.officer.jwk, body.officer.person, 'officer');
    };
  },

  enrol: ({ state, body }) => {
    for (const key of state.roleKeys.values())
      if (key.active && key.person === body.person && key.role === body.role) return broken('person-has-key');
    return () => addRoleKey(state, body.jwk, body.person, body.role);
  },

  dismiss: ({ state, body }) => {
    const key = state.roleKeys.get(body.kid);
    if (!key) return broken('key-unknown');
    if (!key.active) return broken('key-dismissed');
    if (key.role === 'officer' && activeOfficers(state) === 1) return broken('last-officer');
    return () => {
      key.active = false;
    };
  },
};

function witnessesFit(vkeys: readonly string[], quorum: number): boolean {
  const keys = vkeys.map((text) => parseVkey(text));
  const names = new Set(keys.map((key) => (key.ok && key.value.type === COSIGNATURE_V1 ? key.value.name : null)));
  return !names.has(null) && names.size === vkeys.length && quorum <= vkeys.length;
}

function addRoleKey(state: LogState, jwk: EcPublicJwk, person: string, role: KeyRole): void {
  const kid = jwkThumbprint(jwk);
  const key: RoleKey = { kid, jwk, person, role, active: true, nonces: new Set(), counters: new Map() };
  state.roleKeys.set(kid, key);
}

const activeOfficers = (state: LogState): number =>
  [...state.roleKeys.values()].filter((key) => key.active && key.role === 'officer').length;
