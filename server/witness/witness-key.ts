import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { open, readFile } from 'node:fs/promises';
import { fromBase64Url } from '../../crypto/bytes.ts';
import { cosignatureLine, cosignatureMessage } from '../../crypto/log/cosignature.ts';
import { COSIGNATURE_V1, formatVkey } from '../../crypto/log/note.ts';
import { OperatorError } from '../platform/operator.ts';

/** The witness's own key. It is drawn here and leaves this machine only as `vkey`. */
export interface WitnessKey {
  /** For the service's configuration and for the first entry of each log. */
  readonly vkey: string;
  /** Signature line over the body of a checkpoint at that time (POSIX seconds). */
  cosign(body: string, seconds: number): string;
}

/** Draws a key into a new file that only its owner reads (PKCS #8, PEM). A file that exists is never written over. */
export async function drawWitnessKey(path: string, name: string): Promise<WitnessKey> {
  const { privateKey } = generateKeyPairSync('ed25519');
  const file = await open(path, 'wx', 0o600).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
    throw new OperatorError(
      `密钥文件 ${path} 已经存在，没有改动。`,
      `The key file ${path} exists and was not touched.`,
    );
  });
  try {
    await file.writeFile(privateKey.export({ type: 'pkcs8', format: 'pem' }));
    await file.sync();
  } finally {
    await file.close();
  }
  return witnessKey(privateKey, name);
}

export async function readWitnessKey(path: string, name: string): Promise<WitnessKey> {
  const pem = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    throw new OperatorError(
      `没有密钥文件 ${path}。请先运行：npm run witness -- --config … --new`,
      `There is no key file ${path}. Draw one first: npm run witness -- --config … --new`,
    );
  });
  const key = privateKeyOf(pem);
  if (key?.asymmetricKeyType !== 'ed25519')
    throw new OperatorError(`${path} 里没有 Ed25519 私钥。`, `${path} holds no Ed25519 private key.`);
  return witnessKey(key, name);
}

function privateKeyOf(pem: string): KeyObject | null {
  try {
    return createPrivateKey(pem);
  } catch {
    return null;
  }
}

function witnessKey(key: KeyObject, name: string): WitnessKey {
  const { x } = createPublicKey(key).export({ format: 'jwk' });
  const publicKey = fromBase64Url(x!)!;
  return {
    vkey: formatVkey(name, publicKey, COSIGNATURE_V1),
    cosign(body, seconds) {
      const signature = new Uint8Array(sign(null, cosignatureMessage(body, seconds), key));
      return cosignatureLine(name, publicKey, seconds, signature);
    },
  };
}
