import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { compactDecrypt, exportJWK, generateKeyPair } from 'jose';
import { member } from './convene.ts';
import { UnexpectedAnswer, type Http } from './players/http.ts';
import { act, pathOf, type AssemblyPath } from './players/staff.ts';
import type { Desk } from './set-up-estate.ts';

/** What everybody may download. */
export async function fetchPublicBundle(http: Http, log: AssemblyPath, folder: string): Promise<void> {
  const call = { method: 'GET', path: `/log/${log.assembly}/bundle.zip` } as const;
  const answer = await http(call);
  if (answer.status !== 200) throw new UnexpectedAnswer(call, answer);
  await unpack(answer.bytes, folder);
}

/** The whole records: recorded as disclosed, encrypted to the officer's own key, opened on his machine. */
export async function fetchCertifyingBundle(http: Http, log: AssemblyPath, desk: Desk, folder: string): Promise<void> {
  const officer = member(desk, 'officer-a');
  const { publicKey, privateKey } = await generateKeyPair('ECDH-ES', { crv: 'P-256', extractable: true });
  const { crv, kty, x, y } = await exportJWK(publicKey);
  const jwk = { crv: crv!, kty: kty!, x: x!, y: y! };
  await act(http, log, [officer], { type: 'disclosed', input: { jwk } });
  const call = {
    method: 'POST',
    path: `${pathOf(log)}/bundles/certifying`,
    token: officer.token,
    body: { jwk },
  } as const;
  const answer = await http(call);
  if (answer.status !== 200) throw new UnexpectedAnswer(call, answer);
  const { plaintext } = await compactDecrypt(answer.text(), privateKey);
  await unpack(plaintext, folder);
}

async function unpack(zip: Uint8Array, folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  for (const [path, bytes] of Object.entries(unzipSync(zip))) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
}
