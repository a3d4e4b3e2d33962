import type { EcPublicJwk, SignatureChecks } from '../../crypto/signatures.ts';

/** Signature checks by WebCrypto. Ed25519 came to browsers late; `ed25519Fallback` serves those that lack it. */
export const webCryptoChecks: SignatureChecks = {
  async es256(jwk: EcPublicJwk, message, signature) {
    try {
      const key = await crypto.subtle.importKey('jwk', { ...jwk }, { name: 'ECDSA', namedCurve: 'P-256' }, false, [
        'verify',
      ]);
      return await crypto.subtle.verify(
        { name: 'ECDSA', hash: 'SHA-256' },
        key,
        signature as BufferSource,
        message as BufferSource,
      );
    } catch {
      return false;
    }
  },
  async ed25519(publicKey, message, signature) {
    try {
      const key = await crypto.subtle.importKey('raw', publicKey as BufferSource, { name: 'Ed25519' }, false, [
        'verify',
      ]);
      return await crypto.subtle.verify({ name: 'Ed25519' }, key, signature as BufferSource, message as BufferSource);
    } catch (fault) {
      if (fault instanceof DOMException && fault.name === 'NotSupportedError')
        return (await import('./ed25519-fallback.ts')).verify(publicKey, message, signature);
      return false;
    }
  },
};
