import { equalBytes, utf8 } from '../bytes.ts';
import type { JsonObject } from '../canonical.ts';
import type { Body } from '../entries/bodies.ts';
import { compactOf } from '../jws.ts';
import { actPayload } from '../replay/acts.ts';
import type { LogState } from '../replay/state.ts';
import { fault, type Fault } from './checks.ts';
import { CERTIFICATE } from './paths.ts';
import type { BundleSource } from './source.ts';

type Certify = Pick<Body<'certify'>, 'jws' | 'jws2'>;

/**
 * The certificate as a file: the two signatures of the certify entry, a line each, with the signed text put back between
 * header and signature, so that any JOSE tool checks them with the officers' keys and nothing else.
 */
export function certificateText(body: Certify, origin: string): string {
  const payload = actPayload(body as unknown as JsonObject, origin);
  return [body.jws, body.jws2].map((jws) => `${compactOf(jws, payload)}\n`).join('');
}

/** Check 9: the certificate that is handed round is the one in the log, whose coverage replay has judged. */
export async function certificateFault(source: BundleSource, { certified, origin }: LogState): Promise<Fault | null> {
  if (!certified) return null;
  const stored = await source.read(CERTIFICATE);
  return equalBytes(stored, utf8(certificateText(certified.body, origin)))
    ? null
    : fault('证书与核验记录不符', 'not the signatures of the certify entry', { seq: certified.seq, path: CERTIFICATE });
}
