import type { EcPublicJwk } from '../../../crypto/signatures.ts';

const ALGORITHM = { name: 'ECDH', namedCurve: 'P-256' } as const;

/** A key for one download, made here and gone with the page: the service never sees more than its public half. */
export class BundleKey {
  #pair: CryptoKeyPair | null = null;
  #jwk = $state.raw<EcPublicJwk | null>(null);

  get jwk(): EcPublicJwk | null {
    return this.#jwk;
  }

  async make(): Promise<void> {
    this.#pair = await crypto.subtle.generateKey(ALGORITHM, false, ['deriveBits']);
    const { x, y } = await crypto.subtle.exportKey('jwk', this.#pair.publicKey);
    this.#jwk = { kty: 'EC', crv: 'P-256', x: x!, y: y! };
  }

  /** The records, decrypted on this device. */
  async open(jwe: string): Promise<Blob> {
    const { compactDecrypt } = await import('jose');
    const { plaintext } = await compactDecrypt(jwe.trim(), this.#pair!.privateKey);
    return new Blob([plaintext as BlobPart], { type: 'application/zip' });
  }
}
