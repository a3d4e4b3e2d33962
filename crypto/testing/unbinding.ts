import type { TestKey } from './fixed-keys.ts';
import type { TestAssembly } from './test-assembly.ts';
import { voterNamed } from './test-estate.ts';
import { PEOPLE } from './test-preparation.ts';

export interface Unbinding {
  /** Whom the entry names. */
  readonly owner?: string;
  /** Without them two clerks. */
  readonly signers?: readonly TestKey[];
}

/** Ends the device of Bo, which is bound first where it is not. */
export function unbindBo(play: TestAssembly, { owner = 'bo', signers }: Unbinding = {}) {
  if (!play.devices.has('bo')) play.bind('bo');
  const { kid } = play.devices.get('bo')!;
  const by = signers?.length === 1 ? 'owner' : 'two-staff';
  const fields = { by, kid, reason: '手机遗失', voter: voterNamed(owner) };
  return play.act('unbind', fields, ...(signers ?? [PEOPLE.clerk, PEOPLE.secondClerk]));
}
