import type { JsonObject } from '../../../crypto/canonical.ts';

/** Fields and nonce of the body whose signed text this is. */
export function bodyOf(payload: string): JsonObject {
  const { aud: _aud, ...body } = JSON.parse(payload) as JsonObject;
  return body;
}

/** What the preparer of the act composed. */
export function fieldsOf(payload: string): JsonObject {
  const { nonce: _nonce, ...fields } = bodyOf(payload);
  return fields;
}
