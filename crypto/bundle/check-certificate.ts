import { equalBytes, utf8 } from '../bytes.ts';
import type { LogState } from '../replay/state.ts';
import { fault, type Fault } from './checks.ts';
import { CERTIFICATE } from './paths.ts';
import type { BundleSource } from './source.ts';

/** The certificate as a file: the two signatures of the certify entry, a line each. */
export const certificateText = ({ jws, jws2 }: { readonly jws: string; readonly jws2: string }): string =>
  `${jws}\n${jws2}\n`;

/** Check 9: the certificate that is handed round is the one in the log, whose coverage replay has judged. */
export async function certificateFault(source: BundleSource, { certified }: LogState): Promise<Fault | null> {
  if (!certified) return null;
  const stored = await source.read(CERTIFICATE);
  return equalBytes(stored, utf8(certificateText(certified.body)))
    ? null
    : fault('证书与核验记录不符', 'not the signatures of the certify entry', { seq: certified.seq, path: CERTIFICATE });
}
