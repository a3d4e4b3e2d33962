import type { Entry } from '../entries/bodies.ts';
import { provableOf, type Provable } from '../replay/proven.ts';
import type { JobDesk } from './job-desk.ts';

type Verdict = boolean | Promise<boolean>;

/** What can be proven of each entry by itself, as the JSON of a list with null for all others; see jobs.ts. */
export async function proveEach(entries: readonly (Entry | null)[], { checks, keys }: JobDesk): Promise<string> {
  const provable: (Provable | null)[] = [];
  const verdicts: Verdict[] = [];
  for (const entry of entries) {
    const found = entry && provableOf(entry, (kid) => keys.get(kid));
    // Known by its thumbprint, whether or not the log ever takes it for somebody's key.
    if (found && entry.type === 'bind') keys.add(found.kid, found.jwk);
    provable.push(found);
    verdicts.push(found !== null && checks.es256(found.jwk, found.jws.signingInput, found.jws.signature));
  }
  const waits = verdicts.some((verdict) => typeof verdict !== 'boolean');
  const verified = waits ? await Promise.all(verdicts) : verdicts;
  return `[${provable.map((found, index) => (verified[index] === true ? textOf(found!) : 'null')).join()}]`;
}

/** The payload is canonical, so its text stands as it is. */
const textOf = ({ kid, jws }: Provable): string => `{"kid":"${kid}","payload":${jws.payloadText}}`;
