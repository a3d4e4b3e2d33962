import type { Body } from '../entries/bodies.ts';
import { broken, type Broken } from './broken.ts';
import { noteDevice, ownVoter } from './own-voter.ts';
import { rollHasVoter, votingFault, type Context, type Rules } from './rule.ts';
import { voterOf, withOneMore, type DeviceKey, type LogState, type VoterState } from './state.ts';

/** Owners' device keys, bound for good to one person of one voter, and unbound; and the phones that prove who he is. */
export const KEYS: Rules<'bind' | 'unbind' | 'contact-changed'> = {
  bind: (context) => {
    const { state, body, seq, authority } = context;
    const voter = voterOf(state, body.voter);
    const fault = votingFault(state) ?? bindFault(context, voter);
    if (fault) return fault;
    return () => {
      const succeeds = body.capacity === 'successor' && !voter.succeeded;
      for (const kid of voter.devices) {
        const device = state.devices.get(kid);
        if (device && (succeeds || device.person === body.person)) device.active = false;
      }
      // The key's name, as the proof of possession was found to state it.
      const device = deviceOf(body, authority.newKey!, seq);
      state.devices.set(device.kid, device);
      noteDevice(state, device);
      voter.devices = withOneMore(voter.devices, device.kid);
      voter.succeeded ||= succeeds;
      state.voters.set(body.voter, voter);
    };
  },

  unbind: ({ state, body }) => {
    const device = state.devices.get(body.kid);
    if (!device) return broken('key-not-bound');
    if (device.voter !== body.voter) return broken('wrong-voter');
    if (!device.active) return broken('key-unbound');
    if (state.closed) return broken('closed');
    return () => {
      device.active = false;
    };
  },

  'contact-changed': (context) => {
    const { state, body, seq } = context;
    const fault = votingFault(state);
    if (fault) return fault;
    if (!rollHasVoter(context, body.voter)) return broken('voter-not-in-roll');
    const own = ownVoter(state, body.person);
    if (own !== undefined && own !== body.voter) return broken('wrong-person');
    return () => {
      state.contactChanges.push({ seq, voter: body.voter, person: body.person, by: body.by });
    };
  },
};

function bindFault(context: Context<'bind'>, voter: VoterState): Broken | null {
  const { body } = context;
  if (!rollHasVoter(context, body.voter)) return broken('voter-not-in-roll');
  // A clerk's word is his signature; at the desk there is no other evidence.
  if ((body.verifier === 'clerk') !== 'jws' in body) return broken('bad-verifier');
  if (body.method === 'desk' && body.verifier !== 'clerk') return broken('bad-verifier');
  if (body.capacity !== 'successor') return voter.succeeded ? broken('voter-succeeded') : null;
  // A sale or death after the roll was frozen passes on the vote only where it has not been cast.
  return voter.participates ? broken('voter-has-voted') : null;
}

const deviceOf = ({ jwk, person, voter, capacity }: Body<'bind'>, kid: string, seq: number): DeviceKey => ({
  kid,
  jwk,
  person,
  voter,
  capacity,
  seq,
  active: true,
  counter: -1,
  order: '',
  nonces: [],
});

/** The key with which a person of a voter signs now, if he has one. */
export function activeDevice(state: LogState, voter: DeviceKey['voter'], person: string): DeviceKey | null {
  for (const kid of voterOf(state, voter).devices) {
    const device = state.devices.get(kid);
    if (device?.active && device.person === person) return device;
  }
  return null;
}
